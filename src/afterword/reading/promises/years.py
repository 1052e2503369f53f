"""Years: the financial, fiscal or tax year of a country, the new year, 2027, and the seasons."""

from __future__ import annotations

from datetime import date

from afterword.reading.promises.scene import Scene, When
from afterword.reading.promises.spans import month, plus

_YEAR_STARTS = {  # month in which the state's financial year begins; companies without a country: January
    "GB": 4, "IN": 4, "JP": 4, "CA": 4, "NZ": 4, "ZA": 3, "SG": 4, "HK": 4, "AU": 7, "EG": 7, "PK": 7,
    "BD": 7,
    "KE": 7, "US": 10, "TH": 10,
}  # fmt: skip


def year(scene: Scene, i: int) -> When | None:
    """The financial (fiscal, tax, academic) year, "the new year", a season, "year end"."""
    j = i + (scene.low(i) in ("the", "this", "next", "our"))
    if (
        scene.low(j) in ("new", "ny")
        and scene.low(j + 1) == "year"
        and scene.low(j + 2) not in ("'s",)
        and scene.low(j - 1) in ("the", "in", "next")
    ):
        after = scene.on.year + (scene.on.month > 1 or scene.on.day > 14)
        return When(i, j + 2, date(after, 1, 1), date(after, 1, 31), "newyear") if after <= 9999 else None
    if scene.low(j) in ("financial", "fiscal", "tax", "fy") and (
        scene.low(j) == "fy" or scene.low(j + 1) in ("year", "yr")
    ):
        return financial(scene, i, j)
    if scene.low(j) in ("spring", "summer", "autumn", "fall", "winter"):
        return _season(scene, i, j)
    return None


def bare_year(scene: Scene, i: int) -> When | None:
    """ "In early 2027", "by mid-2027", "before 2027": a number that the word before it makes a year."""
    word, before = scene.low(i), scene.low(i - 1)
    if len(word) != 4 or not word.isdigit() or not scene.on.year <= int(word) <= scene.on.year + 3:
        return None
    if before not in ("in", "early", "mid", "late", "of", "-", "until", "before", "by", "during"):
        return None
    return When(i, i + 1, date(int(word), 1, 1), date(int(word), 12, 31), "period")


def financial(scene: Scene, i: int, j: int) -> When | None:
    """The financial year from the first of its month; the British tax year from the sixth of April."""
    day = 6 if scene.low(j) == "tax" and scene.calendar.country == "GB" else 1
    start = _YEAR_STARTS.get(scene.calendar.country, 1)
    on, j = scene.on, j + 2 - (scene.low(j) == "fy")
    began = on.year - ((on.month, on.day) < (start, day))
    began += scene.low(i) in ("next", "new") or "new" in (scene.low(i - 1), scene.low(i + 1))
    first, last = date(began, start, day), plus(date(began + 1, start, day), -1)
    if scene.low(j) in ("end", "-", "close"):
        return When(i, j + 1 + (scene.low(j) == "-"), plus(last, -6), last, "part", soft=True)
    return When(i, j, first, last, "period")


def _season(scene: Scene, i: int, j: int) -> When | None:
    """A season by calendar months, the other way round in the southern hemisphere."""
    word = scene.low(j)
    if scene.low(j + 1) in (
        "break",
        "solstice",
        "holiday",
        "holidays",
        "half",
        "vacation",
        "hols",
        "term",
        "recess",
        "vac",
        "semester",
    ):
        return None
    if word in ("spring", "fall") and scene.low(j - 1) not in (
        "the",
        "this",
        "next",
        "in",
        "early",
        "late",
        "by",
        "mid",
        "of",
        "before",
        "after",
    ):
        return None
    first_month = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}[word]
    if scene.calendar.country in ("AU", "NZ", "ZA"):
        first_month = (first_month + 5) % 12 + 1
    for candidate in (scene.on.year - 1, scene.on.year, scene.on.year + 1):
        if 1 <= candidate < 9999:
            last = month(candidate, first_month + 2)[1]
            if last >= scene.on:
                return When(i, j + 1, month(candidate, first_month)[0], last, "period")
    return None
