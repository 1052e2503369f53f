"""Weeks and weekends: next week, the week after next, w/c 8 June, the week of the 9th."""

from __future__ import annotations

from datetime import date, timedelta

from afterword.reading.promises.amounts import amount
from afterword.reading.promises.counts import number
from afterword.reading.promises.scene import Scene, When, expression
from afterword.reading.promises.spans import (
    DAY,
    day_of_month,
    monday,
    next_week,
    plus,
    this_week,
    week_near,
    weeks_of_month,
    working_week,
)
from afterword.reading.promises.terms import term_week
from afterword.reading.promises.words import MONTHS, NUMBERS, ORDINALS

_DURING = frozenset("in within over during".split())
_IN_ITS = frozenset("in on for from of during".split())
_NEXT = frozenset("next coming nxt".split())


def week(scene: Scene, i: int) -> When | None:
    """Any phrase that names one working week, Monday to Friday."""
    word, after = scene.low(i), scene.low(i + 1)
    plain = word in ("working", "business", "full") and after == "week" and scene.low(i - 1) != "the"
    if plain or (word == "that" and after == "same"):
        return week(scene, i + 1)
    if word in ("working", "business") and after == "week" and scene.low(i - 1) == "the":
        return When(i, i + 2, *this_week(scene.on), "week")
    if word in _NEXT and after in ("working", "business", "full", "calendar") and scene.low(i + 2) == "week":
        return When(i, i + 3, *next_week(scene.on), "week")
    if word == "week" or word in ("weeks", "w/c", "w/b", "w/e", "wc", "wb", "we", "wkc"):
        return _week_with(scene, i)
    if after == "week" and word not in ORDINALS and not _range_of_weeks(scene, i + 2):
        return _named_week(scene, i)
    if word in ORDINALS and (
        after in ("week", "weeks", "full", "working", "fortnight") or (word == "first" and after == "or")
    ):
        return _ordinal_week(scene, i) or (_named_week(scene, i) if after == "week" else None)
    if (word in ("one", "next") and after in ("after", "one", "following", "")) or (
        word == "next" and after in (",", ".", "!", ";", "instead")
    ):
        return _one_after(scene, i)
    if word == "next" and after == "but" and scene.sees(i + 2, "one", "week"):
        return When(i, i + 4, *next_week(scene.on, 2), "week")
    if word in ("midweek", "mid-week"):
        named = expression(scene, i + 1 + (scene.low(i + 1) == "of"))
        if named and named.shape == "week":
            return When(i, named.j, plus(named.first, 1), plus(named.first, 3), "part")
        first = this_week(scene.on)[0] if scene.on.weekday() < 2 else next_week(scene.on)[0]
        return When(i, i + 1, plus(first, 1), plus(first, 3), "part")
    return None


def _one_after(scene: Scene, i: int) -> When | None:
    """ "Not this Friday, the one after"; "not this week, it'll be next": the same again a week later."""
    known = scene.last_named()
    if known is None or known.shape not in ("week", "weekday", "weekend") or i - known.j > 8:
        return None
    j = i + 1 + (scene.low(i + 1) in ("after", "one", "following"))
    j += scene.low(j) in ("that", "after")
    return When(i, j, plus(known.first, 7), plus(known.last, 7), known.shape)


def _range_of_weeks(scene: Scene, j: int) -> bool:
    """Whether "week" goes on as a length: "the next week or two", "week to ten days"."""
    return scene.low(j) in ("or", "to", "and") and (
        scene.low(j + 1) in NUMBERS or scene.low(j + 1) in ("a", "so") or scene.low(j + 1).isdigit()
    )


def _named_week(scene: Scene, i: int) -> When | None:
    word = scene.low(i)
    if (
        scene.low(i + 2) == "'s"
        and scene.low(i + 3) not in ("end", "time", "close")
        and scene.low(i - 1) in _IN_ITS
    ):
        return None  # "in this week's column"
    if word == "this":
        known = (
            scene.last_named() if scene.low(i - 1) == "in" else None
        )  # "in this week" is no English of today's
        return When(i, i + 2, *week_near(known.last if known and known.i < i else scene.on), "week")
    if word in ("that", "same") and (known := scene.last_named()):
        return When(i, i + 2, *week_near(known.first), "week")
    if (
        word == "next"
        and scene.low(i - 1) == "the"
        and scene.low(i - 2) in ("in", "within", "over", "during")
    ):
        return None  # "in the next week" is a length of time
    if word in ("next", "nxt"):
        if scene.low(i - 1) == "after" and scene.low(i - 2) == "week":
            return None
        return When(i, i + 2, *next_week(scene.on), "week")
    if (
        word == "coming"
        and scene.low(i - 1) == "the"
        and scene.low(i - 2) in _DURING
        and scene.on.weekday() < 3
    ):
        return None  # "over the coming week": the next seven days
    if word == "coming":
        return When(
            i, i + 2, *(this_week(scene.on) if scene.on.weekday() < 2 else next_week(scene.on)), "week"
        )
    if word == "following":
        known = scene.last_named()
        return When(i, i + 2, *next_week(known.last if known else scene.on), "week")
    if word in ("last", "past", "previous"):
        first, last = next_week(scene.on, -1)
        return When(i, i + 2, first, last, "week", past=True)
    return None


