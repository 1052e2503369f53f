"""Days in words: what a reader calls a day when the message reaches them."""

from __future__ import annotations

from datetime import date, datetime

from afterword.core.spoken import MONTHS, WEEKDAYS


def month_day(day: date, american: bool) -> str:
    """“11 May”, or “May 11” in American use."""
    month = MONTHS[day.month - 1]
    return f"{month} {day.day}" if american else f"{day.day} {month}"


def dated(day: date, seen_from: date, american: bool) -> str:
    """“Monday 11 May”; with the year when it is not the one of ``seen_from``."""
    comma = "," if american else ""
    text = f"{WEEKDAYS[day.weekday()]}{comma} {month_day(day, american)}"
    return text if day.year == seen_from.year else f"{text}{comma} {day.year}"


def written(day: date, american: bool) -> str:
    """The date at the head of a letter: “11 May 2026” or “May 11, 2026”."""
    return f"{month_day(day, american)}{',' if american else ''} {day.year}"


def day_word(day: date, today: date, american: bool) -> str:
    """When something was (or will be), as an adverb: “yesterday”, “on Tuesday”, “last week”, “on 3 March”."""
    gone = (today - day).days
    if gone == 0:
        return "today"
    if gone == 1:
        return "yesterday"
    if gone == -1:
        return "tomorrow"
    if 1 < gone < 7 or -7 < gone < -1:
        return f"on {WEEKDAYS[day.weekday()]}"
    if gone > 0 and 7 <= gone <= 13 and _week(today) - _week(day) == 1:
        return f"on {WEEKDAYS[day.weekday()]} of last week"
    if gone < 0 or gone < 100:
        return f"on {month_day(day, american)}"
    return f"on {written(day, american)}"


def _week(day: date) -> int:
    return (day.toordinal() - 1) // 7


def day_noun(day: date, today: date, american: bool) -> str:
    """The same as a noun, after “for” or “since”: “yesterday”, “Tuesday”, “3 March”."""
    word = day_word(day, today, american)
    if word.endswith(" of last week"):
        return f"last {WEEKDAYS[day.weekday()]}"
    return word.removeprefix("on ")


def month_word(day: date, today: date) -> str:
    """When something was, months later: “in May”, “last May” of the year before, “in May 2024”."""
    months = (today.year - day.year) * 12 + today.month - day.month
    if months < 1:
        return "earlier this month"
    month = MONTHS[day.month - 1]
    return f"in {month}" if months < 11 else f"in {month} {day.year}"


def clock(instant: datetime, american: bool) -> str:
    """“10:00”, or “10:00 a.m.” in American use."""
    if not american:
        return f"{instant.hour}:{instant.minute:02}"
    half = "a.m." if instant.hour < 12 else "p.m."
    return f"{instant.hour % 12 or 12}:{instant.minute:02} {half}"


def spoken(day: date, today: date, american: bool) -> str:
    """As one says it on the telephone: “Monday the 11th of May”, without the month when it is near."""
    ending = "th" if 11 <= day.day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    if american:
        return f"{WEEKDAYS[day.weekday()]}, {MONTHS[day.month - 1]} {day.day}{ending}"
    text = f"{WEEKDAYS[day.weekday()]} the {day.day}{ending}"
    near = day.month == today.month and day.year == today.year
    return text if near else f"{text} of {MONTHS[day.month - 1]}"
