"""How a note begins, short enough for a card."""

from __future__ import annotations

import pytest

from afterword.desk.opening_lines import LONGEST, opening_of

LONG = "I keep thinking of what you said about the rota, and of the many other things that came up " * 4


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Dear Ana,\n\nThank you for\nyesterday.\n\nSam", "Thank you for yesterday."),
        (f"Dear Ana,\n\nThank you for your time on Monday, Ana. {LONG}\n\nSam", ""),
        ("Dear Ana,\n\nWhat you said about ⟦what was it?⟧ stayed with me.\n\nSam", ""),
        ("Dear Ana,", ""),
        ("", ""),
    ],
)
def test_the_words_after_the_greeting(text: str, begins: str) -> None:
    if "Monday" in text:
        assert opening_of(text).startswith("Thank you for your time on Monday, Ana. I keep")
        assert opening_of(text).endswith("…")
    else:
        assert opening_of(text) == begins
    assert len(opening_of(text)) <= LONGEST


def test_whole_sentences_where_they_are_long_enough_to_tell_something() -> None:
    first = "Thank you for taking the time to show me round the ward yesterday afternoon, Ana."
    assert opening_of(f"Dear Ana,\n\n{first} {LONG}") == first
