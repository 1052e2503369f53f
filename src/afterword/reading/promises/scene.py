"""The text under the reader's eye: its tokens, the day it was said, and the days already mentioned."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from afterword.core.record import NamedTuple
from afterword.core.worktime import BusinessCalendar
from afterword.reading.promises.tokens import Token


class When(NamedTuple):
    """A stretch of days that the tokens ``i`` to ``j`` (exclusive) name.

    ``shape`` tells how it was named: day, weekday, week, weekend, month, part, period, feast, length, clock.
    ``soft`` marks an end ("EOD", "month end") that means a deadline even without "by". ``base`` is the day
    that a length of time is counted from; ``past`` marks what is over.
    """

    i: int
    j: int
    first: date
    last: date
    shape: str
    soft: bool = False
    base: date | None = None
    past: bool = False


class Scene:
    """One text being read on one day in one country. ``low(i)`` is the word at ``i``, empty outside."""

    __slots__ = ("calendar", "depth", "end", "found", "fuel", "on", "tokens", "words")

    def __init__(self, tokens: list[Token], on: date, calendar: BusinessCalendar) -> None:
        self.tokens = tokens
        self.words = [token.low for token in tokens]
        self.on = on
        self.calendar = calendar
        self.found: list[When] = []
        self.end = len(tokens)
        self.depth = 0
        # nested readings allowed in all: hostile text costs no more than plain
        self.fuel = 4000 + len(tokens) // 2

    def low(self, i: int) -> str:
        """The word at ``i`` within the sentence being read."""
        return self.words[i] if 0 <= i < self.end else ""

    def raw(self, i: int) -> str:
        """The word at ``i`` as written."""
        return self.tokens[i].raw if 0 <= i < self.end else ""

    def sees(self, i: int, *words: str) -> bool:
        """Whether these words stand one after the other from ``i`` on."""
        return i + len(words) <= self.end and self.words[i : i + len(words)] == list(words)

    def last_named(self) -> When | None:
        """The day or days that "then", "after that" or "the following week" point back to."""
        return next((w for w in reversed(self.found) if not w.past and w.shape != "clock"), None)


Parser = Callable[[Scene, int], "When | None"]

_parsers: list[Parser] = []


def expression(scene: Scene, i: int) -> When | None:
    """The time expression that begins at token ``i``, whatever its kind; nesting is limited."""
    if scene.depth > 3 or i >= scene.end or scene.fuel <= 0:
        return None
    scene.fuel -= 1
    scene.depth += 1
    try:
        return _parsers[0](scene, i)
    finally:
        scene.depth -= 1


def read_with(parser: Parser) -> None:
    """Name the function that reads any expression; parts of the grammar call it through ``expression``."""
    _parsers[:] = [parser]
