"""What to do today, through the framework."""

from __future__ import annotations

from datetime import datetime

from afterword.desk.phrasing import today_of
from afterword.desk.values import Today
from afterword.store.models import Owner
from afterword.store.today import today_rows
from afterword.store.writing import in_words


def today(owner: Owner, now: datetime, limit: int = 7) -> Today:
    """The day in words for ``owner``, at most ``limit`` cards."""
    with in_words():
        return today_of(today_rows(owner, now, limit), now)
