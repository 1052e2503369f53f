"""Feasts that follow the moon: Easter, Eid, Diwali, the Lunar New Year and the Jewish high days.

Used where the country's own calendar does not name the feast (Diwali in Britain, say). Easter is exact.
The Islamic feasts use the tabular calendar and may be a day off the sighting; the others follow the true
new moon to within an hour or so, which can shift a feast by a day at midnight. Sources: J. Meeus,
"Astronomical Algorithms", 2nd ed., chapters 8 and 49; E. Reingold and N. Dershowitz, "Calendrical
Calculations", for the tabular Islamic and the arithmetic Hebrew calendar.
"""

from __future__ import annotations

from datetime import date, timedelta
from math import radians, sin

_JULIAN_DAY_OF_ORDINAL_0 = 1721424.5


def easter(year: int) -> date:
    """Easter Sunday of the western churches (anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    months, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, months, day + 1)


def _new_moon(k: int) -> float:
    """The ``k``-th new moon since January 2000 as a Julian day, main periodic terms only."""
    t = k / 1236.85
    sun = radians(2.5534 + 29.1053567 * k)
    moon = radians(201.5643 + 385.81693528 * k)
    latitude = radians(160.7108 + 390.67050284 * k)
    mean = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t
    return (
        mean
        - 0.4072 * sin(moon)
        + 0.17241 * sin(sun)
        + 0.01608 * sin(2 * moon)
        + 0.01039 * sin(2 * latitude)
        + 0.00739 * sin(moon - sun)
        - 0.00514 * sin(moon + sun)
    )


def _new_moon_after(day: date, hours_east: float) -> date:
    """The local day of the first new moon on or after ``day``."""
    k = int((day.year - 2000 + (day.timetuple().tm_yday - 1) / 365.25) * 12.3685) - 2
    while True:
        found = _new_moon(k) + hours_east / 24 - _JULIAN_DAY_OF_ORDINAL_0
        if found >= day.toordinal():
            return date.fromordinal(int(found))
        k += 1


def lunar_new_year(year: int) -> date:
    """The Chinese New Year: the new moon between 21 January and 20 February, in China's time."""
    return _new_moon_after(date(year, 1, 21), 8)


def diwali(year: int) -> date:
    """Diwali (Lakshmi Puja): the evening before the new moon between mid-October and mid-November."""
    return _new_moon_after(date(year, 10, 16), 5.5 - 19)


def holi(year: int) -> date:
    """Holi (the day of colours): the full moon of March, counted from the new moon before it."""
    return _new_moon_after(date(year, 2, 16), 5.5) + timedelta(days=15)


def mid_autumn(year: int) -> date:
    """The Mid-Autumn Festival: the fifteenth day of the moon that begins about 23 August to 22 September."""
    return _new_moon_after(date(year, 8, 24), 8) + timedelta(days=14)


def _islamic(year: int, month: int, day: int) -> date:
    months_before = (59 * (month - 1) + 1) // 2
    return date.fromordinal(day + months_before + (year - 1) * 354 + (3 + 11 * year) // 30 + 227014)


def islamic(gregorian: int, month: int, day: int) -> date | None:
    """The first such day of the tabular Islamic calendar inside a Gregorian year, if there is one."""
    guess = int((gregorian - 622) * 33 / 32)
    for year in range(max(1, guess - 1), guess + 3):
        found = _islamic(year, month, day)
        if found.year == gregorian:
            return found
    return None


def rosh_hashanah(year: int) -> date:
    """The first day of the Jewish year that begins in the autumn of ``year``."""
    hebrew = year + 3761
    months = (235 * hebrew - 234) // 19
    parts = 12084 + 13753 * months
    day = months * 29 + parts // 25920
    if 3 * (day + 1) % 7 < 3:
        day += 1
    before, after = _elapsed(hebrew - 1), _elapsed(hebrew + 1)
    late = 2 if after - day == 356 else 1 if day - before == 382 else 0
    return date.fromordinal(day + late - 1373427)


def _elapsed(hebrew: int) -> int:
    months = (235 * hebrew - 234) // 19
    day = months * 29 + (12084 + 13753 * months) // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


def passover(year: int) -> date:
    """The first day of Passover: 163 days before the next Jewish new year."""
    return rosh_hashanah(year) - timedelta(days=163)
