"""What can go wrong on the way to a mailbox, each as one sentence."""

from __future__ import annotations

import socket
import ssl

from afterword.core.faults import Fault
from afterword.core.words import _


class MailboxFault(Fault):
    """The mailbox cannot be reached or refuses; ``again`` says whether trying later may help."""

    def __init__(self, message: str, where: str = "", *, again: bool = False) -> None:
        super().__init__(message, where)
        self.again = again


class WrongPassword(MailboxFault):
    """The server does not accept the login or its password."""


def of_connection(error: BaseException, host: str, port: int) -> MailboxFault:
    """The fault behind a failed connection, in words."""
    where = f"{host}:{port}"
    if isinstance(error, MailboxFault):
        return error
    if isinstance(error, ssl.SSLCertVerificationError):
        reason = error.verify_message or str(error)
        return MailboxFault(
            _("The server's certificate cannot be trusted ({reason}); check the name of the server.").format(
                reason=reason
            ),
            where,
        )
    if isinstance(error, ssl.SSLError):
        return MailboxFault(
            _("No secure line could be made; try the other kind of security (TLS or STARTTLS)."), where
        )
    if isinstance(error, socket.gaierror):
        return MailboxFault(_("There is no server of that name, or no network."), where, again=True)
    if isinstance(error, ConnectionRefusedError):
        return MailboxFault(_("The server does not answer on that port."), where, again=True)
    if isinstance(error, TimeoutError):
        return MailboxFault(_("The server took too long to answer."), where, again=True)
    return MailboxFault(_("The line broke ({why}).").format(why=_brief(error)), where, again=True)


def _brief(error: BaseException) -> str:
    """The error's own words, one line, without anything that could hold a password."""
    text = " ".join(str(error).split())[:120]
    return text or type(error).__name__
