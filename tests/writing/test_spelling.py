"""Spelling: slips are found with what was meant, and good words of every kind are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.context import Context
from afterword.core.note import Note
from afterword.writing import wordlist
from afterword.writing.english import beginning_with, commonness, is_word
from afterword.writing.spelling import misspelt


def slips(text: str, **context: str) -> dict[str, str]:
    note = Note(text, Context(**context))
    return {text[slip.start : slip.end]: slip.meant for slip in misspelt(note) if slip.sure}


@pytest.mark.parametrize(
    ("text", "wrong", "meant"),
    [
        ("I enjoyed the interveiw.", "interveiw", "interview"),
        ("It is a great oportunity for me.", "oportunity", "opportunity"),
        ("I am very gratefull to you.", "gratefull", "grateful"),
        ("I have ten years in pubic relations.", "pubic", "public"),
        ("I would be glad to manger yours.", "manger", "manage"),
        ("I was a project manger for years.", "manger", "manager"),
        ("I look forward to here from you.", "here", "hear"),
        ("I hope to hear form you soon.", "form", "from"),
        ("Thank you for you time.", "you", "your"),
        ("I was impressed with there team.", "there", "their"),
        ("I could of done it.", "of", "have"),
        ("I learned alot today.", "alot", "a lot"),
        ("It was more then I hoped for.", "then", "than"),
        ("I was in the the garden.", "the", ""),
        ("I would love to be apart of it.", "apart", "a part"),
        ("Thank you for the tour. Kind retards, Sam", "retards", "regards"),
        ("I dont mind the rota.", "dont", "don't"),
    ],
)
def test_a_slip_is_found_with_what_was_meant(text: str, wrong: str, meant: str) -> None:
    assert slips(text) == {wrong: meant}


@pytest.mark.parametrize(
    "text",
    [
        "I'd organise the centre's labour programme whilst travelling, or organize the center.",
        "Suresh and Nandini showed me the telemetry huddles and the rota.",
        "We trapped stoats, sang waiata and drank rooibos in the wharenui.",
        "I filled in the form and came from there; their team is theirs and they're here.",
        "The midwives' handover, the newts and the polytunnel were a joy.",
        "See https://exmaple.example/teh or write to smaple@example.org.",
        "I had had enough, and I know that that is so.",
        "soooo good, deffo, lol, haha",
        "I read it out of interest more often than not, and then I left.",
        "What you said to us there was more than kind.",
        "The donkeys are asses, the horses eat hay.",
    ],
)
def test_good_words_are_left_alone(text: str) -> None:
    assert slips(text) == {}


def test_words_of_the_case_are_never_slips() -> None:
    text = "I keep thinking of kranichbau and its brekwirth, as you said, oberlinn."
    assert slips(text, company="Kranichbau", role_title="Brekwirth lead", recipient="Eva Oberlinn") == {}


def test_an_unknown_word_without_a_neighbour_is_a_hint_only() -> None:
    found = misspelt(Note("We spoke of xylquorbish dreams."))
    assert [slip.sure for slip in found] == [False]


def test_the_list_knows_how_common_words_are() -> None:
    assert (
        commonness("the") > commonness("interview") > commonness("polytunnel") >= 0 > commonness("interveiw")
    )
    assert is_word("don't")
    assert ("interview", commonness("interview")) in set(beginning_with("interv"))


def test_the_shipped_list_is_what_the_script_makes() -> None:
    lines = sorted(f"{word}{digit}\n".encode() for word, digit in wordlist.words().items())
    assert wordlist.TARGET.read_bytes() == b"".join(lines)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_survived_and_places_fit(text: str) -> None:
    for slip in misspelt(Note(text)):
        assert 0 <= slip.start < slip.end <= len(text)
