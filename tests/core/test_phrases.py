"""Phrase patterns: words, alternatives, stems, classes, missing words and gaps, within one sentence."""

from __future__ import annotations

import pytest

from afterword.core.note import Note
from afterword.core.phrases import Phrases


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        ("still waiting", "I am still waiting.", True),
        ("still waiting", "I am still. Waiting is dull.", False),
        ("give (me) a chance", "Give a chance to peace.", True),
        ("give (me) a chance", "Give me just a chance.", False),
        ("disappoint*", "How disappointing it was.", True),
        ("need .. money", "I need a lot of money.", True),
        ("need .. money", "I need quite a lot of money.", False),
        ("need ..6 money", "I need quite a lot of money.", True),
        ("@not sure", "I wasn't sure at all.", True),
        ("cheap|dear shop", "A dear shop.", True),
    ],
)
def test_patterns(pattern: str, text: str, fits: bool) -> None:
    assert Note(text).says(Phrases(pattern)) is fits


def test_a_match_gives_its_place_in_the_text() -> None:
    note = Note("Hello. I haven’t heard, sadly.")
    match = note.find(Phrases("@not heard"))[0]
    start, end = note.span(match)
    assert note.body[start:end] == "n’t heard"


def test_a_pattern_must_begin_with_a_word() -> None:
    with pytest.raises(ValueError, match="begin with a word"):
        Note("so it is").says(Phrases("(very) so"))
