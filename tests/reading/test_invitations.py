"""Calendar messages: times, people, links, updates; bounded whatever the calendar says."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from afterword.reading import mime
from afterword.reading.invitations import (
    CalendarEvent,
    calendar_events,
    events_in_mail,
    label_of,
    meeting_link,
    newest,
)
from afterword.reading.invitations.events import duration
from afterword.reading.invitations.recurrence import HORIZON, MAX_STARTS, by_rule
from afterword.reading.invitations.zones import iana_name

MAILS = Path(__file__).parent / "mails"


def in_mail(name: str) -> CalendarEvent:
    return events_in_mail(mime.parse((MAILS / f"{name}.eml").read_bytes()).calendars)[0][0]


def calendar(*lines: str, method: str = "REQUEST", before: str = "") -> str:
    whole = ["BEGIN:VCALENDAR", f"METHOD:{method}", *before.split("\n"), "BEGIN:VEVENT", "UID:u1", *lines]
    return "\r\n".join([line for line in whole if line] + ["END:VEVENT", "END:VCALENDAR", ""])


TEAMS = (MAILS / "teams_invitation.eml").read_bytes()


def test_an_invitation_of_exchange() -> None:
    event = in_mail("teams_invitation")
    assert event.start.isoformat() == "2026-05-12T10:00:00+01:00"
    assert event.end - event.start == timedelta(minutes=45)
    assert event.zone == "Europe/London"
    assert event.summary == "Interview: Operations manager"
    assert event.location == "Microsoft Teams Meeting"
    assert event.link == "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Zm9v%40thread.v2/0"
    assert event.organizer is not None
    assert event.organizer.email == "ana.ruiz@brightwater.example"
    assert [person.name for person in event.people] == ["Sam Osei", "Bo Lind"]
    assert event.people[1].partstat == "ACCEPTED"
    assert event.description.startswith("Hi Sam,\nlooking forward")


def test_an_invitation_of_google() -> None:
    event = in_mail("google_invitation")
    assert event.start == datetime(2026, 5, 12, 9, tzinfo=UTC)
    assert event.link == "https://meet.google.com/abc-defg-hij"
    assert event.people[0].name == ""


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("teams_invitation", "interview_invitation"),
        ("google_invitation", "interview_invitation"),
        ("teams_moved", "scheduling_change"),
        ("teams_cancelled", "scheduling_change"),
        ("counter", "scheduling_change"),
        ("reply_declined", "scheduling_change"),
    ],
)
def test_what_kind_of_message_a_calendar_makes(name: str, label: str) -> None:
    assert label_of([in_mail(name)], "", "unrelated", 0.4) == label


def test_words_that_are_clear_win_over_a_calendar() -> None:
    event = in_mail("teams_invitation")
    assert label_of([event], "", "rejection", 0.95) is None
    assert label_of([event._replace(summary="Dentist", description="")], "", "unrelated", 0.95) is None
    assert label_of([], "", "unrelated", 0.1) is None


def test_the_newest_word_on_an_event_counts() -> None:
    first, moved, ended = in_mail("teams_invitation"), in_mail("teams_moved"), in_mail("teams_cancelled")
    counter, answer = in_mail("counter"), in_mail("reply_declined")
    assert newest([moved, first]) == [moved]
    assert newest([first, counter, answer]) == [first]
    assert newest([first, ended, moved])[0].cancelled
    other = first._replace(uid="other", start=first.start - timedelta(days=1))
    assert newest([first, other]) == [other, first]


def test_of_equal_sequences_the_later_stamp_counts() -> None:
    first = in_mail("teams_invitation")
    assert first.stamp is not None
    later = first._replace(stamp=first.stamp + timedelta(hours=1), location="Room 2")
    assert newest([later, first]) == [later]


def test_cancelling_a_series_cancels_what_was_changed_in_it() -> None:
    first, ended = in_mail("teams_invitation"), in_mail("teams_cancelled")
    changed = first._replace(recurrence_id="20260519T100000", sequence=1)
    assert newest([first, changed, ended]) == [ended]
    assert len(newest([first, changed._replace(sequence=9), ended])) == 2


@pytest.mark.parametrize("name", sorted(WINDOWS_TO_OLSON))
def test_windows_zones(name: str) -> None:
    assert iana_name(name) == WINDOWS_TO_OLSON[name]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("/mozilla.org/20070129_1/Europe/Berlin", "Europe/Berlin"),
        ("/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("../../etc/passwd", ""),
        ("Customized Time Zone", ""),
        ("", ""),
    ],
)
def test_zone_names(name: str, expected: str) -> None:
    assert iana_name(name) == expected


OWN_ZONE = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE"""


