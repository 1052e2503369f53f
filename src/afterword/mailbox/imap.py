"""An IMAP session: connected, encrypted, signed in. Everything that goes wrong is a :class:`MailboxFault`."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from afterword.core.words import _
from afterword.mailbox.access import Secret
from afterword.mailbox.account import LOOPBACK, MailAccount
from afterword.mailbox.faults import MailboxFault, WrongPassword, of_connection

PATIENCE = 60.0

SPECIAL_USE = {
    "sent": b"\\Sent",
    "drafts": b"\\Drafts",
    "all": b"\\All",
    "junk": b"\\Junk",
    "trash": b"\\Trash",
}
USUAL_NAMES = {
    "sent": ("Sent", "Sent Items", "Sent Messages", "INBOX.Sent", "Gesendet"),
    "drafts": ("Drafts", "INBOX.Drafts", "Entwürfe"),
    "junk": ("Junk", "Spam", "INBOX.Junk"),
    "trash": ("Trash", "Deleted Items", "INBOX.Trash"),
    "all": ("All Mail", "Archive"),
}


def tls_context(account: MailAccount) -> ssl.SSLContext:
    """Certificates are always checked; ``ca_file`` adds an authority of one's own."""
    context = ssl.create_default_context()
    if account.ca_file:
        context.load_verify_locations(account.ca_file)
    return context


def connect(account: MailAccount, secret: Secret, *, patience: float = PATIENCE) -> Any:
    """A signed-in ``imapclient.IMAPClient``. Raises :class:`MailboxFault`, :class:`WrongPassword`."""
    from imapclient import IMAPClient
    from imapclient.exceptions import IMAPClientError, LoginError

    server = account.imap
    if server.security == "none" and server.host not in LOOPBACK:
        raise MailboxFault(_("A line without encryption is only used to this machine itself."), server.host)
    try:
        context = tls_context(account)
        client = IMAPClient(
            server.host, server.port, ssl=server.security == "tls", ssl_context=context, timeout=patience
        )
        if server.security == "starttls":
            client.starttls(context)
        if secret.token:
            client.oauth2_login(account.login, secret.value)
        else:
            client.login(account.login, secret.value)
    except LoginError as error:
        raise WrongPassword(_wrong(account), f"{server.host}:{server.port}") from error
    except (OSError, IMAPClientError, ValueError) as error:
        raise of_connection(error, server.host, server.port) from error
    return client


def _wrong(account: MailAccount) -> str:
    if account.auth == "app_password":
        return _("The server does not take this password for {login}; make a new app password.").format(
            login=account.login
        )
    return _("The server does not take this login or password for {login}.").format(login=account.login)


@contextmanager
def session(account: MailAccount, secret: Secret, *, patience: float = PATIENCE) -> Iterator[Any]:
    """A signed-in client that is logged out at the end; faults on the way are :class:`MailboxFault`."""
    from imapclient.exceptions import IMAPClientError

    client = connect(account, secret, patience=patience)
    try:
        yield client
    except (OSError, IMAPClientError) as error:
        raise of_connection(error, account.imap.host, account.imap.port) from error
    finally:
        with suppress(OSError, IMAPClientError, ValueError):
            client.logout()


def folder_for(client: Any, use: str) -> str | None:
    """The folder for ``sent``, ``drafts``, …: by SPECIAL-USE (RFC 6154), else by its usual name."""
    listed = client.list_folders()
    for flags, _delimiter, name in listed:
        if SPECIAL_USE[use] in flags:
            return str(name)
    names = {str(name).lower(): str(name) for _flags, _delimiter, name in listed}
    return next((names[n.lower()] for n in USUAL_NAMES[use] if n.lower() in names), None)
