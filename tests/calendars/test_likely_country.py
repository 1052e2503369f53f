"""Which country a message's sender and clock speak for."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from afterword.calendars.likely_country import likely_calendar, likely_country


@pytest.mark.parametrize(
    ("sent", "address", "country"),
    [
        ("2026-07-01T09:00:00+01:00", "ana@firm.example", "GB"),
        ("2026-01-12T09:00:00+01:00", "ana@firm.example", ""),
        ("2026-01-12T09:00:00+00:00", "ana@firm.example", "GB"),
        ("2026-07-01T09:00:00+00:00", "no-reply@firm.example", ""),
        ("2026-03-29T09:00:00+01:00", "ana@firm.example", "GB"),
        ("2026-10-25T09:00:00+01:00", "ana@firm.example", ""),
        ("2026-07-01T09:00:00-04:00", "ana@firm.example", "US"),
        ("2026-01-12T09:00:00-04:00", "ana@firm.example", "CA"),
        ("2026-07-01T09:00:00+05:30", "ana@firm.example", "IN"),
        ("2026-07-01T09:00:00+02:00", "ana@firm.example", ""),
        ("2026-07-01T09:00:00+02:00", "ana@example.de", "DE"),
        ("2026-07-01T09:00:00+01:00", "ana@example.ie", "IE"),
        ("2026-07-01T09:00:00", "ana@firm.example", ""),
    ],
)
def test_sender_and_clock_name_a_country_or_none(sent: str, address: str, country: str) -> None:
    assert likely_country(datetime.fromisoformat(sent), address) == country


def test_nothing_known_is_no_country() -> None:
    assert likely_country(None, "") == ""


def test_the_calendar_knows_the_holidays_of_the_country() -> None:
    british = likely_calendar(datetime.fromisoformat("2026-05-20T09:00:00+01:00"), "ana@firm.example")
    assert not british.is_business_day(date(2026, 5, 25))
    assert likely_calendar(None, "").is_business_day(date(2026, 5, 25))