@settings(max_examples=60)
@given(st.datetimes(datetime(2000, 1, 1), datetime(2037, 1, 1)))  # noqa: DTZ001
def test_a_zone_spelled_out_agrees_with_icalendar(wall: datetime) -> None:
    text = calendar(f"DTSTART;TZID=Customized Time Zone:{wall:%Y%m%dT%H%M%S}", before=OWN_ZONE)
    expected = next(iter(Calendar.from_ical(text).walk("VEVENT"))).decoded("DTSTART")
    if wall.month in (3, 10) and wall.day > 23 and wall.hour in (1, 2, 3):
        return  # the skipped and the repeated hour: both readings are right
    assert calendar_events(text)[0].start.astimezone(UTC) == expected.astimezone(UTC)


@pytest.mark.parametrize(
    ("lines", "start", "end"),
    [
        (
            ["DTSTART:20260512T100000Z", "DURATION:PT1H30M"],
            "2026-05-12T10:00:00+00:00",
            "2026-05-12T11:30:00+00:00",
        ),
        (["DTSTART;VALUE=DATE:20260512"], "2026-05-12T00:00:00+00:00", "2026-05-13T00:00:00+00:00"),
        (["DTSTART:20260512T100000Z"], "2026-05-12T10:00:00+00:00", "2026-05-12T10:00:00+00:00"),
        (
            ["DTSTART:20260512T100000Z", "DTEND:20260511T100000Z"],
            "2026-05-12T10:00:00+00:00",
            "2026-05-12T10:00:00+00:00",
        ),
        (
            ['DTSTART;TZID="(UTC-05:00) Somewhere":20260512T100000'],
            "2026-05-12T10:00:00-05:00",
            "2026-05-12T10:00:00-05:00",
        ),
        (
            ["DTSTART;TZID=Europe/Paris:20260329T023000"],
            "2026-03-29T03:30:00+02:00",
            "2026-03-29T03:30:00+02:00",
        ),
    ],
)
def test_times(lines: list[str], start: str, end: str) -> None:
    event = calendar_events(calendar(*lines))[0]
    assert (event.start.isoformat(), event.end.isoformat()) == (start, end)


def test_unnamed_zones_are_where_the_reader_says() -> None:
    event = calendar_events(calendar("DTSTART:20260512T100000"), "Europe/Paris")[0]
    assert event.start.isoformat() == "2026-05-12T10:00:00+02:00"


