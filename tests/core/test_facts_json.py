"""Facts survive the way to JSON and back, and what cannot be read is said in one sentence."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core import events as ev
from afterword.core.case_file import case_from_json, case_to_json
from afterword.core.facts_json import fact_from_json, fact_to_json
from afterword.core.json_fields import CaseFault
from tests.core.strategies import facts, histories, internal_facts

HEAD = {
    "version": 1,
    "me": {"timezone": "Europe/London"},
    "case": {"company": {"name": "Brightwater"}, "role": "x"},
}
ANA = [{"id": "ana", "name": "Ana Ruiz", "role": "hiring_manager"}]


@given(st.one_of(facts, internal_facts))
def test_every_fact_reads_back_as_it_was_written(fact: ev.Fact) -> None:
    written = json.loads(json.dumps(fact_to_json(fact)))
    assert fact_from_json(written) == fact


@given(histories)
@settings(max_examples=40)
def test_a_whole_case_file_reads_back_as_it_was_written(history: list[ev.Fact]) -> None:
    people = [{"id": p, "name": p} for p in ("ana", "bo", "cy", "di")]
    file = case_from_json({**HEAD, "people": people, "events": [fact_to_json(f) for f in history]})
    assert case_from_json(json.loads(json.dumps(case_to_json(file)))) == file


VERSION_1 = {
    "version": 1,
    "me": {"name": "Sam Osei", "email": "sam@example.org", "timezone": "Europe/London", "country": "GB"},
    "case": {
        "id": "b",
        "company": {"name": "Brightwater", "size": "large"},
        "role": "Nurse",
        "really_wanted": True,
    },
    "people": ANA,
    "events": [
        {"kind": "applied", "at": "2026-05-01"},
        {
            "kind": "interview_held",
            "at": "2026-05-11T10:45:00+01:00",
            "interview": "i1",
            "people": ["ana"],
            "debrief": [{"person": "ana", "topic": "the rota", "liked": True}],
        },
        {
            "kind": "promise",
            "at": "2026-05-11",
            "by": "ana",
            "from": "2026-05-18",
            "to": "2026-05-22",
            "text": "x",
        },
        {
            "kind": "message_received",
            "at": "2026-05-12",
            "from": "ana",
            "label": "auto_reply",
            "returns_on": "2026-05-20",
        },
        {"kind": "withdrew", "at": "2026-05-13"},
    ],
}


def test_a_file_of_version_1_stays_readable_word_for_word() -> None:
    file = case_from_json(VERSION_1)
    assert file.company == ev.Company("Brightwater", "large")
    assert file.really_wanted
    assert file.facts[1] == ev.InterviewHeld(
        datetime.fromisoformat("2026-05-11T10:45:00+01:00"),
        "i1",
        "onsite",
        ("ana",),
        (ev.Topic("ana", "the rota", True),),
    )
    assert file.facts[4] == ev.StandingChanged(datetime(2026, 5, 13, tzinfo=UTC).date(), "withdrew")


@pytest.mark.parametrize(
    ("event", "where", "word"),
    [
        ({"kind": "applied", "at": "2026-02-30"}, "events[0].at", "2026-02-30"),
        ({"kind": "applied", "at": "2026-02-20T10:00:00"}, "events[0].at", "offset"),
        ({"kind": "applied"}, "events[0].at", "date"),
        ({"kind": "dreamt", "at": "2026-02-20"}, "events[0].kind", "dreamt"),
        (
            {"kind": "promise", "at": "2026-02-20", "from": "2026-03-09", "to": "2026-03-02"},
            "events[0]",
            "swap",
        ),
        ({"kind": "rejected", "at": "2026-02-20", "by": "zoe"}, "events[0]", "zoe"),
        ({"kind": "rejected", "at": "2026-02-20", "via": "owl"}, "events[0].via", "owl"),
        (
            {
                "kind": "interview_scheduled",
                "at": "2026-02-20",
                "starts": "2026-02-21T10:00:00Z",
                "ends": "2026-02-21T09:00:00Z",
            },
            "events[0].ends",
            "before it starts",
        ),
        ("tomorrow", "events[0]", "kind"),
    ],
)
def test_a_wrong_event_says_what_and_where(event: object, where: str, word: str) -> None:
    with pytest.raises(CaseFault) as caught:
        case_from_json({**HEAD, "people": ANA, "events": [event]})
    assert caught.value.where == where
    assert word in caught.value.message


@pytest.mark.parametrize(
    "given_file",
    [
        None,
        [],
        "x",
        {},
        {"case": 3},
        {**HEAD, "version": 9},
        {**HEAD, "people": {}},
        {**HEAD, "events": "none"},
        {**HEAD, "me": {"timezone": "Mars/Olympus"}},
        {**HEAD, "people": [*ANA, *ANA]},
    ],
)
def test_a_wrong_file_is_refused_with_a_sentence(given_file: object) -> None:
    with pytest.raises(CaseFault) as caught:
        case_from_json(given_file)
    assert caught.value.message.endswith(".")


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
fields = st.sampled_from(
    [
        "kind",
        "at",
        "by",
        "to",
        "from",
        "promise",
        "people",
        "interview",
        "starts",
        "ends",
        "debrief",
        "label",
        "via",
    ]
)
kinds = st.sampled_from(
    ["promise", "interview_scheduled", "interview_held", "message_received", "message_sent"]
)


def fault_of(given_file: object) -> CaseFault | None:
    """What is wrong with a case file; anything but a CaseFault fails the test."""
    try:
        case_from_json(given_file)
    except CaseFault as fault:
        return fault
    return None


@given(st.dictionaries(fields, st.one_of(json_values, st.just("2026-05-01")), max_size=6), kinds)
def test_no_event_however_broken_raises_anything_but_a_case_fault(
    event: dict[str, object], kind: str
) -> None:
    fault = fault_of({**HEAD, "people": ANA, "events": [{"at": "2026-05-01", **event, "kind": kind}]})
    assert fault is None or (fault.message and fault.where)


@given(json_values)
def test_no_file_however_broken_raises_anything_but_a_case_fault(value: object) -> None:
    for given_file in (
        value,
        {"version": 1, "case": value},
        {**HEAD, "people": value},
        {**HEAD, "me": value},
    ):
        fault = fault_of(given_file)
        assert fault is None or fault.message
