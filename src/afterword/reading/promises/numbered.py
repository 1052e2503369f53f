"""Weeks by their number in the calendar (ISO 8601): week 40, KW 23, calendar weeks 25 and 26, CW 24/25, W24."""

from __future__ import annotations

from datetime import date

from afterword.reading.promises.scene import Scene, When
from afterword.reading.promises.spans import plus
from afterword.reading.promises.words import MONTHS, UNITS

_ABBREVIATED = frozenset("cw kw w".split())
_TO = frozenset("to - – — and or & through until / till".split())
_BEFORE_SMALL = frozenset("in calendar by during of until than between from".split())


def numbered_week(scene: Scene, i: int) -> When | None:
    """One week of the calendar or some in a row, Monday of the first to Friday of the last.

    A bare small number ("week 3") and weeks of something else than a year ("week 12 of the course") are not.
    """
    calendar = scene.low(i) == "calendar"
    head = i + calendar
    j = _after_head(scene, head)
    found = _number(scene, j) if j else None
    if found is None:
        return None
    sure = calendar or scene.low(head) in _ABBREVIATED or scene.low(i - 1) in _BEFORE_SMALL
    if not sure and len(scene.low(j)) < 2:
        return None
    first, last, j = found
    last, j = _to(scene, last, j)
    of_what = scene.low(j + 1) if scene.low(j) == "of" else ""
    if of_what and not (of_what.isdigit() and len(of_what) == 4) and scene.low(j + 2) != "year":
        return None
    return _in_the_year(scene, i, j, first, last)


def _after_head(scene: Scene, i: int) -> int:
    """Where the number after "week", "KW", "week no." and the like stands, or 0."""
    word = scene.low(i)
    if word not in ("week", "weeks") and word not in _ABBREVIATED:
        return 0
    if word == "w" and not (scene.raw(i) == "W" and scene.low(i + 1)[:1].isdigit()):
        return 0
    j = i + 1
    if scene.low(j) in ("no", "nr", "number", "nos", "numbers", "#"):
        j += 1
    return j + (scene.low(j) == ".")


def _number(scene: Scene, j: int) -> tuple[int, int, int] | None:
    """The first and the last week of "23" or "24/25", and the token after it."""
    first, mark, last = scene.low(j).partition("/")
    if not (first.isdigit() and len(first) <= 2 and (last.isdigit() if mark else True)):
        return None
    if scene.low(j + 1) in UNITS or scene.low(j + 1) in MONTHS:
        return None
    one, other = int(first), int(last or first)
    return (one, other, j + 1) if 1 <= one <= 53 and 1 <= other <= 53 else None


def _to(scene: Scene, last: int, j: int) -> tuple[int, int]:
    """The last week of "(23) to 24", "(week 1) and week 3", and the token after it; as given if there is none."""
    if scene.low(j) not in _TO:
        return last, j
    found = _number(scene, _after_head(scene, j + 1) or j + 1)
    return (found[1], found[2]) if found else (last, j)


def _in_the_year(scene: Scene, i: int, j: int, first: int, last: int) -> When | None:
    year = scene.on.isocalendar().year
    for candidate in (year, year + 1):
        try:
            begin = date.fromisocalendar(candidate, first, 1)
            end = date.fromisocalendar(candidate + (last < first), last, 5)
        except ValueError:
            continue
        if plus(end, 2) >= scene.on:
            return When(i, j, begin, end, "week")
    return None
