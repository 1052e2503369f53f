"""Days by their number in what people type: ``15 May``, ``Fri 27 Nov 2026``, ``15/5``, ``the 15th``."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from afterword.core.faults import Fault
from afterword.core.spoken import MONTHS, WEEKDAYS
from afterword.core.words import _

_NUMBERS = re.compile(r"^(\d{1,4})([./-])(\d{1,2})\2?(\d{4}|\d{2})?$")
_ORDINAL = re.compile(r"^(\d{1,2})(st|nd|rd|th|\.)?$")
_YEAR = re.compile(r"^'?(\d{4}|\d{2})$")
_MONTH_FIRST = re.compile(
    r"US/|America/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Anchorage|Boise|Indiana|Kentucky)|"
    r"Pacific/Honolulu"
)
_DAY_FIRST = re.compile(
    r"(?:Europe|Africa|Australia|Atlantic|Indian)/|Pacific/Auckland|Asia/(?:Kolkata|Dubai|Singapore)"
)
_A_WHILE = timedelta(days=31)


class Looking:
    """From which day one looks, in which direction, and where: Boston writes the month first, Leeds the day."""

    def __init__(self, today: date, past: bool, zone: str) -> None:
        self.today, self.past, self.zone = today, past, zone


def weekday_named(word: str) -> int | None:
    """Which day of the week, Monday = 0, ``word`` is the name or the beginning of."""
    return _beginning(word, WEEKDAYS)


def _beginning(word: str, names: tuple[str, ...]) -> int | None:
    short = word.rstrip(".")
    if len(short) < 3:
        return None
    return next((n for n, name in enumerate(names) if name.lower().startswith(short)), None)


def numbered_day(words: list[str], looking: Looking) -> date | None:
    """The day that the words number, with or without its weekday. Raises :class:`Fault` for one that does not exist."""
    weekday = weekday_named(words[0])
    rest = words if weekday is None else words[1:]
    if not rest:
        return None
    if len(rest) == 1:
        days = _from_numbers(rest[0], looking) or _in_a_month(rest[0], weekday, looking)
    else:
        days = _with_month(rest, looking)
    if not days:
        return None
    fitting = [day for day in days if weekday is None or day.weekday() == weekday]
    if not fitting:
        raise Fault(
            _("{day} {month} {year} is a {weekday}; which of the two do you mean?").format(
                day=days[0].day, month=_(MONTHS[days[0].month - 1]), year=days[0].year,
                weekday=_(WEEKDAYS[days[0].weekday()]),
            )
        )  # fmt: skip
    return fitting[0]


def _with_month(words: list[str], looking: Looking) -> list[date]:
    """“15 May”, “May 15th”, with a year after it or without."""
    months = [_beginning(word, MONTHS) for word in words[:2]]
    if (months[0] is None) == (months[1] is None) or len(words) > 3:
        return []
    month = (months[0] if months[0] is not None else months[1] or 0) + 1
    number = _ORDINAL.match(words[1] if months[0] is not None else words[0])
    year = _YEAR.match(words[2]) if len(words) == 3 else None
    if number is None or (len(words) == 3 and year is None):
        return []
    return _years(int(number[1]), month, year[1] if year else "", looking)


def _from_numbers(text: str, looking: Looking) -> list[date]:
    """“15/5”, “15.5.2026”, “2026/05/15”. What may be two days is asked back."""
    found = _NUMBERS.match(text)
    if found is None:
        return []
    first, mark, second, third = found.groups()
    if len(first) == 4 and third and len(third) == 2:
        return [_existing(int(first), int(second), int(third))]
    if len(first) > 2 or (mark == "-" and not third):
        return []
    day, month = int(first), int(second)
    if _is_month_first(day, month, mark, text, looking.zone):
        day, month = month, day
    return _years(day, month, third or "", looking)


def _is_month_first(first: int, second: int, mark: str, text: str, zone: str) -> bool:
    if first > 12 or first == second or mark == ".":
        return False
    if second > 12 or _MONTH_FIRST.match(zone):
        return True
    if _DAY_FIRST.match(zone):
        return False
    raise Fault(
        _("“{text}” may be {first} or {second}; write the month as a word.").format(
            text=text,
            first=f"{first} {_(MONTHS[second - 1])}",
            second=f"{second} {_(MONTHS[first - 1])}",
        )
    )


def _in_a_month(word: str, weekday: int | None, looking: Looking) -> list[date]:
    """“the 15th”: in this month, or the nearest one in the direction asked for that has such a day.

    A bare number counts beside a weekday only (“Fri 27”), and only where the two fit.
    """
    found = _ORDINAL.match(word)
    if found is None or (not found[2] and weekday is None):
        return []
    number, at = int(found[1]), looking.today
    if not 1 <= number <= 31:
        return []
    days: list[date] = []
    for _month in range(13):
        if number <= monthrange(at.year, at.month)[1]:
            days.append(at.replace(day=number))
        at = at.replace(day=1) - timedelta(days=1) if looking.past else at.replace(day=1) + _A_WHILE
    right = [day for day in days if (day <= looking.today if looking.past else day >= looking.today)]
    if weekday is None or found[2]:
        return right[: 1 if weekday is None else 2]
    return [day for day in right[:1] if day.weekday() == weekday]


def _years(day: int, month: int, year: str, looking: Looking) -> list[date]:
    """That day in the year named; without one, the nearest in the direction asked for stands first."""
    if year:
        return [_existing(int(year) + (2000 if len(year) == 2 else 0), month, day)]
    this, today = looking.today.year, looking.today
    found = [made for n in (this, this - 1, this + 1) if (made := _made(n, month, day)) is not None]
    if not found:
        return [_existing(this, month, day)]
    if looking.past:
        return sorted(found, key=lambda made: (made > today, abs(made - today)))
    return sorted(found, key=lambda made: (made < today - _A_WHILE, abs(made - today)))


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _existing(year: int, month: int, day: int) -> date:
    made = _made(year, month, day)
    if made is None:
        name = _(MONTHS[month - 1]) if 1 <= month <= 12 else _("month {n}").format(n=month)
        raise Fault(_("There is no {day} {month} {year}.").format(day=day, month=name, year=year))
    return made
