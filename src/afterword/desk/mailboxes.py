"""The person's mailboxes as the settings page lists them."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from afterword.store.models import Account, Owner
from afterword.store.writing import in_words


class Mailbox(NamedTuple):
    """A mailbox: its address, its kind, when it was last read, and what went wrong then (or nothing)."""

    id: int
    email: str
    kind: str
    sends: bool
    checked: datetime | None
    wrong: str


def mailboxes(owner: Owner) -> tuple[Mailbox, ...]:
    """All of them, the oldest first. Passwords are elsewhere and never among this."""
    with in_words():
        rows = list(Account.objects.filter(owner=owner).order_by("id"))
    return tuple(
        Mailbox(r.pk, r.email or r.path, r.kind, bool(r.smtp_host), r.checked, r.last_error) for r in rows
    )
