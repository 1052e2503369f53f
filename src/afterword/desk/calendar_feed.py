"""The calendar as an ICS feed (RFC 5545): windows as entries with an alarm, interviews and promises beside them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from afterword.core.worktime import zone
from afterword.desk.calendar_view import calendar_entries
from afterword.desk.case_values import CalendarEntry
from afterword.store.models import Owner

if TYPE_CHECKING:
    from icalendar import Component

BACK, AHEAD = timedelta(days=60), timedelta(days=365)


def entries_of(owner: Owner, now: datetime) -> tuple[CalendarEntry, ...]:
    """What the feed holds: two months back and a year ahead."""
    today = now.astimezone(zone(owner.timezone or "UTC")).date()
    return calendar_entries(owner, today - BACK, today + AHEAD, now)


def calendar_feed(owner: Owner, now: datetime) -> bytes:
    """The feed. The same state gives the same bytes but for DTSTAMP."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Afterword//afterword//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Afterword")
    for entry in entries_of(owner, now):
        calendar.add_component(_event(entry, now))
    return bytes(calendar.to_ical())


def _event(entry: CalendarEntry, now: datetime) -> Component:
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("summary", entry.title)
    event.add("description", entry.detail)
    event.add("transp", "OPAQUE" if entry.kind == "interview" else "TRANSPARENT")
    if entry.all_day:
        event.add("dtstart", entry.start.date())
        event.add("dtend", entry.end.date() + timedelta(days=1))
        return event
    event.add("dtstart", entry.start.astimezone(UTC))
    event.add("dtend", max(entry.start, entry.end).astimezone(UTC))
    if entry.kind in ("step", "interview"):
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", entry.title)
        before = timedelta(0) if entry.kind == "step" else timedelta(hours=-1)
        alarm.add("trigger", before)
        event.add_component(alarm)
    return event
