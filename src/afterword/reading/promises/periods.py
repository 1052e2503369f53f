"""Months, quarters, school terms, feasts, and the parts of all these and of years: early, mid, late, end."""

from __future__ import annotations

from datetime import date

from afterword.reading.promises.dates import year_at
from afterword.reading.promises.feasts import NAMES, feast
from afterword.reading.promises.numbered import numbered_week
from afterword.reading.promises.scene import Scene, When, expression
from afterword.reading.promises.school import school, term_edge
from afterword.reading.promises.spans import (
    month,
    month_named,
    next_week,
    part_of,
    plus,
    this_week,
    week_near,
)
from afterword.reading.promises.words import MONTHS, NUMBERS, ORDINALS, PARTS
from afterword.reading.promises.years import financial

_IN_FRONT = frozenset(
    "in by of until during before after through throughout from end early mid late this next since last".split()
)
_NOT_VERB = frozenset("around about for over beginning start middle to - , ( or and".split())
_SMALL = {"eow": "week", "eom": "month", "eoy": "year", "eoq": "quarter"}


def month_name(scene: Scene, i: int) -> When | None:
    """A month by name (running or next), with a year if written; "may" and "march" only as months."""
    number = MONTHS.get(scene.low(i))
    if number is None or not _is_month(scene, i):
        return None
    year, j = year_at(scene, i + 1)
    if scene.low(j) in ("next", "this") and scene.low(j + 1) == "year":
        year, j = scene.on.year + (scene.low(j) == "next"), j + 2
    return When(i, j, *month_named(scene.on, number, year), "month")


def _is_month(scene: Scene, i: int) -> bool:
    word, raw = scene.low(i), scene.raw(i)
    if word not in ("may", "march", "mar", "dec", "sep", "jan"):
        return True
    before = scene.low(i - 1)
    if before in _IN_FRONT or (before in _NOT_VERB and raw[:1].isupper()):
        return True
    return (
        raw[:1].isupper()
        and i > 0
        and before not in (".", "", "!", "?", "we", "i", "you", "they", "it", "¶", "who")
    )


def running(scene: Scene, i: int) -> When | None:
    """This, next, the coming month, quarter or year; "the month" is the running one; month end, year end."""
    word, j = scene.low(i), i + 1
    if word == "eofy":
        ending = financial(scene, i, i)
        return ending and ending._replace(first=ending.last, j=i + 1, shape="part", soft=True)
    if word in _SMALL:
        return _small_end(scene, i)
    if word in ("this", "next", "the", "current", "following", "coming", "calendar", "same", "last", "that"):
        while scene.low(j) in ("current", "calendar", "following", "coming", "same", "next", "very"):
            word, j = scene.low(j), j + 1
    else:
        j = i
    unit = scene.low(j)
    if unit not in ("month", "quarter", "year") or (
        j == i
        and scene.low(i - 1)
        not in ("the", "of", "by", "this", "mid", "end", "come", "before", "at", "until", "")
        and not (scene.low(i - 1) in ("-", "–") and scene.low(i - 2) in ("mid", "early", "late", "end"))
    ):
        return None
    days = _unit_days(scene, unit, word)
    if days is None:
        return None
    j += 1
    found = When(i, j, *days, "month" if unit == "month" else "period", past=word == "last")
    if scene.low(j) == "'s":
        j += 1
    if scene.low(j) in ("-", "end", "close") and (scene.low(j) != "-" or scene.low(j + 1) == "end"):
        end = j + 1 + (scene.low(j) == "-")
        return found._replace(j=end, first=_ending(found)[0], soft=True)
    return found if word != unit or scene.low(i - 1) in ("the", "of", "this", "mid", "-", "–") else None


