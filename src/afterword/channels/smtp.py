"""Sending by SMTP (RFC 5321), step by step, so that it is always known whether a message may have left.

Until the dot that ends DATA has been written, nothing has left: a fault is ``later`` or ``refused``. Once the
dot is out and no reply came, nobody knows: that is ``unknown``, and only the mailbox can tell afterwards.
"""

from __future__ import annotations

import smtplib
import socket
from collections.abc import Callable
from contextlib import suppress

from afterword.core.ports import Parcel, Receipt
from afterword.core.words import _
from afterword.mailbox.access import Secret
from afterword.mailbox.account import LOOPBACK, MailAccount
from afterword.mailbox.faults import MailboxFault, WrongPassword, of_connection
from afterword.mailbox.imap import tls_context
from afterword.mailbox.oauth import xoauth2

PATIENCE = 60.0

WasSent = Callable[[str], bool | None]


class SmtpChannel:
    """The person's own outgoing server. ``was_sent`` asks the mailbox, through a function it is given."""

    name = "email"
    sends = True

    def __init__(
        self,
        account: MailAccount,
        secret: Secret,
        ask_mailbox: WasSent | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self.account = account
        self.secret = secret
        self.ask_mailbox = ask_mailbox
        self.patience = patience

    def was_sent(self, message_id: str) -> bool | None:
        return self.ask_mailbox(message_id) if self.ask_mailbox else None

    def send(self, parcel: Parcel) -> Receipt:
        try:
            client = connect(self.account, self.secret, self.patience)
        except WrongPassword as fault:
            return Receipt("later", str(fault))
        except MailboxFault as fault:
            return Receipt("later" if fault.again else "refused", str(fault))
        try:
            return _deliver(client, parcel)
        finally:
            # After an unknown end the line may be dead; QUIT must not take that for the answer.
            with suppress(OSError, smtplib.SMTPException):
                client.quit()
            client.close()


def connect(account: MailAccount, secret: Secret, patience: float = PATIENCE) -> smtplib.SMTP:
    """A signed-in client. Raises :class:`MailboxFault`, :class:`WrongPassword`."""
    server = account.smtp
    if server.security == "none" and server.host not in LOOPBACK:
        raise MailboxFault(_("A line without encryption is only used to this machine itself."), server.host)
    client: smtplib.SMTP | None = None
    try:
        context = tls_context(account)
        if server.security == "tls":
            client = smtplib.SMTP_SSL(server.host, server.port, timeout=patience, context=context)
        else:
            client = smtplib.SMTP(server.host, server.port, timeout=patience)
        if server.security == "starttls":
            client.starttls(context=context)
        client.ehlo_or_helo_if_needed()
        _sign_in(client, account, secret)
    except smtplib.SMTPAuthenticationError as error:
        _drop(client)
        raise WrongPassword(
            _("The server does not take this login or password for {login}.").format(login=account.login),
            f"{server.host}:{server.port}",
        ) from error
    except smtplib.SMTPResponseException as error:
        _drop(client)
        raise MailboxFault(
            _("The server refused the connection ({code}).").format(code=error.smtp_code),
            f"{server.host}:{server.port}",
            again=400 <= error.smtp_code < 500,
        ) from error
    except (OSError, smtplib.SMTPException) as error:
        _drop(client)
        fault = of_connection(error, server.host, server.port)
        if isinstance(error, smtplib.SMTPServerDisconnected):
            fault.again = True
        raise fault from error
    return client


def _drop(client: smtplib.SMTP | None) -> None:
    if client is not None:
        client.close()


def _sign_in(client: smtplib.SMTP, account: MailAccount, secret: Secret) -> None:
    if not client.has_extn("auth"):
        return
    if secret.token:
        client.auth(
            "XOAUTH2", lambda challenge=None: "" if challenge else xoauth2(account.login, secret.value)
        )
    else:
        client.login(account.login, secret.value)


def _deliver(client: smtplib.SMTP, parcel: Parcel) -> Receipt:
    try:
        envelope = _envelope(client, parcel)
        if isinstance(envelope, Receipt):
            return envelope
        accepted, refused = envelope
        code, reply = client.docmd("DATA")
        if code != 354:
            return _not_taken(code, reply)
        client.send(_dotted(parcel.raw))
    except (OSError, smtplib.SMTPException) as error:
        fault = of_connection(error, str(client._host), 0)  # type: ignore[attr-defined]
        return Receipt("later", _("Nothing left: {why}").format(why=fault.message))
    return _settle(client, accepted, refused)


def _settle(client: smtplib.SMTP, accepted: list[str], refused: list[tuple[str, str]]) -> Receipt:
    """Write the dot and wait for the reply: from here on a broken line means that nobody knows."""
    try:
        client.send(b".\r\n")
        code, reply = client.getreply()
    except (OSError, smtplib.SMTPException):
        return Receipt("unknown", _("The line broke before the server said whether it took the message."))
    if 200 <= code < 300:
        return Receipt("sent", _("The server took it."), tuple(accepted), tuple(refused))
    return _not_taken(code, reply)


def _envelope(client: smtplib.SMTP, parcel: Parcel) -> tuple[list[str], list[tuple[str, str]]] | Receipt:
    options = []
    if client.has_extn("8bitmime"):
        options.append("BODY=8BITMIME")
    if not all(a.isascii() for a in (parcel.sender, *parcel.recipients)):
        if not client.has_extn("smtputf8"):
            return Receipt("refused", _("The server cannot write to an address with such letters."))
        options.append("SMTPUTF8")
        client.command_encoding = "utf-8"
    code, reply = client.mail(parcel.sender, options)
    if code != 250:
        return _not_taken(code, reply)
    accepted: list[str] = []
    refused: list[tuple[str, str]] = []
    last = (code, reply)
    for address in parcel.recipients:
        code, reply = client.rcpt(address)
        if code in (250, 251):
            accepted.append(address)
        else:
            refused.append((address, f"{code} {_words(reply)}"))
            last = (code, reply)
    if accepted:
        return accepted, refused
    with suppress(OSError, smtplib.SMTPException):
        client.rset()
    return _not_taken(*last)._replace(refused=tuple(refused))


def _not_taken(code: int, reply: bytes) -> Receipt:
    said = f"{code} {_words(reply)}"
    if 400 <= code < 500:
        return Receipt("later", _("The server asks to try later ({said}).").format(said=said))
    return Receipt("refused", _("The server refused it ({said}).").format(said=said))


def _words(reply: bytes) -> str:
    return " ".join(reply.decode("utf-8", "replace").split())[:200]


def _dotted(raw: bytes) -> bytes:
    """The message for DATA: CRLF line ends, lines that begin with a dot doubled (RFC 5321, 4.5.2)."""
    lines = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    body = b"\r\n".join(b"." + line if line.startswith(b".") else line for line in lines)
    return body if body.endswith(b"\r\n") else body + b"\r\n"


def reachable(host: str, port: int, patience: float = 5.0) -> bool:
    """Whether anything answers there at all."""
    try:
        with socket.create_connection((host, port), timeout=patience):
            return True
    except OSError:
        return False
