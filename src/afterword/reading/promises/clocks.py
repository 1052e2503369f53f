"""Times of day without a day: "by five", "after lunch", "on the way home". Said alone they mean today."""

from __future__ import annotations

from datetime import date

from afterword.reading.promises.scene import Scene, When, expression
from afterword.reading.promises.spans import plus
from afterword.reading.promises.words import NUMBERS

_ENDS = frozenset("eod cob cop cobd eop eobd eob".split())
_MEALS = frozenset(
    "sundown sunset dusk nightfall dawn "
    "lunch lunchtime noon midday midnight breakfast dinner supper tea teatime dinnertime bedtime".split()
)
_AROUND_WORK = frozenset("work school class home court surgery church".split())
_LEAVING = (
    ("i", "am", "out"), ("i", "am", "back"), ("i", "am", "free"),
    ("i", "come", "out"), ("i", "leave"),
    ("i", "go", "home"), ("i", "finish"), ("i", "head", "home"), ("i", "clock", "off"),
    ("i", "head", "off"),
    ("we", "close"), ("i", "get", "home"), ("i", "am", "home"), ("i", "go", "to", "bed"),
    ("we", "lock", "up"),
    ("i", "get", "in"), ("i", "get", "off"), ("i", "am", "done"), ("i", "knock", "off"),
    ("we", "close", "up"),
)  # fmt: skip


def day_end(scene: Scene, i: int) -> When | None:
    """EOD, COB, "close of business", "end of play": of the day named beside it, otherwise of today."""
    j = _day_end_words(scene, i)
    if j is None:
        return None
    k = j
    while (
        scene.low(k) in ("on", "of", ",", "this", "the", "hrs", "(", "our", "your", "local", "time")
        and k - j < 3
    ):
        k += 1
    for at in (k, k - 1) if k > j else (k,):
        day = expression(scene, at)
        if day and day.first == day.last and day.shape != "clock" and not day.past:
            return day._replace(i=i, soft=True)
    return When(i, j, scene.on, scene.on, "clock", soft=True)


def _day_end_words(scene: Scene, i: int) -> int | None:
    word = scene.low(i)
    if word in _ENDS:
        return i + 1
    if word in ("close", "end", "cease") and scene.low(i + 1) in ("of", "-", "the"):
        j = i + 2
        j += scene.low(j) in ("of", "the", "my", "our")
        j += scene.low(j) in ("working", "business", "school", "trading") and scene.low(j + 1) == "day"
        if scene.low(j) in ("business", "play", "day", "trading", "shift", "work") and not _ordinal_of(
            scene, j
        ):
            return j + 1
    if word == "day" and scene.sees(i + 1, "'s", "end"):
        return i + 3
    return None


def _ordinal_of(scene: Scene, j: int) -> bool:
    return scene.low(j) == "day" and scene.low(j + 1).isdigit()


def clock(scene: Scene, i: int) -> When | None:
    """A time of day, a meal, or the way home; a day named in the same clause takes its place."""
    end = _clock_words(scene, i)
    if end is None:
        return None
    day: date = scene.on
    if scene.sees(i, "morning") or (scene.low(i) == "first" and scene.low(i + 1) in ("light", "thing")):
        day = plus(day, 1)
    return When(i, end, day, day, "clock")


def _clock_words(scene: Scene, i: int) -> int | None:
    word, before = scene.low(i), scene.low(i - 1)
    if word == "first":
        return i + 2 if scene.low(i + 1) == "thing" and _clause_ends(scene, i + 2) else None
    if word[:1].isdigit() and word.rstrip("m.").endswith(("a", "p", "a.", "p.")):
        return i + 1
    hours = len(word) == 4 and word.isdigit() and int(word[:2]) < 25 and int(word[2:]) < 60
    if (
        hours
        and before in ("nlt", "by", "at", "before", "than")
        and scene.low(i + 1) in ("on", "hrs", "hours", "local", ",")
    ):
        return i + 1 + (scene.low(i + 1) in ("hrs", "hours", "local"))
    if ":" in word and word[:1].isdigit():
        return i + 1
    if scene.low(i + 1) in ("o'clock", "hrs", "ish") and (word in NUMBERS or word.isdigit()):
        return i + 2
    if word in NUMBERS and 1 <= NUMBERS[word] <= 12 and before in ("by", "after", "before", "around", "at"):
        return i + 1 if _clause_ends(scene, i + 1) else None
    if word.isdigit() and 1 <= int(word[:3]) <= 12 and before in ("by", "after", "before", "around", "at"):
        return i + 1 if _clause_ends(scene, i + 1) else None
    if word in _MEALS and before in ("by", "after", "before", "at", "over", "around", "during", "until"):
        return i + 1
    if word in ("morning", "afternoon", "evening", "night") and before in ("by", "until"):
        return i + 1
    if word in _AROUND_WORK and before in ("after", "before"):
        return i + 1
    return _way_home(scene, i)


def _clause_ends(scene: Scene, j: int) -> bool:
    return scene.low(j) in (
        "",
        ".",
        ",",
        ";",
        "!",
        "at",
        "or",
        "and",
        "so",
        "latest",
        "sharp",
        "then",
        "with",
        "today",
        "if",
        ")",
        "my",
        "your",
        "our",
    )


def _way_home(scene: Scene, i: int) -> int | None:
    before = scene.low(i - 1)
    if scene.low(i) in ("way", "drive", "train", "walk", "bus") and scene.low(i + 1) in ("home", "back"):
        return i + 2
    if before in ("before", "when", "once", "after", "as"):
        for phrase in _LEAVING:
            if scene.sees(i, *phrase):
                end = i + len(phrase)
                return end if _clause_ends(scene, end) else None
    if (
        scene.low(i) in ("morning", "afternoon", "evening")
        and before == "the"
        and scene.low(i - 2) in ("in", "this")
    ):
        return i + 1
    return None
