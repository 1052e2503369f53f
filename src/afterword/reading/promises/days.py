"""Single days and runs of days: tomorrow, Monday week, Tuesday the 12th, 10–14 May, 12/03, 24.11., the 15th inst."""

from __future__ import annotations

from datetime import date

from afterword.reading.promises.scene import Scene, When, expression
from afterword.reading.promises.spans import (
    add_months,
    coming,
    day_named,
    day_of_month,
    month,
    next_week,
    nth_weekday,
    plus,
    this_week,
)
from afterword.reading.promises.words import MONTHS, ORDINALS, UNITS, WEEKDAYS

_MONTH_FIRST = frozenset(("US", "PH", "PW", "FM", "MH", "GU", "PR"))
_TO = frozenset("- – — to or and through / & until".split())
_NOT_DAYS = frozenset(
    "floor round stage interview choice year grade edition time place century anniversary party person class "
    "line half quarter week month chance option candidate applicant attempt street avenue draft day rate hand".split()
)


def relative(scene: Scene, i: int) -> When | None:
    """Today, tonight, tomorrow, the day after tomorrow, the following day, this time next week."""
    on, word = scene.on, scene.low(i)
    if word in ("today", "tonight", "overnight", "2day"):
        if scene.low(i + 1) in ("week", "fortnight"):
            return _one(i, i + 2, plus(on, 7 if scene.low(i + 1) == "week" else 14))
        return _one(i, i + 1, on)
    if word in ("tomorrow", "morrow"):
        weeks = {"week": 7, "fortnight": 14}.get(scene.low(i + 1), 0)
        return _one(i, i + 2 if weeks else i + 1, plus(on, 1 + weeks))
    if word == "yesterday":
        return _one(i, i + 1, plus(on, -1))._replace(past=True)
    if word == "overmorrow":
        return _one(i, i + 1, plus(on, 2))
    if word == "this" and scene.low(i + 1) in ("morning", "afternoon", "evening", "lunchtime", "minute"):
        return _one(i, i + 2, on)
    if (
        word == "this"
        and scene.low(i + 1) in ("day", "date")
        and scene.low(i + 2) in ("week", "fortnight", "month")
    ):
        return _one(
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


def _one(i: int, j: int, day: date, shape: str = "day") -> When:
    return When(i, j, day, day, shape)


def _same_time(scene: Scene, i: int) -> When | None:
    j = i + 2 + (scene.low(i + 2) == "on")
    if scene.low(j) == "next" and scene.low(j + 1) in ("week", "month"):
        day = plus(scene.on, 7) if scene.low(j + 1) == "week" else add_months(scene.on, 1)
        return _one(i, j + 2, day)
    found = expression(scene, j)
    return found and found._replace(i=i)


def _neighbour(scene: Scene, i: int) -> When | None:
    """ "the day after (tomorrow, the panel on the 4th)", "the next day", "the following Monday"."""
    word = scene.low(i)
    if word == "day" and scene.sees(i + 1, "after", "tomorrow"):
        return _one(i, i + 3, plus(scene.on, 2))
    if word in ("next", "following", "very") and scene.low(i + 1) in ("day", "morning"):
        known = scene.last_named()
        return _one(i, i + 2, plus(known.last if known else scene.on, 1))
    if (
        word in ("next", "following")
        and scene.low(i + 1) in ("working", "business")
        and scene.low(i + 2) == "day"
    ):
        known = scene.last_named()
        return _one(i, i + 3, scene.calendar.add(known.last if known else scene.on, 1))
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
            return _one(i, named.j, plus(named.last if step > 0 else named.first, step))
    known = scene.last_named()
    if known:
        return _one(i, i + 2, plus(known.last if step > 0 else known.first, step))
    return _one(i, i + 2, plus(scene.on, 2)) if step > 0 and scene.low(i) == "day" else None


_WHICH = frozenset("this next coming following last past on upcoming".split())


def weekday(scene: Scene, i: int) -> When | None:
    """A weekday with what stands around it: this, next, week, fortnight, a date, "of next week", "after next"."""
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
    if which in ("last", "past"):
        day = plus(scene.on, -((scene.on.weekday() - number - 1) % 7 + 1))
        return _one(begin, j, day, "weekday")._replace(past=True)
    return _weekday_after(scene, begin, j, number, which)


def _is_weekday_word(scene: Scene, i: int) -> bool:
    """ "sat", "sun" and "wed" are also other words: in lower case they need a preposition before them."""
    if scene.raw(i) in ("sat", "sun", "wed", "mon"):
        return scene.low(i - 1) in (
            "on",
            "by",
            "next",
            "this",
            "before",
            "until",
            "come",
            "for",
            "you",
            "to",
            "or",
            "from",
            "",
        )
    return True


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
            return _one(begin, k + 1, day)
    return None


def _settle(found: When, number: int) -> When:
    """ "Tuesday the 12th" is the 12th that falls on a Tuesday, where one of the next few months has it."""
    if found.shape == "dayofmonth" and found.first.weekday() != number:
        for step in (1, -1, 2):
            day = add_months(found.first, step)
            if day.weekday() == number and day.day == found.first.day:
                return found._replace(first=day, last=day, shape="day")
    return found._replace(shape="day")


def _weekday_after(scene: Scene, begin: int, j: int, number: int, which: str) -> When:
    on, word = scene.on, scene.low(j)
    day = coming(on, number)
    if word in ("week", "fortnight") and scene.low(j + 1) != "of":
        return _one(begin, j + 1, plus(day, 7 if word == "week" else 14))
    if word in ("sennight", "se'nnight"):
        return _one(begin, j + 1, plus(day, 7))
    if word in ("after", "following") and which in ("", "on"):
        return _weekday_following(scene, begin, j, number)
    if word in ("last", "gone", "past") and which == "":
        return _one(begin, j + 1, plus(day, -7), "weekday")._replace(past=True)
    if word in ("next", "coming", "first") and scene.low(j + 1) not in ("week", "month", "thing", "time"):
        return _one(begin, j + 1, day, "weekday")
    if which == "following":
        known = scene.last_named()
        return _one(begin, j, coming(known.last, number) if known else plus(day, 0), "weekday")
    if word in ("or", "/", "and", "to", "-", "–") and scene.low(j + 1) in WEEKDAYS:
        both = _week_phrase(scene, j + 2 + (scene.low(j + 2) in ("of", "in")))
        if both:
            last = plus(both.first, WEEKDAYS[scene.low(j + 1)])
            return When(begin, both.j, min(plus(both.first, number), last), last, "day")
    tail = j + (word in ("of", "in", ","))
    inside = _week_phrase(scene, tail)
    if inside:
        return _one(begin, inside.j, plus(inside.first, number - inside.first.weekday()))
    if which == "next":
        return _one(begin, j, _next(on, number), "weekday")
    if which == "this" and on.weekday() == number:
        return _one(begin, j, on, "weekday")
    return _one(begin, j, day, "weekday")


def _next(on: date, number: int) -> date:
    """ "Next Friday": the Friday of next week, counting weeks from Monday."""
    return plus(next_week(on)[0], number)


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
        start = _next(scene.on, number) if scene.low(j + 1) == "next" else coming(scene.on, number)
        return _one(begin, j + 2, plus(coming(scene.on, number) if scene.low(j + 1) == "next" else start, 7))
    for k in range(j + 1, min(j + 8, scene.end)):
        if scene.low(k) in (",", ";", ".", "and", "but", "we", "i", "you"):
            break
        named = expression(scene, k)
        if named and named.shape not in ("length", "clock"):
            return _one(begin, named.j, coming(named.last, number), "day")
    known = scene.last_named()
    if known:
        return _one(begin, j + 1, coming(known.last, number))
    return _one(begin, j + (scene.low(j) == "following"), coming(scene.on, number), "weekday")


def month_day(scene: Scene, i: int) -> When | None:
    """12 May, 12th of May, May 12, 10–14 May, May 10 to 14, the 3rd of next month, 15th inst., 1st of the month."""
    return _day_first(scene, i) or _month_then_day(scene, i)


def _day_number(scene: Scene, i: int) -> tuple[int, int] | None:
    word = scene.low(i)
    if word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit():
        word = word[:-2]
    elif word in ORDINALS and ORDINALS[word] > 0:
        return ORDINALS[word], i + 1
    return (int(word), i + 1) if word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31 else None


def _day_first(scene: Scene, i: int) -> When | None:
    first = _day_number(scene, i)
    if first is None:
        return None
    start, j = first
    end = start
    if scene.low(j) in _TO:
        k = j + 1 + (scene.low(j + 1) == "the")
        k += scene.low(k) in WEEKDAYS
        k += scene.low(k) == "the"
        second = _day_number(scene, k)
        if second and (_month_at(scene, second[1]) or scene.low(i)[-1:].isalpha()):
            end, j = second
    named = _month_at(scene, j)
    if named is None:
        return _ordinals(scene, i, start, end, j) if end != start else None
    number, year, j = named
    last = day_named(scene.on, end, number, year)
    one = last and day_named(scene.on, start, number, year or last.year)
    if not last or not one:
        return None
    return When(i, j, min(one, last), last, "day")


def _ordinals(scene: Scene, i: int, start: int, end: int, j: int) -> When | None:
    """ "the 10th and 14th" without a month: the next such pair."""
    one = day_of_month(scene.on, start)
    last = one and day_of_month(one, end)
    return When(i, j, one, last, "dayofmonth") if one and last else None


def _month_at(scene: Scene, j: int) -> tuple[int, int | None, int] | None:
    """The month at ``j`` (after "of", "-" or nothing), its year if given, and where it ends."""
    of = scene.low(j) in ("of", "in")
    j += of or (scene.low(j) in ("-", "/") and scene.low(j + 1) in MONTHS)
    j += scene.low(j) == "the" and of
    word, on = scene.low(j), scene.on
    if word in ("inst", "instant"):
        return on.month, on.year, j + 1 + (scene.low(j + 1) == ".")
    if word in ("prox", "proximo") or (
        word in ("next", "following", "coming") and scene.low(j + 1) == "month"
    ):
        after = month(on.year, on.month + 1)[0]
        return after.month, after.year, j + (1 if word.startswith("prox") else 2)
    if (word == "month" and of) or (word == "this" and scene.low(j + 1) == "month"):
        return (*_this_month(scene), j + (1 if word == "month" else 2))
    if word not in MONTHS:
        return None
    year, end = year_at(scene, j + 1)
    return MONTHS[word], year, end


def _this_month(scene: Scene) -> tuple[int, int]:
    return scene.on.month, scene.on.year


def year_at(scene: Scene, j: int) -> tuple[int | None, int]:
    """A year written at ``j`` (2026, '26) and the token after it."""
    k = j + (scene.low(j) in (",", "-", "/", "."))
    word = scene.low(k)
    if word.isdigit() and len(word) == 4 and 1900 <= int(word) <= 2199:
        return int(word), k + 1
    if word.isdigit() and len(word) == 2 and k == j + 1 and scene.low(j) == "-":
        return 2000 + int(word), k + 1
    return None, j


def _month_then_day(scene: Scene, i: int) -> When | None:
    number = MONTHS.get(scene.low(i))
    if number is None:
        return None
    j = i + 1 + (scene.low(i + 1) == ".")
    j += scene.low(j) == "the"
    first = _day_number(scene, j)
    if first is None or (
        scene.low(j) in ORDINALS and scene.low(j) not in ("first", "second", "third", "fifth")
    ):
        return None
    start, j = first
    end = start
    if scene.low(j) in _TO:
        k = j + 1 + (scene.low(j + 1) == "the")
        if (
            scene.low(k) not in MONTHS
            and (second := _day_number(scene, k))
            and scene.low(second[1]) not in UNITS
            and second[0] > start
        ):
            end, j = second
    year, j = year_at(scene, j)
    last = day_named(scene.on, end, number, year)
    one = last and day_named(scene.on, start, number, year or last.year)
    return When(i, j, min(one, last), last, "day") if one and last else None


def ordinal(scene: Scene, i: int) -> When | None:
    """ "the 14th" without a month: the next 14th, today included; not "the 3rd floor"."""
    word = scene.low(i)
    if word[:1].isdigit() and word[-2:] in ("st", "nd", "rd", "th") and len(word) <= 4:
        if scene.low(i + 1) in _NOT_DAYS or (scene.low(i + 1) == "-" and scene.low(i + 2) in _NOT_DAYS):
            return None
        day = day_of_month(scene.on, int(word[:-2]))
        return _one(i, i + 1, day, "dayofmonth") if day else None
    if word in ("ides",) and scene.low(i + 1) == "of":
        return None
    return None


def numeric(scene: Scene, i: int) -> When | None:
    """2026-05-12, 12/03/2026, 12/03 read by the country's habit, 24.11. after "on" or "by"."""
    word = scene.low(i)
    if not word[:1].isdigit():
        return None
    for mark in "-/.":
        parts = word.split(mark)
        if len(parts) == 3 and all(p.isdigit() for p in parts):
            return _from_three(scene, i, [int(p) for p in parts], parts)
        if len(parts) == 2 and mark != "-" and all(p.isdigit() for p in parts):
            return _from_two(scene, i, int(parts[0]), int(parts[1]), mark)
    return None


def _from_three(scene: Scene, i: int, numbers: list[int], parts: list[str]) -> When | None:
    a, b, c = numbers
    if len(parts[0]) == 4:
        found = day_named(scene.on, c, b, a) if a > 0 else None
    else:
        year = c if c > 99 else 2000 + c
        found = _by_habit(scene, a, b, year) if year <= 2199 else None
    return _one(i, i + 1, found) if found else None


def _from_two(scene: Scene, i: int, a: int, b: int, mark: str) -> When | None:
    before, after = scene.low(i - 1), scene.low(i + 1)
    if before in ("at", "from", "@", "about", "£", "$") and mark == ".":
        return None
    closed = after == "." and scene.tokens[i + 1].start == scene.tokens[i].end
    if mark == "." and not (
        before in ("on", "by", "until", "before", "the", "to", "of", "-", "latest", "and", ",")
        or before in WEEKDAYS
    ):
        return None
    if mark == "." and (after in ("am", "pm", "hrs", "hours") or (not closed and len(str(b)) > 1 and b > 12)):
        return None
    if mark == "/" and after in UNITS:
        return None
    found = _by_habit(scene, a, b, None)
    if found is None or (mark == "/" and before in ("rated", "scored", "and", "score")):
        return None
    j = i + 1
    if closed and mark == "." and scene.low(i + 2) and not scene.raw(i + 2)[:1].isupper():
        j += 1
    return _one(i, j, found)


def _by_habit(scene: Scene, a: int, b: int, year: int | None) -> date | None:
    """Day and month in the order of the country, or the only order that makes a date."""
    month_first = scene.calendar.country in _MONTH_FIRST
    day, number = (b, a) if month_first else (a, b)
    if number > 12 >= day:
        day, number = number, day
    return day_named(scene.on, day, number, year) if 1 <= number <= 12 and 1 <= day <= 31 else None


def nth_day(scene: Scene, i: int) -> When | None:
    """ "the first Monday in June", "last working day of the month", "second Tuesday of next month"."""
    count = ORDINALS.get(scene.low(i))
    if count is None:
        return None
    j, working = i + 1, False
    if scene.low(j) in ("working", "business", "week", "school", "bank"):
        working, j = True, j + 1
    number = WEEKDAYS.get(scene.low(j))
    if number is None and scene.low(j) not in ("day", "weekday"):
        return None
    working = working or scene.low(j) == "weekday"
    if scene.low(j + 1) not in ("of", "in"):
        return None
    within = expression(
        scene, j + 2 + (scene.low(j + 2) in ("the",) and scene.low(j + 3) not in ("month", "year", "week"))
    )
    if within is None:
        return None
    if number is not None:
        found = nth_weekday(within.first, within.last, number, count)
    elif working:
        found = (
            scene.calendar.on_or_before(within.last)
            if count < 0
            else scene.calendar.add(plus(within.first, -1), count)
        )
    else:
        found = within.last if count < 0 else plus(within.first, count - 1)
    return _one(i, within.j, found) if found else None
