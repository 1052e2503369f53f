"""Lengths of time: "three to five working days", "a week or so", "a fortnight on Tuesday"."""

from __future__ import annotations

from datetime import date
from math import ceil

from afterword.core.record import NamedTuple
from afterword.reading.promises.anchors import counted_from, named_ahead, past_event, slipped_from
from afterword.reading.promises.counts import Count, number, one_number
from afterword.reading.promises.scene import Scene, When
from afterword.reading.promises.spans import add_months, coming, plus
from afterword.reading.promises.words import UNITS, WEEKDAYS

_FILLERS = frozenset(
    "full whole short clear solid good more further additional extra little complete entire".split()
)
_BUSINESS = frozenset("business working work banking office weekday workday bank".split())
_MOST_DAYS = 800


class Amount(NamedTuple):
    """A length of time: at least, at most, in which unit, in working days or not, the word after it, roughly meant."""

    low: float
    high: float
    unit: str
    business: bool
    j: int
    fuzzy: bool = False


def amount(scene: Scene, i: int) -> Amount | None:
    """A number with its unit; "a week to ten days" and "a week or so" are taken whole."""
    begin = i + (scene.low(i) == "a")
    if scene.sees(begin, "matter", "of") and scene.low(begin + 2) in _PLURALS:
        return _some(scene, begin + 2)
    count = number(scene, i)
    if count is None and scene.low(i) in UNITS and _unnumbered(scene, i):
        if scene.low(i) in _PLURALS:
            return _some(scene, i)
        count = Count(1, 1, i)
    found = _unit(scene, count) if count else None
    return found and _widen(scene, found)


_PLURALS = frozenset("days weeks".split())


def _unnumbered(scene: Scene, i: int) -> bool:
    before = scene.low(i - 1)
    if before in ("within", "inside", "in"):
        return scene.low(i) in _PLURALS
    return before in ("next", "coming", "following", "first") or (
        before == "the" and scene.low(i - 2) in ("within", "inside")
    )


def _some(scene: Scene, i: int) -> Amount:
    """ "The coming days", "a matter of weeks": no number, so as much as the next longer unit will bear."""
    unit = UNITS[scene.low(i)]
    return Amount(1, 7 if unit == "day" else 4, unit, False, i + 1, True)


def _unit(scene: Scene, count: Count) -> Amount | None:
    j, business = count.j, False
    while scene.low(j) in _FILLERS or scene.low(j) in ("-", "("):
        j += 1
    while scene.low(j) in _BUSINESS or scene.low(j) == "calendar":
        business = business or scene.low(j) != "calendar"
        j += 1
        j += scene.low(j) in ("-",)
    unit = UNITS.get(scene.low(j))
    if unit is None:
        return None
    if scene.low(j) in ("workdays", "workday", "weekdays"):
        business = True
    low, high = count.low, count.high
    j += 1
    if scene.sees(j, "and", "a", "half"):
        low, high, j = low + 0.5, high + 0.5, j + 3
    return Amount(low, high, unit, business, j, count.fuzzy)


def _widen(scene: Scene, a: Amount) -> Amount:
    j = a.j
    if scene.low(j) == "or" and scene.low(j + 1) in ("so", "thereabouts"):
        return a._replace(high=a.high * 1.25, j=j + 2)
    if more := _perhaps_more(scene, a):
        return more
    if scene.low(j) in ("to", "or", "-", "–"):
        second = number(scene, j + 1)
        after = second and _unit(scene, second)
        if after and _days(after.high, after.unit) > _days(a.low, a.unit):
            scale = _days(1, after.unit)
            low = _days(a.low, a.unit) / scale
            return Amount(low, after.high, after.unit, after.business, after.j)
    return a


_PERHAPS = frozenset(
    "or maybe possibly perhaps probably likely even more conceivably potentially at most".split()
)
_ENDING = frozenset(
    ". , ; : ! ? ) – — - at tops max maximum before and until for if but depending".split()
) | {""}


