# ruff: noqa: E501  (tables of wordings)
"""When an interview is to be, where a message says it in words: “Tuesday 12 May at 10:00”, “May 12, 2:30 pm”."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo

from afterword.core.worktime import at_time, zone
from afterword.reading.patterns import IGNORE_CASE, Pattern

_DAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_CLOCK = r"(?:(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.?|p\.m\.?)|(\d{1,2})[:.h](\d{2})|(noon|midday))"
_DATE = Pattern(
    rf"\b(?:({_DAYS})\.?,?\s+(?:the\s+)?)?(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({_MONTH})\b\.?|({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b)"
    rf"(?:,?\s+(\d{{4}}))?|\b(\d{{4}})-(\d{{2}})-(\d{{2}})\b|\b(next |this )?({_DAYS})\b",
    IGNORE_CASE,
)
_TIME = Pattern(rf"\b{_CLOCK}(?!\d)", IGNORE_CASE)
_UNTIL = Pattern(rf"\s*(?:-|–|—|to|until|till)\s*{_CLOCK}", IGNORE_CASE)
_LASTS = Pattern(
    r"\b(?:(\d{2,3})[ -]?min(?:ute)?s?|(?:an?|one)[ -]hour|(\d(?:\.5)?)[ -]hours?|half an hour)\b",
    IGNORE_CASE,
)
_ZONE = Pattern(r"^\s*\(?(GMT|BST|UTC|CET|CEST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|UK time)\b\)?")
_ZONES = {
    "GMT": "Europe/London", "BST": "Europe/London", "UK time": "Europe/London", "UTC": "UTC", "CET": "Europe/Berlin",
    "CEST": "Europe/Berlin", "EST": "America/New_York", "EDT": "America/New_York", "ET": "America/New_York",
    "CST": "America/Chicago", "CDT": "America/Chicago", "CT": "America/Chicago", "MST": "America/Denver",
    "MDT": "America/Denver", "MT": "America/Denver", "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles",
    "PT": "America/Los_Angeles",
}  # fmt: skip
_NOT_THE_MEETING = Pattern(
    r"\b(?:(?<!come )(?<!stop )(?<!drop )(?<!swing )(?<!pop )by|before|until|no later than|deadline|confirm by|let (?:me|us) know by|decide|decision|start date|reply by|applied on|"
    r"received on|dated|posted)\b[^.\n]{0,25}$",
    IGNORE_CASE,
)
_FORMATS = (
    ("panel", Pattern(r"\bpanel\b", IGNORE_CASE)),
    ("video", Pattern(r"\bvideo|zoom|teams\b|google meet|meet\.google|webex|skype|whereby|hangout|\bonline\b|\bvirtual|\bremote(?:ly)?\b", IGNORE_CASE)),
    ("phone_screen", Pattern(r"\bphone|telephone|\bscreening call|\bintro(?:ductory)? call|\bring you\b|\bcall you\b", IGNORE_CASE)),
    ("onsite", Pattern(r"\bon[- ]?site|in[- ]person|\bour office|\bat our\b|\breception\b|\bface[- ]to[- ]face|\bvisit us|\baddress\b|\b(?:come|drop|stop|pop|swing) (?:by|in|over|round)\b|\bat the (?:shop|store|school|clinic|office|hospital|site|plant|warehouse|restaurant)\b", IGNORE_CASE)),
)  # fmt: skip
_REACH = 60


class Meeting(NamedTuple):
    """When a meeting is; ``said`` is where in the text that stands."""

    starts: datetime
    ends: datetime
    said: tuple[int, int]


def meetings_in(text: str, sent: datetime, place: tzinfo) -> list[Meeting]:
    """The meetings with a day and an hour that a text announces, each once, in the order of their times.

    An hour without a zone is one in ``place``. A day without a year is the next such day after ``sent``.
    """
    text = text[:6_000]
    found: dict[datetime, Meeting] = {}
    minutes = _length(text)
    for match in _DATE.finditer(text):
        if _NOT_THE_MEETING.search(text[max(0, match.start() - 40) : match.start()]):
            continue
        day = _day(match, sent.astimezone(place).date())
        clock, end = _clock_beside(text, match.start(), match.end())
        if day is None or clock is None:
            continue
        starts = _starting(text, day, clock, end, place)
        if starts > sent - timedelta(hours=1):
            ends = _ending(text, end, starts) or starts + timedelta(minutes=minutes)
            found.setdefault(starts, Meeting(starts, ends, (match.start(), max(end, match.end()))))
    return [found[key] for key in sorted(found)]


def format_in(text: str, link: str = "", location: str = "") -> str:
    """phone_screen, video, onsite or panel, as far as the words and the place tell; video otherwise."""
    if link:
        return "panel" if _FORMATS[0][1].search(text[:400]) else "video"
    for name, pattern in _FORMATS:
        if pattern.search(f"{location}\n{text[:3_000]}"):
            return name
    return "onsite" if location else "video"


def _day(match: re.Match[str], today: date) -> date | None:
    _weekday, d1, m1, m2, d2, year, y, m, d, _which, bare = match.groups()
    try:
        if y:
            return date(int(y), int(m), int(d))
        if bare:
            ahead = (_weekday_number(bare) - today.weekday()) % 7
            return today + timedelta(days=ahead or 7)
        month = _MONTHS.index((m1 or m2)[:3].lower()) + 1
        number = int(d1 or d2)
        if year:
            return date(int(year), month, number)
        this = date(today.year, month, number)
        return this if this >= today - timedelta(days=60) else date(today.year + 1, month, number)
    except ValueError:
        return None


def _weekday_number(name: str) -> int:
    return ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(name[:3].lower())


def _clock_beside(text: str, start: int, end: int) -> tuple[time | None, int]:
    """The hour after a day (“on Tuesday at 10”), else before it (“at 10 on Tuesday”), and where its words end."""
    ahead = text[end : end + _REACH].partition("\n\n")[0]
    found = _TIME.search(ahead)
    if found is not None and not _DATE.search(ahead[: found.start()]):
        return _clock(found.groups()[:6]), end + found.end()
    before = text[max(0, start - 25) : start]
    found = _TIME.search(before)
    if found is not None and "." not in before[found.end() :]:
        return _clock(found.groups()[:6]), max(0, start - 25) + found.end()
    return None, end


def _starting(text: str, day: date, moment: time, end: int, place: tzinfo) -> datetime:
    until = _UNTIL.match(text[end : end + 40])
    named = _ZONE.match(text[end + (until.end() if until else 0) : end + 60])
    there = zone(_ZONES[named[1]]) if named else place
    return (
        at_time(day, moment, there) if isinstance(there, ZoneInfo) else datetime.combine(day, moment, there)
    )


def _clock(groups: tuple[str | None, ...]) -> time | None:
    hour, minute, half, hour24, minute24, noon = groups
    if noon:
        return time(12)
    try:
        if half:
            number = int(hour or 0) % 12 + (12 if half[0].lower() == "p" else 0)
            return time(number, int(minute or 0))
        return time(int(hour24 or 0), int(minute24 or 0))
    except ValueError:
        return None


def _ending(text: str, at: int, starts: datetime) -> datetime | None:
    until = _UNTIL.match(text[at : at + 40])
    clock = _clock(until.groups()[:6]) if until else None
    if clock is None:
        return None
    ends = starts.replace(hour=clock.hour, minute=clock.minute)
    return ends if starts < ends < starts + timedelta(hours=9) else None


def _length(text: str) -> int:
    match = _LASTS.search(text)
    if not match:
        return 60
    if match[1]:
        return min(480, max(10, int(match[1])))
    if match[2]:
        return int(float(match[2]) * 60)
    return 30 if "half" in match[0].lower() else 60