def _unit_days(scene: Scene, unit: str, word: str) -> tuple[date, date] | None:
    on = scene.on
    step = 1 if word in ("next", "coming") else -1 if word == "last" else 0
    if word == "following":
        known = scene.last_named()
        on, step = (known.last if known else on), 1
    elif word in ("that", "same") and (named := scene.last_named()):
        on = named.last
    if unit == "month":
        return month(on.year, on.month + step)
    if unit == "quarter":
        return _quarter(on, (on.month - 1) // 3 + 1 + step)
    year = on.year + step
    return (date(year, 1, 1), date(year, 12, 31)) if 1 <= year <= 9999 else None


def _quarter(on: date, number: int) -> tuple[date, date]:
    return month(on.year, 3 * number - 2)[0], month(on.year, 3 * number)[1]


def _ending(w: When) -> tuple[date, date]:
    return part_of(w.first, w.last, "end")


def _small_end(scene: Scene, i: int) -> When:
    """EOW, EOM, EOY: of the period named after it, otherwise of the running one."""
    unit, j = _SMALL[scene.low(i)], i + 1
    named = expression(scene, j + (scene.low(j) == "of"))
    if named and (named.last - named.first).days > 2 and named.shape != "length":
        return When(i, named.j, named.last, named.last, "part", soft=True)
    last = (
        this_week(scene.on)[1]
        if unit == "week"
        else (_unit_days(scene, unit, "this") or (scene.on, scene.on))[1]
    )
    return When(i, j, last, last, "part", soft=True)


def quarter(scene: Scene, i: int) -> When | None:
    """Q2, Q3 2026, the third quarter, H1; calendar quarters."""
    word, j = scene.low(i), i + 1
    size, number = 3, 0
    if word in ("q", "h") and scene.low(j) in ("1", "2", "3", "4"):
        size, number, j = (3 if word == "q" else 6), int(scene.low(j)), j + 1
    elif word in ORDINALS and scene.low(j) == "quarter" and ORDINALS[word] in (1, 2, 3, 4, -1):
        number, j = ORDINALS[word] % 5, j + 1
        j += scene.low(j) == "of" and scene.low(j + 1).isdigit()
    elif word in ("quarter",) and scene.low(j) in ("1", "2", "3", "4", "one", "two", "three", "four"):
        number, j = NUMBERS.get(scene.low(j), 0) or int(scene.low(j)), j + 1
    if not 1 <= number <= 12 // size:
        return None
    year, j = year_at(scene, j)
    for candidate in (year,) if year else (scene.on.year, scene.on.year + 1):
        first, last = month(candidate, size * (number - 1) + 1)[0], month(candidate, size * number)[1]
        if year or last >= scene.on:
            return When(i, j, first, last, "period")
    return None


def named_feast(scene: Scene, i: int) -> When | None:
    """Christmas, Labor Day, Eid, the bank holiday, half-term, the end of term, the summer holidays."""
    found = school(scene, i)
    if found:
        return found
    for name in NAMES.get(scene.low(i), ()):
        if _sees_name(scene, i, name):
            days = feast(" ".join(name), scene.on, scene.calendar)
            if days is None or scene.low(i + len(name)) in _AT_A_FEAST:
                continue
            if scene.low(i + len(name)) == "week":
                return When(i, i + len(name) + 1, *week_near(days[0]), "week")
            j = i + len(name) + ("-" in scene.words[i : i + len(name) + 1] and name[0] in ("eid", "mid"))
            j += scene.sees(j, "long", "weekend")
            j += scene.low(j) in (
                "holiday",
                "holidays",
                "weekend",
                "break",
                "festival",
                "celebrations",
                "festivities",
                "recess",
            )
            return When(i, j, *days, "feast")
    return None


_AT_A_FEAST = frozenset(
    "party do lunch dinner bonus rush tree card cards market concert play show cover temp temps orders jumper".split()
)


def _sees_name(scene: Scene, i: int, name: tuple[str, ...]) -> bool:
    """Whether the name stands here, hyphens and dots between its words left out."""
    if name == ("holidays",) and scene.low(i - 1) not in ("the", "over", "before", "after"):
        return False
    if name == ("fourth",):
        is_feast = scene.calendar.country == "US" and scene.raw(i) == "Fourth"
        return is_feast and scene.low(i + 1) not in ("of", "quarter", "week", "round")
    if name[0] == "shutdown" or (
        name in (("ascension",), ("tet",), ("whit",), ("yule",)) and not scene.raw(i)[:1].isupper()
    ):
        return False
    j = i
    for word in name:
        if scene.low(j) in ("-", "."):
            j += 1
        if scene.low(j) != word:
            return False
        j += 1
    return True


def part(scene: Scene, i: int) -> When | None:
    """Early, mid, late, the first half, the back end, "mid to late", the end of whatever period follows."""
    for j, which in _part_names(scene, i):
        k = j + (scene.low(j) == "-")
        joined = scene.low(k) in ("to", "or", "/")
        k += joined + (scene.low(k + 1) == "-")
        for end, until in _part_names(scene, k) if joined else ():
            first, last = _part_of(scene, i, end, which), _part_of(scene, i, end, until)
            if first and last and first.first <= last.first:
                return last._replace(first=first.first, soft=True)
        found = _part_of(scene, i, j, which)
        if found:
            return found
    return None


def _part_names(scene: Scene, i: int) -> list[tuple[int, str]]:
    """Where each name of a part that stands at ``i`` ends, and which part it is."""
    return [(i + len(name), which) for name, which in PARTS.get(scene.low(i), ()) if scene.sees(i, *name)]


_NEED_OF = frozenset("start begin beginning end top".split())


def _part_of(scene: Scene, i: int, j: int, which: str) -> When | None:
    linked = scene.low(j) in ("of", "in", "on", "to", "-", "–", "part", "through")
    while scene.low(j) in (
        "of",
        "in",
        "on",
        "to",
        "-",
        "–",
        "the",
        "part",
        "through",
        "-",
        "our",
        "this",
    ) and not (
        scene.low(j) == "this"
        or (
            scene.low(j) == "the"
            and scene.low(j + 1) in ("week", "month", "quarter", "year", "financial", "new")
        )
    ):
        j += 1
    j += scene.low(j + 1) == "term" and scene.low(j) in (
        "next",
        "summer",
        "autumn",
        "spring",
        "winter",
        "school",
        "this",
    )
    if scene.low(j) in ("term", "semester", "schools", "school"):
        return term_edge(scene, i, j + 1 + (scene.low(j + 1) == "term"), which != "early")
    if scene.low(i) in _NEED_OF and scene.low(i + 1) in ("on", "in", "to"):
        return None
    whole = _whole(scene, i, j)
    if whole and scene.low(i) in _NEED_OF and not linked and whole.first == whole.last:
        return None  # "you start Monday"
    if whole is None or (which == "end" and not linked and whole.shape not in ("month", "week", "period")):
        return None
    if whole.first == whole.last:
        return whole._replace(i=i, soft=which == "end" or whole.soft)
    first, last = part_of(whole.first, whole.last, which)
    if last < scene.on and whole.shape == "week" and whole.first <= scene.on:
        first, last = part_of(*next_week(scene.on), which)  # "early in the week", said on a Wednesday
    if whole.shape == "newyear":
        first, last = {"early": (whole.first, plus(whole.first, 10))}.get(which, (first, last))
    if whole.shape == "feast" and which == "end":
        first = last = whole.last
    return When(i, whole.j, first, last, "part", soft=which == "end", past=whole.past)


def _in_weeks(scene: Scene) -> bool:
    """Whether the sentence has spoken of a week, so that a bare "next" is the next one."""
    return any("week" in scene.words[w.i : w.j] for w in scene.found)


def _whole(scene: Scene, i: int, j: int) -> When | None:
    if scene.sees(j, "this", "one") and scene.found and scene.found[-1].shape in ("week", "month"):
        named = scene.found[-1]
        days = this_week(scene.on) if named.shape == "week" else month(scene.on.year, scene.on.month)
        return When(j, j + 2, *days, named.shape)
    if scene.sees(j, "the", "week") and scene.low(j + 2) not in (
        "of",
        "after",
        "commencing",
        "beginning",
        "following",
    ):
        return When(j, j + 2, *this_week(scene.on), "week")
    if (numbered := numbered_week(scene, j)) is not None:
        return numbered
    if scene.low(j) == "week" and scene.low(j - 1) in ("end", "of", "mid", "late", "early", "-"):
        over = scene.low(i) == "mid" and scene.on.weekday() > 3
        return When(j, j + 1, *(next_week if over else this_week)(scene.on), "week")
    if (
        scene.low(j) == "next"
        and scene.low(j + 1) not in ("week", "month", "quarter", "year", "weekend")
        and (scene.low(j - 1) in ("early", "late", "mid") or (scene.low(j - 1) == "of" and _in_weeks(scene)))
    ):
        return When(j, j + 1, *next_week(scene.on), "week")
    if (
        scene.low(j) in ("it", "that")
        and scene.low(j + 1) not in ("week", "month", "quarter", "year")
        and (known := scene.last_named())
        and known.shape in ("month", "week", "period")
    ):
        return known._replace(i=j, j=j + 1)
    found = expression(scene, j)
    return found if found and found.shape not in ("length", "clock") else None
