"""Days named from today on: tomorrow, the next day, Monday week, next Friday, Tuesday the 12th."""

from __future__ import annotations

from datetime import date

from afterword.reading.promises.amounts import amount, moved
from afterword.reading.promises.dates import month_day, numeric, one_day, ordinal
from afterword.reading.promises.scene import Scene, When, expression
from afterword.reading.promises.spans import add_months, coming, day_of_month, next_week, plus, this_week
from afterword.reading.promises.words import MONTHS, UNITS, WEEKDAYS


def relative(scene: Scene, i: int) -> When | None:
    """Today, tonight, tomorrow, the day after tomorrow, the following day, this time next week."""
    on, word = scene.on, scene.low(i)
    if word in ("today", "tonight", "overnight", "2day"):
        if scene.low(i + 1) in ("week", "fortnight"):
            return one_day(i, i + 2, plus(on, 7 if scene.low(i + 1) == "week" else 14))
        return one_day(i, i + 1, on)
    if word == "morn" and scene.low(i - 1) == "the":  # Scots
        return one_day(i, i + 1 + 2 * scene.sees(i + 1, "'s", "morn"), plus(on, 1))
    if word in ("tomorrow", "morrow"):
        weeks = {"week": 7, "fortnight": 14}.get(scene.low(i + 1), 0)
        return one_day(i, i + 2 if weeks else i + 1, plus(on, 1 + weeks))
    if word == "yesterday":
        return one_day(i, i + 1, plus(on, -1))._replace(past=True)
    if word in ("that", "same") and (same := _same_day(scene, i)):
        return same
    if _points_back(scene, i):
        known = scene.last_named()
        return known and When(
            i, i + 1, known.first, known.last, "day" if known.first == known.last else known.shape
        )
    if word == "overmorrow":
        return one_day(i, i + 1, plus(on, 2))
    if word == "this" and scene.low(i + 1) in ("morning", "afternoon", "evening", "lunchtime", "minute"):
        return one_day(i, i + 2, on)
    if (
        word == "this"
        and scene.low(i + 1) in ("day", "date")
        and scene.low(i + 2) in ("week", "fortnight", "month")
    ):
        return one_day(
            i,
            i + 3,
            add_months(on, 1)
            if scene.low(i + 2) == "month"
            else plus(on, 7 * (1 + (scene.low(i + 2) != "week"))),
        )
    if word in ("this", "same") and scene.low(i + 1) == "time":
        return _same_time(scene, i)
    if word in ("later", "earlier") and scene.low(i + 1) in ("today", "tonight", "tomorrow"):
        found = relative(scene, i + 1)
        return found and found._replace(i=i)
    return _neighbour(scene, i)


def _same_day(scene: Scene, i: int) -> When | None:
    """ "That night", "the same afternoon", "that very day": the last day of what was spoken of before."""
    j = i + 1
    while scene.low(j) in ("same", "very") and j < i + 3:
        j += 1
    known = scene.last_named() if scene.low(j) in _PARTS_OF_DAY else None
    single = known and known.shape in ("day", "dayofmonth", "weekday", "feast")
    return one_day(i, j + 1, known.last) if known and single else None


_PARTS_OF_DAY = frozenset("night evening afternoon morning day lunchtime".split())


def _points_back(scene: Scene, i: int) -> bool:
    """ "By then", "before that": the day spoken of before."""
    if scene.low(i) == "then":
        return scene.low(i - 1) in ("before", "by", "after", "since")
    ends = scene.low(i + 1) in ("", ".", ",", ";", "!", "and", "so", "but")
    return scene.low(i) == "that" and ends and scene.low(i - 1) in ("before", "by")


def _same_time(scene: Scene, i: int) -> When | None:
    j = i + 2 + (scene.low(i + 2) == "on")
    if scene.low(j) == "next" and scene.low(j + 1) in ("week", "month"):
        day = plus(scene.on, 7) if scene.low(j + 1) == "week" else add_months(scene.on, 1)
        return one_day(i, j + 2, day)
    found = expression(scene, j)
    return found and found._replace(i=i)


def _neighbour(scene: Scene, i: int) -> When | None:
    """ "the day after (tomorrow, the panel on the 4th)", "the next day", "the following Monday"."""
    word = scene.low(i)
    if word == "day" and scene.sees(i + 1, "after", "tomorrow"):
        return one_day(i, i + 3, plus(scene.on, 2))
    if (
        word in ("next", "following", "very")
        and scene.low(i + 1) in ("day", "morning")
        and scene.low(i + 2) != "or"
    ):
        known = scene.last_named()
        return one_day(i, i + 2, plus(known.last if known else scene.on, 1))
    if (
        word in ("next", "following")
        and scene.low(i + 1) in ("working", "business")
        and scene.low(i + 2) == "day"
    ):
        known = scene.last_named()
        return one_day(i, i + 3, scene.calendar.add(known.last if known else scene.on, 1))
    if word in ("day", "morning", "evening", "night") and scene.low(i + 1) in (
        "after",
        "before",
        "following",
    ):
        return _day_beside(scene, i)
    return None


