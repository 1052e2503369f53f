"""The holidays of one country or region as a :class:`BusinessCalendar`.

The library is slow at its first use (it loads a country's rules), so what it yields is kept in a small file
in the person's cache folder, named after the country and the library's version; a file that cannot be read
or written is simply not used.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from afterword.core.worktime import SATURDAY_SUNDAY, BusinessCalendar

if TYPE_CHECKING:
    from pathlib import Path

_CACHE_FORMAT = 1

# Where a country has no holidays of its own but its parts have, the part that most people live in stands
# for it until a region is named: the library's bare GB leaves out Easter Monday and the August holiday.
_USUAL_REGION = {"GB": "ENG"}


def cache_folder() -> Path:
    """Where yearly holiday lists are remembered: ``AFTERWORD_HOME/cache`` or the platform's cache folder."""
    from pathlib import Path  # a quarter of this room's start-up, and most messages need no holidays

    home = os.environ.get("AFTERWORD_HOME")
    if home:
        return Path(home) / "cache"
    if sys.platform == "win32":
        return (
            Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Afterword" / "cache"
        )
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "Afterword"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "afterword"


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
    return BusinessCalendar(code, weekend=yearly.weekend(), holidays_of=yearly.holidays)


class _Years:
    """Yearly holiday lists of one place, in memory, then on disk, then from the library."""

    def __init__(self, country: str, region: str) -> None:
        self.country, self.region = country, region
        self.years: dict[int, dict[date, str]] = {}
        self.days_of_weekend: frozenset[int] | None = None
        self._read_cache()

    def weekend(self) -> frozenset[int]:
        if self.days_of_weekend is None:
            self._ask_library(date.today().year)
        return self.days_of_weekend or SATURDAY_SUNDAY

    def holidays(self, year: int) -> Mapping[date, str]:
        if year not in self.years:
            self._ask_library(year)
        return self.years.get(year, {})

    @property
    def _file(self) -> Path:
        name = f"holidays-{self.country}{'-' + self.region if self.region else ''}.json"
        return cache_folder() / "".join(c for c in name if c.isalnum() or c in "-.")

    def _read_cache(self) -> None:
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
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
            self._file.parent.mkdir(parents=True, exist_ok=True)
            draft = self._file.with_suffix(f".{os.getpid()}.new")
            draft.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
            draft.replace(self._file)
        except OSError:
            return
