"""School terms, approximately: when "half-term" or "the end of term" falls in a country.

No authority publishes one calendar for a whole country, so these are rules of thumb that fit most schools
of most years to within about a week. They are meant for reading "you'll know by half-term", not for booking
holidays. Patterns taken from the published term dates of education departments of 2024 to 2027.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from afterword.core.record import NamedTuple
from afterword.reading.promises.moon import easter
from afterword.reading.promises.spans import monday, month, nth_weekday, plus


class Term(NamedTuple):
    """One term: its first and last day, and the Monday and Friday of its half-term holiday if it has one."""

    first: date
    last: date
    half: tuple[date, date] | None


def terms(country: str, year: int) -> list[Term]:
    """The terms that begin in ``year``, in order; unknown countries are read like England."""
    if country in _PLAIN:
        return [
            Term(_weekday_from(date(year, *a)), _friday_by(date(year, *b)), None) for a, b in _PLAIN[country]
        ]
    return _british(country, year)


_PLAIN: dict[str, tuple[tuple[tuple[int, int], tuple[int, int]], ...]] = {
    "AU": (((1, 28), (4, 4)), ((4, 20), (7, 4)), ((7, 20), (9, 26)), ((10, 12), (12, 18))),
    "NZ": (((2, 2), (4, 4)), ((4, 20), (7, 4)), ((7, 20), (9, 26)), ((10, 12), (12, 18))),
    "ZA": (((1, 14), (3, 28)), ((4, 8), (6, 27)), ((7, 20), (9, 26)), ((10, 6), (12, 10))),
    "SG": (((1, 2), (3, 14)), ((3, 23), (5, 30)), ((6, 29), (9, 5)), ((9, 14), (11, 21))),
    "US": (((1, 12), (5, 16)), ((8, 24), (12, 16))),
    "CA": (((1, 6), (4, 20)), ((9, 4), (12, 18))),
    "IN": (((6, 15), (10, 16)), ((11, 10), (12, 24))),
}


def _weekday_from(day: date) -> date:
    return plus(day, 7 - day.weekday()) if day.weekday() > 4 else day


def _friday_by(day: date) -> date:
    return plus(day, -((day.weekday() - 4) % 7))


def _british(country: str, year: int) -> list[Term]:
    """Three terms with a half-term each; the spring term ends nine days before Easter Sunday."""
    sunday = easter(year)
    february = _week(plus(date(year, 2, 12), -1))
    whitsun = _week(_last_monday(year, 5) if country != "IE" else date(year, 6, 1))
    october = _week(_last_monday(year, 10)) if country == "IE" else _week(plus(date(year, 10, 24), -1))
    summer_end = {"IE": date(year, 6, 30)}.get(
        country, plus(date(year, 7, 18), (2 - date(year, 7, 18).weekday()) % 7)
    )
    spring = Term(_weekday_from(date(year, 1, 5)), plus(sunday, -9), february)
    summer = Term(plus(sunday, 8), summer_end, whitsun if country != "IE" else None)
    autumn = Term(_weekday_from(date(year, 9, 2)), _friday_by(date(year, 12, 20)), october)
    return [spring, summer, autumn]


def _last_monday(year: int, number: int) -> date:
    found = nth_weekday(*month(year, number), 0, -1)
    assert found is not None
    return found


def _week(before: date) -> tuple[date, date]:
    """Monday to Friday of the first week that begins after ``before``, or on it if that is a Monday."""
    first = before if before.weekday() == 0 else plus(monday(before), 7)
    return first, plus(first, 4)


def _around(country: str, on: date) -> list[Term]:
    years = (on.year - 1, on.year, on.year + 1)
    return [term for year in years if 1 < year < 9999 for term in terms(country, year)]


def term_end(country: str, on: date) -> date | None:
    """The last school day of the running term, or of the next one between terms."""
    return next((t.last for t in _around(country, on) if t.last >= on), None)


def term_start(country: str, on: date) -> date | None:
    """The first school day of the next term."""
    return next((t.first for t in _around(country, on) if t.first > on), None)


def term_week(country: str, on: date, count: int) -> tuple[date, date] | None:
    """Monday to Friday of the next ``count``-th week of a term that is not over on ``on``."""
    for term in _around(country, on):
        first = plus(monday(term.first), 7 * (count - 1))
        if plus(first, 4) >= on and first < term.last:
            return max(first, term.first), plus(first, 4)
    return None


def half_term(country: str, on: date) -> tuple[date, date] | None:
    """The next half-term holiday (mid-term break in Ireland); the middle of the term where there is none."""
    for term in _around(country, on):
        middle = plus(term.first, (term.last - term.first).days // 2)
        half = term.half or (monday(middle), plus(monday(middle), 4))
        if half[1] >= on:
            return half
    return None


def school_holidays(country: str, on: date, which: str = "") -> tuple[date, date] | None:
    """The next holidays between two terms: ``which`` is summer, easter, christmas or spring, empty = any."""
    known = _around(country, on)
    south = country in ("AU", "NZ", "ZA")
    months = {
        "summer": (12, 12) if south else (5, 7),
        "easter": (3, 4),
        "spring": (3, 4),
        "christmas": (12, 12),
        "winter": (6, 7) if south else (12, 12),
    }.get(which, (1, 12))
    if country == "US" and which in ("spring", "easter"):
        return next(
            (w for y in (on.year, on.year + 1) if (w := _week(date(y, 3, 9)))[1] >= on),
            None,
        )
    for before, after in pairwise(known):
        if months[0] <= before.last.month <= months[1] and after.first > on:
            return plus(before.last, 1), plus(after.first, -1)
    return None
