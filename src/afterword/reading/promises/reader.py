"""Reads the promises of news out of a text: sentence by sentence, each date with the company it keeps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from afterword.core.record import NamedTuple
from afterword.core.worktime import BusinessCalendar
from afterword.reading.promises import choose, clauses, pairs, pointing
from afterword.reading.promises.frames import BY, ON, Timed, framed
from afterword.reading.promises.gate import dated_parts
from afterword.reading.promises.grammar import may_begin, parse
from afterword.reading.promises.pointing import Found
from afterword.reading.promises.scene import Scene
from afterword.reading.promises.tokens import sentences, tokenise


class Promise(NamedTuple):
    """A window in which news was promised, both days included, in the place of the sender.

    ``text`` are the words that name it and ``span`` where they stand; ``confidence`` lies between 0 and 1.
    """

    start: date
    end: date
    text: str
    confidence: float
    span: tuple[int, int]


def read_promise(text: str, on: date, calendar: BusinessCalendar) -> Promise | None:
    """The binding promise of news in a sentence or short text said on ``on``; ``None`` if there is none."""
    found = list(_promises(text, on, calendar))
    if not found:
        return None
    best = max(rank for rank, _promise in found)
    return [promise for rank, promise in found if rank == best][-1]


def promises_in(text: str, on: date, calendar: BusinessCalendar) -> list[Promise]:
    """Every promise of news in a message body, one at most for each sentence, in the order written.

    Bare dates that only a question could have called for ("Friday.") are left out of longer messages.
    """
    found = list(_promises(text, on, calendar))
    if len(text) > 160:
        found = [(rank, promise) for rank, promise in found if rank > 1]
    return [promise for _rank, promise in found]


_CORRECTS = frozenset("actually correction sorry scratch rather apologies oops update edit".split())


def _promises(text: str, on: date, calendar: BusinessCalendar) -> Iterator[tuple[float, Promise]]:
    scene = Scene(tokenise(text, dated_parts(text)), on, calendar)
    highest = 0.0
    for begin, end in sentences(scene.tokens):
        scene.end = end
        try:
            found = _in_sentence(scene, begin, end)
        except (OverflowError, ValueError):  # a date beyond the year 1 or 9999 is no promise
            continue
        if found:
            corrects = highest and _corrects(scene, begin, end)
            highest = max(highest, found.rank)
            yield highest if corrects else found.rank, _promise(text, scene, found)


def _corrects(scene: Scene, begin: int, end: int) -> bool:
    """Whether a sentence sets the one before it right: "Actually, make that Monday"; "Not this one, the one after"."""
    if any(scene.low(k) in _CORRECTS for k in range(begin, min(begin + 2, end))):
        return True
    return scene.low(begin) == "not" and scene.low(begin + 1) in ("this", "that", "the", "next")


_NEAR = 25
"""Words between a date and a "then" in a later sentence that still means it."""


def _in_sentence(scene: Scene, begin: int, end: int) -> Found | None:
    timed = _timed(scene, begin, end)
    if not timed:
        named = scene.last_named()
        if named is None or begin - named.j >= _NEAR or not pointing.points_on(scene.words[begin:end]):
            return None
        return pointing.pointing_on(scene, clauses.clauses(scene, begin, end, []), named)
    timed = pairs.joined(scene, timed)
    return choose.choose(scene, clauses.clauses(scene, begin, end, timed), timed)


def _timed(scene: Scene, begin: int, end: int) -> list[Timed]:
    found: list[Timed] = []
    i = begin
    while i < end:
        when = parse(scene, i) if may_begin(scene.words[i]) else None
        if when is None or when.j > end:
            i += 1
            continue
        if scene.low(when.j) == ")" and "(" in scene.words[when.i : when.j]:
            when = when._replace(j=when.j + 1)
        t = framed(scene, when)
        if found and t.i < found[-1].j:
            t = t._replace(i=when.i)
        found.append(t)
        scene.found.append(when)
        i = max(when.j, t.j)
    return found


_CONFIDENCE = {3: 0.9, 2: 0.75, 1: 0.5}


def _promise(text: str, scene: Scene, found: Found) -> Promise:
    t = found.timed
    first = scene.on if t.kind == BY and t.first < scene.on else max(t.first, scene.on)
    begin, end = scene.tokens[t.i].start, scene.tokens[t.j - 1].end
    confidence = _CONFIDENCE.get(int(found.rank), 0.5) - (0.15 if found.hope else 0)
    if t.kind == ON and (t.last - t.first).days > 25:
        confidence -= 0.1
    return Promise(min(first, t.last), t.last, text[begin:end], round(confidence, 2), (begin, end))
