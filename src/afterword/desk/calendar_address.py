"""A private address for the calendar feed: who knows it may read it, so it is long, hashed, and replaceable."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from afterword.store.models import AuditLine, Owner, SignInLink
from afterword.store.writing import in_words, writing

PURPOSE = "calendar"
_ALWAYS = timedelta(days=36_500)


def new_calendar_token(owner: Owner, now: datetime) -> str:
    """The secret part of a fresh address; the one before stops working."""
    token = secrets.token_urlsafe(32)
    with writing():
        SignInLink.objects.filter(owner=owner, purpose=PURPOSE).delete()
        SignInLink.objects.create(
            owner=owner, token_hash=_hash(token), purpose=PURPOSE, created=now, expires=now + _ALWAYS
        )
        AuditLine.objects.create(owner=owner, at=now, what="calendar address made")
    return token


def forget_calendar_address(owner: Owner) -> bool:
    """Let no address work any more; whether one did."""
    with in_words():
        gone, _each = SignInLink.objects.filter(owner=owner, purpose=PURPOSE).delete()
    return bool(gone)


def owner_of_calendar(token: str) -> Owner | None:
    """Whose calendar this is the address of."""
    with in_words():
        found = SignInLink.objects.select_related("owner").filter(token_hash=_hash(token), purpose=PURPOSE)
        link = found.first()
    return link.owner if link else None


def _hash(token: str) -> str:
    return hashlib.sha256(f"calendar {token}".encode()).hexdigest()
