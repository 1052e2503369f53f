"""Dates as people type them: ``fri``, ``tomorrow 3pm``, ``Fri 27 Nov, 10:00``, ``15/5``, ``in 2 weeks``, ISO.

A weekday means the next one, today included only where the caller looks back (``past=True`` takes the last
one). A day without a year is the nearest in the direction asked for. What may be two days (``3/4``) is asked
back, unless the place tells which comes first there.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from afterword.core.events import Moment
from afterword.core.faults import Fault
from afterword.core.spoken import MONTHS, WEEKDAYS
from afterword.core.typed_calendar import Looking, numbered_day, weekday_named
from afterword.core.typed_clock import HOURS, take_clock
from afterword.core.words import _
from afterword.core.worktime import at_time

_GLUED = re.compile(
    r"(?<=[a-z][a-z])(?=\d)|(?<=\d)(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|"
    r"(?<=\d)-(?=[a-z])|(?<=[a-z])-(?=\d)|,"
)
_SPAN = re.compile(r"^(in )?(\w+) (minute|min|hour|day|week|fortnight|month)s?(?:'? time)?( ago)?$")
_FILLERS = {"on", "the", "of", "at", "for", "coming"}
_SAME = {
    "tmrw": "tomorrow", "tmr": "tomorrow", "tonight": "today", "yday": "yesterday", "last night": "yesterday",
    "day after tomorrow": "in 2 days", "day before yesterday": "2 days ago", "last week": "a week ago",
}  # fmt: skip
_COUNTS = {"a": 1, "an": 1, **{word: n for n, word in enumerate(HOURS, 1)}}
_MINUTES = {"minute": 1, "min": 1, "hour": 60}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_ONE_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


def typed_moment(text: str, now: datetime, place: ZoneInfo, *, past: bool = False) -> Moment:
    """The day, or the day and hour, that ``text`` means, seen from ``now``.

    Raises :class:`Fault` when it means none, one that does not exist, or one of two.
    """
    said = text.strip()
    try:
        exact = datetime.fromisoformat(said) if len(said) > 10 else None
    except ValueError:
        exact = None
    if exact is not None:
        return exact if exact.tzinfo else at_time(exact.date(), exact.time(), place)
    plain = " ".join(_GLUED.sub(" ", said.lower().replace("’", "'")).split())
    typed = _Typed(now, place, past)
    try:
        found = typed.read(plain)
        if found is None and (corrected := _corrected(plain)) != plain:
            found = typed.read(corrected)
    except OverflowError:
        found = None
    if found is None:
        raise Fault(
            _(
                "“{text}” is no date understood here; try “fri”, “tomorrow 3pm”, “15 May” or 2026-05-15."
            ).format(text=text[:60])
        )
    return found


def typed_day(text: str, now: datetime, place: ZoneInfo, *, past: bool = False) -> date:
    """The day that ``text`` means; an hour in it is ignored. Raises :class:`Fault`."""
    found = typed_moment(text, now, place, past=past)
    return found.astimezone(place).date() if isinstance(found, datetime) else found


class _Typed:
    """How texts are read at one moment in one place."""

    def __init__(self, now: datetime, place: ZoneInfo, past: bool) -> None:
        self.now, self.place, self.past = now, place, past
        self.today = now.astimezone(place).date()
        self.looking = Looking(self.today, past, place.key)

    def read(self, text: str) -> Moment | None:
        if text in ("now", "just now", "right now"):
            return self.now
        moment = self._minutes_away(text)
        if moment is not None:
            return moment
        clock, rest = take_clock(text)
        rest = " ".join(word for word in rest.split() if word not in _FILLERS)
        if not rest:
            return self._hour_alone(clock, text)
        day = self._day(_SAME.get(rest, rest))
        if day is None and clock is None and re.fullmatch(r"[a-z]+ \d\d?", rest):
            day, clock = self._day(rest.split()[0]), take_clock(f"at {rest.split()[1]}")[0]
        return day if day is None or clock is None else at_time(day, clock, self.place)

    def _minutes_away(self, text: str) -> datetime | None:
        """“in 20 minutes”, “half an hour ago”."""
        found = _SPAN.match(text.replace("half an hour", "30 minutes"))
        if found is None or found[3] not in _MINUTES or bool(found[1]) == bool(found[4]):
            return None
        count = _count(found[2])
        if count is None:
            return None
        away = timedelta(minutes=count * _MINUTES[found[3]])
        return self.now - away if found[4] else self.now + away

    def _hour_alone(self, clock: time | None, text: str) -> Moment:
        """Today; tomorrow for an hour that is over, where the caller looks ahead."""
        if clock is None:
            return self.today
        at = at_time(self.today, clock, self.place)
        if at < self.now and not self.past and "this" not in text:
            return at_time(self.today + _ONE_DAY, clock, self.place)
        return at

    def _day(self, text: str) -> date | None:
        near = {"today": 0, "tomorrow": 1, "yesterday": -1}.get(text)
        if near is not None:
            return self.today + near * _ONE_DAY
        words = text.split()
        return (
            self._days_away(text)
            or self._of_a_week(words)
            or self._stretch(text)
            or numbered_day(words, self.looking)
        )

    def _days_away(self, text: str) -> date | None:
        """“in 2 weeks”, “3 days ago”, “a month ago”."""
        found = _SPAN.match(text)
        count = _count(found[2]) if found else None
        if found is None or count is None or found[3] in _MINUTES or bool(found[1]) == bool(found[4]):
            return None
        if found[3] == "month":
            return _months_on(self.today, -count if found[4] else count)
        away = timedelta(days=count * _DAYS[found[3]])
        return self.today - away if found[4] else self.today + away

    def _of_a_week(self, words: list[str]) -> date | None:
        """“friday”, “last fri”, “next fri”, “friday next week”, “friday week”, “a week on friday”."""
        if words[-2:] == ["next", "week"] or words[:2] == ["next", "week"]:
            turn, rest = "next", [*words[:-2]] if words[-1] == "week" else words[2:]
        elif words[0] in ("next", "last", "this"):
            turn, rest = words[0], words[1:]
        else:
            turn, rest = "", words
        later = "week" in rest and not turn
        rest = [word for word in rest if not (later and word in ("a", "week"))]
        weekday = weekday_named("wednesday" if rest == ["weds"] else rest[0]) if len(rest) == 1 else None
        if weekday is None:
            return None
        return (self._ahead(weekday, "") + _WEEK) if later else self._ahead(weekday, turn)

    def _ahead(self, weekday: int, turn: str) -> date:
        back = (self.today.weekday() - weekday) % 7
        if turn == "last" or (self.past and not turn):
            return self.today - timedelta(days=back or (7 if turn == "last" else 0))
        if turn == "next":
            return self.today + timedelta(days=7 + weekday - self.today.weekday())
        ahead = -back % 7
        return self.today + timedelta(days=ahead or (0 if turn == "this" else 7))

    def _stretch(self, text: str) -> date | None:
        """A week or a month by its first day, its end by the last one that people work."""
        monday = self.today - self.today.weekday() * _ONE_DAY
        month = self.today.replace(day=1)
        last = monthrange(self.today.year, self.today.month)[1]
        return {
            "next week": monday + _WEEK,
            "weekend": self._ahead(5, "this"),
            "this weekend": self._ahead(5, "this"),
            "end week": self._ahead(4, "this"),
            "end this week": self._ahead(4, "this"),
            "end next week": monday + 11 * _ONE_DAY,
            "next month": _months_on(month, 1),
            "end month": self.today.replace(day=last),
            "end this month": self.today.replace(day=last),
            "end next month": _months_on(month, 2) - _ONE_DAY,
        }.get(text)


def _count(word: str) -> int | None:
    count = int(word) if word.isdecimal() and len(word) <= 4 else _COUNTS.get(word)
    return count if count is not None and count <= 5000 else None


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _corrected(text: str) -> str:
    """The same with a slip of the fingers mended: “tomorow”, “wensday”. What may be two words stays."""
    from difflib import get_close_matches

    known = [
        *(name.lower() for name in (*WEEKDAYS, *MONTHS)),
        "today",
        "tomorrow",
        "yesterday",
        "morning",
        "afternoon",
    ]
    words = []
    for word in text.split():
        near = get_close_matches(word, known, 2, 0.75) if len(word) >= 5 and word.isalpha() else []
        words.append(near[0] if len(near) == 1 else word)
    return " ".join(words)
