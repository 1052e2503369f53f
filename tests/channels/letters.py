"""Parcels and accounts for the tests of ways out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from afterword.channels.envelope import build, new_message_id
from afterword.core.ports import Parcel
from afterword.mailbox.access import Secret
from afterword.mailbox.account import MailAccount, Server


def parcel(
    sender: str, *to: str, subject: str = "Thank you for yesterday", body: str = "Dear Ana,\n\nThank you.\n"
) -> Parcel:
    """A message as approval fixes it."""
    message_id = new_message_id(sender)
    raw = build(
        message_id=message_id,
        sender=sender,
        sender_name="Sam Osei",
        to=[("Ana Ruiz", a) for a in to],
        subject=subject,
        body=body,
        sent=datetime(2026, 5, 12, 9, 0, tzinfo=UTC),
    )
    return Parcel(message_id, sender, to, subject, body, raw)


def account_of(mailbox: Any, dovecot: Any, postfix: Any = None, **changes: Any) -> MailAccount:
    """The account that reaches a mailbox of the test servers."""
    smtp = Server(postfix.host, postfix.port, "starttls") if postfix else Server("", 0)
    made = MailAccount(
        mailbox.login,
        mailbox.login,
        Server(dovecot.host, dovecot.tls_port, "tls"),
        smtp,
        ca_file=str(dovecot.certificate),
    )
    return made._replace(**changes)


def secret(mailbox: Any) -> Secret:
    """The mailbox's password."""
    return Secret(mailbox.password)
