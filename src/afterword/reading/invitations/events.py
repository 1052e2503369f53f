"""Events of a calendar: when, where, who, and what the message wants done with them (iTIP, RFC 5546)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from afterword.core.words import _
from afterword.reading.charsets import one_line
from afterword.reading.headers import Address
from afterword.reading.invitations import links, recurrence
from afterword.reading.invitations.lines import Component, Property, read_calendars
from afterword.reading.invitations.zones import Zones
from afterword.reading.patterns import Pattern

MAX_EVENTS = 1_000
MAX_ATTENDEES = 200
MAX_DESCRIPTION = 20_000
METHODS = frozenset({"REQUEST", "CANCEL", "COUNTER", "REPLY", "PUBLISH", "ADD", "REFRESH", "DECLINECOUNTER"})

_STAMP = Pattern(r"^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$")
_DURATION = Pattern(
    r"^([+-])?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$"
)


class Attendee(NamedTuple):
    """Somebody invited: ``partstat`` is the answer so far, ``cutype`` tells people from rooms and devices."""

    name: str
    email: str
    partstat: str = "NEEDS-ACTION"
    role: str = "REQ-PARTICIPANT"
    cutype: str = "INDIVIDUAL"

    @property
    def is_person(self) -> bool:
        return self.cutype not in ("ROOM", "RESOURCE")

    def as_json(self) -> dict[str, str]:
        return {
            "name": self.name,
            "email": self.email,
            "answer": self.partstat.lower(),
            "role": self.role.lower(),
        }


class CalendarEvent(NamedTuple):
    """One event of a calendar message. ``start`` and ``end`` are aware; of a whole day, midnight UTC.

    ``zone`` is the IANA name where there is one. ``occurrences`` are the starts of a recurring event, bounded
    (see :mod:`~afterword.reading.invitations.recurrence`); ``recurrence_id`` marks one of them that differs.
    """

    uid: str
    method: str
    sequence: int
    start: datetime
    end: datetime
    all_day: bool
    zone: str
    summary: str
    description: str
    location: str
    link: str
    organizer: Address | None
    attendees: tuple[Attendee, ...]
    status: str
    stamp: datetime | None
    last_modified: datetime | None
    recurrence_id: str
    rule: str
    occurrences: tuple[datetime, ...]

    @property
    def people(self) -> tuple[Attendee, ...]:
        """The attendees that are people, not rooms or devices."""
        return tuple(attendee for attendee in self.attendees if attendee.is_person)

    @property
    def cancelled(self) -> bool:
        return self.method == "CANCEL" or self.status == "CANCELLED"

    def as_json(self) -> dict[str, object]:
        """The event as ``afterword read`` shows it; empty fields are left out."""
        whole: dict[str, object] = {
            "uid": self.uid,
            "method": self.method.lower(),
            "sequence": self.sequence,
            "starts": self.start.date().isoformat() if self.all_day else self.start.isoformat(),
            "ends": self.end.date().isoformat() if self.all_day else self.end.isoformat(),
            "timezone": self.zone,
            "summary": self.summary,
            "location": self.location,
            "link": self.link,
            "organizer": {"name": self.organizer.name, "email": self.organizer.email}
            if self.organizer
            else None,
            "people": [attendee.as_json() for attendee in self.people],
            "status": self.status.lower(),
            "recurs": self.rule,
        }
        return {name: value for name, value in whole.items() if value not in ("", None, [])}


def calendar_events(text: str, zone: str = "", problems: list[str] | None = None) -> list[CalendarEvent]:
    """The events of calendar text, in its order; ``zone`` is where clocks of unnamed zones stand, or UTC.

    Raises ``ValueError`` with a sentence for the person when the text is no calendar, is cut off, or an event
    of it has no readable beginning. With ``problems`` such an event is left out and its sentence put there.
    """
    found: list[CalendarEvent] = []
    for calendar in read_calendars(text):
        method = calendar.value("METHOD").upper()
        zones = Zones(calendar, zone)
        for component in calendar.children:
            if component.name == "VEVENT":
                if len(found) >= MAX_EVENTS:
                    raise ValueError(_("The calendar holds more than can be read."))
                try:
                    event = _event(component, method if method in METHODS else "PUBLISH", zones)
                except ValueError as error:
                    if problems is None:
                        raise
                    problems.append(str(error))
                    continue
                found.append(event)
                if problems is not None and _ends_early(component, event, zones):
                    said = _("The calendar event “{name}” ends before it starts; its end was left out.")
                    problems.append(said.format(name=event.summary[:60] or "?"))
    return found


def _event(component: Component, method: str, zones: Zones) -> CalendarEvent:
    begins = component.get("DTSTART")
    start, zone, all_day = _instant(begins, zones) if begins else (None, "", False)
    summary = one_line(component.value("SUMMARY"))[:500]
    if start is None:
        raise ValueError(
            _("The calendar event “{name}” has no time that can be read.").format(name=summary[:60] or "?")
        )
    end = _end(component, start, zones, all_day=all_day)
    rule = component.value("RRULE").upper()[:500]
    again = component.get("RECURRENCE-ID")
    return CalendarEvent(
        uid=one_line(component.value("UID"))[:500],
        method=method,
        sequence=_number(component.value("SEQUENCE")),
        start=start,
        end=end,
        all_day=all_day,
        zone=zone,
        summary=summary,
        description=component.value("DESCRIPTION")[:MAX_DESCRIPTION],
        location=one_line(component.value("LOCATION"))[:500],
        link=links.of_event(component),
        organizer=_organizer(component.get("ORGANIZER")),
        attendees=tuple(_attendees(component)),
        status=one_line(component.value("STATUS")).upper()[:30],
        stamp=_stamp(component.get("DTSTAMP"), zones),
        last_modified=_stamp(component.get("LAST-MODIFIED"), zones),
        recurrence_id=again.value.strip() if again else "",
        rule=rule,
        occurrences=recurrence.starts(component, start, rule, zones)
        if rule or component.get("RDATE")
        else (),
    )


def _number(value: str) -> int:
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 10 else 0


def _instant(given: Property, zones: Zones) -> tuple[datetime | None, str, bool]:
    """The instant of a date or date-time line, its zone, and whether it is a whole day."""
    return instant(given.value.strip(), given.parameters.get("TZID", ""), zones)


def instant(value: str, zone: str, zones: Zones) -> tuple[datetime | None, str, bool]:
    """A stamp such as ``20260512T100000`` in a named zone; ``None`` when it is none."""
    match = _STAMP.match(value)
    if not match:
        return None, "", False
    year, month, day, hour, minute, second, utc = match.groups()
    if not 1970 <= int(year) <= 2200:
        return None, "", False
    try:
        if hour is None:
            return datetime(int(year), int(month), int(day), tzinfo=UTC), "", True
        seconds = min(int(second or 0), 59)
        wall = datetime(int(year), int(month), int(day), int(hour), int(minute), seconds)  # noqa: DTZ001
        if utc:
            return wall.replace(tzinfo=UTC), "UTC", False
        placed, name = zones.place(wall, zone)
    except (ValueError, OverflowError):
        return None, "", False
    return placed, name, False


def _stamp(given: Property | None, zones: Zones) -> datetime | None:
    return _instant(given, zones)[0] if given else None


def _end(component: Component, start: datetime, zones: Zones, *, all_day: bool) -> datetime:
    ends = component.get("DTEND")
    end = _instant(ends, zones)[0] if ends else None
    if end is None:
        length = duration(component.value("DURATION"))
        end = (start.astimezone(UTC) + (length or timedelta(days=all_day))).astimezone(start.tzinfo)
    return max(start, end)


def _ends_early(component: Component, event: CalendarEvent, zones: Zones) -> bool:
    ends = component.get("DTEND")
    end = _instant(ends, zones)[0] if ends else None
    return end is not None and end < event.start


def duration(value: str) -> timedelta | None:
    """A length such as ``PT45M``; ``None`` when it is none. Negative lengths count as none."""
    match = _DURATION.match(value.strip().upper())
    if not match or match[1] == "-" or not any(match.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(n or 0) for n in match.groups()[1:])
    found = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return min(found, timedelta(days=366))


def _address(given: Property) -> Address:
    value = given.value.strip()
    email = value[7:] if value[:7].lower() == "mailto:" else given.parameters.get("EMAIL", value)
    email = one_line(email).lower()
    name = one_line(given.parameters.get("CN", "")).strip("'\"")
    return Address("" if name.lower() == email else name, email if "@" in email else "")


def _organizer(given: Property | None) -> Address | None:
    return _address(given) if given else None


def _attendees(component: Component) -> Iterator[Attendee]:
    for number, given in enumerate(component.get_all("ATTENDEE")):
        if number >= MAX_ATTENDEES:
            return
        person = _address(given)
        parameters = given.parameters
        yield Attendee(
            person.name,
            person.email,
            parameters.get("PARTSTAT", "NEEDS-ACTION").upper(),
            parameters.get("ROLE", "REQ-PARTICIPANT").upper(),
            parameters.get("CUTYPE", "INDIVIDUAL").upper(),
        )
