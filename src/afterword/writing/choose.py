"""Choosing among wordings: the same for the same person, different for colleagues, new after what was sent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from zlib import crc32

from afterword.core.message import Line

RUN = 4
"""So many words in a row make a passage that a colleague would recognise."""


class Taken:
    """The passages of texts that colleagues have had, or are to get."""

    __slots__ = ("_runs",)

    def __init__(self, texts: Iterable[str]) -> None:
        self._runs: set[tuple[str, ...]] = set()
        for text in texts:
            self._runs |= _runs(text)

    def share(self, text: str) -> float:
        """How much of ``text`` stands in them already, from 0 to 1."""
        if not self._runs:
            return 0.0
        runs = _runs(text)
        return len(runs & self._runs) / len(runs) if runs else 0.0


@lru_cache(maxsize=256)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = [w.strip(".,;:!?").lower() for w in text[:20_000].split()]
    return frozenset(zip(*(words[n:] for n in range(RUN)), strict=False))


def turn(seed: str, part: str, rank: int, count: int) -> int:
    """Which of ``count`` wordings is this person's; neighbours in rank never share one while there are enough."""
    return (crc32(f"{seed}/{part}".encode()) + rank) % count


def in_turn(lines: Sequence[Line], seed: str, part: str, rank: int) -> list[Line]:
    """The lines, beginning with this person's own."""
    start = turn(seed, part, rank, len(lines))
    return [*lines[start:], *lines[:start]]
