"""A message is read as a careful friend would: what is wrong is found, what is fine is left alone.

``notes.jsonl`` holds notes by very varied people. Those marked ``worked`` were in view while the checks were
written; those marked ``held`` were written afterwards and measured before anything was changed for their sake.
"""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.writing.lint import LONGEST, Context, lint, lint_json

ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in Path(__file__).with_name("notes.jsonl").read_text("utf-8").splitlines()
]


def _codes(row: dict[str, Any]) -> set[str]:
    findings = lint_json(row["in"])["findings"]
    assert isinstance(findings, list)
    return {finding["code"] for finding in findings if finding["level"] != "hint"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["in"]["id"])
def test_note(row: dict[str, Any]) -> None:
    problems, tolerated = set(row["expect"]["problems"]), set(row["expect"].get("tolerated", ()))
    found = _codes(row)
    assert problems - found == set(), "missed"
    assert found - problems - tolerated == set(), "false alarm"


def test_there_are_many_notes_of_every_kind_and_code() -> None:
    assert len(ROWS) >= 150
    assert sum(row["part"] == "held" for row in ROWS) >= 60
    good = sum(not row["expect"]["problems"] for row in ROWS)
    assert good >= len(ROWS) // 3
    assert len({code for row in ROWS for code in row["expect"]["problems"]}) >= 24


def test_places_are_places_in_the_text() -> None:
    for row in ROWS:
        body = row["in"]["body"]
        for finding in lint(body, Context.from_json(row["in"]["context"])):
            assert 0 <= finding.start <= finding.end <= len(body)
            assert finding.sources
            assert finding.message


def test_errors_come_first() -> None:
    found = lint("Dear {name},\n\nany news??\n\nSam", Context(recipient="Ana Ruiz", kind="check_in"))
    levels = [finding.level for finding in found]
    assert levels == sorted(levels, key=["error", "warning", "hint"].index)


def test_a_mend_fits_in_the_place() -> None:
    body = "Hi Camilla,\n\nThank you for the oportunity. I'd love to join.\n\nSam"
    for finding in lint(body, Context(recipient="Candela Voss", kind="thank_you", candidate="Sam")):
        if finding.mend:
            body = body[: finding.start] + finding.mend + body[finding.end :]
            break
    assert body.startswith("Hi Candela Voss,")


@pytest.mark.parametrize(
    ("obj", "told"),
    [([], "input:"), ({}, "body:"), ({"body": 1}, "body:"), ({"body": "", "context": 1}, "context:")],
)
def test_bad_input_is_a_clear_sentence(obj: object, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        lint_json(obj)


def test_another_language_is_said_and_not_judged() -> None:
    body = "Sehr geehrte Frau Ruiz,\n\nvielen Dank für das Gespräch am Montag und die freundlichen Einblicke.\n\nSam Osei"
    found = lint(
        body, Context(recipient="Ana Ruiz", candidate="Sam Osei", kind="thank_you", company="Brightwater")
    )
    assert [finding.code for finding in found] == ["not_english"]


@pytest.mark.parametrize(
    "unit", ["thank you for the interview. ", "x", "Dear a\n\n", "[[", "?!", "zqxv wqrt ", "A b, ", "it's "]
)
def test_a_megabyte_is_read_in_bounded_time(unit: str) -> None:
    start = time.process_time()
    found = lint(
        unit * (1_000_000 // len(unit)), Context(recipient="Ana", candidate="Sam", company="Brightwater")
    )
    assert time.process_time() - start < 5
    cut = next(finding for finding in found if finding.code == "cut_short")
    assert cut.level == "hint"
    assert cut.start == LONGEST


@settings(max_examples=80, deadline=None)
@given(
    st.text(max_size=300),
    st.sampled_from(["thank_you", "check_in", "rejection_thanks", "connect", "", "no such kind"]),
    st.text(max_size=20),
)
def test_any_text_is_survived(body: str, kind: str, name: str) -> None:
    context = Context(
        recipient=name, candidate=name, company=name, role_title=name, kind=kind, topics=(name,)
    )
    for finding in lint(body, context):
        assert 0 <= finding.start <= finding.end <= len(body)
