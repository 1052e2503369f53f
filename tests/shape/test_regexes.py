"""Every regular expression in the sources compiles, without a warning, and stays quick on a long line."""

from __future__ import annotations

import ast
import importlib
import re
import time
import warnings
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from tests.shape.sources import PACKAGE, calls, expect_nothing, literal, sources

_FUNCTIONS = {"compile", "match", "search", "fullmatch", "sub", "subn", "split", "findall", "finditer"}
# Our own stand-in that compiles at first use.
_LAZY = {"Pattern"}
# Rooms whose modules are imported without further ado.
_PURE_ROOMS = {"core", "calendars", "advice", "reading", "writing", "mailbox", "channels", "importers"}
# What a line is made of on which nested repetition takes for ever, and an end that does not fit.
_LONG = (
    ("a", "!"),
    (" ", "x"),
    ("1,", ";"),
    ("a ", "\x00"),
    ("<", ""),
    ("-", "@"),
    ("Re: ", "\n"),
    ("\n", "x"),
)
# Growing, so that what explodes is seen before it takes an hour: (characters, seconds at most).
_STEPS = ((16, 0.02), (24, 0.02), (32, 0.03), (64, 0.05), (300, 0.1), (1500, 0.3))


class Written(NamedTuple):
    """A pattern of ours: where it stands, its text and flags, and whether it is tried at one place only."""

    place: str
    text: str
    flags: int
    anchored: bool = False


def patterns() -> list[Written]:
    """Every plain pattern in the sources, with its flags where they are plain too."""
    found = []
    for source in sources():
        for node, name in calls(source):
            of_re = name.startswith("re.") and name[3:] in _FUNCTIONS
            if (of_re or name in _LAZY) and node.args:
                text = literal(node.args[0])
                if text is not None:
                    anchored = name in ("re.match", "re.fullmatch")
                    found.append(Written(f"{source.place}:{node.lineno}", text, _flags(node), anchored))
    return found


def living_patterns() -> list[Written]:
    """The patterns that the modules of the pure rooms hold once imported, however they were put together."""
    found = []
    for source in sources():
        if source.room not in _PURE_ROOMS:
            continue
        name = ".".join(source.path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(
            ".__init__"
        )
        for variable, value in vars(importlib.import_module(name)).items():
            for compiled in _compiled(value):
                found.append(Written(f"{name}.{variable}", compiled.pattern, compiled.flags & ~re.UNICODE))
    return found


def _compiled(value: object) -> Iterator[re.Pattern[str]]:
    """The patterns that a module's variable is or holds; our lazy ones are compiled here."""
    if isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _compiled(one)
    elif isinstance(value, Mapping):
        yield from _compiled(list(value.values()))
    else:
        found = value if isinstance(value, re.Pattern) else getattr(value, "compiled", None)
        if isinstance(found, re.Pattern) and isinstance(found.pattern, str):
            yield found


def _flags(node: ast.Call) -> int:
    letters = re.findall(
        r"re\.([A-Z]+)\b", " ".join(ast.unparse(part) for part in [*node.args[1:], *node.keywords])
    )
    flags = 0
    for letter in letters:
        flags |= int(getattr(re, letter, 0))
    return flags


def test_every_pattern_compiles() -> None:
    found = []
    for written in patterns():
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                re.compile(written.text, written.flags)
        except (re.error, Warning) as error:
            found.append(f"{written.place} {error}")
    expect_nothing(found)


def test_no_pattern_takes_for_ever_on_a_long_line() -> None:
    once = {(one.text, one.flags, one.anchored): one for one in [*living_patterns(), *patterns()]}
    expect_nothing([f"{one.place} {slow}" for one in once.values() if (slow := _slow(one))])


def _slow(written: Written) -> str:
    """On what the pattern takes too long, and how long; empty for a good one."""
    compiled = re.compile(written.text, written.flags)
    tried = compiled.match if written.anchored else compiled.search
    for part, end in _LONG:
        for length, seconds in _STEPS:
            line = part * (length // len(part)) + end
            if _took(tried, line) > seconds and (took := min(_took(tried, line) for _ in range(2))) > seconds:
                return f"took {took:.2f} s on {length} characters of {part!r} and {end!r}"
    return ""


def _took(tried: Callable[[str], object], line: str) -> float:
    started = time.process_time()
    tried(line)
    return time.process_time() - started
