"""Calendar files (iCalendar, ``.ics``): interviews that stand in a calendar already."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from afterword.core.faults import Fault
from afterword.importers.documents import as_text, read_bytes
from afterword.reading.invitations import CalendarEvent, calendar_events

KIND = "calendar"
ENDINGS = (".ics", ".ical", ".ifb", ".vcs")


def identify(path: Path) -> bool:
    """A file that ends in ``.ics``, or that begins as a calendar does."""
    if not path.is_file():
        return False
    if path.suffix.lower() in ENDINGS:
        return True
    try:
        with path.open("rb") as file:
            return file.read(64).lstrip(b"\xef\xbb\xbf\r\n \t").upper().startswith(b"BEGIN:VCALENDAR")
    except OSError:
        return False


class CalendarFile(NamedTuple):
    """The events of a file, and a sentence for each that could not be read as it stands."""

    events: tuple[CalendarEvent, ...]
    problems: tuple[str, ...]


def read(path: Path) -> CalendarFile:
    """What stands in the file. Raises :class:`Fault` where it is no calendar."""
    data, name = read_bytes(str(path))
    try:
        text = as_text(data, name)
    except Fault:
        text = data.decode("latin-1")
    problems: list[str] = []
    try:
        return CalendarFile(tuple(calendar_events(text, problems=problems)), tuple(problems))
    except ValueError as error:
        raise Fault(str(error), name) from error
