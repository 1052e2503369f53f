"""Arithmetic on whole days: weeks, months, quarters. No holidays here and no reading of words."""

from __future__ import annotations

from datetime import date, timedelta

DAY = timedelta(days=1)
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _days_in(year: int, number: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if leap and number == 2 else _LENGTHS[number - 1]


def plus(day: date, days: int) -> date:
    """``day`` moved by so many days; ``OverflowError`` beyond the years 1 to 9999."""
    return day + timedelta(days=days)


def monday(day: date) -> date:
    """The Monday of the week of ``day``."""
    return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))


def working_week(day: date) -> tuple[date, date]:
    """Monday to Friday of the week that ``day`` lies in; a Saturday or Sunday counts to the week before."""
    first = monday(day)
    return first, plus(first, 4)


def week_near(day: date) -> tuple[date, date]:
    """The working week that a named day stands for: a weekend day stands for the week that follows it."""
    return working_week(plus(day, 7 - day.weekday()) if day.weekday() > 4 else day)


def this_week(on: date) -> tuple[date, date]:
    """The working week people mean by "this week"; at a weekend it is the one about to begin."""
    return week_near(on)


def next_week(on: date, weeks: int = 1) -> tuple[date, date]:
    """The working week that begins ``weeks`` Mondays after ``on``."""
    return working_week(plus(monday(on), 7 * weeks))


def coming(on: date, weekday: int) -> date:
    """The next day of that weekday (Monday = 0) strictly after ``on``."""
    return plus(on, (weekday - on.weekday() - 1) % 7 + 1)


def month(year: int, number: int) -> tuple[date, date]:
    """First and last day of a month; ``number`` may run past 12 or below 1."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    if not 1 <= year <= 9999:
        raise OverflowError("year out of range")
    return date(year, number, 1), date(year, number, _days_in(year, number))


def add_months(day: date, count: int) -> date:
    """The same day so many months on, or the last of that month where it is shorter."""
    first, last = month(day.year, day.month + count)
    return first.replace(day=min(day.day, last.day))


def month_named(on: date, number: int, year: int | None = None) -> tuple[date, date]:
    """The month of that name which is running or comes next, unless a year is given."""
    if year is not None:
        return month(year, number)
    return month(on.year + (number < on.month), number)


def day_named(on: date, number: int, of_month: int, year: int | None = None) -> date | None:
    """The day of that date: this year's, or next year's where this year's lies more than 100 days back."""
    if year is not None:
        return _real(year, of_month, number)
    found = _real(on.year, of_month, number)
    if found is None:
        return next((d for y in range(1, 5) if (d := _real(on.year + y, of_month, number))), None)
    if (on - found).days > 100:
        return _real(on.year + 1, of_month, number) or found
    if (found - on).days > 300:
        return _real(on.year - 1, of_month, number) or found
    return found


def day_of_month(on: date, number: int, *, back: bool = False) -> date | None:
    """The next day with that number, today included; with ``back`` the last one before ``on``."""
    if not 1 <= number <= 31:
        return None
    for step in range(3):
        first, _last = month(on.year, on.month + (-step if back else step))
        found = _real(first.year, first.month, number)
        if found is not None and ((found < on) if back else (found >= on)):
            return found
    return None


def _real(year: int, number: int, day: int) -> date | None:
    if not (1 <= year <= 9999 and 1 <= number <= 12 and 1 <= day <= _days_in(year, number)):
        return None
    return date(year, number, day)


def weeks_of_month(first: date, last: date, count: int) -> tuple[date, date]:
    """The ``count``-th working week of a month (−1: its last seven days).

    A week belongs to the month that holds its Thursday, as in ISO 8601; days outside the month are cut off.
    """
    if count < 0:
        return plus(last, -6), last
    start = monday(first)
    if first.weekday() > 3:
        start = plus(start, 7)
    begin = plus(start, 7 * (count - 1))
    return max(begin, first), min(plus(begin, 4), last)


def nth_weekday(first: date, last: date, weekday: int, count: int) -> date | None:
    """The ``count``-th Monday (Tuesday, …) of a month, −1 the last; ``None`` if there are not so many."""
    if count < 0:
        return plus(last, -((last.weekday() - weekday) % 7))
    found = plus(first, (weekday - first.weekday()) % 7 + 7 * (count - 1))
    return found if found <= last else None


def part_of_week(first: date, last: date, part: str) -> tuple[date, date]:
    """Early: Monday–Tuesday; mid: Tuesday–Thursday; late, end: Thursday–Friday; halves meet on Wednesday."""
    days = {"early": (0, 1), "mid": (1, 3), "late": (3, 4), "end": (3, 4), "half1": (0, 2), "half2": (2, 4)}
    days["first"], days["turn"] = days["early"], days["end"]
    start = monday(first)
    a, b = days[part]
    return max(first, plus(start, a)), max(first, min(last, plus(start, b)))


def part_of_month(first: date, last: date, part: str) -> tuple[date, date]:
    """Early 1–10, mid 11–20, late 21–last, end the last week, halves 1–15 and 16–last."""
    if part == "turn":
        return plus(last, -1), plus(last, 3)
    days = {
        "early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (25, 31), "half1": (1, 15),
        "half2": (16, 31), "first": (1, 5),
    }  # fmt: skip
    a, b = days[part]
    return first.replace(day=a), first.replace(day=min(b, last.day))


def part_of_period(first: date, last: date, part: str) -> tuple[date, date]:
    """Thirds and halves of anything longer than a month; halves of a quarter end in mid-month."""
    if part in ("half1", "half2"):
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        begin = add_months(first, months // 2)
        middle = plus(begin, 14) if months % 2 else plus(begin, -1)
        return (first, middle) if part == "half1" else (plus(middle, 1), last)
    if part == "turn":
        return plus(last, -1), plus(last, 3)
    if part == "first":
        return first, min(last, plus(first, 6))
    if (last - first).days > 300:  # early next year is its first quarter
        numbers = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}.get(part)
        if numbers:
            opening, closing = (month(first.year, first.month + n - 1) for n in numbers)
            return opening[0], closing[1]
    third = max(1, ((last - first).days + 1) // 3)
    if part == "early":
        return first, plus(first, third - 1)
    if part == "mid":
        return plus(first, third), plus(last, -third)
    return (plus(last, 1 - third), last) if part == "late" else (plus(last, -13), last)


def part_of(first: date, last: date, part: str) -> tuple[date, date]:
    """That part of a week, a month or a longer period, told by its length."""
    length = (last - first).days + 1
    if length <= 7:
        return part_of_week(first, last, part)
    if 27 < length <= 31 and first.day == 1:
        return part_of_month(first, last, part)
    return part_of_period(first, last, part)
