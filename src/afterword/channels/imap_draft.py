"""A draft in the mailbox's own Drafts folder, for people who press send in their mail program.

Only a draft that Afterword placed, and that nobody has touched since, is ever removed: it is found by its
Message-ID and compared byte for byte with what was placed.
"""

from __future__ import annotations

import hashlib
from typing import Any

from afterword.channels.sent_folder import was_sent
from afterword.core.ports import Parcel, Receipt
from afterword.core.words import _
from afterword.mailbox.access import Secret
from afterword.mailbox.account import MailAccount
from afterword.mailbox.faults import MailboxFault
from afterword.mailbox.imap import folder_for, session


class DraftChannel:
    """The Drafts folder, found by SPECIAL-USE (RFC 6154)."""

    name = "draft"
    sends = False

    def __init__(self, account: MailAccount, secret: Secret) -> None:
        self.account = account
        self.secret = secret

    def send(self, parcel: Parcel) -> Receipt:
        try:
            with session(self.account, self.secret) as client:
                name = folder_for(client, "drafts")
                if name is None:
                    return Receipt("refused", _("The mailbox has no folder for drafts."))
                client.select_folder(name, readonly=True)
                if not client.search(["HEADER", "Message-ID", parcel.message_id]):
                    client.append(name, parcel.raw, flags=(b"\\Draft", b"\\Seen"))
        except MailboxFault as fault:
            return Receipt("later" if fault.again else "refused", str(fault))
        digest = hashlib.sha256(_canonical(parcel.raw)).hexdigest()
        return Receipt("prepared", _("It lies in your drafts."), reference=f"{name}\n{digest}")

    def was_sent(self, message_id: str) -> bool | None:
        return was_sent(self.account, self.secret, message_id)


def remove_draft(account: MailAccount, secret: Secret, message_id: str, reference: str) -> str:
    """Take our own draft away: ``removed``, ``gone`` (it is not there) or ``touched`` (then it stays).

    Raises :class:`MailboxFault`.
    """
    name, _newline, digest = reference.partition("\n")
    with session(account, secret) as client:
        client.select_folder(name)
        found = client.search(["HEADER", "Message-ID", message_id])
        if not found:
            return "gone"
        if len(found) > 1 or not _untouched(client, found[0], digest):
            return "touched"
        client.add_flags(found, (b"\\Deleted",))
        if client.has_capability("UIDPLUS"):
            client.uid_expunge(found)
        else:
            client.expunge()
        return "removed"


def lies_there(account: MailAccount, secret: Secret, message_id: str, reference: str) -> bool:
    """Whether the draft still lies where it was placed, touched or not. Raises :class:`MailboxFault`."""
    name = reference.partition("\n")[0]
    with session(account, secret) as client:
        client.select_folder(name, readonly=True)
        return bool(client.search(["HEADER", "Message-ID", message_id]))


def _untouched(client: Any, uid: int, digest: str) -> bool:
    got = client.fetch([uid], ["BODY.PEEK[]"])[uid]
    raw = next((v for k, v in got.items() if k.startswith(b"BODY[")), b"")
    return hashlib.sha256(_canonical(raw)).hexdigest() == digest


def _canonical(raw: bytes) -> bytes:
    return raw.replace(b"\r\n", b"\n").strip()
