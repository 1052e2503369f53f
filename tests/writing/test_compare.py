"""The compare guard: copies are caught in disguise, different notes are left alone."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.context import Sent
from afterword.writing.compare import TOO_ALIKE, likeness, shared_passages, too_alike

FIRST = (
    "Dear Ana,\n\nThank you for meeting with me today. Your crane schedule is the first I have seen that admits what it does "
    "not know. I would be honoured to work on it with you.\n\nKind regards,\nSam Osei"
)
NAMES = ("Ana Ruiz", "Tom Hale", "Sam Osei")


@pytest.mark.parametrize(
    "copy",
    [
        FIRST.replace("Ana", "Tom"),
        FIRST.replace("Ana", "Tom").replace("honoured", "delighted"),
        FIRST.replace("Ana", "Tom").replace("Your crane schedule", "His crane schedule"),
        "Dear Tom,\n\nI would be honoured to work on it with you. Your crane schedule is the first I have seen that admits what "
        "it does not know. Thank you for meeting with me today.\n\nKind regards,\nSam Osei",
        "Tom, your crane schedule is the first I have seen that admits what it does not know. Sam",
    ],
)
def test_a_copy_in_disguise_is_caught(copy: str) -> None:
    found = too_alike(copy, [Sent("Ana Ruiz", FIRST)], NAMES)
    assert found is not None
    assert found.likeness >= TOO_ALIKE
    assert found.recipient == "Ana Ruiz"
    for text, here, there in found.passages:
        assert copy[slice(*here)] == text
        assert len(FIRST[slice(*there)]) > 0


@pytest.mark.parametrize(
    "other",
    [
        "Dear Tom,\n\nThank you for meeting with me today. The apprentices' wall of mistakes made me laugh, and then think. I would "
        "be honoured to work with you.\n\nKind regards,\nSam Osei",
        "Hi Tom, thank you for the coffee and the yard dogs. I'd love to join. Sam",
        "Dear Tom,\n\nThank you for your time. I hope to join.\n\nSam",
        "",
    ],
)
def test_a_note_of_its_own_is_left_alone(other: str) -> None:
    assert too_alike(other, [FIRST], NAMES) is None
    assert likeness(other, FIRST, NAMES) < 0.6


def test_passages_are_given_with_their_places() -> None:
    other = "Dear Tom, I said that your crane schedule is the first I have seen, and more. Sam"
    ((text, here, there),) = shared_passages(other, FIRST, NAMES)
    assert text == "your crane schedule is the first I have seen" == other[slice(*here)]
    assert FIRST[slice(*there)].lower() == text.lower()


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120))
def test_likeness_is_symmetric_and_between_nothing_and_one(a: str, b: str) -> None:
    assert likeness(a, b) == likeness(b, a)
    assert 0 <= likeness(a, b) <= 1
