"""Dates as people type them, in both directions of time."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.faults import Fault
from afterword.core.typed_dates import typed_moment
from afterword.core.worktime import zone

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
    ],
)
def test_what_people_type(text: str, want: str) -> None:
    assert typed_moment(text, NOW, PLACE).isoformat() == want


@pytest.mark.parametrize(
    ("text", "want"),
    [("mon", "2026-05-11"), ("wed", "2026-05-13"), ("20 may", "2025-05-20"), ("last wed", "2026-05-06")],
)
def test_looking_back(text: str, want: str) -> None:
    assert typed_moment(text, NOW, PLACE, past=True).isoformat() == want


@pytest.mark.parametrize(
    "text", ["", "soonish", "31 Feb", "2026-02-30", "25:00", "the 4th of nevermore", "fri 99:99"]
)
def test_what_is_no_date_is_refused_with_a_sentence(text: str) -> None:
    if not text:
        assert typed_moment(text, NOW, PLACE) == date(2026, 5, 13)
        return
    with pytest.raises(Fault) as caught:
        typed_moment(text, NOW, PLACE)
    assert caught.value.message.endswith(".")


@given(st.text(max_size=30))
def test_any_text_gives_a_moment_or_a_fault(text: str) -> None:
    try:
        found = typed_moment(text, NOW, PLACE)
    except Fault:
        return
    assert isinstance(found, date)
    assert not isinstance(found, datetime) or found.tzinfo not in (None, UTC) or found.tzinfo is UTC
