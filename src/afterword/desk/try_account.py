"""Trying a mailbox out: a message to oneself goes out and is found again, then taken away."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, NamedTuple

from afterword.channels.envelope import build, new_message_id
from afterword.channels.smtp import SmtpChannel
from afterword.core.faults import Fault
from afterword.core.ports import Parcel
from afterword.core.words import _
from afterword.desk.sources import mail_account
from afterword.mailbox.access import secret_of
from afterword.mailbox.imap import folder_for, session
from afterword.store.location import data_folder
from afterword.store.models import Account

PATIENCE = 60.0
"""Seconds within which a message to oneself usually comes back."""


class TriedOut(NamedTuple):
    """Whether it went out and came back, and one sentence about it."""

    sent: bool
    found: bool
    says: str


def try_out(
    account: Account, *, patience: float = PATIENCE, sleep: Callable[[float], None] = time.sleep
) -> TriedOut:
    """Send a message from the mailbox to itself and look for it. Never raises for what the servers do."""
    reach = mail_account(account)
    message_id = new_message_id(reach.email)
    subject = _("Afterword: a test to yourself")
    body = _(
        "This message shows that Afterword can send from this mailbox and read it. It is taken away again."
    )
    raw = build(
        message_id=message_id, sender=reach.email, sender_name=reach.name, to=[(reach.name, reach.email)],
        subject=subject, body=body, sent=datetime.now(UTC),
    )  # fmt: skip
    try:
        secret = secret_of(reach, data_folder())
        receipt = SmtpChannel(reach, secret).send(
            Parcel(message_id, reach.email, (reach.email,), subject, body, raw)
        )
        if receipt.state != "sent":
            return TriedOut(False, False, receipt.words)
        with session(reach, secret) as client:
            if _found(client, message_id, patience, sleep):
                return TriedOut(True, True, _("A message to yourself went out and came back."))
    except Fault as fault:
        return TriedOut(False, False, fault.message)
    return TriedOut(
        True, False, _("The message went out but has not come back yet; look for it, in Junk too.")
    )


def _found(client: Any, message_id: str, patience: float, sleep: Callable[[float], None]) -> bool:
    """Look in the inbox and in Junk until it is there; then remove it, and its copy in Sent."""
    folders = ["INBOX", *[f for f in [folder_for(client, "junk")] if f]]
    until = time.monotonic() + patience
    while True:
        if any(_taken_away(client, folder, message_id) for folder in folders):
            sent = folder_for(client, "sent")
            if sent:
                _taken_away(client, sent, message_id)
            return True
        if time.monotonic() > until:
            return False
        sleep(1.0)


def _taken_away(client: Any, folder: str, message_id: str) -> bool:
    client.select_folder(folder)
    found = client.search(["HEADER", "Message-ID", message_id])
    if not found:
        return False
    client.add_flags(found, (b"\\Deleted",))
    if client.has_capability("UIDPLUS"):
        client.uid_expunge(found)
    return True
