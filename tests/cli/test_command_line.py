"""Words taken at once mean what ``argparse`` says they mean, for every command there is."""

from __future__ import annotations

import contextlib
import io
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.cli import commands
from afterword.cli.command_line import CommandLine, _NotPlain, _Plain
from afterword.core.discover import module_names


def _line(name: str) -> CommandLine:
    line = CommandLine(f"afterword {name}", "")
    line.add_argument("--json", action="store_true")
    import_module(name).configure(line)
    return line


LINES = [_line(name) for name in module_names(commands)]


def by_argparse(line: CommandLine, words: list[str]) -> dict[str, Any] | None:
    """What argparse makes of the words; None where it refuses them."""
    try:
        with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
            return vars(line.parser().parse_args(words))
    except SystemExit:
        return None


def at_once(line: CommandLine, words: list[str]) -> dict[str, Any] | None:
    """What is taken without argparse; None where that is left to it."""
    try:
        return vars(_Plain(line._asked).take(words))
    except _NotPlain:
        return None


def _words(line: CommandLine) -> st.SearchStrategy[list[str]]:
    names = [name for names, _about in line._asked for name in names if name.startswith("-")]
    choices = [str(c) for _names, about in line._asked for c in about.get("choices", ())]
    plain = st.sampled_from(["", "a", "7", "-", "--", "-x", "--no", "-h", "a b", "-1", "x=y", *choices])
    joined = st.builds("{}={}".format, st.sampled_from(names), st.sampled_from(["", "3", "a", *choices]))
    return st.lists(st.one_of(st.sampled_from(names), plain, joined), max_size=6)


@given(st.data())
def test_what_is_taken_at_once_is_what_argparse_takes(data: st.DataObject) -> None:
    line = data.draw(st.sampled_from(LINES))
    words = data.draw(_words(line))
    taken = at_once(line, words)
    if taken is not None:
        assert taken == by_argparse(line, words), (line.program, words)


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("plan", ["-", "--now", "2026-05-11T12:00:00+01:00", "--json"]),
        ("plan", ["--jsonl"]),
        ("read", ["mail.eml"]),
        ("promise", ["by Friday", "--on=2026-05-11"]),
        ("today", []),
        ("add", ["Brightwater", "Nurse", "--person", "Ana", "--person", "Bo"]),
        ("interview", ["bright", "fri 3pm", "--minutes", "45"]),
    ],
)
def test_the_usual_words_need_no_argparse(command: str, words: list[str]) -> None:
    line = _line(f"{commands.__name__}.{command}")
    taken = at_once(line, words)
    assert taken is not None
    assert taken == by_argparse(line, words)


@pytest.mark.parametrize(
    "words", [["--help"], ["--js"], ["--now"], ["a", "b"], ["--", "-a"], ["--json=yes"], ["--jsonl", "-q"]]
)
def test_what_is_not_plain_is_left_to_argparse(words: list[str]) -> None:
    line = _line(f"{commands.__name__}.plan")
    assert at_once(line, words) is None


def test_two_readings_share_nothing() -> None:
    line = _line(f"{commands.__name__}.add")
    assert line.read(["A", "--person", "Ana"]).person == ["Ana"]
    assert line.read(["B"]).person == []
