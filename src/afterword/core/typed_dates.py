"""Dates as people type them: ``fri``, ``tomorrow 3pm``, ``15 May``, ``in 2 weeks``, ISO.

A weekday means the next one, today included only where the caller looks back (``past=True`` takes the last
one). A day without a year is the nearest in the direction asked for. Hours without am or pm are read on the
24-hour clock, except that 1 to 6 mean the afternoon: nobody is interviewed at three in the night.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from afterword.core.events import Moment
from afterword.core.faults import Fault
from afterword.core.spoken import MONTHS, WEEKDAYS
from afterword.core.words import _
from afterword.core.worktime import at_time

_CLOCK = re.compile(r"^(?:at)?(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?$", re.IGNORECASE)
_ISO = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_ORDINAL = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?$")
_UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "fortnight": 14}
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def typed_moment(text: str, now: datetime, place: ZoneInfo, *, past: bool = False) -> Moment:
    """The day, or the day and hour, that ``text`` means, seen from ``now``.

    Raises :class:`Fault` when it means none, or one that does not exist.
    """
    said = text.strip()
    try:
        exact = datetime.fromisoformat(said) if len(said) > 10 else None
    except ValueError:
        exact = None
    if exact is not None:
        return exact if exact.tzinfo else at_time(exact.date(), exact.time(), place)
    words = said.lower().replace(",", " ").split()
    today = now.astimezone(place).date()
    clock, words = _clock(words)
    if words == ["now"]:
        return now
    day = _day(words, today, past) if words else today
    if day is None:
        raise Fault(
            _(
                "“{text}” is no date understood here; try “fri”, “tomorrow 3pm”, “15 May” or 2026-05-15."
            ).format(text=text[:60])
        )
    return day if clock is None else at_time(day, clock, place)


def typed_day(text: str, now: datetime, place: ZoneInfo, *, past: bool = False) -> date:
    """The day that ``text`` means; an hour in it is ignored. Raises :class:`Fault`."""
    found = typed_moment(text, now, place, past=past)
    return found.astimezone(place).date() if isinstance(found, datetime) else found


def _clock(words: list[str]) -> tuple[time | None, list[str]]:
    if words and words[-1] in ("noon", "midday"):
        return time(12), _without_at(words[:-1])
    for length in (2, 1):
        if len(words) < length:
            continue
        tail = "".join(words[-length:])
        found = _CLOCK.match(tail)
        if not found or (length == 2 and not (found[3] and words[-1] in ("am", "pm", "a.m.", "p.m."))):
            continue
        before = words[: len(words) - length]
        if not (found[2] or found[3]) and not (before and before[-1] == "at"):
            continue
        hour, minute = int(found[1]), int(found[2] or 0)
        half = (found[3] or "").replace(".", "").lower()
        if half == "pm" and hour < 12:
            hour += 12
        elif half == "am" and hour == 12:
            hour = 0
        elif not half and 1 <= hour <= 6:
            hour += 12
        if hour > 23 or minute > 59:
            raise Fault(_("“{text}” is no time of day.").format(text=tail))
        return time(hour, minute), _without_at(before)
    return None, words


def _without_at(words: list[str]) -> list[str]:
    return words[:-1] if words and words[-1] == "at" else words


def _day(words: list[str], today: date, past: bool) -> date | None:
    if len(words) == 1:
        if words[0] in ("today", "tonight"):
            return today
        if words[0] == "tomorrow":
            return today + timedelta(days=1)
        if words[0] == "yesterday":
            return today - timedelta(days=1)
        if _ISO.match(words[0]):
            return _existing(words[0])
    return _relative(words, today) or _weekday(words, today, past) or _month_day(words, today, past)


def _existing(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Fault(_("{text} is no day that exists.").format(text=text)) from error


def _relative(words: list[str], today: date) -> date | None:
    ago = words[-1] == "ago"
    core = words[:-1] if ago else words[1:] if words[0] == "in" else []
    if len(core) != 2 or core[1] not in _UNITS:
        return None
    count = int(core[0]) if core[0].isdigit() else _NUMBERS.get(core[0])
    if count is None or count > 5000:
        return None
    days = timedelta(days=count * _UNITS[core[1]])
    return today - days if ago else today + days


def _weekday(words: list[str], today: date, past: bool) -> date | None:
    turn = words[0] if words[0] in ("next", "last", "this") and len(words) == 2 else ""
    name = words[-1] if turn or len(words) == 1 else ""
    found = [
        n for n, day in enumerate(WEEKDAYS) if len(name) >= 3 and day.lower().startswith(name.rstrip("."))
    ]
    if len(found) != 1:
        return None
    if turn == "last" or (past and not turn):
        back = (today.weekday() - found[0]) % 7
        return today - timedelta(days=back or (7 if turn == "last" else 0))
    ahead = (found[0] - today.weekday()) % 7
    if turn == "next":
        return today - timedelta(days=today.weekday()) + timedelta(days=7 + found[0])
    return today + timedelta(days=ahead or (0 if turn == "this" else 7))


def _month_day(words: list[str], today: date, past: bool) -> date | None:
    numbers = [int(m[1]) for m in map(_ORDINAL.match, words) if m]
    months = [
        n + 1
        for w in words
        for n, month in enumerate(MONTHS)
        if len(w) >= 3 and month.lower().startswith(w.rstrip("."))
    ]
    years = [int(w) for w in words if len(w) == 4 and w.isdigit()]
    if len(numbers) != 1 or len(months) != 1 or len(words) != 2 + len(years) or len(years) > 1:
        return None
    year = years[0] if years else today.year
    day = _existing(f"{year:04}-{months[0]:02}-{numbers[0]:02}")
    if years:
        return day
    if past and day > today:
        return _existing(f"{year - 1:04}-{months[0]:02}-{numbers[0]:02}")
    if not past and day < today - timedelta(days=31):
        return _existing(f"{year + 1:04}-{months[0]:02}-{numbers[0]:02}")
    return day
