"""The one place where the pages read the clock."""

from __future__ import annotations

from datetime import UTC, datetime

from afterword.core.worktime import zone
from afterword.store.models import Owner

_stopped: datetime | None = None


def stop_at(moment: datetime | None) -> None:
    """Let the pages' clock stand still, for tests and pictures; ``None`` lets it go again."""
    global _stopped
    _stopped = moment


def now(owner: Owner) -> datetime:
    """The present moment in the owner's time zone."""
    return (_stopped or datetime.now(UTC)).astimezone(zone(owner.timezone or "UTC"))