def _week_with(scene: Scene, i: int) -> When | None:
    """ "week of the 9th", "week commencing 8 June", "week ending …", "week after next"."""
    word, j = scene.low(i), i + 1
    ending = word == "w/e"
    if word == "week":
        if scene.low(j) in ("is", "'s") and scene.low(j + 1) in ("through", "out", "over", "up", "done"):
            return When(i, j + 2, *this_week(scene.on), "week", soft=True)
        if scene.sees(j, "'s", "end"):
            last = this_week(scene.on)[1]
            return When(i, j + 2, last, last, "part", soft=True)
        if scene.sees(j, "leading", "up", "to") or scene.sees(j, "running", "up", "to"):
            found = expression(scene, j + 3)
            return found and When(i, found.j, *working_week(plus(found.first, -1)), "week")
        if scene.low(j) in ("we", "i", "everyone") and {"back", "return"} & set(
            scene.words[j : min(j + 5, scene.end)]
        ):
            known = scene.last_named()
            return When(i, j, *next_week(known.last if known else scene.on), "week")
        if scene.low(j) in ("after", "following", "before"):
            return _week_beside(scene, i)
        ending = scene.low(j) == "ending"
        if scene.low(j) not in (
            "of",
            "commencing",
            "beginning",
            "starting",
            "ending",
            "start",
            "containing",
            "from",
        ):
            return None
        j += 1
    elif word == "weeks" or (word in ("we", "wb") and not scene.raw(i).isupper()):
        return None
    j += scene.low(j) in (".", ":")
    for k in range(j, min(j + 3, scene.end)):
        found = expression(scene, k) or _bare_day(scene, k)
        if found and found.shape not in ("length", "clock"):
            days = (
                week_near(found.first if found.shape == "feast" else found.last)
                if not ending
                else (monday(found.last), plus(monday(found.last), 4))
            )
            if found.shape in ("month", "part") and not ending:
                days = weeks_of_month(found.first, found.last, 1)
            return When(i, found.j, *days, "week")
        if scene.low(k) not in ("the", "on", "of"):
            break
    return None


def _bare_day(scene: Scene, k: int) -> When | None:
    """ "(the week of the) 27": a number that can only be a day."""
    word = scene.low(k)
    day = day_of_month(scene.on, int(word)) if word.isdigit() and len(word) < 3 else None
    return When(k, k + 1, day, day, "dayofmonth") if day else None


def _week_beside(scene: Scene, i: int) -> When:
    """The week after (or before) what follows (next, the panel on the 4th, Easter) or what was named."""
    step = -1 if scene.low(i + 1) == "before" else 1
    j = i + 2
    if scene.low(j) in ("next", "this") and scene.low(j + 1) != "week":
        return When(i, j + 1, *next_week(scene.on, 2 if scene.low(j) == "next" else 1), "week")
    for k in range(j, min(j + 8, scene.end)):
        if scene.low(k) in (",", ";", ".", "and", "but", "we", "i", "you"):
            break
        found = expression(scene, k)
        if found and found.shape not in ("length", "clock"):
            day = (
                plus(found.last, 1)
                if found.shape in ("feast", "weekend") and found.last.weekday() == 5
                else found.last
            )
            return When(i, found.j, *(next_week(day) if step > 0 else next_week(found.first, -1)), "week")
    known = scene.last_named()
    j += scene.low(j) == "that" and scene.low(j + 1) in ("", ",", ".", ";", "!", "and", "by", "on")
    start = known.last if known else scene.on
    if not known and step > 0 and scene.low(j) not in ("that", "this"):
        return When(i, j, *next_week(start, 2), "week")
    return When(i, j, *next_week(start, step), "week")


