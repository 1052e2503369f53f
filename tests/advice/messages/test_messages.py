"""The messages as advice: whole, cited, in three voices, and free of set phrases and foreign facts."""

from __future__ import annotations

from importlib import import_module
from string import Formatter

import pytest

from afterword.advice import messages, questions
from afterword.core.discover import module_names
from afterword.core.message import VOICES, Message, Part
from afterword.core.question import Question
from afterword.core.sources import ROWS
from afterword.writing.compose import MESSAGES, message_for
from afterword.writing.invented import invented

KNOWN_FACTS = frozenset(
    "me me_first them phone company position Position as_role role day day_noun date on_date month meeting met "
    "conversation with "
    "topic clause that mine raw more fit next next_day next_date next_day_noun next_cap next_talk "
    "place promise_day spoken_promise spoken_date wrote heard new_date told_day offer_day "
    "news news_did news_raw hello".split()
)
SET_PHRASES = (
    "finds you well", "hope you are doing well", "to whom it may concern", "touch base", "circle back", "reach out",
    "just following up", "just checking", "at your earliest convenience", "please do not hesitate", "think outside",
    "synergy", "passionate about", "perfect fit", "dream job", "leverage", "delve", "as per", "per my last",
)  # fmt: skip


def lines_of(message: Message) -> list[str]:
    return [
        line.text
        for part in message.parts
        for voice in VOICES
        for group in part.groups(voice)
        for line in group
    ]


def test_there_is_one_file_for_each_message_and_no_other() -> None:
    assert {name.rpartition(".")[2] for name in module_names(messages)} == set(MESSAGES)


@pytest.mark.parametrize("action", MESSAGES)
def test_a_message_says_why_and_cites(action: str) -> None:
    message = message_for(action)
    assert message.action == action
    assert message.says.endswith(".")
    assert message.because.endswith(".")
    assert message.cites
    assert all(c.key in ROWS for c in message.cites)


@pytest.mark.parametrize("action", MESSAGES)
def test_every_placeholder_is_a_known_fact(action: str) -> None:
    for line in lines_of(message_for(action)):
        named = {field for _text, field, _spec, _conv in Formatter().parse(line) if field is not None}
        assert named <= KNOWN_FACTS, line


@pytest.mark.parametrize("action", MESSAGES)
def test_wordings_bring_no_facts_and_no_set_phrases_of_their_own(action: str) -> None:
    plain = {"two", "five"}  # “two minutes”, “a line or two”
    for line in lines_of(message_for(action)):
        bare = " ".join(
            text + ("fact" if field is not None else "")
            for text, field, _spec, _conv in Formatter().parse(
                line.partition("⟦")[0] + line.partition("⟧")[2]
            )
        )
        assert set(invented(bare, ["fact I"])) <= plain, line
        assert not any(phrase in line.lower() for phrase in SET_PHRASES), line


@pytest.mark.parametrize("action", MESSAGES)
def test_no_wording_stands_twice_and_each_reads_as_a_sentence(action: str) -> None:
    message = message_for(action)
    for part in message.parts:
        for voice in VOICES:
            texts = [line.text for group in part.groups(voice) for line in group]
            for group in part.groups(voice):
                assert len({line.text for line in group}) == len(group), (part.name, voice)
            if part.name != "subject":
                assert all(t[-1] in ".?!⟧" for t in texts), texts


def test_a_thank_you_has_enough_wordings_for_a_panel_of_five() -> None:
    for part in [
        p
        for p in message_for("thank_you").parts
        if p.name in ("thanks", "detail", "interest", "offer", "close")
    ]:
        for voice in VOICES:
            most = max(len(group) for group in part.groups(voice))
            assert most >= 5, (part.name, voice)


def test_a_part_falls_away_without_its_facts() -> None:
    part = Part("p", "[met] You said {topic}.\n\n[!met] Hello {name}.")
    assert part.fitting("warm", {"topic": "x"}, frozenset({"met"}))[0].text == "You said {topic}."
    assert part.fitting("warm", {}, frozenset({"met"})) == []
    assert part.fitting("formal", {"name": "x"}, frozenset())[0].text == "Hello {name}."


@pytest.mark.parametrize("name", module_names(questions))
def test_questions_are_cited_and_told_apart(name: str) -> None:
    found: tuple[Question, ...] = import_module(name).QUESTIONS
    assert len({q.key for q in found}) == len(found)
    for question in found:
        assert question.because.endswith(".")
        assert question.sources
        assert all(s in ROWS for s in question.sources)
