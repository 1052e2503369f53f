"""Dates and names as one says them: “Friday 15 May”, “Ana and Bo”."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from afterword.core.words import _

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def spoken_day(day: date) -> str:
    """The day in words, without the year: “Friday 15 May”."""
    return f"{_(WEEKDAYS[day.weekday()])} {day.day} {_(MONTHS[day.month - 1])}"


def spoken_window(start: date, end: date) -> str:
    """A window in words: “by Friday 15 May” where only its end matters, “on” a single day."""
    if start == end:
        return _("on {day}").format(day=spoken_day(end))
    return _("by {day}").format(day=spoken_day(end))


def spoken_list(names: Sequence[str]) -> str:
    """Names joined as in a sentence: “Ana”, “Ana and Bo”, “Ana, Bo and Cy”."""
    if len(names) < 2:
        return names[0] if names else ""
    return _("{most} and {last}").format(most=", ".join(names[:-1]), last=names[-1])