def _ordinal_week(scene: Scene, i: int) -> When | None:
    """ "Second week of September", "first full week in January", "first week after Eid"."""
    count, j = ORDINALS[scene.low(i)], i + 1
    high = count
    if scene.low(j) in ("or", "and", "to") and scene.low(j + 1) in ORDINALS:
        high, j = ORDINALS[scene.low(j + 1)], j + 2
    full = scene.low(j) in ("full", "working", "proper")
    j += full
    fortnight = scene.low(j) == "fortnight"
    if scene.low(j) not in ("week", "weeks", "fortnight"):
        return None
    j += 1
    if scene.low(j) in ("after", "following", "back"):
        beside = _week_beside(scene, j - 1 if scene.low(j) != "back" else j)
        weeks = timedelta(days=7 * (count - 1)) if count > 0 else 0 * DAY
        return beside._replace(i=i, first=beside.first + weeks, last=beside.last + weeks)
    if scene.low(j) in MONTHS:
        j -= 1  # "1st week July"
    elif scene.low(j) not in ("of", "in", "-"):
        return None
    k = j + 1 + (scene.low(j + 1) == "the")
    k += scene.low(k) in ("next", "new", "autumn", "spring", "summer")
    if scene.low(k) == "term" and count > 0 and not fortnight:
        days = term_week(scene.calendar.country, scene.on, count)
        return When(i, k + 1, *days, "week") if days else None
    if scene.low(j + 1) == "it" and (known := scene.last_named()) and (known.last - known.first).days > 20:
        return _weeks_of(known._replace(i=i, j=j + 2, shape="week"), count, high, full, fortnight)
    within = expression(
        scene,
        j + 1 + (scene.low(j + 1) == "the" and scene.low(j + 2) not in ("month", "new", "year", "quarter")),
    )
    if within is None or (within.last - within.first).days < 20:
        return None
    return _weeks_of(When(i, within.j, within.first, within.last, "week"), count, high, full, fortnight)


def stretch(scene: Scene, i: int) -> When | None:
    """ "The last ten days of June", "the first two weeks of July", "week two of August"."""
    if scene.low(i) == "week":
        return _week_number_of(scene, i)
    count = ORDINALS.get(scene.low(i))
    size = amount(scene, i + 1) if count in (1, -1) else None
    if size is None or size.high < 2 or size.unit not in ("day", "week"):
        return None
    within = expression(scene, size.j + 1) if scene.low(size.j) in ("of", "in") else None
    days = int(size.high * (7 if size.unit == "week" else 1))
    if within is None or within.shape not in _LONG or (within.last - within.first).days < days:
        return None
    if count == 1:
        return When(i, within.j, within.first, plus(within.first, days - 1), "part")
    return When(i, within.j, plus(within.last, 1 - days), within.last, "part")


_LONG = frozenset("month period newyear".split())


def _week_number_of(scene: Scene, i: int) -> When | None:
    count = number(scene, i + 1)
    if count is None or scene.low(count.j) not in ("of", "in") or count.high > 5:
        return None
    within = expression(scene, count.j + 1)
    if within is None or within.shape != "month":
        return None
    first, last = weeks_of_month(within.first, within.last, int(count.high))
    return When(i, within.j, first, last, "week")


def _weeks_of(w: When, count: int, high: int, full: bool, fortnight: bool) -> When:
    start: date = w.first
    if full and start.weekday() not in (0, 5, 6) and count > 0:
        start = plus(monday(start), 7)
    if fortnight:
        return w._replace(last=plus(start, 13)) if count > 0 else w._replace(first=plus(w.last, -13))
    first, last = weeks_of_month(start, w.last, count)
    if high != count:
        last = weeks_of_month(start, w.last, high)[1]
    return w._replace(first=first, last=last)


def weekend(scene: Scene, i: int) -> When | None:
    """The coming Saturday and Sunday; "next weekend" the one after, unless the week is young."""
    j, which = i, ""
    while j - i < 3 and scene.low(j) in ("this", "next", "coming", "following", "the", "last", "upcoming"):
        which = scene.low(j) if scene.low(j) != "the" else which
        j += 1
    if scene.low(j) != "weekend":
        return None
    saturday = plus(monday(scene.on), 5)
    if which == "last":
        return When(i, j + 1, plus(saturday, -7), plus(saturday, -6), "weekend", past=True)
    if which == "next":
        saturday = plus(saturday, 7)
    if scene.low(j + 1) == "after" and scene.low(j + 2) == "next":
        return When(i, j + 3, plus(saturday, 14), plus(saturday, 15), "weekend")
    if scene.low(j + 1) == "of" or scene.low(j + 1) in ("after", "following"):
        for k in range(j + 2, j + 4):
            named = expression(scene, k)
            if named and named.shape != "length":
                near = plus(monday(named.first), 5)
                near = plus(near, 7) if scene.low(j + 1) != "of" and near <= named.last else near
                return When(i, named.j, near, plus(near, 1), "weekend")
    return When(i, j + 1, saturday, plus(saturday, 1), "weekend")
