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


class _Begun:
    """The cues that one word begins: the kinds it is a whole cue of, those by their second word, those with a gap."""

    __slots__ = ("alone", "by_second", "gapped")

    def __init__(self) -> None:
        self.alone: list[str] = []
        self.by_second: dict[str, list[tuple[str, Cue]]] = {}
        self.gapped: list[tuple[str, Cue]] = []

    def add(self, kind: str, cue: Cue) -> None:
        if len(cue) == 1:
            self.alone.append(kind)
        elif cue[1] is None:
            self.gapped.append((kind, cue))
        else:
            for word in cue[1]:
                self.by_second.setdefault(word, []).append((kind, cue))


_by_first: dict[str, _Begun] = {}


def _load() -> None:
    for kind, block in CUES.items():
        for line in block.strip().splitlines():
            cue: Cue = tuple(None if word == "*" else frozenset(word.split("|")) for word in line.split())
            for word in cue[0] or ():
                _by_first.setdefault(word, _Begun()).add(kind, cue)


def cues_in(words: Sequence[str]) -> dict[str, list[int]]:
    """The kinds of cue that stand in these words, each with the places where it begins."""
    if not _by_first:
        _load()
    found: dict[str, list[int]] = {}
    for i, word in enumerate(words):
        begun = _by_first.get(word)
        if begun is not None:
            for kind in _begin_at(words, i, begun):
                found.setdefault(kind, []).append(i)
        if word in NEWS_NOUNS:
            found.setdefault(NOUN, []).append(i)
    return found


def _begin_at(words: Sequence[str], i: int, begun: _Begun) -> set[str]:
    """The kinds of the cues that begin at ``i``."""
    kinds = set(begun.alone)
    second = words[i + 1] if i + 1 < len(words) else ""
    for kind, cue in begun.by_second.get(second, ()):
        if kind not in kinds and (len(cue) == 2 or _matches(words, i + 2, cue, 2)):
            kinds.add(kind)
    for kind, cue in begun.gapped:
        if kind not in kinds and _matches(words, i + 1, cue, 1):
            kinds.add(kind)
    return kinds


def _matches(words: Sequence[str], i: int, cue: Cue, at: int) -> bool:
    if at == len(cue):
        return True
    wanted = cue[at]
    if wanted is not None:
        return i < len(words) and words[i] in wanted and _matches(words, i + 1, cue, at + 1)
    after = cue[at + 1] if at + 1 < len(cue) else None
    for k in range(i, min(i + 4, len(words) + (after is None))):
        if (after is None or words[k] in after) and _matches(words, k, cue, at + 1):
            return True
    return False
