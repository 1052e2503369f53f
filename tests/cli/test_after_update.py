"""After an update all plans are made again, and a person with many cases hears of it."""

from __future__ import annotations

import io
import sys

import pytest

from afterword.cli import door


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_with_many_cases_it_is_said_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    show = door._planning_anew()
    for done in (200, 1_000, 1_200):
        show(done, 1_200)
    assert "200 of 1200" in shown.getvalue()
    assert shown.getvalue().endswith("\r\x1b[K")


def test_in_a_file_it_is_said_once_and_of_few_cases_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.StringIO()
    monkeypatch.setattr(sys, "stderr", written)
    door._planning_anew()(40, 40)
    assert not written.getvalue()
    show = door._planning_anew()
    for done in (200, 1_000, 1_200):
        show(done, 1_200)
    assert written.getvalue() == "After the update every plan is made again: 200 of 1200\n"