def _day_beside(scene: Scene, i: int) -> When | None:
    step = -1 if scene.low(i + 1) == "before" else 1
    if scene.low(i) in ("evening", "night") and step == 1:
        return None
    for k in range(i + 2, min(i + 9, scene.end)):
        if scene.low(k) in (",", ";", ".", "and", "but", ":"):
            break
        named = expression(scene, k)
        if named and named.shape not in ("length", "clock"):
            return one_day(i, named.j, plus(named.last if step > 0 else named.first, step))
    known = scene.last_named()
    if known:
        return one_day(i, i + 2, plus(known.last if step > 0 else known.first, step))
    return one_day(i, i + 2, plus(scene.on, 2)) if step > 0 and scene.low(i) == "day" else None


_WHICH = frozenset("this next coming following last past on upcoming".split())


def weekday(scene: Scene, i: int) -> When | None:
    """A weekday with what stands around it: this, next, week, fortnight, a date, "of next week"."""
    begin, which = i, ""
    while i - begin < 3 and scene.low(i) in _WHICH:
        which = which if scene.low(i) == "on" or (which and scene.low(i) == "coming") else scene.low(i)
        i += 1
    number = WEEKDAYS.get(scene.low(i))
    if number is None or not _is_weekday_word(scene, i):
        return None
    j = i + 1
    j += scene.low(j) == "." and scene.low(j + 1)[:1].isdigit()
    if which in ("", "this", "next", "coming", "following", "upcoming"):
        dated = _dated(scene, begin, j, number)
        if dated:
            return dated
    if which == "past" and scene.low(begin - 1) not in ("this", "the", "on"):
        return None
    if scene.low(j) == "before" and (found := _weekday_before(scene, begin, j, number)):
        return found
    if which in ("last", "past"):
        day = plus(scene.on, -((scene.on.weekday() - number - 1) % 7 + 1))
        return one_day(begin, j, day, "weekday")._replace(past=True)
    return _weekday_after(scene, begin, j, number, which)


def _is_weekday_word(scene: Scene, i: int) -> bool:
    """ "sat", "sun" and "wed" are also other words: in lower case they need a preposition before them."""
    if scene.raw(i) not in ("sat", "sun", "wed", "mon"):
        return True
    before, after = scene.low(i - 1), scene.low(i + 1)
    return (
        before in _BEFORE_DAYS
        or before in WEEKDAYS
        or after in WEEKDAYS
        or (after in ("or", "/", "and", "-") and scene.low(i + 2) in WEEKDAYS)
    )


_BEFORE_DAYS = frozenset("on by next this before until come for you to or from back again".split()) | {""}


def _dated(scene: Scene, begin: int, j: int, number: int) -> When | None:
    k = j
    while scene.low(k) in (",", "the", "("):
        k += 1
    found = month_day(scene, k) or ordinal(scene, k) or numeric(scene, k)
    if (
        found
        and found.first == found.last
        and (found.j - k > 1 or found.shape == "day" or scene.low(k)[-1:].isalpha())
    ):
        found = _settle(found, number)
        return found._replace(i=begin, j=found.j + (scene.low(found.j) == ")" and scene.low(k - 1) == "("))
    bare = scene.low(k)
    if (
        bare.isdigit()
        and len(bare) <= 2
        and k == j
        and scene.low(k + 1) not in UNITS
        and scene.low(k + 1) not in MONTHS
    ):
        day = day_of_month(scene.on, int(bare))
        if day and day.weekday() == number:
            return one_day(begin, k + 1, day)
    return None


def _settle(found: When, number: int) -> When:
    """ "Tuesday the 12th" is the 12th that falls on a Tuesday, where one of the next few months has it."""
    if found.shape == "dayofmonth" and found.first.weekday() != number:
        for step in (1, -1, 2):
            day = add_months(found.first, step)
            if day.weekday() == number and day.day == found.first.day:
                return found._replace(first=day, last=day, shape="day")
    return found._replace(shape="day")


def _said_before(scene: Scene, begin: int, day: date) -> date | None:
    """ "The panel sits next Wednesday, then you'll hear by Friday": the Friday after that Wednesday."""
    known = scene.last_named()
    if known and known.shape == "feast" and known.last > day:
        lead = set(scene.words[max(0, known.i - 5) : known.i + 1])
        near = scene.low(begin - 1) == "the" and begin - known.j < 6
        return known.last if near and lead & _PAST_IT else None
    if known and scene.low(begin - 1) == "the" and begin - known.j < 14 and day < known.last < plus(day, 8):
        single = known.shape in ("day", "dayofmonth") and known.first == known.last
        if single and not {"not", "instead", "rather", "no", "sorry", "or"} & set(
            scene.words[known.j : begin]
        ):
            return known.last
    if (
        known is None
        or known.last <= day
        or known.shape not in ("weekday", "day", "dayofmonth")
        or begin - known.j > 20
    ):
        return None
    between = scene.words[known.j : begin]
    series = len(scene.found) > 1 and scene.found[-2].last < known.last and "," in between
    if not (series or {"then", "so", "and", ".", ";"} & set(between)) or _CORRECTING & set(between):
        return None
    lead = set(scene.words[max(0, known.i - 7) : known.i + 1])
    if not _TO_COME & lead or _GONE & lead:
        return None
    return known.last if (known.last - day).days < 15 else None