def _perhaps_more(scene: Scene, a: Amount) -> Amount | None:
    """ "A couple of weeks, maybe three": a second number that shares the unit."""
    k = begin = a.j + (scene.low(a.j) == ",")
    while k - begin < 4 and scene.low(k) in _PERHAPS:
        k += 1
    more = one_number(scene, k) if k > begin and scene.low(k) not in ("a", "an", "another") else None
    if more is None or more.high <= a.high or scene.low(more.j) in UNITS:
        return None
    if scene.low(k - 1) != "or" and scene.low(more.j) not in _ENDING:
        return None
    return a._replace(high=more.high, j=more.j)


def _days(count: float, unit: str) -> float:
    return (
        count
        * {"hour": 1 / 24, "minute": 0, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}[unit]
    )


def moved(scene: Scene, day: date, count: float, unit: str, business: bool) -> date:
    """``day`` moved on by a count of units; half weeks and half months are rounded up to days."""
    if unit in ("hour", "minute"):
        days = 0 if _days(count, unit) < 0.75 else ceil(_days(count, unit))
        return scene.calendar.add(day, days) if business else plus(day, days)
    if unit == "day":
        return scene.calendar.add(day, min(ceil(count), 400)) if business else plus(day, ceil(count))
    if unit == "month":
        return plus(add_months(day, int(count)), ceil(count % 1 * 30))
    if unit == "year":
        return plus(add_months(day, 12 * int(count)), ceil(count % 1 * 365))
    return plus(day, ceil(_days(count, unit)))


def length(scene: Scene, i: int) -> When | None:
    """A length of time as the days it leads to, counted from its anchor or from the day it was said."""
    begin = i
    if later := _weekdays_on(scene, i):
        return later
    if scene.low(i) in ("a", "an", "per") and scene.low(i - 1) in _RATES:  # "eight hours a day"
        return None
    if scene.low(i - 1) in ("past", "last", "these", "those") and (over := amount(scene, i)):
        return When(i, over.j, scene.on, scene.on, "length", past=True)
    while (
        scene.low(i) in ("next", "coming", "following", "another", "further", "first", "the")
        and i - begin < 3
    ):
        i += 1
    if i > begin and scene.low(i - 1) == "another" and scene.low(i) in UNITS:
        found: Amount | None = _unit(scene, Count(1, 1, i))
        found = found and _widen(scene, found)
    else:
        found = amount(scene, i)
    if found is None:
        found = _to_go(scene, i)
    if found is None or _days(found.high, found.unit) > _MOST_DAYS:
        return None
    if found.unit == "minute" and (
        found.high > 90 or scene.low(begin - 1) not in ("in", "within", "few", "about")
    ):
        return None
    if gone := _gone_by(scene, found):
        found = found._replace(low=found.low - gone, high=found.high - gone)
    if scene.low(begin - 1) == "over" and scene.low(begin - 2) in ("just", "little", "slightly", "bit"):
        found = found._replace(high=found.high * 1.25)
    if "halfway" in scene.words[max(0, begin - 5) : begin]:  # "at the halfway point of a four-week process"
        found = found._replace(low=found.low / 2, high=found.high / 2)
    return _anchored(scene, begin, found)


_ELAPSED = frozenset("gone passed elapsed behind used".split())


def _gone_by(scene: Scene, a: Amount) -> int:
    """How many units of a length are over: "ten working days, and four have gone"."""
    for k in range(a.j, min(a.j + 6, scene.end)):
        count = one_number(scene, k)
        if count is None or not 0 < count.high < a.low:
            continue
        j = count.j
        while scene.low(j) in (
            "of",
            "which",
            "them",
            "those",
            "these",
            "is",
            "are",
            "has",
            "have",
            "been",
            "already",
        ):
            j += 1
        if j > count.j and scene.low(j) in _ELAPSED:
            return int(count.high)
    return 0


def _weekdays_on(scene: Scene, i: int) -> When | None:
    """ "Three Fridays from now": the third Friday to come."""
    count = number(scene, i)
    day = WEEKDAYS.get(scene.low(count.j)) if count and 0 < count.high < 53 else None
    if count is None or day is None or not scene.low(count.j).endswith("s"):
        return None
    j = count.j + 1
    if (
        scene.low(j) in ("hence", "away", "on")
        or scene.sees(j, "from", "now")
        or scene.sees(j, "from", "today")
    ):
        end = j + 1 + (scene.low(j) == "from")
        first = plus(coming(scene.on, day), 7 * (int(count.high) - 1))
        return When(i, end, first, first, "day")
    return None


