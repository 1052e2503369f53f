"""*Today* without any framework: the quick door and the words for what it read."""

from __future__ import annotations

from datetime import datetime

from afterword.core.record import TYPE_CHECKING
from afterword.desk.phrasing import today_of
from afterword.desk.values import Today
from afterword.store.quick import today_rows

if TYPE_CHECKING:
    from pathlib import Path


def quick_today(now: datetime, path: Path | str | None = None, limit: int = 7) -> Today | None:
    """The day in words, read from the local store; ``None`` where the full path must be taken."""
    rows = today_rows(int(now.timestamp()), path, limit)
    return today_of(rows, now) if rows is not None else None
