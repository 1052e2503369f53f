"""What school says of time: half-term, Term 4, the end of term, the summer holidays (see ``terms``)."""

from __future__ import annotations

from afterword.reading.promises import terms
from afterword.reading.promises.scene import Scene, When
from afterword.reading.promises.spans import plus


def school(scene: Scene, i: int) -> When | None:
    """Half-term, mid-term break, end of term, start of term, the school holidays by season."""
    if scene.low(i) in _HALVES and scene.low(i + 1) in ("half", "mid", "halfterm", "midterm"):
        found = school(scene, i + 1)
        return found and found._replace(i=i)
    word, country = scene.low(i), scene.calendar.country
    j = i + 1 + (scene.low(i + 1) == "-")
    if (word in ("half", "mid") and scene.low(j) == "term") or word in ("halfterm", "midterm"):
        end = j + 1 if word in ("half", "mid") else i + 1
        end += scene.low(end) in ("break", "week", "holiday")
        days = terms.half_term(country, scene.on)
        return When(i, end, *days, "feast") if days else None
    if word == "term" and scene.low(i + 1) in ("1", "2", "3", "4") and country in ("AU", "NZ", "ZA", "SG"):
        named = (
            terms.terms(country, y)[int(scene.low(i + 1)) - 1] for y in (scene.on.year, scene.on.year + 1)
        )
        return next((When(i, i + 2, t.first, t.last, "period") for t in named if t.last >= scene.on), None)
    if (
        word in ("term", "semester", "schools", "school")
        and scene.low(i - 1) in _WHEN
        and scene.low(i + 1)
        in (
            "ends",
            "end",
            "finishes",
            "breaks",
            "break",
            "break-up",
            "is",
            "starts",
            "begins",
            "goes",
        )
    ):
        return term_edge(scene, i, i + 2, scene.low(i + 1) not in ("starts", "begins", "goes"))
    back = word in ("kids", "children", "pupils") and scene.low(i + 1) in ("go", "are", "get")
    if back and scene.low(i + 2) == "back":
        return term_edge(scene, i, i + 3, False)
    return _school_holidays(scene, i)


_WHEN = frozenset("before by until when after once as the time summer autumn spring".split())
_HALVES = frozenset("autumn spring summer october february may".split())


def term_edge(scene: Scene, i: int, j: int, end: bool) -> When | None:
    """The last days of the running term or the first day of the next, named by the tokens ``i`` to ``j``."""
    if not end:
        start = terms.term_start(scene.calendar.country, scene.on)
        return When(i, j, start, start, "feast") if start else None
    last = terms.term_end(scene.calendar.country, scene.on)
    return When(i, j, plus(last, -5), last, "part", soft=True) if last else None


def _school_holidays(scene: Scene, i: int) -> When | None:
    seasons = {"summer": "summer", "easter": "easter", "spring": "spring", "winter": "winter", "school": ""}
    which = seasons.get(scene.low(i))
    j = i + 1 + (scene.low(i + 1) in ("school", "term"))
    if which is None or scene.low(j) not in (
        "holidays",
        "break",
        "hols",
        "vacation",
        "recess",
        "vac",
        "holiday",
    ):
        return None
    days = terms.school_holidays(scene.calendar.country, scene.on, which)
    return When(i, j + 1, *days, "feast") if days else None