FIRST = datetime(2026, 1, 1)  # noqa: DTZ001
RULES = st.sampled_from(
    [
        *("FREQ=DAILY", "FREQ=DAILY;INTERVAL=3;COUNT=5", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,WE;INTERVAL=2"),
        *(
            "FREQ=WEEKLY;COUNT=4;BYDAY=TU",
            "FREQ=MONTHLY",
            "FREQ=MONTHLY;BYDAY=2TU",
            "FREQ=MONTHLY;BYDAY=-1FR",
        ),
        *(
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=MONTHLY;BYMONTHDAY=15,31;COUNT=9",
            "FREQ=YEARLY",
            "FREQ=DAILY;BYMONTH=3",
        ),
        *("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1"),
        *("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "FREQ=YEARLY;BYDAY=20MO", "FREQ=WEEKLY;UNTIL=20260901T000000"),
    ]
)


@settings(max_examples=120)
@given(RULES, st.datetimes(FIRST, FIRST + timedelta(days=365)).map(lambda d: d.replace(microsecond=0)))
def test_recurrences_agree_with_dateutil(rule: str, wall: datetime) -> None:
    expected: list[datetime] = []
    for start in rrulestr(rule, dtstart=wall):
        if start.date() > (wall + HORIZON).date() or len(expected) >= MAX_STARTS:
            break
        expected.append(start)
    assert by_rule(rule, wall) == expected


@pytest.mark.parametrize(
    "rule",
    [
        *(
            "FREQ=SECONDLY",
            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=DAILY;INTERVAL=0",
            "FREQ=HOURLY;COUNT=999999",
        ),
        *(
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5",
            "FREQ=DAILY;COUNT=99999999999",
            "FREQ=DAILY;BYSECOND=1,2,3",
        ),
        *(
            "FREQ=WEEKLY;BYDAY=" + "MO," * 10_000,
            "FREQ=DAILY;INTERVAL=99999999",
            "FREQ=;;;=",
            "FREQ=MONTHLY;BYDAY=9XX",
        ),
    ],
)
def test_endless_recurrences_end(rule: str) -> None:
    started = time.process_time()
    event = calendar_events(calendar("DTSTART:20260512T100000Z", f"RRULE:{rule}"))[0]
    assert 1 <= len(event.occurrences) <= MAX_STARTS
    assert time.process_time() - started < 1


def test_exceptions_and_extra_dates() -> None:
    event = calendar_events(
        calendar(
            "DTSTART;TZID=Europe/Berlin:20260512T100000",
            "RRULE:FREQ=WEEKLY;UNTIL=20260602T080000Z",
            "EXDATE;TZID=Europe/Berlin:20260519T100000",
            "EXDATE:20260526T080000Z",
            "RDATE;TZID=Europe/Berlin:20260513T150000",
        )
    )[0]
    assert [f"{start:%d.%m. %H:%M}" for start in event.occurrences] == [
        "12.05. 10:00",
        "13.05. 15:00",
        "02.06. 10:00",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hello",
        calendar("DTSTART:20260512T100000Z")[:-20],
        calendar("DTSTART:soon"),
        calendar("SUMMARY:no time"),
        calendar("DTSTART:20261512T100000Z"),
        "BEGIN:VCALENDAR\n" * 100,
        "BEGIN:VCALENDAR\nEND:VEVENT\n",
        "BEGIN:VCALENDAR\n" + "X:y\n" * 60_000,
    ],
)
def test_broken_calendars_say_so_in_one_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"^The calendar .*\.$|^This is no calendar: .*\.$") as raised:
        calendar_events(text)
    assert "\n" not in str(raised.value)


def test_one_broken_part_does_not_hide_the_other() -> None:
    events, problems = events_in_mail(["garbage", calendar("DTSTART:20260512T100000Z")])
    assert len(events) == 1
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Join: https://us02web.zoom.us/j/123?pwd=a.", "https://us02web.zoom.us/j/123?pwd=a"),
        ("<https://meet.google.com/abc-defg-hij>", "https://meet.google.com/abc-defg-hij"),
        ("https://brightwater.webex.com/meet/ana and more", "https://brightwater.webex.com/meet/ana"),
        ("see https://brightwater.example/jobs", ""),
        ("https://evil.example/?u=zoom.us/j/1", ""),
    ],
)
def test_meeting_links(text: str, expected: str) -> None:
    assert meeting_link(text) == expected


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("PT45M", 45), ("P1DT1H", 1500), ("P2W", 20160), ("-PT5M", None), ("P", None), ("x", None)],
)
def test_durations(text: str, minutes: int | None) -> None:
    assert duration(text) == (None if minutes is None else timedelta(minutes=minutes))


LINES = st.sampled_from(
    [
        *(
            "BEGIN:VEVENT",
            "END:VEVENT",
            "BEGIN:VTIMEZONE",
            "END:VTIMEZONE",
            "BEGIN:VCALENDAR",
            "END:VCALENDAR",
        ),
        *(
            "DTSTART:20260512T100000Z",
            "DTSTART;TZID=Nowhere:20260512T100000",
            "DTEND:99999999T999999",
            "RRULE:FREQ=DAILY",
        ),
        *(
            'ATTENDEE;CN="a;b:c":mailto:x@y.example',
            "ATTENDEE",
            "DURATION:P9999999D",
            "SEQUENCE:-1",
            " folded",
            "EXDATE:x,y",
        ),
    ]
)


@settings(max_examples=200)
@given(st.lists(LINES | st.text(max_size=20), max_size=20))
def test_any_lines_are_read_or_refused(lines: list[str]) -> None:
    for text in ("\n".join(lines), calendar(*lines), calendar("DTSTART:20260512T100000Z", *lines)):
        events, problems = events_in_mail([text])
        assert all(problem.endswith(".") for problem in problems)
        for event in events:
            assert event.start.tzinfo is not None
            assert event.end >= event.start
            event.as_json()
