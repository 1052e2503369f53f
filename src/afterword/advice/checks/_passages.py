"""Shared by the checks: turning matches of phrases into flags."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.core.check import Flag
from afterword.core.note import Note
from afterword.core.phrases import Match, Phrases


def passages(note: Note, phrases: Phrases, unless: Phrases | None = None) -> Iterator[Flag]:
    """A flag for each passage that fits; overlapping ones become one. ``unless`` pardons its sentence."""
    pardoned = {note.sentence_of[match.first] for match in note.find(unless)} if unless else set()
    start = end = -1
    for match in note.find(phrases):
        if note.sentence_of[match.first] in pardoned:
            continue
        here, there = note.span(match)
        if here > end:
            if end >= 0:
                yield Flag(start, end)
            start, end = here, there
        else:
            end = max(end, there)
    if end >= 0:
        yield Flag(start, end)


def negated(note: Note, match: Match) -> bool:
    """Whether one of the three words before the match turns it round (not, never, no, without)."""
    first = max(note.sentence_at(match).first, match.first - 3)
    return any(word in _NEGATIONS for word in note.texts[first : match.first])


def near(note: Note, match: Match, phrases: Phrases) -> bool:
    """Whether a sentence with the match, or one next to it, also says one of ``phrases``."""
    here = note.sentence_of[match.first]
    return any(abs(note.sentence_of[other.first] - here) <= 1 for other in note.find(phrases))


_NEGATIONS = frozenset(
    ("not", "n't", "never", "no", "without", "neither", "nor", "hardly", "nobody", "isn", "nothing")
)
