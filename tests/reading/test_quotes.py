"""New words apart from old ones, in the formats of the common mail programs."""

from __future__ import annotations

import json
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.reading.quotes import cut, new_text

BODIES = [json.loads(line) for line in (Path(__file__).parent / "quoted_bodies.jsonl").open(encoding="utf-8")]
PIECES = st.sampled_from(
    [
        *(
            "> old",
            ">> older",
            "> ",
            ">",
            "",
            " ",
            "-- ",
            "--",
            "Hello Sam,",
            "By Friday.",
            "Kind regards,",
            "Ana",
        ),
        *("From: a", "Sent: b", "To: c", "Subject: d", "Von: e", "Gesendet: f", "On 1 May 2026 Sam wrote:"),
        *("________________________________", "-----Original Message-----", "Begin forwarded message:"),
        *(
            "---------- Forwarded message ---------",
            "Sent from my iPhone",
            "T: +44 20 7946 0000",
            "Unsubscribe",
        ),
        *("This email is confidential and intended only for you.", "wrote:", ":", "：", "\u2028", "x" * 600),
    ]
)


@pytest.mark.parametrize("case", BODIES, ids=lambda case: case["name"])
def test_each_program_is_understood(case: dict[str, str]) -> None:
    assert new_text(case["body"]) == case["new"]


@pytest.mark.parametrize("case", BODIES, ids=lambda case: case["name"])
def test_line_ends_of_windows_make_no_difference_to_the_cut(case: dict[str, str]) -> None:
    with_spaces = "\n".join(f"{line} " if line else line for line in case["body"].split("\n"))
    assert new_text(with_spaces).split() == case["new"].split()


def test_a_forward_without_a_mark_is_known_by_its_subject() -> None:
    body = "FYI\n\nFrom: Client\nSent: Tuesday\nTo: Rita\nSubject: Sam\n\nWe will not proceed.\n"
    assert new_text(body) == "FYI"
    assert new_text(body, forwards=True) == "FYI\n\nWe will not proceed."


def test_history_below_a_forwarded_message_is_old() -> None:
    body = (
        "---------- Forwarded message ---------\nFrom: Client\nDate: Tue\nSubject: Sam\n\nWe say no.\n\n"
        "-----Original Message-----\nFrom: Rita\nSent: Monday\n\nWhat do you say?\n"
    )
    assert new_text(body) == "We say no."


def test_everything_stays_to_be_seen() -> None:
    body = "New.\n\nKind regards,\nAna\nHead | Brightwater\n\nThis email is confidential.\n\n> old\n> older"
    found = cut(body)
    assert found.quoted == "> old\n> older"
    assert found.signature == "Head | Brightwater"
    assert found.footer == "This email is confidential."
    assert not found.forwarded


@settings(max_examples=150)
@given(st.lists(PIECES | st.text(max_size=30), max_size=25).map("\n".join))
def test_every_word_goes_somewhere_once(body: str) -> None:
    found = cut(body)
    spans = [*found.new_spans, *found.quoted_spans, *found.signature_spans, *found.footer_spans]
    covered = sorted(spans)
    assert all(one.end < other.start for one, other in pairwise(covered))
    kept = "\n".join(body[start:end] for start, end in covered)
    assert kept == body
    assert set(found.new_text.split()) <= set(body.split())


@pytest.mark.parametrize(
    "body",
    ["> a\n" * 50_000, "From: x\n" * 50_000, "On 1 May 2026\n" * 50_000, "wrote:\n" * 50_000, "-" * 500_000],
    ids=["arrows", "labels", "dates", "wrote", "one line"],
)
def test_hostile_bodies_take_no_long_time(body: str) -> None:
    started = time.process_time()
    cut(body)
    assert time.process_time() - started < 5
