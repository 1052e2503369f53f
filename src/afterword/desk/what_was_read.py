"""What was read of the person's mail, and what is kept of it: for ``afterword doctor`` and the settings page."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from django.db.models import Count, Q, Sum
from django.db.models.functions import Length

from afterword.desk.sync_state import permission_of
from afterword.store.models import MailboxState, MailMessage, Owner, Proposal, PutAside
from afterword.store.writing import in_words


class FolderRead(NamedTuple):
    """One folder: ``seen`` messages of which the header was read, ``opened`` whole, ``kept`` in a case."""

    mailbox: str
    folder: str
    seen: int
    opened: int
    kept: int
    last: datetime


class WasRead(NamedTuple):
    """All of it. ``texts`` messages are kept with their text, ``characters`` in all; ``rule`` is what may be read.

    Of ``put_aside`` messages only their place and fingerprints of who wrote are kept, and of files that were read
    once only the ``loose`` messages that belong to a case.
    """

    folders: tuple[FolderRead, ...]
    messages: int
    loose: int
    texts: int
    characters: int
    put_aside: int
    waiting: int
    rule: str
    limits: tuple[str, ...]


def what_was_read(owner: Owner) -> WasRead:
    """Exactly what was looked at and what the store holds of it."""
    with in_words():
        states = list(MailboxState.objects.filter(owner=owner).select_related("account").order_by("id"))
        sums = MailMessage.objects.filter(owner=owner).aggregate(
            messages=Count("pk"),
            loose=Count("pk", filter=Q(account=None)),
            texts=Count("pk", filter=~Q(text="")),
            characters=Sum(Length("text")),
        )
        places = PutAside.objects.filter(owner=owner).values("account", "folder", "key").distinct()
        put_aside = places.count()
        waiting = Proposal.objects.filter(owner=owner, state="new").count()
    permission = permission_of(owner)
    return WasRead(
        tuple(
            FolderRead(
                s.account.email or s.account.path,
                s.folder or "INBOX",
                int(s.progress.get("seen", 0)),
                int(s.progress.get("opened", 0)),
                int(s.progress.get("kept", 0)),
                s.updated,
            )
            for s in states
        ),
        sums["messages"],
        sums["loose"],
        sums["texts"],
        sums["characters"] or 0,
        put_aside,
        waiting,
        permission.read,
        tuple(sorted(permission.folders or permission.senders)),
    )
