"""The cues themselves: one sentence for each family and each kind of scope, and the digest that is shipped."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from afterword.reading.classify.features import read_features
from afterword.reading.classify.lexicon import join_phrases
from afterword.reading.classify.model import pack, total, unpack
from afterword.reading.classify.patterns import LABELS, compile_pattern, cues, find
from afterword.reading.classify.tokens import sentences, stem

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "training"))

SPOKEN = [
    ("other_chosen", "We decided to go with another candidate."),
    ("other_chosen", "One of the other candidates accepted on Friday."),
    ("not_forward", "We will not be taking your application further."),
    ("rejection_soft", "We wish you every success."),
    ("sorry_you", "We are sorry to say that it is so."),
    ("offer_made", "I would like to offer you the job."),
    ("start_work", "When can you start?"),
    ("congratulate", "Congratulations!"),
    ("invited", "We would like to meet you."),
    ("interview_details", "The presentation lasts ten minutes."),
    ("moved_interview", "Your interview has been rescheduled."),
    ("sched_soft", "There is a storm."),
    ("undecided", "We have not made a decision."),
    ("news_by", "You will hear from us by Friday."),
    ("asked_for", "Please send us your references."),
    ("received", "We have received your letter."),
    ("feedback", "You asked for feedback."),
    ("post_stopped", "The position has been put on hold."),
    ("away", "I am out of the office."),
    ("undelivered", "The message could not be delivered."),
    ("not_about_it", "Unsubscribe from this newsletter."),
    ("other_life", "The match kicks off at noon."),
]


def families(text: str) -> set[str]:
    """The features of all cues in a text."""
    return {cue.feature for part in read_features("", text, "").parts for cue in part.cues}


@pytest.mark.parametrize(("family", "text"), SPOKEN)
def test_each_family_hears_its_sentence(family: str, text: str) -> None:
    assert family in families(text)


def test_every_family_has_its_sentence() -> None:
    assert {family for family, _ in SPOKEN} == set(cues().families)
    assert set(cues().families.values()) == set(LABELS)


def test_a_denied_cue_is_marked() -> None:
    assert "other_chosen~not" in families("We have never chosen another candidate.")


def test_a_conditional_cue_is_marked() -> None:
    assert "other_chosen~if" in families("If we choose another candidate, I will tell you.")


def test_a_quoted_cue_is_marked() -> None:
    assert "other_chosen~quote" in families('They wrote "we have chosen another candidate" again.')


def test_a_cue_in_the_subject_counts_apart() -> None:
    assert "undelivered~h" in read_features("Message could not be delivered", "Hello", "").outside_cues


def test_contractions_and_text_speak_unfold() -> None:
    forms = [word.form for word in sentences("u won't be needing it, weren't they?")[0]]
    assert forms[:3] == ["you", "will", "not"]
    assert forms[-3:] == ["be", "not", "they"]


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("chosen", "choose"),
        ("offers", "offer"),
        ("planned", "plan"),
        ("vacancies", "vacancy"),
        ("news", "news"),
    ],
)
def test_words_come_to_a_common_form(word: str, form: str) -> None:
    assert stem(word) == form


def test_wrapped_lines_are_one_sentence_and_short_lines_are_not() -> None:
    wrapped = "We are writing to you today because the committee has met and has\nchosen someone else."
    assert len(sentences(wrapped)) == 1
    assert len(sentences("Dear Sam,\nThank you.")) == 2


def test_phrases_become_one_word() -> None:
    (sentence,) = sentences("We went with someone else")
    assert [word.form for word in join_phrases(sentence)] == ["we", "go_with", "someone_else"]


def test_gaps_are_bounded() -> None:
    pattern = compile_pattern("test", "alpha ~ omega")
    assert find([frozenset(("alpha",)), frozenset(("omega",))]) == []  # not one of the shipped cues
    assert [element.gap for element in pattern.elements] == [0, 3]


def test_places_point_into_the_text() -> None:
    text = "Hello there. We can't come; it's £20 at 3.20pm on 16.11.2026."
    for sentence in sentences(text):
        for word in sentence:
            assert 0 <= word.start < word.end <= len(text)


def test_the_model_file_comes_back_as_it_was_written() -> None:
    row = [place / 4 - 1.5 for place in range(len(LABELS))]
    known = unpack(pack({"feature": row, "other": [-0.25] * len(LABELS)}, 1.25))
    assert known.heat == 1.25
    assert total(["feature", "never seen"], known) == [round(1000 * each) for each in row]
    assert total(["feature", "other"], known) == [round(1000 * each) - 250 for each in row]
    assert total([], known) == [0] * len(LABELS)


def test_another_file_is_no_model() -> None:
    with pytest.raises(ValueError, match="no model file"):
        unpack(b"PK\n1\n2\nrest")


def test_the_shipped_knowledge_is_that_of_the_training_folder() -> None:
    from knowledge import KNOWLEDGE, knowledge_text

    assert KNOWLEDGE.read_text("utf-8") == knowledge_text(), "run python training/train.py"
