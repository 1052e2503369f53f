"""The phrase lists: every expression compiles and stays quick, whatever it is tried on."""

from __future__ import annotations

import time
from importlib import import_module

import pytest

from afterword.reading.patterns import Pattern, spaced

MODULES = (
    *(
        "absence_words",
        "absence_dates",
        "autoreply",
        "bounce",
        "quote_marks",
        "body_text",
        "charsets",
        "headers",
    ),
    *("threads", "trust", "invitations.events", "invitations.itip", "invitations.lines", "invitations.links"),
)
PATTERNS = [
    pytest.param(found, id=f"{module}.{name}")
    for module in MODULES
    for name, found in vars(import_module(f"afterword.reading.{module}")).items()
    if isinstance(found, Pattern)
]
LONG = (
    "a",
    "a ",
    " ",
    "\n",
    "1 ",
    "1/",
    ".",
    "<",
    "Re: ",
    "I am ",
    "your message to ",
    "until ",
    "12 May ",
    "a@",
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_every_expression_stays_quick(pattern: Pattern) -> None:
    for piece in LONG:
        text = piece * (1500 // len(piece)) + "\x00"
        started = time.process_time()
        pattern.compiled.search(text)
        assert time.process_time() - started < 0.5, piece


def test_blanks_match_any_white_space() -> None:
    pattern = Pattern(spaced("out of ?office"))
    assert pattern.search("out\n of  office")
    assert pattern.search("out ofoffice")
    assert not pattern.search("outof office")
