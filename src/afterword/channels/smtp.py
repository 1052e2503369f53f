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

LONGER_AT_THE_END = 3
"""Servers may take minutes to look through a text before they answer for it (RFC 5321, 4.5.3.2.6)."""

CLOSING = 421
"""The server goes away."""

WasSent = Callable[[str], bool | None]


class SmtpChannel:
    """The person's own outgoing server. ``was_sent`` asks the mailbox, through a function it is given.

    With ``keep_open`` the line stays open from one message to the next until :meth:`close`. A kept line that
    turns out dead before the text's end has let nothing leave, so the message goes over a fresh one at once.
    """

    name = "email"
    sends = True

    def __init__(
        self,
        account: MailAccount,
        secret: Secret,
        ask_mailbox: WasSent | None = None,
        patience: float = PATIENCE,
        keep_open: bool = False,
    ) -> None:
        self.account = account
        self.secret = secret
        self.ask_mailbox = ask_mailbox
        self.patience = patience
        self.keep_open = keep_open
        self._line: smtplib.SMTP | None = None

    def was_sent(self, message_id: str) -> bool | None:
        return self.ask_mailbox(message_id) if self.ask_mailbox else None

    def send(self, parcel: Parcel) -> Receipt:
        kept, self._line = self._line, None
        if kept is not None:
            try:
                return self._over(kept, parcel)
            except _LineBroke:
                kept.close()
        try:
            return self._over(connect(self.account, self.secret, self.patience), parcel)
        except _LineBroke as broke:
            return Receipt("later", _("Nothing left: {why}").format(why=broke))
        except WrongPassword as fault:
            return Receipt("later", fault.message)
        except MailboxFault as fault:
            return Receipt("later" if fault.again else "refused", fault.message)

    def _over(self, line: smtplib.SMTP, parcel: Parcel) -> Receipt:
        """Deliver over this line, and keep it only where it is certain in which state it is."""
        receipt = _deliver(line, parcel)
        if self.keep_open and receipt.state == "sent":
            self._line = line
        elif receipt.state == "unknown":
            line.close()
        else:
            _leave(line)
        return receipt

    def close(self) -> None:
        """Let go of a kept line."""
        line, self._line = self._line, None
        if line is not None:
            _leave(line)


class _LineBroke(Exception):
    """The line broke before the text's end: nothing has left."""


def _leave(line: smtplib.SMTP) -> None:
    with suppress(OSError, smtplib.SMTPException):
        line.quit()
    line.close()


def connect(account: MailAccount, secret: Secret, patience: float = PATIENCE) -> smtplib.SMTP:
    """A signed-in client. Raises :class:`MailboxFault`, :class:`WrongPassword`."""
    server = account.smtp
    if server.security == "none" and server.host not in LOOPBACK:
        raise MailboxFault(_("A line without encryption is only used to this machine itself."), server.host)
    client: smtplib.SMTP | None = None
    try:
        if server.security == "tls":
            client = smtplib.SMTP_SSL(
                server.host, server.port, timeout=patience, context=tls_context(account)
            )
        else:
            client = smtplib.SMTP(server.host, server.port, timeout=patience)
        if server.security == "starttls":
            client.starttls(context=tls_context(account))
        client.ehlo_or_helo_if_needed()
        if client.sock is not None:  # the text and its dot are two small packets; neither should wait
            client.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
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
    """Hand the message over. Raises :class:`_LineBroke` while it is certain that nothing has left."""
    try:
        envelope = _envelope(client, parcel)
        if isinstance(envelope, Receipt):
            return envelope
        accepted, refused = envelope
        code, reply = client.docmd("DATA")
        if code == CLOSING:
            raise _LineBroke(_words(reply))
        if code != 354:
            return _not_taken(code, reply)
        client.send(_dotted(parcel.raw))
    except (OSError, smtplib.SMTPException) as error:
        raise _LineBroke(of_connection(error, "", 0).message) from error
    return _settle(client, accepted, refused)


def _settle(client: smtplib.SMTP, accepted: list[str], refused: list[tuple[str, str]]) -> Receipt:
    """Write the dot and wait for the reply: from here on a broken line means that nobody knows."""
    nobody_knows = Receipt("unknown", _("The line broke before the server said whether it took the message."))
    try:
        _be_patient(client, LONGER_AT_THE_END)
        client.send(b".\r\n")
        code, reply = client.getreply()
        _be_patient(client, 1)
    except (OSError, smtplib.SMTPException):
        return nobody_knows
    if 200 <= code < 300:
        return Receipt("sent", _("The server took it."), tuple(accepted), tuple(refused))
    # A reply that is none (smtplib makes it -1) settles nothing.
    return _not_taken(code, reply) if 400 <= code < 600 else nobody_knows


def _be_patient(client: smtplib.SMTP, times: int) -> None:
    """Wait that many times as long as otherwise for the next answer."""
    if client.sock is not None and client.timeout:
        client.sock.settimeout(client.timeout * times)


def _envelope(client: smtplib.SMTP, parcel: Parcel) -> tuple[list[str], list[tuple[str, str]]] | Receipt:
    options = []
    if client.has_extn("8bitmime"):
        options.append("BODY=8BITMIME")
    if not all(a.isascii() for a in (parcel.sender, *parcel.recipients)):
        if not client.has_extn("smtputf8"):
            return Receipt("refused", _("The server cannot write to an address with such letters."))
        options.append("SMTPUTF8")
        client.command_encoding = "utf-8"
    # The addresses were checked when the message was built; smtplib's own commands would parse them once more.
    code, reply = client.docmd("mail", " ".join([f"FROM:<{parcel.sender}>", *options]))
    if code == CLOSING:
        raise _LineBroke(_words(reply))
    if code != 250:
        return _not_taken(code, reply)
    accepted: list[str] = []
    refused: list[tuple[str, str]] = []
    last = (code, reply)
    for address in parcel.recipients:
        code, reply = client.docmd("rcpt", f"TO:<{address}>")
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
