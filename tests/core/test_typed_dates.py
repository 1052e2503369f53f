"""Dates as people type them, in both directions of time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.faults import Fault
from afterword.core.spoken import spoken_day
from afterword.core.typed_dates import typed_moment
from afterword.core.worktime import at_time, zone

PLACE = zone("Europe/London")
NOW = datetime(2026, 5, 13, 9, 0, tzinfo=PLACE)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("fri", "2026-05-15"),
        ("Friday", "2026-05-15"),
        ("wed", "2026-05-20"),
        ("next tue", "2026-05-19"),
        ("tomorrow", "2026-05-14"),
        ("yesterday", "2026-05-12"),
        ("tomorrow 3pm", "2026-05-14T15:00:00+01:00"),
        ("tomorrow 3 pm", "2026-05-14T15:00:00+01:00"),
        ("fri at 10", "2026-05-15T10:00:00+01:00"),
        ("fri 14:30", "2026-05-15T14:30:00+01:00"),
        ("15 May", "2026-05-15"),
        ("May 15th 2027", "2027-05-15"),
        ("3 jan", "2027-01-03"),
        ("in 2 weeks", "2026-05-27"),
        ("3 days ago", "2026-05-10"),
        ("2026-05-15", "2026-05-15"),
        ("2026-05-15 10:00", "2026-05-15T10:00:00+01:00"),
        ("2026-05-15T10:00:00+02:00", "2026-05-15T10:00:00+02:00"),
        ("10:45", "2026-05-13T10:45:00+01:00"),
        ("tmrw at half past 2", "2026-05-14T14:30:00+01:00"),
        ("quarter to 4 on friday", "2026-05-15T15:45:00+01:00"),
        ("Fri 22 May 10:00", "2026-05-22T10:00:00+01:00"),
        ("Friday the 15th of May, 2pm", "2026-05-15T14:00:00+01:00"),
        ("at 10 tomorrow", "2026-05-14T10:00:00+01:00"),
        ("tomorrow morning at 6", "2026-05-14T06:00:00+01:00"),
        ("thurs 9.30", "2026-05-14T09:30:00+01:00"),
        ("weds at 3 o’clock", "2026-05-20T15:00:00+01:00"),
        ("fri 1500", "2026-05-15T15:00:00+01:00"),
        ("fri 06:30", "2026-05-15T06:30:00+01:00"),
        ("fri 10", "2026-05-15T10:00:00+01:00"),
        ("fri 22", "2026-05-22"),
        ("the 15th", "2026-05-15"),
        ("10 may", "2026-05-10"),
        ("15/5", "2026-05-15"),
        ("03/06/2026", "2026-06-03"),
        ("5.6.", "2026-06-05"),
        ("2026/06/05", "2026-06-05"),
        ("27-May-2026", "2026-05-27"),
        ("27may", "2026-05-27"),
        ("1 dec 26", "2026-12-01"),
        ("friday week", "2026-05-22"),
        ("friday next week", "2026-05-22"),
        ("day after tomorrow", "2026-05-15"),
        ("in a month", "2026-06-13"),
        ("next week", "2026-05-18"),
        ("end of the month", "2026-05-31"),
        ("in 20 minutes", "2026-05-13T09:20:00+01:00"),
        ("8am", "2026-05-14T08:00:00+01:00"),
        ("tomorow", "2026-05-14"),
    ],
)
def test_what_people_type(text: str, want: str) -> None:
    assert typed_moment(text, NOW, PLACE).isoformat() == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("mon", "2026-05-11"),
        ("wed", "2026-05-13"),
        ("20 may", "2025-05-20"),
        ("Wed 20 may", "2026-05-20"),
        ("last wed", "2026-05-06"),
        ("last night", "2026-05-12"),
        ("half an hour ago", "2026-05-13T08:30:00+01:00"),
        ("a month ago", "2026-04-13"),
        ("the 15th", "2026-04-15"),
        ("8am", "2026-05-13T08:00:00+01:00"),
    ],
)
def test_looking_back(text: str, want: str) -> None:
    assert typed_moment(text, NOW, PLACE, past=True).isoformat() == want


@pytest.mark.parametrize(
    "text",
    ["", "soonish", "31 Feb", "2026-02-30", "25:00", "the 4th of nevermore", "fri 99:99", "munday", "eod"],
)
def test_what_is_no_date_is_refused_with_a_sentence(text: str) -> None:
    if not text:
        assert typed_moment(text, NOW, PLACE) == date(2026, 5, 13)
        return
    with pytest.raises(Fault) as caught:
        typed_moment(text, NOW, PLACE)
    assert caught.value.message.endswith(".")


def test_a_weekday_that_does_not_fit_its_date_is_asked_back() -> None:
    with pytest.raises(Fault, match="14 May 2026 is a Thursday"):
        typed_moment("Fri 14 May 2026", NOW, PLACE)


def test_what_may_be_two_days_is_read_as_the_place_writes_it_or_asked_back() -> None:
    assert typed_moment("3/6/2026", NOW, zone("America/New_York")) == date(2026, 3, 6)
    assert typed_moment("3/16/2026", NOW, zone("UTC")) == date(2026, 3, 16)
    with pytest.raises(Fault, match="3 June or 6 March"):
        typed_moment("3/6", NOW, zone("UTC"))


@given(
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    st.times().map(lambda t: t.replace(second=0, microsecond=0)),
)
def test_what_the_screens_print_can_be_typed_back(day: date, clock: time) -> None:
    forms = (
        f"{spoken_day(day)} {day.year}",
        f"{day:%a} {day.day} {day:%b %Y} {clock:%H:%M}",
        f"{day:%A}, {day.day} {day:%B %Y}, {clock:%H:%M}",
    )
    for form in forms:
        found = typed_moment(form, NOW, PLACE)
        assert (found.date() if isinstance(found, datetime) else found) == day
    if not 1 <= clock.hour <= 6:
        assert typed_moment(forms[1], NOW, PLACE) == at_time(day, clock, PLACE)


@given(st.text(max_size=30))
def test_any_text_gives_a_moment_or_a_fault(text: str) -> None:
    try:
        found = typed_moment(text, NOW, PLACE)
    except Fault:
        return
    assert isinstance(found, date)
    assert not isinstance(found, datetime) or found.tzinfo not in (None, UTC) or found.tzinfo is UTC
