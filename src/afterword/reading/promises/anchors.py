"""The day that a length of time is counted from: a date beside it, an event named before, a date that slipped."""

from __future__ import annotations

from datetime import date

from afterword.reading.promises.scene import Scene, When, expression
from afterword.reading.promises.spans import add_months
from afterword.reading.promises.words import EVENT_WORDS, MOVING

_SINCE = frozenset("from of after following since post past".split())
_GOING_ON = frozenset(
    ", ( which is are was were end ends finish finishes take place held falls on being i.e ie namely - –".split()
)
_BREAK = frozenset(", ; : . ! ? and but or so we i you they which when until if ¶ that's".split())


_REACH = 30
"""How many dates back an event may have been named; a longer memory would cost hostile text too much."""


def counted_from(scene: Scene, j: int) -> tuple[date | None, int]:
    """The day a length is counted from, and where its words end; ``None`` means the day it was said."""
    word = scene.low(j)
    if word in ("later", "afterwards", "afterward", "thereafter"):
        named = scene.last_named()
        return (named.last if named else None), j + 1
    if word == "hence":
        return None, j + 1
    if word not in _SINCE:
        return None, j
    after = j + 1
    if scene.low(after) in ("now", "today", "receipt", "here"):
        return None, after + 1 + 2 * scene.sees(after + 1, "'s", "date")
    named = named_ahead(scene, after)
    if named:
        return named.last, named.j
    if scene.low(after) in (
        "that",
        "then",
        "this",
        "which",
        "it",
        "them",
        "those",
        "",
        ",",
        ".",
        "each",
        "and",
    ):
        known = scene.last_named()
        return (known.last if known else None), after
    end = past_event(scene, after)
    k = end
    while end > after and scene.low(k) in _GOING_ON and k < end + 4:
        k += 1
    named = expression(scene, k) if k > end else None
    if named and named.shape in ("day", "dayofmonth", "weekday"):
        return named.last, named.j
    return _event_named(scene, after), end


def named_ahead(scene: Scene, begin: int) -> When | None:
    """The day named within the next few words: "the board's vote on Tuesday the 12th"."""
    for k in range(begin, min(begin + 10, scene.end)):
        if scene.low(k) in _BREAK:
            return None
        found = expression(scene, k)
        if found and found.shape not in ("length", "clock"):
            return _latest_past(scene, found)
    return None


def slipped_from(scene: Scene, i: int) -> date | None:
    """The day that "(it has been put back) by a week" moves on from, if one was named."""
    if not MOVING & set(scene.words[max(0, i - 4) : i]):
        return None
    known = scene.last_named()
    return _latest_past(scene, known).last if known and known.shape != "length" else None


def _latest_past(scene: Scene, w: When) -> When:
    """ "of your interview on the 3rd" said on the 10th is the 3rd that is over, not next month's."""
    if w.shape == "dayofmonth" and (w.first - scene.on).days > 17:
        back = add_months(w.first, -1)
        if (scene.on - back).days < 15:
            return w._replace(first=back, last=back)
    return w


def past_event(scene: Scene, begin: int) -> int:
    """Where the words of an anchoring event end: "(within two weeks of) the closing date"."""
    end = begin
    for k in range(begin, begin + 5):
        if scene.low(k) in _BREAK:
            break
        if scene.low(k) in EVENT_WORDS:
            end = k + 1
    return end


def _same_stem(scene: Scene, begin: int) -> date | None:
    """ "(ratified on 1 July … within a week of) ratification"."""
    stem = scene.low(begin + (scene.low(begin) in ("the", "its", "their")))[:5]
    if len(stem) < 5:
        return None
    for when in reversed(scene.found[-_REACH:]):
        near = scene.words[max(0, when.i - 8) : when.i]
        if when.first == when.last and any(word.startswith(stem) for word in near):
            return when.last
    return None


def _event_named(scene: Scene, begin: int) -> date | None:
    """The day of an event spoken of before: "three weeks after the closing date", said with its day above."""
    words = {EVENT_WORDS[w] for k in range(begin, begin + 5) if (w := scene.low(k)) in EVENT_WORDS}
    if not words:
        return _same_stem(scene, begin)
    for when in reversed(scene.found[-_REACH:]):
        near = range(max(0, when.i - 8), min(len(scene.words), when.j + 5))
        if when.shape != "length" and any(EVENT_WORDS.get(scene.words[k]) in words for k in near):
            return when.last
    return None
