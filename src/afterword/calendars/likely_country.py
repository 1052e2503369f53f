"""The country a message was most likely written in, where nobody has said: from its sender and its clock.

Only for reading ("within ten working days", "after the bank holiday", 6/24): a guess never enters a case.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache

from afterword.calendars.days_off import business_calendar
from afterword.core.worktime import BusinessCalendar

_OF_TOP_LEVEL = {
    "uk": "GB", "ie": "IE", "in": "IN", "au": "AU", "nz": "NZ", "za": "ZA", "us": "US", "ca": "CA", "sg": "SG",
    "ae": "AE", "de": "DE", "at": "AT", "ch": "CH", "fr": "FR", "nl": "NL", "be": "BE", "dk": "DK", "se": "SE",
    "no": "NO", "fi": "FI", "es": "ES", "it": "IT", "pl": "PL", "jp": "JP", "hk": "HK", "ph": "PH", "my": "MY",
    "ng": "NG", "ke": "KE", "pk": "PK", "gov": "US", "mil": "US", "edu": "US",
}  # fmt: skip
_OF_OFFSET = {  # hours from UTC that only one English-speaking working country of size keeps
    -10.0: "US", -9.0: "US", -8.0: "US", -7.0: "US", -6.0: "US", -5.0: "US", -3.5: "CA", -2.5: "CA", 4.0: "AE",
    5.5: "IN", 9.5: "AU", 10.0: "AU", 10.5: "AU", 11.0: "AU", 12.0: "NZ", 13.0: "NZ",
}  # fmt: skip


def likely_calendar(sent: datetime | None, address: str) -> BusinessCalendar:
    """The business days of that country; its holidays are looked up only when one is asked about."""
    return _lazy(likely_country(sent, address))


@lru_cache(maxsize=64)
def _lazy(country: str) -> BusinessCalendar:
    def holidays(year: int) -> Mapping[date, str]:
        return business_calendar(country).holidays(year)

    return BusinessCalendar(country, holidays_of=holidays)


def likely_country(sent: datetime | None, address: str) -> str:
    """An ISO 3166 code, or an empty string where neither the address nor the UTC offset tells.

    One hour ahead of UTC is Britain in summer and half a continent in winter; UTC itself is Britain in
    winter and a machine in summer; four hours behind is New York in summer and Halifax in winter.
    """
    known = _OF_TOP_LEVEL.get(address.rpartition(".")[2].lower())
    if known:
        return known
    offset = sent.utcoffset() if sent else None
    if sent is None or offset is None:
        return ""
    hours = offset / timedelta(hours=1)
    if hours in (0.0, 1.0):
        return "GB" if (hours == 1.0) == _british_summer(sent.date()) else ""
    if hours == -4.0:
        return "US" if 3 <= sent.month <= 11 else "CA"
    return _OF_OFFSET.get(hours, "")


def _british_summer(day: date) -> bool:
    """Whether British Summer Time runs: from the last Sunday of March to the last Sunday of October."""
    return _last_sunday(day.year, 3) <= day < _last_sunday(day.year, 10)


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)
