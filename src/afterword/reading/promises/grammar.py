"""Which part of the grammar may begin with which word, and the reading of any expression through it."""

# ruff: noqa: E501 (tables of words are easier to read in long lines)

from __future__ import annotations

from afterword.reading.promises import amounts, clocks, dates, days, numbered, periods, weeks, years
from afterword.reading.promises.feasts import NAMES
from afterword.reading.promises.scene import Parser, Scene, When, read_with
from afterword.reading.promises.words import (
    DAY_ORDINALS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS,
    TENS,
    UNITS,
    WEEKDAYS,
)

STARTS: dict[str, tuple[Parser, ...]] = {}
"""Words that may begin an expression, with the parsers that try it."""


def _begin(words: object, *parsers: Parser) -> None:
    for word in words.split() if isinstance(words, str) else list(words):  # type: ignore[call-overload]
        known = STARTS.get(word, ())
        STARTS[word] = (*known, *(p for p in parsers if p not in known))


_begin("eod cob cop cobd eop eobd eob close end cease day", clocks.day_end)
_begin(
    "then that today tonight overnight tomorrow morrow morn yesterday overmorrow this same later earlier day",
    days.relative,
)
_begin("next following very morning evening night", days.relative)
_begin(
    "half mid halfterm midterm term semester schools school summer easter spring winter autumn october february kids children pupils",
    periods.named_feast,
)
_begin(NAMES, periods.named_feast)
_begin(ORDINALS, dates.nth_day)
_begin("calendar cw kw w week weeks", numbered.numbered_week)
_begin(
    "working business full next coming week w/c w/b w/e wc wb we wkc midweek this that same nxt following last past previous",
    weeks.week,
)
_begin(["first", "last", "final", "week"], weeks.stretch)
_begin([*ORDINALS, "one"], weeks.week)
_begin("this next coming following last weekend upcoming", weeks.weekend)
_begin("this next coming following last past upcoming", days.weekday)
_begin(WEEKDAYS, days.weekday)
_begin(MONTHS, dates.month_day, periods.month_name)
_begin("financial fiscal tax fy new this next spring summer autumn fall winter our", years.year)
_begin("q h quarter", periods.quarter)
_begin(ORDINALS, periods.quarter, dates.month_day)
_begin(
    "this next current following coming calendar same last that month quarter year eow eom eoy eoq eofy",
    periods.running,
)
_begin(["twenty", "thirty", *DAY_ORDINALS], dates.month_day, dates.ordinal)
_begin(PARTS, periods.part)
_begin(
    [*NUMBERS, *TENS, "a", "an", "couple", "few", "several", "half", "dozen", "another", "next", "coming"],
    amounts.length,
)
_begin(UNITS, amounts.length)
_begin("following further first handful matter", amounts.length)
_begin([*NUMBERS, "noon", "midday", "midnight"], clocks.clock)
_begin(
    "sundown sunset dusk nightfall dawn lunch lunchtime breakfast dinner supper tea teatime dinnertime bedtime work school class home court",
    clocks.clock,
)
_begin(["first"], clocks.clock)
_begin("way drive train walk bus i we morning afternoon evening surgery church", clocks.clock)

_DIGITS: tuple[Parser, ...] = (
    dates.numeric,
    dates.month_day,
    dates.nth_day,
    dates.ordinal,
    clocks.clock,
    weeks.week,
    amounts.length,
    years.bare_year,
)


def parse(scene: Scene, i: int) -> When | None:
    """The first reading of what begins at ``i``; a leading "the" belongs to it."""
    word = scene.low(i)
    if word == "the":
        found = _the(scene, i)
        return found and found._replace(i=i)
    parsers = _DIGITS if word[:1].isdigit() else STARTS.get(word, ())
    for parser in parsers:
        found = parser(scene, i)
        if found is not None:
            return found
    return None


def _the(scene: Scene, i: int) -> When | None:
    after = scene.low(i + 1)
    if after == "the":
        return None
    if (
        after == "week"
        and scene.low(i - 1) in ("in", "during", "this")
        and scene.low(i + 2) in (",", ".", "")
    ):
        return None
    if after in ("month", "quarter", "year"):
        return periods.running(scene, i)
    if after in ("spring", "summer", "autumn", "fall", "winter", "financial", "fiscal", "tax", "new"):
        return years.year(scene, i) or parse(scene, i + 1)
    return parse(scene, i + 1)


read_with(parse)


def may_begin(word: str) -> bool:
    """Whether any expression can begin with this word; lets a reader skip most of a text."""
    return word in STARTS or word[:1].isdigit() or word == "the"
