"""Drafts: what stands in them, and that it comes from the case."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.advice.messages import thank_you
from afterword.core.case import Case
from afterword.core.message import VOICES
from afterword.writing.compose import (
    LINKEDIN_LONGEST,
    MESSAGES,
    CannotCompose,
    compose,
    draft_json,
    message_for,
)
from afterword.writing.invented import invented
from tests.writing.cases import MORNING_AFTER, case_of, held, person

TOPIC = {"ana": "the move to a new rota system"}
PROMISE = {"kind": "promise", "at": "2026-05-11T10:45:00+01:00", "by": "ana", "to": "2026-05-22"}
AFTER_PROMISE = datetime.fromisoformat("2026-05-26T09:30:00+01:00")


def words(text: str) -> int:
    return len(text.split())


@pytest.mark.parametrize("voice", VOICES)
def test_a_thank_you_thanks_names_the_topic_and_shows_interest(voice: str) -> None:
    draft = compose(case_of([held(["ana"], TOPIC)]), "thank_you", "ana", MORNING_AFTER, voice=voice)
    assert "hank" in draft.body
    assert "the move to a new rota system" in draft.body
    assert "yesterday" in draft.body
    assert draft.body.endswith("\nSam Osei")
    assert draft.blanks == ()
    assert 40 <= words(draft.body) <= 130
    assert "\n" not in draft.subject


@pytest.mark.parametrize("voice", VOICES)
def test_a_check_in_names_interview_position_and_promised_day(voice: str) -> None:
    draft = compose(case_of([held(["ana"], TOPIC), PROMISE]), "check_in", "ana", AFTER_PROMISE, voice=voice)
    assert "Monday 11 May" in draft.body
    assert "Friday 22 May" in draft.body
    assert "Operations manager" in draft.body
    assert draft.body.count("?") == 1
    assert 40 <= words(draft.body) <= 110


def test_the_day_word_follows_the_moment_of_sending() -> None:
    case = case_of([held(["ana"], TOPIC)])
    for moment, word in [
        ("2026-05-11T17:00:00+01:00", "today"),
        ("2026-05-12T08:00:00+01:00", "yesterday"),
        ("2026-05-13T08:00:00+01:00", "on Monday"),
        ("2026-05-19T08:00:00+01:00", "on Monday of last week"),
    ]:
        bodies = [compose(case, "thank_you", "ana", datetime.fromisoformat(moment), voice=v) for v in VOICES]
        assert all(word in b.body or word.removeprefix("on ") in b.body for b in bodies), (word, bodies)


def test_a_letter_is_dated_and_says_nothing_of_yesterday() -> None:
    draft = compose(case_of([held(["ana"], TOPIC)]), "thank_you", "ana", MORNING_AFTER, channel="letter")
    assert "yesterday" not in draft.body
    assert "Monday 11 May" in draft.body


def test_without_a_topic_a_blank_asks_for_it() -> None:
    draft = compose(case_of([held(["ana"])]), "thank_you", "ana", MORNING_AFTER)
    assert draft.blanks == ("What did you and Ana talk about that stayed with you?",)
    assert f"⟦{draft.blanks[0]}⟧" in draft.body


def test_spelling_follows_the_country_and_the_wish() -> None:
    case = case_of([held(["ana"], TOPIC)], me={"country": "US"})
    texts = [compose(case, "thank_you", "ana", MORNING_AFTER, voice=v, channel="letter").body for v in VOICES]
    assert all("May 11" in t and "11 May" not in t for t in texts)
    assert all("honour" not in t and "keen" not in t for t in texts)
    british = compose(case, "thank_you", "ana", MORNING_AFTER, channel="letter", spelling="british")
    assert "11 May" in british.body


def test_the_second_check_in_answers_the_first_in_its_thread() -> None:
    first = {
        "kind": "message_sent", "at": "2026-05-26T09:30:00+01:00", "action": "check_in", "to": ["ana"],
        "subject": "RE: Interview", "message_id": "<first@example.org>",
    }  # fmt: skip
    now = datetime.fromisoformat("2026-06-02T09:30:00+01:00")
    draft = compose(case_of([held(["ana"], TOPIC), first]), "second_check_in", "ana", now)
    assert draft.subject == "Re: Interview"
    assert draft.in_reply_to == "<first@example.org>"
    assert "Tuesday 26 May" in draft.body
    assert "?" in draft.body


def test_a_reply_answers_the_message_of_that_person() -> None:
    asked = {
        "kind": "message_received", "at": "2026-05-27T09:30:00+01:00", "from": "ana", "label": "still_deciding",
        "subject": "Your application", "message_id": "<theirs@example.com>",
        "promise": {"to": "2026-06-05"},
    }  # fmt: skip
    draft = compose(
        case_of([held(["ana"], TOPIC), asked]), "reply_to_not_decided", "ana",
        datetime.fromisoformat("2026-05-28T09:00:00+01:00"),
    )  # fmt: skip
    assert (draft.subject, draft.in_reply_to) == ("Re: Your application", "<theirs@example.com>")
    assert "Friday 5 June" in draft.body


def test_feedback_is_not_asked_for_twice() -> None:
    no = {"kind": "rejected", "at": "2026-05-20T12:00:00+01:00", "by": "ana", "via": "email"}
    given_ = {
        "kind": "message_received",
        "at": "2026-05-20T13:00:00+01:00",
        "from": "ana",
        "label": "feedback_given",
    }
    now = datetime.fromisoformat("2026-05-21T09:00:00+01:00")
    for voice in VOICES:
        asking = compose(case_of([held(["ana"]), no]), "rejection_thanks", "ana", now, voice=voice)
        knowing = compose(case_of([held(["ana"]), no, given_]), "rejection_thanks", "ana", now, voice=voice)
        assert any(w in asking.body for w in ("next time", "improve", "another time", "missing"))
        assert "next time" not in knowing.body
        assert "feedback" in knowing.body


def test_one_not_met_is_thanked_for_their_help_not_for_the_talk() -> None:
    people = [person("ana", "Ana Ruiz"), person("rec", "Priya Nair", role="recruiter")]
    case = case_of([held(["ana"], TOPIC)], people)
    for voice in VOICES:
        body = compose(case, "thank_you", "rec", MORNING_AFTER, voice=voice).body
        assert "rota" not in body
        assert "conversation yesterday" not in body


def test_what_cannot_be_composed_is_said_in_one_sentence() -> None:
    case = case_of([held(["ana"])])
    with pytest.raises(CannotCompose, match="no message for “debrief”"):
        compose(case, "debrief", "ana", MORNING_AFTER)
    with pytest.raises(CannotCompose, match="not among the people"):
        compose(case, "thank_you", "bob", MORNING_AFTER)


def test_line_breaks_in_names_reach_no_header() -> None:
    people = [person("ana", "Ana Ruiz\r\nBcc: all@example.com")]
    case = case_of([held(["ana"], TOPIC)], people, role="Cook\nBcc: x@example.com", me={"name": "Sam\nOsei"})
    for action in MESSAGES:
        draft = compose(case, action, "ana", AFTER_PROMISE)
        assert "\n" not in draft.subject
        assert "Bcc" not in draft.body + draft.subject


def test_the_person_reads_the_same_text_twice() -> None:
    case = case_of([held(["ana"], TOPIC)])
    assert compose(case, "thank_you", "ana", MORNING_AFTER) == compose(
        case, "thank_you", "ana", MORNING_AFTER
    )


def test_what_was_sent_to_colleagues_is_not_said_again() -> None:
    case = case_of([held(["ana"], TOPIC)])
    first = compose(case, "thank_you", "ana", MORNING_AFTER)
    second = compose(case, "thank_you", "ana", MORNING_AFTER, taken=[first.body])
    assert first.body.split("\n\n")[1] != second.body.split("\n\n")[1]


def test_draft_json_has_the_fields_and_the_findings() -> None:
    answer = draft_json(case_of([held(["ana"])]), "thank_you", "ana", MORNING_AFTER)
    assert {"subject", "body", "channel", "to", "in_reply_to", "findings"} <= answer.keys()
    assert "placeholder_left" in {f["code"] for f in answer["findings"]}


# ---------------------------------------------------------------- every fact comes from the case

_NAMES = [
    "Ana Ruiz",
    "Suresh",
    "Dr Felicity Aldous-Brand",
    "李小龙",
    "محمد",
    "HR Section",
    "Mrs Sollars",
    "Bo van Lind",
]
_COMPANIES = ["Brightwater", "KETTLEBY LAND LTD", "Grain & Grind", "The Nordvind Trust", "Ledgerlark, Inc."]
_ROLES = ["Operations manager", "RN, 4 West nights", "", "Year 4 Teacher", "Marketing Internship"]
_TOPICS = [
    "night shifts!!", "how they do code review", "what she said about triage", "that they keep bees", "my years at sea",
    "シフト制", "{{ role }} <b>bold</b> move", "the team has a rota", "", "crane schedule",
]  # fmt: skip
_EVENTS: list[dict[str, Any]] = [
    PROMISE,
    {"kind": "message_sent", "at": "2026-05-26T09:30:00+01:00", "action": "check_in", "to": ["ana"]},
    {"kind": "message_received", "at": "2026-05-27T10:00:00+01:00", "from": "ana", "label": "still_deciding"},
    {"kind": "rejected", "at": "2026-05-28T10:00:00+01:00", "by": "ana", "via": "phone"},
    {"kind": "offer", "at": "2026-05-28T10:00:00+01:00", "by": "ana", "via": "phone"},
    {"kind": "company_news", "at": "2026-05-28", "text": "opened a second site in Leeds"},
    {"kind": "interview_scheduled", "at": "2026-05-28T10:00:00+01:00", "interview": "i2",
     "starts": "2026-06-17T14:30:00+01:00", "format": "video", "people": ["ana"]},
]  # fmt: skip
_NOW = datetime.fromisoformat("2026-06-02T09:30:00+01:00")


@cache
def fixed_words(action: str) -> str:
    lines = [
        line.text for part in message_for(action).parts for v in VOICES for g in part.groups(v) for line in g
    ]
    return " ".join(sorted({word for line in lines for word in line.split()}))


def told_by(case: Case, action: str) -> list[str]:
    """Everything the case says, its days in words, and the fixed words of the message itself."""
    facts: list[str] = [case.role, case.company.name, *[p.name for p in case.people.values()]]
    facts += [case.me.name, case.me.phone, *[t.topic for i in case.rounds() for t in i.debrief]]
    facts += [n.text for n in case.news]
    days = [i.start for i in case.rounds()] + [s.at for s in case.sent] + [r.at for r in case.received]
    days += [e.at for e in (case.rejection, case.offer) if e is not None]
    days = [d.astimezone(case.place) for d in days]
    facts += [f"{d:%A} {d.day} {d.day}th {d:%B} {d:%Y} {d:%H:%M} {d.hour}:{d:%M}" for d in days]
    ends = [p.days.end for p in case.promises]
    facts += [f"{d:%A} {d.day} {d.day}nd {d:%B} {d:%Y}" for d in ends]
    return [*facts, fixed_words(action), "Dear Hello Warmly LinkedIn Professor today yesterday"]


@given(
    name=st.sampled_from(_NAMES),
    company=st.sampled_from(_COMPANIES),
    role=st.sampled_from(_ROLES),
    topic=st.sampled_from(_TOPICS),
    events=st.lists(st.sampled_from(_EVENTS), unique_by=repr),
    was_held=st.booleans(),
    voice=st.sampled_from(VOICES),
    channel=st.sampled_from([None, "email", "letter", "linkedin", "phone"]),
)
@settings(max_examples=100)
def test_every_fact_comes_from_the_case(
    name: str,
    company: str,
    role: str,
    topic: str,
    events: list[dict[str, Any]],
    was_held: bool,
    voice: str,
    channel: str | None,
) -> None:
    first = [held(["ana"], {"ana": topic})] if was_held else []
    case = case_of([*first, *events], [person("ana", name)], company={"name": company}, role=role)
    for action in MESSAGES:
        draft = compose(case, action, "ana", _NOW, voice=voice, channel=channel)
        text = f"{draft.subject}\n{draft.body}"
        assert invented(text, told_by(case, action)) == [], (action, text)
        assert draft.body.strip()
        assert "{" not in text
        assert "  " not in text
        assert not any(wrong in text for wrong in (" ,", " .", "..", ",,", "the the ", "None", "()"))
        if draft.channel == "linkedin":
            assert len(draft.body) <= LINKEDIN_LONGEST


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=80))
@settings(max_examples=50)
def test_any_text_in_the_facts_gives_a_message(name: str, role: str, topic: str) -> None:
    case = case_of([held(["ana"], {"ana": topic})], [person("ana", name)], role=role)
    for action in ("thank_you", "check_in", "connect"):
        draft = compose(case, action, "ana", MORNING_AFTER)
        assert draft.body
        assert "\n" not in draft.subject
        assert "\r" not in draft.body


def test_thirty_topics_make_no_long_note() -> None:
    debrief = [{"person": "ana", "topic": f"matter {n}", "liked": n == 17} for n in range(30)]
    case = case_of([held(["ana"], debrief=debrief)])
    draft = compose(case, "thank_you", "ana", MORNING_AFTER)
    assert "matter 17" in draft.body
    assert draft.body.count("matter") <= 2
    assert words(draft.body) < 130


def test_a_stranger_is_greeted_by_the_whole_name() -> None:
    people = [person("ana", "Ana Ruiz"), person("hr", "Maja Tornqvist", role="hr")]
    wrote = {
        "kind": "message_received",
        "at": "2026-05-13T09:00:00+01:00",
        "from": "hr",
        "label": "acknowledgement",
    }
    for voice in VOICES:
        new = compose(case_of([held(["ana"]), PROMISE], people), "check_in", "hr", AFTER_PROMISE, voice=voice)
        assert new.body.startswith("Dear Maja Tornqvist,")
    known = compose(case_of([held(["ana"]), PROMISE, wrote], people), "check_in", "hr", AFTER_PROMISE)
    assert known.body.startswith("Dear Maja,")


@pytest.mark.parametrize("voice", VOICES)
def test_interest_tells_of_a_talk_only_where_there_was_one(voice: str) -> None:
    telling = ("came away", "Our conversation", "than ever", "than before", "The interview")
    lines = [line for group in thank_you.INTEREST.groups(voice) for line in group]
    told = [line for line in lines if any(words in line.text for words in telling)]
    assert told
    assert [line.text for line in told if not line.needs & {"met", "held"}] == []
