"""The holidays of one country or region as a :class:`BusinessCalendar`.

The library is slow at its first use (it loads a country's rules), so what it yields is kept in a small file
in the person's cache folder, named after the country and good for a month; a file that cannot be read
or written is simply not used.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from afterword.core.worktime import SATURDAY_SUNDAY, BusinessCalendar

_CACHE_FORMAT = 1

# Where a country has no holidays of its own but its parts have, the part that most people live in stands
# for it until a region is named: the library's bare GB leaves out Easter Monday and the August holiday.
_USUAL_REGION = {"GB": "ENG"}


def cache_folder() -> str:
    """Where yearly holiday lists are remembered: ``AFTERWORD_HOME/cache`` or the platform's cache folder."""
    home = os.environ.get("AFTERWORD_HOME")
    if home:
        return os.path.join(home, "cache")
    own = os.path.expanduser("~")
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA") or os.path.join(own, "AppData", "Local")
        return os.path.join(local, "Afterword", "cache")
    if sys.platform == "darwin":
        return os.path.join(own, "Library", "Caches", "Afterword")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.join(own, ".cache"), "afterword")


@lru_cache(maxsize=64)
def business_calendar(country: str | None, region: str | None = None) -> BusinessCalendar:
    """The business calendar of an ISO 3166 country (``GB``, ``US``) and, if given, a region of it (``CA``).

    A country that the library does not know, or none at all, has weekends and no holidays.
    """
    code = (country or "").strip().upper()
    if code == "UK":
        code = "GB"
    if not code:
        return BusinessCalendar()
    yearly = _Years(code, (region or _USUAL_REGION.get(code, "")).strip().upper())
    return BusinessCalendar(code, weekend_of=yearly.weekend, holidays_of=yearly.holidays)


class _Years:
    """Yearly holiday lists of one place, in memory, then on disk, then from the library."""

    def __init__(self, country: str, region: str) -> None:
        self.country, self.region = country, region
        self.years: dict[int, dict[date, str]] = {}
        self.days_of_weekend: frozenset[int] | None = None
        self.remembered = False

    def weekend(self) -> frozenset[int]:
        self._remember()
        if self.days_of_weekend is None:
            self._ask_library(date.today().year)
        return self.days_of_weekend or SATURDAY_SUNDAY

    def holidays(self, year: int) -> Mapping[date, str]:
        self._remember()
        if year not in self.years:
            self._ask_library(year)
        return self.years.get(year, {})

    @property
    def _file(self) -> str:
        name = f"holidays-{self.country}{'-' + self.region if self.region else ''}.json"
        return os.path.join(cache_folder(), "".join([c for c in name if c.isalnum() or c in "-."]))

    def _remember(self) -> None:
        """Read what an earlier run learnt, once."""
        if self.remembered:
            return
        self.remembered = True
        try:
            with open(self._file, "rb") as file:
                kept = json.loads(file.read())
            if kept["format"] != _CACHE_FORMAT or kept["asked"] != date.today().strftime("%Y-%m"):
                return
            self.days_of_weekend = frozenset(int(d) for d in kept["weekend"])
            self.years = {
                int(year): {date.fromisoformat(day): str(name) for day, name in days.items()}
                for year, days in kept["years"].items()
            }
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            self.days_of_weekend, self.years = None, {}

    def _ask_library(self, year: int) -> None:
        from holidays import country_holidays

        wanted = {year} | ({year + 1} if 1900 <= year <= 2099 else set())
        try:
            found = country_holidays(self.country, subdiv=self.region or None, years=wanted, language="en_US")
        except NotImplementedError:
            try:
                found = country_holidays(self.country, years=wanted)
            except NotImplementedError:
                self.days_of_weekend = SATURDAY_SUNDAY
                self.years.update({y: {} for y in wanted})
                return
        self.days_of_weekend = frozenset(int(d) for d in getattr(found, "weekend", SATURDAY_SUNDAY))
        for one in wanted:
            self.years[one] = {day: name for day, name in found.items() if day.year == one}
        self._write_cache()

    def _write_cache(self) -> None:
        content = {
            "format": _CACHE_FORMAT,
            "asked": date.today().strftime("%Y-%m"),
            "weekend": sorted(self.days_of_weekend or ()),
            "years": {y: {d.isoformat(): n for d, n in days.items()} for y, days in self.years.items()},
        }
        try:
            os.makedirs(cache_folder(), exist_ok=True)
            draft = f"{self._file}.{os.getpid()}.new"
            with open(draft, "w", encoding="utf-8") as file:
                json.dump(content, file, ensure_ascii=False)
            os.replace(draft, self._file)
        except OSError:
            return
