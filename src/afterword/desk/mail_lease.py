"""Who keeps up with a mailbox: one process at a time, by a lease in the store that runs out by itself."""

from __future__ import annotations

import os
import secrets
import socket
from datetime import datetime, timedelta

from django.db.models import Q

from afterword.store.models import Account

LEASE = timedelta(minutes=2)
"""How long a mailbox stays with a process that was killed."""


def a_name() -> str:
    """A name for this process that no other has."""
    return f"{socket.gethostname()[:30]}:{os.getpid()}:{secrets.token_hex(4)}"


def take(account: int, me: str, now: datetime) -> bool:
    """Take the mailbox, or keep it; false while another process has it."""
    free = Q(watched_by__in=("", me)) | Q(watched_until=None) | Q(watched_until__lt=now)
    taken = Account.objects.filter(free, pk=account).update(watched_by=me, watched_until=now + LEASE)
    return bool(taken)


def holds(account: int, me: str) -> bool:
    """Whether the mailbox is (still) with this process."""
    return Account.objects.filter(pk=account, watched_by=me).exists()


def renew(me: str, now: datetime) -> None:
    """Keep all that this process has. Called at least every half of :data:`LEASE`."""
    Account.objects.filter(watched_by=me).update(watched_until=now + LEASE)


def release(me: str) -> None:
    """Leave all of them to others at once."""
    Account.objects.filter(watched_by=me).update(watched_by="", watched_until=None)
