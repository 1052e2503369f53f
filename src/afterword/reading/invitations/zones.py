"""Time zones as calendars name them: IANA, Windows, with a vendor's prefix, or spelled out."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import NamedTuple

from afterword.core.worktime import zone
from afterword.reading.invitations.lines import Component
from afterword.reading.patterns import Pattern

_OFFSET = Pattern(r"^([+-])(\d{2}):?(\d{2})(?::?\d{2})?$")
_SHOWN_OFFSET = Pattern(r"(?:UTC|GMT)\s*([+-]\d{1,2}):?(\d{2})?", 2)
_DAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}


@cache
def _windows_zones() -> Mapping[str, str]:
    path = os.path.join(os.path.dirname(__file__), "windows_zones.txt")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    rows = (line.split("\t") for line in text.splitlines() if "\t" in line)
    return {name.lower(): iana for name, iana in rows}


def iana_name(name: str) -> str:
    """The IANA zone that a calendar's zone name means; empty when it means none."""
    name = name.strip().strip('"')
    windows = _windows_zones().get(name.lower())
    if windows:
        return windows
    pieces = [piece for piece in name.split("/") if piece]
    for count in (3, 2, 1):
        candidate = "/".join(pieces[-count:]).replace(" ", "_")
        if len(pieces) >= count and _is_zone(candidate):
            return candidate
    return ""


@cache
def _is_zone(name: str) -> bool:
    if not name or len(name) > 60 or not name[0].isupper():
        return False
    try:
        zone(name)
    except ValueError:
        return False
    return True


class Zones:
    """The zones of one calendar: names looked up, definitions used where the name says nothing."""

    def __init__(self, calendar: Component, fallback: str) -> None:
        self._defined = {
            child.value("TZID").lower(): child for child in calendar.children if child.name == "VTIMEZONE"
        }
        self._fallback = iana_name(calendar.value("X-WR-TIMEZONE")) or iana_name(fallback)

    def place(self, wall: datetime, name: str) -> tuple[datetime, str]:
        """The instant when clocks of zone ``name`` show ``wall``, and the zone's IANA name where known."""
        found = iana_name(name) if name else self._fallback
        definition = self._defined.get(name.strip().strip('"').lower()) if name else None
        if not found and definition is not None:
            found = iana_name(definition.value("X-LIC-LOCATION"))
        if found:
            place = zone(found)
            return wall.replace(tzinfo=place).astimezone(UTC).astimezone(place), found
        if definition is not None:
            return wall.replace(tzinfo=_offset_at(definition, wall)), ""
        shown = _SHOWN_OFFSET.search(name)
        if shown:
            hours, minutes = int(shown[1]), int(shown[2] or 0)
            if abs(hours) <= 14 and minutes < 60:
                return wall.replace(tzinfo=timezone(timedelta(hours=hours, minutes=minutes))), ""
        return self.place(wall, self._fallback) if self._fallback else (wall.replace(tzinfo=UTC), "")


class _Onset(NamedTuple):
    """When an observance of a zone last began before a wall-clock time, and the offset since then."""

    began: datetime
    offset: timedelta


def _offset_at(definition: Component, wall: datetime) -> tzinfo:
    """The offset from UTC that a VTIMEZONE gives for a wall-clock time."""
    onsets: list[_Onset] = []
    for observance in definition.children[:50]:
        offset = _offset(observance.value("TZOFFSETTO"))
        if offset is None:
            continue
        began = _last_onset(observance, wall)
        onsets.append(_Onset(began or datetime.min, offset))  # noqa: DTZ901
    latest = max(onsets, default=None, key=lambda onset: onset.began)
    return timezone(latest.offset) if latest else UTC


def _offset(value: str) -> timedelta | None:
    match = _OFFSET.match(value)
    if not match:
        return None
    found = timedelta(hours=int(match[2]), minutes=int(match[3]))
    if found >= timedelta(hours=24):
        return None
    return -found if match[1] == "-" else found


def _last_onset(observance: Component, wall: datetime) -> datetime | None:
    try:
        first = datetime.strptime(observance.value("DTSTART")[:15], "%Y%m%dT%H%M%S")  # noqa: DTZ007
    except ValueError:
        return None
    rule = dict(piece.partition("=")[::2] for piece in observance.value("RRULE").upper().split(";") if piece)
    if not rule:
        return first if first <= wall else None
    until = rule.get("UNTIL", "")[:8]
    for year in (wall.year, wall.year - 1):
        day = _yearly(rule, year, first)
        began = datetime.combine(day, first.time()) if day else None
        if began and first <= began <= wall and not (until and f"{began:%Y%m%d}" > until):
            return began
    return None


def _yearly(rule: Mapping[str, str], year: int, first: datetime) -> date | None:
    """The day of a year on which a rule such as ``BYMONTH=3;BYDAY=-1SU`` falls."""
    try:
        month = int(rule.get("BYMONTH", first.month))
        days = [date(year, month, 1) + timedelta(days=n) for n in range(31)]
    except ValueError:
        return None
    days = [day for day in days if day.month == month]
    wanted = [int(n) for n in rule.get("BYMONTHDAY", "").split(",") if n.strip().isdecimal()]
    if wanted:
        days = [day for day in days if day.day in wanted]
    by_day = rule.get("BYDAY", "").split(",")[0].strip()
    if by_day[-2:] not in _DAYS:
        return next((day for day in days if wanted or day.day == first.day), None)
    days = [day for day in days if day.weekday() == _DAYS[by_day[-2:]]]
    number = by_day[:-2].lstrip("+") or "1"
    index = int(number) if number.lstrip("-").isdecimal() else 1
    index = index - 1 if index > 0 else index
    return days[index] if -len(days) <= index < len(days) else None
