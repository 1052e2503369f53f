"""A Postfix of our own: submission with STARTTLS and with implicit TLS, delivering into Dovecot's mailboxes.

Logins are Dovecot's. Mail to any address at the domains in ``DOMAINS`` lands in the mailbox of that name,
but for the local parts in ``REFUSALS``, which are answered as real servers answer such cases.
"""

from __future__ import annotations

import shutil
import smtplib
import ssl
import subprocess
import time
from pathlib import Path

from tests.services.dovecot import Dovecot, Mailbox
from tests.services.processes import HOST, IS_ROOT, Process, folder, free_port, need, say, without

DOMAINS = ("example.org", "example.com", "example.net", "brightwater.example")
REFUSALS = {
    "nobody": "550 5.1.1 No such person here",
    "later": "450 4.2.0 Greylisted, come again in a few minutes",
    "full": "452 4.2.2 The mailbox is full",
    "overquota": "552 5.2.2 The mailbox is over its quota",
    "policy": "554 5.7.1 Refused by our policy",
}
# A subject with these words is refused after the text was sent, when the server has read it all.
REFUSED_SUBJECT = "refuse this text"


class Postfix:
    """The running server; clients trust ``certificate``, which is Dovecot's too."""

    host = HOST

    def __init__(self, dovecot: Dovecot) -> None:
        need("postfix")
        need("lmtp")
        if not IS_ROOT:
            without("Postfix starts only as root")
        say("starting Postfix …")
        self.dovecot = dovecot
        self.certificate = dovecot.certificate
        self.port, self.tls_port = free_port(), free_port()
        self.folder = folder("smtp")
        self.log = self.folder / "postfix.log"
        self._settings = self.folder / "etc"
        self._lay_out()
        self._write_settings()
        master = Path(_ask("daemon_directory")) / "master"
        self._process = Process([str(master), "-c", str(self._settings), "-d"], self.folder / "master.out")
        self._process.start(self.port, self.tls_port)

    def login(self, mailbox: Mailbox) -> smtplib.SMTP:
        """A client that is connected over implicit TLS and logged in as ``mailbox``'s owner."""
        trust = ssl.create_default_context(cafile=str(self.certificate))
        client = smtplib.SMTP_SSL(self.host, self.tls_port, context=trust, timeout=20)
        client.login(mailbox.login, mailbox.password)
        return client

    def wait_for(self, mailbox: Mailbox, count: int = 1, seconds: float = 20.0) -> list[bytes]:
        """The messages in a mailbox once at least ``count`` have arrived.

        Raises: AssertionError with the end of the log when they do not come in time.
        """
        deadline = time.monotonic() + seconds
        while len(found := self.dovecot.messages(mailbox)) < count:
            if time.monotonic() > deadline:
                end = self.log.read_text(errors="replace").splitlines()[-15:] if self.log.exists() else []
                raise AssertionError(f"{len(found)} of {count} messages arrived:\n" + "\n".join(end))
            time.sleep(0.03)
        return found

    def settle(self, seconds: float = 20.0) -> None:
        """Wait until nothing is on its way any more (what the server keeps to try later does not count)."""
        deadline = time.monotonic() + seconds
        queues = [self.folder / "spool" / name for name in ("incoming", "active", "maildrop")]
        while any(path.is_file() for queue in queues for path in queue.rglob("*")):
            if time.monotonic() > deadline:
                raise AssertionError("mail is still on its way")
            time.sleep(0.03)

    def start(self) -> None:
        """Start again on the same ports after ``stop``."""
        self._process.start(self.port, self.tls_port)

    def stop(self) -> None:
        """End the server; what it had accepted stays in its queue."""
        self._process.stop()

    def restart(self) -> None:
        """End and start: every connection is cut, the queue stays."""
        self.stop()
        self.start()

    def close(self) -> None:
        """End for good and remove everything."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _lay_out(self) -> None:
        """The folders as Postfix wants them owned."""
        spool = self.folder / "spool"
        spool.mkdir(mode=0o755)
        self._settings.mkdir(mode=0o755)
        owned = (
            *("active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "private"),
            *("public", "maildrop", "saved", "trace"),
        )
        for name in owned:
            (spool / name).mkdir(mode=0o700)
            shutil.chown(spool / name, "postfix")
        for name, mode in (("public", 0o710), ("maildrop", 0o730)):
            shutil.chown(spool / name, "postfix", "postdrop")
            (spool / name).chmod(mode)
        (spool / "pid").mkdir(mode=0o755)
        (self.folder / "data").mkdir(mode=0o700)
        shutil.chown(self.folder / "data", "postfix")

    def _write_settings(self) -> None:
        refusals = "".join(f"/^{name}@/ {answer}\n" for name, answer in REFUSALS.items())
        (self._settings / "refusals").write_text(refusals)
        (self._settings / "subjects").write_text(
            f"/^Subject:.*{REFUSED_SUBJECT}/ REJECT 5.7.1 Not this text\n"
        )
        # Dovecot 2.3 takes no addresses beyond ASCII in; mail for them goes straight into the Maildir.
        (self._settings / "transport").write_text("/[^ -~]/ maildir:\n")
        (self._settings / "deliver").write_text(_DELIVER)
        for name, content in (("main.cf", _MAIN), ("master.cf", _MASTER)):
            (self._settings / name).write_text(
                content.format(
                    folder=self.folder,
                    settings=self._settings,
                    dovecot=self.dovecot,
                    pair=self.dovecot.pair,
                    port=self.port,
                    tls_port=self.tls_port,
                    domains=", ".join(DOMAINS),
                )
            )


def _ask(setting: str) -> str:
    """Postfix's own idea of ``setting`` as it was built, whatever the system's instance is set to."""
    asked = subprocess.run(["postconf", "-d", "-h", setting], capture_output=True, text=True, check=True)
    return asked.stdout.strip()


_MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/spool
data_directory = {folder}/data
maillog_file = {folder}/postfix.log
maillog_file_prefixes = {folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = localhost.example
mydestination =
mynetworks =
alias_maps =
local_recipient_maps =
smtputf8_enable = yes
message_size_limit = 30000000
in_flow_delay = 0
smtpd_client_connection_count_limit = 0
smtpd_error_sleep_time = 0
smtpd_soft_error_limit = 1000
smtpd_hard_error_limit = 1000
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = {dovecot.auth_socket}
smtpd_sasl_security_options = noanonymous
smtpd_tls_cert_file = {pair.certificate}
smtpd_tls_key_file = {pair.key}
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = check_recipient_access regexp:{settings}/refusals,
  permit_sasl_authenticated, reject
header_checks = regexp:{settings}/subjects
virtual_mailbox_domains = {domains}
virtual_mailbox_maps =
virtual_transport = lmtp:unix:{dovecot.lmtp_socket}
transport_maps = regexp:{settings}/transport
lmtp_destination_concurrency_limit = 20
lmtp_destination_recipient_limit = 50
default_transport = error:5.4.4 This server delivers to its own domains only
relay_transport = error:5.4.4 This server delivers to its own domains only
"""

_MASTER = """
127.0.0.1:{port} inet n - n - - smtpd
127.0.0.1:{tls_port} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
maildir unix - n n - - pipe
  flags=Ru user=nobody argv=/bin/sh {settings}/deliver {dovecot.folder}/mail/${{recipient}}
"""

_DELIVER = """
mkdir -p "$1/tmp" "$1/new" "$1/cur" || exit 75
name="$(date +%s%N).P$$.localhost"
cat > "$1/tmp/$name" && mv "$1/tmp/$name" "$1/new/$name" || exit 75
"""
