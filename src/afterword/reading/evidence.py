"""The words of a message that a reading rests on."""

from __future__ import annotations

from collections.abc import Iterable

from afterword.core.record import NamedTuple


class Evidence(NamedTuple):
    """A piece of the text: ``text[start:end]``."""

    text: str
    start: int
    end: int


def spans(text: str, found: Iterable[tuple[int, int]]) -> tuple[Evidence, ...]:
    """Evidence for places in a text, each widened to whole words, in order and without repeats."""
    pieces: list[Evidence] = []
    for start, end in sorted(found):
        while start > 0 and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isalnum():
            end += 1
        if not pieces or start >= pieces[-1].end:
            pieces.append(Evidence(text[start:end], start, end))
    return tuple(pieces)
