"""Asking the mailbox whether a message left, and putting a copy of what was sent into the Sent folder."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from afterword.mailbox.access import Secret
from afterword.mailbox.account import MailAccount
from afterword.mailbox.faults import MailboxFault
from afterword.mailbox.imap import folder_for, session

LOOK_BACK = timedelta(days=14)
"""Texts of mail older than this are not searched: searching them takes a server long."""


def was_sent(account: MailAccount, secret: Secret, message_id: str) -> bool | None:
    """Whether Sent knows the Message-ID, or the inbox does: a copy, an answer, a report that it came back.

    ``True`` where it is found; otherwise ``None``: a server that keeps no copies proves nothing by having none.
    A folder of all mail is not asked, because drafts that never left lie in it too.
    """
    if not message_id:
        return None
    try:
        with session(account, secret) as client:
            sent = folder_for(client, "sent")
            return (
                True if (sent and _copy_in(client, sent, message_id)) or _inbox(client, message_id) else None
            )
    except MailboxFault:
        return None


def _copy_in(client: Any, folder: str, message_id: str) -> bool:
    client.select_folder(folder, readonly=True)
    return bool(client.search(["HEADER", "Message-ID", message_id]))


def _inbox(client: Any, message_id: str) -> bool:
    """The Message-ID stands in a header of an answer, or in the text of a delivery report."""
    client.select_folder("INBOX", readonly=True)
    since = (datetime.now(UTC) - LOOK_BACK).date()
    return any(
        client.search(wanted)
        for wanted in (
            ["HEADER", "Message-ID", message_id],
            ["HEADER", "References", message_id],
            ["SINCE", since, "TEXT", message_id.strip("<>")],
        )
    )


def keep_copy(account: MailAccount, secret: Secret, raw: bytes, message_id: str) -> bool:
    """Put a copy into Sent unless it is there already; whether it is there now. Raises :class:`MailboxFault`."""
    with session(account, secret) as client:
        name = folder_for(client, "sent")
        if name is None:
            return False
        client.select_folder(name, readonly=True)
        if not client.search(["HEADER", "Message-ID", message_id]):
            client.append(name, raw, flags=(b"\\Seen",))
        return True
