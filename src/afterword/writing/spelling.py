"""Stub until the word list stands."""

from __future__ import annotations

from collections.abc import Sequence

from afterword.core.note import Misspelt, Note


def misspelt(note: Note) -> Sequence[Misspelt]:
    return ()