def _to_go(scene: Scene, i: int) -> Amount | None:
    """ "(ten days, four are gone, so) six to go": the unit is that of the length before."""
    count = number(scene, i)
    if count is None or not (
        scene.sees(count.j, "to", "go") or scene.low(count.j) in ("left", "remain", "remaining", "more")
    ):
        return None
    lengths = [w for w in scene.found if w.shape == "length"]
    if not lengths:
        return None
    words = [UNITS[w] for w in scene.words[lengths[-1].i : lengths[-1].j] if w in UNITS]
    j = count.j + (2 if scene.low(count.j) == "to" else 1)
    return Amount(count.low, count.high, words[0], False, j) if words else None


def _anchored(scene: Scene, i: int, a: Amount) -> When:
    j, word = a.j, scene.low(a.j)
    if word == "'s" or word == "'":
        j, word = j + 1, scene.low(j + 1)
    if word == "time":
        j, word = j + 1, scene.low(j + 1)
    if word in ("ago", "back", "earlier", "previously"):
        day = moved(scene, scene.on, -a.high, a.unit, False)
        return When(i, j + 1, day, day, "length", past=True)
    if a.unit in ("week", "fortnight", "month") and (day_j := _from_weekday(scene, j, a)):
        return When(i, day_j[1], day_j[0], day_j[0], "day")
    if word in ("before", "prior"):
        named = named_ahead(scene, j + 1)
        if named:
            day = plus(named.last if named.soft else named.first, -ceil(_days(a.high, a.unit)))
            return When(i, named.j, day, day, "day")
        if (end := past_event(scene, j + 1)) > j + 1:  # "24 hours before your interview", whenever that is
            return When(i, end, scene.on, scene.on, "length", past=True)
    base, j = counted_from(scene, j)
    if base is None and (slipped := slipped_from(scene, i)):
        day = moved(scene, slipped, a.high, a.unit, a.business)
        return When(i, j, day, day, "day")
    if base is None and "following" in scene.words[i : a.j] and (known := scene.last_named()):
        base = known.last  # "through Friday, and over the following few days"
    if (
        base is None
        and {"follows", "follow"} & {scene.low(k) for k in range(i - 3, i)}
        and (known := scene.last_named())
    ):
        base = known.last  # "the panel sits on the 9th and a letter follows within a week"
    day = base or scene.on
    first, last = (moved(scene, day, n, a.unit, a.business) for n in (a.low, a.high))
    if base and scene.sees(i - 1, "the") and scene.low(i - 2) in _RUNNING_IN:
        first = base  # "in the two weeks after that"
    if a.fuzzy and last.weekday() > 4 and a.unit == "day":
        last = scene.calendar.on_or_after(last)
    if base is None and scene.low(j) in ("or", "(") and scene.low(j + 1) in ("max", "less", "sooner"):
        j += 2
    return When(i, j, first, last, "length", base=base)


def _from_weekday(scene: Scene, j: int, a: Amount) -> tuple[date, int] | None:
    """ "a week on Tuesday", "two weeks tomorrow", "a fortnight from Friday", "a week today"."""
    k = j + (scene.low(j) in ("on", "from", "this", "come"))
    k += scene.low(k) in ("this", "coming", "the")
    word = scene.low(k)
    if a.unit == "month" and word not in ("today", "tomorrow"):
        return None
    if word in WEEKDAYS:
        start = coming(scene.on, WEEKDAYS[word])
    elif word in ("today", "now"):
        start = scene.on
    elif word == "tomorrow":
        start = plus(scene.on, 1)
    else:
        return None
    return moved(scene, start, a.high, a.unit, False), k + 1


_RUNNING_IN = frozenset("in within over during through".split())
_RATES = frozenset("hours days weeks minutes once twice times thrice months".split())
