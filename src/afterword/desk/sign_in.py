"""Signing in: a one-time link for one's own browser. The link itself is never kept, only its hash."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from afterword.store.models import Owner, SignInLink

GOOD_FOR = timedelta(minutes=10)


def new_link(owner: Owner, now: datetime) -> str:
    """The secret part of a fresh link, good once and for ten minutes. Links that ran out are cleared away."""
    token = secrets.token_urlsafe(32)
    SignInLink.objects.filter(owner=owner, expires__lt=now - timedelta(days=1)).delete()
    SignInLink.objects.create(owner=owner, token_hash=_hash(token), created=now, expires=now + GOOD_FOR)
    return token


def use_link(token: str, now: datetime) -> Owner | None:
    """Whom the link signs in; ``None`` when it was used, ran out or never was. Works exactly once."""
    fresh = SignInLink.objects.filter(
        token_hash=_hash(token), purpose="sign_in", used=None, expires__gt=now, created__lte=now
    )
    if not fresh.update(used=now):
        return None
    return SignInLink.objects.select_related("owner").get(token_hash=_hash(token)).owner


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
