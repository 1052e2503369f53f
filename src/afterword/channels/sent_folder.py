"""Asking the mailbox whether a message left, and putting a copy of what was sent into the Sent folder."""

from __future__ import annotations

from typing import Any

from afterword.mailbox.access import Secret
from afterword.mailbox.account import MailAccount
from afterword.mailbox.faults import MailboxFault
from afterword.mailbox.imap import folder_for, session


def was_sent(account: MailAccount, secret: Secret, message_id: str) -> bool | None:
    """Whether Sent (or the inbox, for a copy or a bounce) knows the Message-ID.

    ``True`` where it is found; otherwise ``None``: a server that keeps no copies proves nothing by having none.
    """
    try:
        with session(account, secret) as client:
            return True if any(_holds(client, name, message_id) for name in _folders(client)) else None
    except MailboxFault:
        return None


def _folders(client: Any) -> list[str]:
    found = [folder_for(client, "sent"), folder_for(client, "all"), "INBOX"]
    return list(dict.fromkeys(name for name in found if name))


def _holds(client: Any, folder: str, message_id: str) -> bool:
    client.select_folder(folder, readonly=True)
    if client.search(["HEADER", "Message-ID", message_id]):
        return True
    # A delivery report quotes the original's Message-ID, in its references or its text.
    return bool(client.search(["HEADER", "References", message_id]))


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
