"""When a message leaves by default: office hours at the reader's place, thanks within their day, at all seasons."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.advice.planning import case_of
from afterword.calendars import business_calendar
from afterword.core.case_file import case_from_json
from afterword.core.send_time import FIRST_MAIL, Hours, best_time
from afterword.core.step import Step

PLACES = (
    ("GB", "Europe/London"),
    ("US", "America/New_York"),
    ("AU", "Australia/Sydney"),
    ("IN", "Asia/Kolkata"),
)
NEW_YEAR = datetime(2026, 1, 2, tzinfo=UTC)
MOMENTS = st.integers(0, 360 * 24 * 60).map(lambda minutes: NEW_YEAR + timedelta(minutes=minutes))


def case_at(country: str, place: str, now: datetime) -> Any:
    file = case_from_json(
        {
            "version": 1,
            "me": {"name": "Sam", "timezone": "Europe/London", "country": "GB"},
            "case": {
                "id": "x",
                "company": {"name": "X", "country": country, "timezone": place},
                "role": "Clerk",
            },
            "people": [{"id": "ana", "name": "Ana Ruiz", "email": "ana@example.com"}],
            "events": [],
        }
    )
    return case_of(file, now, business_calendar)


def step(action: str, opens: datetime, due: timedelta, to: str = "ana") -> Step:
    return Step(
        action, (to,), ("email",), opens, opens, opens + due, None, (), (), "", f"{action}/{to}",
        unsolicited=action != "answer",
    )  # fmt: skip


@given(MOMENTS, st.sampled_from(PLACES))
@settings(max_examples=60)
def test_follow_ups_leave_in_office_hours_on_business_days(now: datetime, where: tuple[str, str]) -> None:
    case = case_at(*where, now)
    moment = best_time(case, step("check_in", now - timedelta(days=1), timedelta(days=9)), "ana", now)
    there = moment.astimezone(case.place)
    assert moment >= now
    assert case.calendar.is_business_day(there.date())
    assert (9, 0) <= (there.hour, there.minute) <= (17, 5)


@given(MOMENTS, st.sampled_from(PLACES), st.integers(0, 24 * 60))
@settings(max_examples=60)
def test_thanks_go_within_their_day_and_not_at_night_if_that_can_be(
    now: datetime, where: tuple[str, str], minutes_since: int
) -> None:
    case = case_at(*where, now)
    opens = now - timedelta(minutes=minutes_since)
    due = opens + timedelta(hours=24)
    moment = best_time(case, step("thank_you", opens, timedelta(hours=24)), "ana", now)
    assert now <= moment <= due
    there = moment.astimezone(case.place)
    awake = there.time() >= FIRST_MAIL and (there.hour, there.minute) <= (21, 20)
    assert awake or due - now < timedelta(hours=12)


def test_an_answer_goes_at_once() -> None:
    night = datetime(2026, 5, 16, 23, 0, tzinfo=UTC)
    assert (
        best_time(
            case_at("GB", "Europe/London", night), step("answer", night, timedelta(days=1)), "ana", night
        )
        == night
    )


def test_a_panel_does_not_hear_in_the_same_second() -> None:
    now = datetime(2026, 5, 12, 5, 0, tzinfo=UTC)
    case = case_at("GB", "Europe/London", now)
    moments = {
        best_time(case, step("check_in", now, timedelta(days=5), who), who, now)
        for who in ("ana", "bo", "cy", "di")
    }
    assert len(moments) == 4
    assert max(moments) - min(moments) <= timedelta(minutes=20)


@pytest.mark.parametrize("day", [datetime(2026, 3, 29, 6, tzinfo=UTC), datetime(2026, 10, 25, 6, tzinfo=UTC)])
def test_the_hour_is_theirs_on_days_when_the_clocks_change(day: datetime) -> None:
    case = case_at("GB", "Europe/London", day)
    moment = best_time(case, step("check_in", day, timedelta(days=5)), "ana", day, Hours(spread=timedelta(0)))
    assert moment.astimezone(case.place).strftime("%A %H:%M") == "Monday 09:00"
