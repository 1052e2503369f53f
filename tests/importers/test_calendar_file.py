"""Calendar files: one entry that cannot be read does not cost the others."""

from __future__ import annotations

from pathlib import Path

from afterword.importers import calendar

FILE = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1
SUMMARY:Dentist
DTSTART:20260231T100000Z
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:Interview at Acme
DTSTART:20261201T100000Z
DTEND:20261201T090000Z
END:VEVENT
END:VCALENDAR
"""


def test_what_cannot_be_read_is_said_and_the_rest_is_there(tmp_path: Path) -> None:
    path = tmp_path / "diary.ics"
    path.write_text(FILE, encoding="utf-8")
    found = calendar.read(path)
    assert [(e.summary, e.start == e.end) for e in found.events] == [("Interview at Acme", True)]
    assert [p.split("”")[1] for p in found.problems] == [
        " has no time that can be read.",
        " ends before it starts; its end was left out.",
    ]
