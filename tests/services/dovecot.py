"""A Dovecot of our own: IMAP plain, with STARTTLS and with implicit TLS, LMTP in, and passwords or tokens.

Every login name works at once with the password ``secret`` and has a mailbox of its own from the first
moment, so a test takes a name that no other test uses and starts from an empty mailbox.
"""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

from tests.services.certificates import Authority
from tests.services.processes import HOST, IS_ROOT, Process, folder, free_port, need, say, without
from tests.services.tokens import TokenService

PASSWORD = "secret"
_count = itertools.count(1)


class Mailbox(NamedTuple):
    """One person's way in, and the Maildir behind it."""

    login: str
    password: str
    maildir: Path


class Dovecot:
    """The running server; clients trust ``certificate`` for ``localhost`` and ``127.0.0.1``."""

    host = HOST

    def __init__(self) -> None:
        program = need("dovecot")
        _must_be_known(program)
        say("starting Dovecot …")
        self.folder = folder("imap")
        self.port, self.tls_port = free_port(), free_port()
        self.tokens = TokenService()
        self.authority = Authority(self.folder)
        self.certificate = self.authority.certificate
        self.pair = self.authority.sign()
        self.auth_socket = self.folder / "auth"
        self.lmtp_socket = self.folder / "lmtp"
        self.log = self.folder / "dovecot.log"
        self._owner = _mail_owner()
        for name in ("run", "mail", "home"):
            (self.folder / name).mkdir(mode=0o755)
            os.chown(self.folder / name, *((self._owner) if name != "run" else (-1, -1)))
        self.configuration = self.folder / "dovecot.conf"
        self.configuration.write_text(self._settings())
        (self.folder / "oauth2.conf").write_text(_oauth(self.tokens.port))
        self._process = Process([str(program), "-F", "-c", str(self.configuration)], self.log)
        self._process.start(self.port, self.tls_port)

    def user(self, name: str = "") -> Mailbox:
        """The mailbox of ``name`` (at example.org where no domain is given); a fresh one without a name."""
        name = name or f"person{next(_count)}-{os.getpid()}"
        login = name if "@" in name else f"{name}@example.org"
        return Mailbox(login, PASSWORD, self.folder / "mail" / login)

    def put(self, mailbox: Mailbox, message: bytes, box: str = "") -> Path:
        """Lay a message into a mailbox as a delivery would, into INBOX or the folder ``box``."""
        place = mailbox.maildir / f".{box}" if box else mailbox.maildir
        for part in ("tmp", "new", "cur"):
            made = place / part
            made.mkdir(parents=True, exist_ok=True)
            for level in {made, place, mailbox.maildir}:
                os.chown(level, *self._owner)
        name = f"{time.time_ns() // 1000}.M{next(_count)}P{os.getpid()}.localhost"
        waiting = place / "tmp" / name
        waiting.write_bytes(message)
        os.chown(waiting, *self._owner)
        return waiting.rename(place / "new" / name)

    def messages(self, mailbox: Mailbox, box: str = "") -> list[bytes]:
        """Every message in INBOX or the folder ``box``, oldest first, as the server stored it."""
        place = mailbox.maildir / f".{box}" if box else mailbox.maildir
        files = [path for part in ("new", "cur") for path in place.glob(f"{part}/*")]
        return [path.read_bytes() for path in sorted(files, key=lambda path: path.name)]

    def clear(self, mailbox: Mailbox) -> None:
        """Remove a mailbox with everything in it."""
        shutil.rmtree(mailbox.maildir, ignore_errors=True)

    def start(self) -> None:
        """Start again on the same ports after ``stop``."""
        self._process.start(self.port, self.tls_port)

    def stop(self) -> None:
        """End the server, cutting every connection; the mail stays."""
        self._process.stop()

    def restart(self) -> None:
        """End and start: every connection is cut, the mail stays."""
        self.stop()
        self.start()

    def close(self) -> None:
        """End for good and remove everything."""
        self.stop()
        self.tokens.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _settings(self) -> str:
        import grp
        import pwd

        me = pwd.getpwuid(os.geteuid()).pw_name
        group = grp.getgrgid(os.getegid()).gr_name
        uid, gid = self._owner
        return _SETTINGS.format(
            folder=self.folder,
            port=self.port,
            tls_port=self.tls_port,
            pair=self.pair,
            uid=uid,
            gid=gid,
            password=PASSWORD,
            users="" if IS_ROOT else _UNPRIVILEGED.format(me=me, group=group),
            lmtp=_LMTP.format(folder=self.folder) if _has_lmtp() else "",
            protocols="imap lmtp" if _has_lmtp() else "imap",
        )


def _must_be_known(program: Path) -> None:
    """Settings are written as Dovecot 2.3 reads them; 2.4 gave most of them other names."""
    asked = subprocess.run([str(program), "--version"], capture_output=True, text=True)
    if not asked.stdout.startswith("2.3"):
        without(
            f"the tests know the settings of Dovecot 2.3, and this is {asked.stdout.strip() or 'unknown'}"
        )


def _mail_owner() -> tuple[int, int]:
    """Who owns the stored mail: we ourselves, but never root, whose mail Dovecot refuses to serve."""
    if not IS_ROOT:
        return os.geteuid(), os.getegid()
    import pwd

    nobody = pwd.getpwnam("nobody")
    return nobody.pw_uid, nobody.pw_gid


def _has_lmtp() -> bool:
    from tools import servers

    return servers.find("lmtp") is not None


def _oauth(port: int) -> str:
    """Dovecot asks the token service at ``port`` whose token it was shown."""
    return f"""introspection_mode = get
introspection_url = http://{HOST}:{port}/?token=
username_attribute = username
active_attribute = active
active_value = true
"""


_UNPRIVILEGED = """
default_internal_user = {me}
default_internal_group = {group}
default_login_user = {me}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
}}
service stats {{
  chroot =
}}
"""

_LMTP = """
service lmtp {{
  unix_listener {folder}/lmtp {{
    mode = 0666
  }}
}}
protocol lmtp {{
  postmaster_address = postmaster@example.org
}}
"""

_SETTINGS = """
base_dir = {folder}/run
state_dir = {folder}/run
log_path = {folder}/dovecot.log
protocols = {protocols}
listen = 127.0.0.1
ssl = yes
ssl_cert = <{pair.certificate}
ssl_key = <{pair.key}
ssl_dh =
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2 oauthbearer
auth_failure_delay = 0
auth_username_chars =
first_valid_uid = 1
mail_location = maildir:{folder}/mail/%u
mail_fsync = never
mail_max_userip_connections = 200
shutdown_clients = yes
postmaster_address = postmaster@example.org
{users}
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {folder}/oauth2.conf
}}
passdb {{
  driver = static
  mechanisms = plain login
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home/%u allow_all_users=yes
}}
namespace inbox {{
  inbox = yes
  mailbox Drafts {{
    special_use = \\Drafts
    auto = subscribe
  }}
  mailbox Sent {{
    special_use = \\Sent
    auto = subscribe
  }}
  mailbox Junk {{
    special_use = \\Junk
    auto = subscribe
  }}
}}
service imap-login {{
  service_count = 0
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service auth {{
  unix_listener {folder}/auth {{
    mode = 0666
  }}
}}
service anvil {{
  # Wrong passwords are part of the tests: no waiting time for them.
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
{lmtp}
"""
