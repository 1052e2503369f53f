"""What a terminal of eighty columns shows: nothing runs over its edge, nothing is broken within a word."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable

import pytest

from afterword.cli import screen


class Terminal(io.StringIO):
    """Standard output that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], list[str]]:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")

    def lines_of(write: Callable[[], object]) -> list[str]:
        out = Terminal()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", out)
            write()
        return re.sub(r"\x1b\[\d+m", "", out.getvalue()).splitlines()

    return lines_of


Shown = Callable[[Callable[[], object]], list[str]]
LONG = "Tell how it went at the hospice of the sisters of mercy"


def test_a_headline_keeps_what_is_said_of_it_beside_it_or_below(shown: Shown) -> None:
    assert shown(lambda: screen.headline("Thank Ana", "due by 13:24", lead=" 1  ")) == [
        " 1  Thank Ana  due by 13:24"
    ]
    assert shown(lambda: screen.headline(LONG, "late, still welcome until Tuesday 11:00", lead=" 1  ")) == [
        f" 1  {LONG}",
        "    late, still welcome until Tuesday 11:00",
    ]


def test_every_line_of_a_text_is_kept_and_wrapped_with_its_colour(shown: Shown) -> None:
    found = shown(lambda: screen.say(f"Ana: {LONG}\nBo: the handover", 4, "dim"))
    assert found == [
        "    Ana: Tell how it went at the hospice of the sisters of",
        "    mercy",
        "    Bo: the handover",
    ]


def test_pairs_wrap_beside_their_names(shown: Shown) -> None:
    found = shown(lambda: screen.pairs([("opens", LONG), ("due", "tomorrow")]))
    assert found == [
        "  opens  Tell how it went at the hospice of the sisters of",
        "         mercy",
        "  due    tomorrow",
    ]
