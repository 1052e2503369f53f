"""The approved text as an RFC 5322 message: headers safe, lines short, the Message-ID fixed beforehand."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from afterword.core.faults import Fault
from afterword.core.words import _

_BREAKS = re.compile(r"[\r\n\x00]")


def new_message_id(sender: str) -> str:
    """A Message-ID that nobody has used, at the domain the message comes from (RFC 5322, 3.6.4)."""
    domain = sender.rpartition("@")[2] or "localhost"
    if not domain.isascii():
        domain = domain.encode("idna").decode("ascii")
    return f"<{secrets.token_hex(16)}.afterword@{domain}>"


def build(
    *,
    message_id: str,
    sender: str,
    sender_name: str,
    to: Sequence[tuple[str, str]],
    subject: str,
    body: str,
    sent: datetime,
    in_reply_to: str = "",
    references: str = "",
) -> bytes:
    """The whole message; ``to`` holds names and addresses. Raises :class:`Fault` for an address that is none."""
    message = EmailMessage(policy=SMTP.clone(utf8=not _ascii([sender, *[a for _name, a in to]])))
    message["From"] = _address(sender_name, sender)
    message["To"] = [_address(name, address) for name, address in to]
    message["Subject"] = _one_line(subject)
    message["Date"] = format_datetime(sent)
    message["Message-ID"] = message_id
    if in_reply_to:
        message["In-Reply-To"] = _one_line(in_reply_to)
        message["References"] = _one_line(
            f"{references} {in_reply_to}".strip() if references else in_reply_to
        )
    message.set_content(body.replace("\r\n", "\n").rstrip() + "\n", charset="utf-8", cte=_cte(body))
    return message.as_bytes()


def _cte(body: str) -> str:
    short = all(len(line.encode()) <= 900 for line in body.split("\n"))
    return "7bit" if body.isascii() and short else "quoted-printable"


def _ascii(addresses: Sequence[str]) -> bool:
    return all(a.isascii() for a in addresses)


def _one_line(text: str) -> str:
    """A header's value on one line: a line break in a name or subject must not begin a new header."""
    return " ".join(_BREAKS.sub(" ", text).split())


def _address(name: str, address: str) -> Address:
    clean = parseaddr(_one_line(address))[1]
    user, at, domain = clean.rpartition("@")
    if not at or not user or not domain or " " in clean:
        raise Fault(_("“{address}” is no e-mail address.").format(address=address[:80]))
    try:
        return Address(_one_line(name), username=user, domain=domain)
    except (ValueError, IndexError) as error:
        raise Fault(_("“{address}” is no e-mail address.").format(address=address[:80])) from error
