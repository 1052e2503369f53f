"""Which kinds of cue stand in the words of a clause (the table is ``cue_lines``)."""

from __future__ import annotations

from collections.abc import Sequence

from afterword.reading.promises.cue_lines import (
    ASK,
    AWAY,
    CALL_US,
    CUES,
    DECIDE,
    ELSEWHERE,
    EVENT,
    HOPE,
    NEGATIVE,
    NEWS,
    NEWS_NOUNS,
    NOUN,
    PAST,
    REPORTED,
    TELLING,
    TIMELINE,
    UNLESS_HEARD,
    WAIT,
    WISH,
)  # fmt: skip

__all__ = [
    "ASK", "AWAY", "CALL_US", "DECIDE", "ELSEWHERE", "EVENT", "HOPE", "NEGATIVE", "NEWS", "NEWS_NOUNS", "NOUN", "PAST",
    "REPORTED", "TELLING", "TIMELINE", "UNLESS_HEARD", "WAIT", "WISH", "cues_in",
]  # fmt: skip

Cue = tuple[frozenset[str] | None, ...]

_by_first: dict[str, list[tuple[str, Cue]]] = {}


def _load() -> None:
    for kind, block in CUES.items():
        for line in block.strip().splitlines():
            cue: Cue = tuple(None if word == "*" else frozenset(word.split("|")) for word in line.split())
            for word in cue[0] or ():
                _by_first.setdefault(word, []).append((kind, cue))


def cues_in(words: Sequence[str]) -> dict[str, list[int]]:
    """The kinds of cue that stand in these words, each with the places where it begins."""
    if not _by_first:
        _load()
    found: dict[str, list[int]] = {}
    for i, word in enumerate(words):
        for kind, cue in _by_first.get(word, ()):
            if len(cue) == 1 or _matches(words, i + 1, cue, 1):
                places = found.setdefault(kind, [])
                if not places or places[-1] != i:
                    places.append(i)
        if word in NEWS_NOUNS:
            found.setdefault(NOUN, []).append(i)
    return found


def _matches(words: Sequence[str], i: int, cue: Cue, at: int) -> bool:
    if at == len(cue):
        return True
    wanted = cue[at]
    if wanted is None:
        return any(_matches(words, k, cue, at + 1) for k in range(i, min(i + 4, len(words) + 1)))
    return i < len(words) and words[i] in wanted and _matches(words, i + 1, cue, at + 1)