_TO_COME = frozenset(
    "next will sits meets meet sit finish finishes end ends is are back convenes close closes seeing until".split()
)
_PAST_IT = frozenset("after following side past once".split())
_GONE = frozenset(
    "was were met had have has saw since thanks thank spoke came did held finished coming last".split()
)
_CORRECTING = frozenset("not but rather instead or sorry no actually make scratch unless".split())


def _weekday_after(scene: Scene, begin: int, j: int, number: int, which: str) -> When:
    on, word = scene.on, scene.low(j)
    day = coming(on, number)
    if which == "" and word not in ("week", "fortnight") and (named := _said_before(scene, begin, day)):
        day = coming(named, number)
    if word in ("week", "fortnight") and scene.low(j + 1) != "of":
        return one_day(begin, j + 1, plus(day, 7 if word == "week" else 14))
    if word in ("sennight", "se'nnight"):
        return one_day(begin, j + 1, plus(day, 7))
    if word == "in" and (later := amount(scene, j + 1)) and later.unit in ("week", "fortnight"):
        return one_day(begin, later.j, moved(scene, day, later.high, later.unit, False))
    if word in ("after", "following") and which in ("", "on"):
        return _weekday_following(scene, begin, j, number)
    if word in ("last", "gone", "past") and which == "":
        return one_day(begin, j + 1, plus(day, -7), "weekday")._replace(past=True)
    if word in ("next", "coming", "first") and scene.low(j + 1) not in ("week", "month", "thing", "time"):
        return one_day(begin, j + 1, day, "weekday")
    if which == "following":
        known = scene.last_named()
        return one_day(begin, j, coming(known.last, number) if known else plus(day, 0), "weekday")
    if word in ("or", "/", "and", "to", "-", "–") and scene.low(j + 1) in WEEKDAYS:
        both = _week_phrase(scene, j + 2 + (scene.low(j + 2) in ("of", "in")))
        if both:
            last = plus(both.first, WEEKDAYS[scene.low(j + 1)])
            return When(begin, both.j, min(plus(both.first, number), last), last, "day")
    tail = j + (word in ("of", "in", ","))
    inside = _week_phrase(scene, tail)
    if inside:
        return one_day(begin, inside.j, plus(inside.first, number - inside.first.weekday()))
    if which == "next":
        return one_day(begin, j, _next(on, number), "weekday")
    if which == "this" and on.weekday() == number:
        return one_day(begin, j, on, "weekday")
    return one_day(begin, j, day, "weekday")


def _next(on: date, number: int) -> date:
    """ "Next Friday": the Friday of next week, counting weeks from Monday."""
    return plus(next_week(on)[0], number)


def _weekday_before(scene: Scene, begin: int, j: int, number: int) -> When | None:
    """ "The Friday before the bank holiday", "the last Friday before Christmas"."""
    named = expression(scene, j + 1)
    if named is None or named.shape not in ("feast", "day", "dayofmonth", "week", "month"):
        return None
    back = (named.first.weekday() - number - 1) % 7 + 1
    return one_day(begin, named.j, plus(named.first, -back))


def _week_phrase(scene: Scene, k: int) -> When | None:
    """A week that a weekday lies in: "(the Friday of) next week", "the week after next", "that week"."""
    k += scene.low(k) == "the"
    if scene.low(k) in ("next", "following", "coming", "week", "wc", "w/c") and (
        scene.low(k) != "week" or scene.low(k + 1) in ("after", "of", "commencing", "beginning", "following")
    ):
        found = expression(scene, k)
        if found and found.shape == "week":
            return found
    if scene.sees(k, "this", "week"):
        return When(k, k + 2, *this_week(scene.on), "week")
    if scene.sees(k, "that", "week") and (known := scene.last_named()):
        return When(k, k + 2, *this_week(known.first), "week")
    return None


def _weekday_following(scene: Scene, begin: int, j: int, number: int) -> When:
    if scene.low(j + 1) in ("next", "this") and scene.low(j) == "after":
        day = _next(scene.on, number) if scene.low(j + 1) == "next" else coming(scene.on, number)
        return one_day(begin, j + 2, plus(day, 7))
    for k in range(j + 1, min(j + 8, scene.end)):
        if scene.low(k) in (",", ";", ".", "and", "but", "we", "i", "you"):
            break
        named = expression(scene, k)
        if named and named.shape not in ("length", "clock"):
            return one_day(begin, named.j, coming(named.last, number), "day")
    known = scene.last_named()
    if known:
        return one_day(begin, j + 1, coming(known.last, number))
    return one_day(begin, j + (scene.low(j) == "following"), coming(scene.on, number), "weekday")
