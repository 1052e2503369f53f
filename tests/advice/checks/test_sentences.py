"""Said in many ways, and nearly said: a book of sentences that each check must flag or let pass."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from afterword.core.context import Context
from afterword.writing.lint import lint

_BOOK = Path(__file__).with_name("sentences.txt")
_SOUND = {
    "check_in": "Thank you for the interview on 4 May. {} Is there any news on the analyst post?",
    "thank_you": "Thank you for showing me the harbour crane yesterday. {} I would love to join you.",
    "feedback_request": "Thank you for your message. {}",
    "rejection_thanks": "Thank you for letting me know. {}",
}
_CONTEXT: dict[str, Any] = {
    "recipient": "Ana Ruiz",
    "candidate": "Sam Osei",
    "company": "Brightwater",
    "role_title": "Analyst",
    "today": "2026-05-20",
    "topics": ["harbour crane"],
}


def _parts() -> Iterator[tuple[str, str, str, list[str]]]:
    """The parts of the book: code, kind, sign and sentences."""
    for part in _BOOK.read_text(encoding="utf-8").split("\n# ")[2:]:
        title, _newline, lines = part.partition("\n")
        code, kind = title.split()
        for sign in "+-":
            said = [line[2:] for line in lines.split("\n") if line.startswith(sign)]
            if said:
                yield code, kind, sign, said


def _codes(sentence: str, code: str, kind: str, sign: str) -> set[str]:
    frame = _SOUND[kind]
    if code == "no_interest":  # here the sentence itself must bear the interest, or lack it
        frame = "{}" if sign == "+" else frame.replace(" I would love to join you.", "")
    body = f"Dear Ana,\n\n{frame.format(sentence)}\n\nKind regards,\nSam Osei"
    findings = lint(body, Context.from_json({**_CONTEXT, "kind": kind}))
    return {found.code for found in findings if found.level != "hint"}


@pytest.mark.parametrize(("code", "kind", "sign", "said"), list(_parts()))
def test_sentences(code: str, kind: str, sign: str, said: list[str]) -> None:
    found = {sentence: _codes(sentence, code, kind, sign) for sentence in said}
    if sign == "+":
        assert [sentence for sentence, codes in found.items() if code not in codes] == []
    else:
        assert {sentence: codes for sentence, codes in found.items() if codes} == {}
