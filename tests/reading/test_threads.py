"""Conversations: by identifiers, then by subject and people."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.reading.headers import Headers
from afterword.reading.mime import Mail
from afterword.reading.threads import Envelope, assign, envelope, plain_subject, thread_key

ME = frozenset({"sam@example.org"})
DAY = datetime(2026, 5, 12, tzinfo=UTC)


def mail(
    number: int, subject: str, sender: str, *, after: int = 0, references: str = "", reply: str = ""
) -> Envelope:
    fields = [
        *(
            ("Message-ID", f"<{number}@x.example>"),
            ("Subject", subject),
            ("From", sender),
            ("To", "sam@example.org"),
        ),
        *(
            ("Date", (DAY + timedelta(days=after)).isoformat()),
            ("References", references),
            ("In-Reply-To", reply),
        ),
    ]
    return envelope(Mail(Headers([(name, value) for name, value in fields if value])), ME)


@pytest.mark.parametrize(
    ("subject", "plain"),
    [
        ("Re: AW: Fwd: Interview", "interview"),
        ("RE: RE: FW: Interview feedback awaited", "interview feedback awaited"),
        ("Re[2]: Interview", "interview"),
        ("[EXT] Re: Interview", "interview"),
        ("SV: VS: Antw: TR: WG: Interview!", "interview"),
        ("Automatic reply: Interview", "interview"),
        ("Réponse automatique : Interview", "interview"),
        ("Reminder: Interview", "reminder interview"),
        ("", ""),
    ],
)
def test_subjects_without_prefixes(subject: str, plain: str) -> None:
    assert plain_subject(subject) == plain


def test_identifiers_join_what_subjects_do_not() -> None:
    found = [
        mail(1, "Interview", "ana@b.example"),
        mail(2, "Something else", "bo@b.example", references="<1@x.example>"),
        mail(3, "Third", "wei@b.example", reply="<2@x.example>"),
        mail(4, "Fourth", "ana@b.example"),
    ]
    assert assign(found) == [0, 0, 0, 3]


def test_a_message_that_is_missing_still_joins_its_answers() -> None:
    found = [
        mail(1, "One", "a@b.example", references="<gone@x.example>"),
        mail(2, "Two", "c@b.example", references="<gone@x.example>"),
    ]
    assert assign(found) == [0, 0]


def test_the_same_subject_joins_only_the_same_people_and_not_for_ever() -> None:
    found = [
        mail(1, "Your application", "ana@b.example"),
        mail(2, "RE: Your application", "ana@b.example", after=3),
        mail(3, "Your application", "hr@other.example", after=3),
        mail(4, "Re: Your application", "ana@b.example", after=200),
    ]
    assert assign(found) == [0, 0, 2, 3]


def test_the_key_is_the_oldest_identifier() -> None:
    headers = Headers([("Message-ID", "<3@x.example>"), ("References", "<1@x.example> <2@x.example>")])
    assert thread_key(Mail(headers)) == "<1@x.example>"
    assert thread_key(Mail(Headers([("Message-ID", "<3@x.example>")]))) == "<3@x.example>"
    assert thread_key(Mail(Headers([]))) == ""


ENVELOPES = st.builds(
    Envelope,
    st.sampled_from(["", "<1@x>", "<2@x>", "<3@x>"]),
    st.lists(st.sampled_from(["<1@x>", "<2@x>", "<9@x>"]), max_size=2).map(tuple),
    st.sampled_from(["", "interview", "application"]),
    st.sets(st.sampled_from(["a@x", "b@x"])).map(frozenset),
    st.none() | st.integers(0, 100).map(lambda days: DAY + timedelta(days=days)),
)


@settings(max_examples=100)
@given(st.lists(ENVELOPES, max_size=12), st.integers(0, 9))
def test_the_order_of_reading_does_not_matter_for_identifiers(envelopes: list[Envelope], seed: int) -> None:
    envelopes = [one._replace(subject="") for one in envelopes]
    order = list(range(len(envelopes)))
    Random(seed).shuffle(order)
    straight, mixed = assign(envelopes), assign([envelopes[n] for n in order])
    together = {(a, b) for a in order for b in order if straight[a] == straight[b]}
    place = {n: position for position, n in enumerate(order)}
    assert together == {(a, b) for a in order for b in order if mixed[place[a]] == mixed[place[b]]}


@settings(max_examples=100)
@given(st.lists(ENVELOPES, max_size=12))
def test_a_conversation_is_named_by_its_first_message(envelopes: list[Envelope]) -> None:
    found = assign(envelopes)
    assert all(found[first] == first <= number for number, first in enumerate(found))
