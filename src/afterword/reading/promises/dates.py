"""Dates: 12 May, 10–14 May, 15th inst., 12/03 by the country's habit, 24.11., the first Monday in June."""

from __future__ import annotations

from datetime import date

from afterword.reading.promises.scene import Scene, When, expression
from afterword.reading.promises.spans import day_named, day_of_month, month, nth_weekday, plus
from afterword.reading.promises.words import DAY_ORDINALS, MONTHS, MOVING, ORDINALS, TENS, UNITS, WEEKDAYS

_MONTH_FIRST = frozenset(("US", "PH", "PW", "FM", "MH", "GU", "PR"))
_TO = frozenset("- – — to or and through / & until".split())
_NOT_DAYS = frozenset(
    "floor round stage interview choice year grade edition time place century anniversary party person class "
    "line half quarter week month chance option candidate applicant attempt street avenue draft day rate "
    "hand hour birthday commandment of".split()
)


def one_day(i: int, j: int, day: date, shape: str = "day") -> When:
    """A single day named by the tokens ``i`` to ``j``."""
    return When(i, j, day, day, shape)


def month_day(scene: Scene, i: int) -> When | None:
    """12 May, 12th of May, May 12, 10–14 May, May 10 to 14, the 3rd of next month, 15th inst."""
    return _day_first(scene, i) or _month_then_day(scene, i)


def _day_number(scene: Scene, i: int) -> tuple[int, int] | None:
    word = scene.low(i)
    if word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit():
        word = word[:-2]
    elif word.isalpha():
        return _day_in_words(scene, i)
    return (int(word), i + 1) if word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31 else None


def _day_in_words(scene: Scene, i: int) -> tuple[int, int] | None:
    """ "Fifth", "nineteenth", "twenty-second" as the day of a month, and where the words end."""
    word = scene.low(i)
    if word in ("twenty", "thirty"):
        j = i + 1 + (scene.low(i + 1) == "-")
        ones = ORDINALS.get(scene.low(j), 0)
        return (TENS[word] + ones, j + 1) if 0 < ones < (10 if word == "twenty" else 2) else None
    number = ORDINALS.get(word, 0) or DAY_ORDINALS.get(word, 0)
    return (number, i + 1) if number > 0 else None


def _day_first(scene: Scene, i: int) -> When | None:
    first = _day_number(scene, i)
    if first is None:
        return None
    start, j = first
    end = start
    if scene.low(j) in _TO and not MOVING & set(scene.words[max(0, i - 4) : i]):
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
    if first is None or (scene.low(j).isalpha() and scene.low(first[1]) in _NOT_DAYS):
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


_AT_LAST = frozenset(". , ; ! ? ) and or at we i you".split()) | {""}


def ordinal(scene: Scene, i: int) -> When | None:
    """ "the 14th" without a month: the next 14th, today included; not "the 3rd floor"."""
    word = scene.low(i)
    if word[:1].isdigit() and word[-2:] in ("st", "nd", "rd", "th") and len(word) <= 4:
        if scene.low(i + 1) in _NOT_DAYS or (scene.low(i + 1) == "-" and scene.low(i + 2) in _NOT_DAYS):
            return None
        day = _day_spoken_of(scene, i, int(word[:-2]))
        return one_day(i, i + 1, day, "dayofmonth") if day else None
    if word.isdigit() and len(word) < 3 and scene.low(i - 1) == "the" and scene.low(i + 1) in _AT_LAST:
        day = _day_spoken_of(scene, i, int(word))
        return one_day(i, i + 1, day, "dayofmonth") if day else None
    named = _day_in_words(scene, i) if word in TENS or word in DAY_ORDINALS else None
    if named is None or scene.low(i - 1) != "the" or scene.low(named[1]) in _NOT_DAYS:
        return None
    day = _day_spoken_of(scene, i, named[0])
    return one_day(i, named[1], day, "dayofmonth") if day else None


_NEAR = 20
"""Words between a month and a bare day that is still meant to lie in it."""
_ANOTHER_MATTER = frozenset(
    "so instead rather actually sorry start starts starting begin begins leave post role contract join holiday "
    "away valid expires closes apply".split()
)


def _day_spoken_of(scene: Scene, i: int, number: int) -> date | None:
    """ "Not before the middle of next month, but by the 20th": the 20th of the month just spoken of."""
    known = scene.last_named()
    later = known is not None and known.first > scene.on and i - known.j <= _NEAR
    if known and later and (known.shape == "month" or _part_of_month(known)):
        lead, between = scene.words[max(0, known.i - 6) : known.i], set(scene.words[known.j : i])
        pointed = "then" in between  # "nothing till then, and letters by the 30th"
        if lead[-1:] != ["not"] and (pointed or _ANOTHER_MATTER.isdisjoint(between | set(lead))):
            return day_of_month(known.first, number)
    return day_of_month(scene.on, number)


def _part_of_month(known: When) -> bool:
    return known.shape == "part" and (known.last - known.first).days > 5


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
    return one_day(i, i + 1, found) if found else None


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
    return one_day(i, j, found)


def _by_habit(scene: Scene, a: int, b: int, year: int | None) -> date | None:
    """Day and month in the order of the country, or the only order that makes a date."""
    month_first = scene.calendar.country in _MONTH_FIRST
    day, number = (b, a) if month_first else (a, b)
    if number > 12 >= day:
        day, number = number, day
    return day_named(scene.on, day, number, year) if 1 <= number <= 12 and 1 <= day <= 31 else None


def _first_or_last(scene: Scene, i: int, count: int) -> When | None:
    """ "The first (the last) of the month": the next one to come."""
    if not scene.sees(i + 1, "of", "the", "month") or not (count == -1 or 0 < count < 11):
        return None
    first, last = month(scene.on.year, scene.on.month)
    day = last if count < 0 else plus(first, count - 1)
    if day < scene.on:
        day = plus(month(scene.on.year, scene.on.month + 1)[0], count - 1)
    return one_day(i, i + 4, day)


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
        return _first_or_last(scene, i, count)
    working = working or scene.low(j) == "weekday"
    if scene.low(j + 1) not in ("of", "in"):
        return None
    within = expression(
        scene,
        j + 2 + (scene.low(j + 2) in ("the",) and scene.low(j + 3) not in ("month", "year", "week", "new")),
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
    return one_day(i, within.j, found) if found else None
