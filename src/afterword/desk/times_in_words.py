"""Days, hours and spans as one says them near to the day: “tomorrow”, “Fri 15 May”, “1 h 25 min”."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from afterword.core.spoken import MONTHS, WEEKDAYS
from afterword.core.words import _, ngettext


def moment_of(seconds: int, place: ZoneInfo) -> datetime:
    """Seconds since 1970 as the person's own time."""
    return datetime.fromtimestamp(seconds, place)


def short_day(day: date) -> str:
    """“Fri 15 May”."""
    return f"{_(WEEKDAYS[day.weekday()])[:3]} {day.day} {_(MONTHS[day.month - 1])[:3]}"


def long_day(day: date) -> str:
    """“Tuesday, 12 May”."""
    return f"{_(WEEKDAYS[day.weekday()])}, {day.day} {_(MONTHS[day.month - 1])}"


def clock(moment: datetime) -> str:
    """“10:45”."""
    return f"{moment.hour:02}:{moment.minute:02}"


def exact(moment: datetime) -> str:
    """“Tuesday, 12 May 2026, 10:45”."""
    return f"{long_day(moment.date())} {moment.year}, {clock(moment)}"


def near_day(day: date, today: date) -> str:
    """“today”, “tomorrow”, “yesterday”, “Friday”, “Fri 15 May”, “Fri 15 May 2027”: the plainest."""
    away = (day - today).days
    if away in (-1, 0, 1):
        return {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}[away]
    if 1 < away < 7:
        return _(WEEKDAYS[day.weekday()])
    return short_day(day) if day.year == today.year else f"{short_day(day)} {day.year}"


def near_moment(moment: datetime, now: datetime) -> str:
    """The day as said near to it, with the hour."""
    return f"{near_day(moment.date(), now.date())} {clock(moment)}"


def span(seconds: float) -> str:
    """“25 min”, “1 h 25 min”, “3 days”, “5 weeks”, “4 months”."""
    minutes = max(0, int(seconds // 60))
    if minutes < 60:
        return _("{n} min").format(n=minutes)
    if minutes < 24 * 60:
        hours, rest = divmod(minutes, 60)
        whole = _("{n} h").format(n=hours)
        return f"{whole} {_('{n} min').format(n=rest)}" if rest and hours < 6 else whole
    days = minutes // (24 * 60)
    if days < 21:
        return ngettext("{n} day", "{n} days", days).format(n=days)
    if days < 90:
        return ngettext("{n} week", "{n} weeks", days // 7).format(n=days // 7)
    return ngettext("{n} month", "{n} months", days // 30).format(n=days // 30)


def ago(moment: datetime, now: datetime) -> str:
    """How long ago, or how soon: “today”, “yesterday”, “5 days ago”, “in 3 weeks”."""
    days = (moment.date() - now.date()).days
    if -1 <= days <= 1:
        return near_day(moment.date(), now.date())
    if days > 0:
        return _("in {span}").format(span=span(days * 86_400))
    return _("{span} ago").format(span=span(-days * 86_400))
