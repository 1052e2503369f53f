"""Regular expressions that are compiled when they are first used.

Compiling costs up to a few milliseconds each, and one small message needs few of the many that reading knows.
Long lists of phrases stand in ``wording/*.txt``: sections in brackets, one expression a line. A line
``stems: a | b`` names pieces of which every phrase of the section holds one, so that a text without any of
them is passed over quickly.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache, lru_cache

IGNORE_CASE = int(re.IGNORECASE)
MULTILINE = int(re.MULTILINE)


class Pattern:
    """A regular expression, compiled at its first use; the methods are those of :class:`re.Pattern`."""

    __slots__ = ("_compiled", "flags", "source")

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source, self.flags = source, flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        if self._compiled is None:
            self._compiled = re.compile(self.expression(), self.flags)
        return self._compiled

    def expression(self) -> str:
        """What is compiled."""
        return self.source

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self.compiled.search(text, start)

    def match(self, text: str) -> re.Match[str] | None:
        return self.compiled.match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self.compiled.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text)

    def sub(self, replacement: str, text: str) -> str:
        return self.compiled.sub(replacement, text)


@lru_cache(maxsize=4)
def _lowered(text: str) -> str:
    return text.lower()


class _Listed(Pattern):
    """Any of the phrases in one section of a wording file, where ``{}`` stands in the source."""

    __slots__ = ("_stems", "file", "section")

    def __init__(self, file: str, section: str, around: str, flags: int) -> None:
        super().__init__(around, flags)
        self.file, self.section = file, section
        self._stems: tuple[str, ...] | None = None

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self.compiled.search(text, start) if self._possible(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        return self.compiled.match(text) if self._possible(text) else None

    def _possible(self, text: str) -> bool:
        if self._stems is None:
            self._stems = _sections(self.file)[self.section].stems
        if not self._stems:
            return True
        lower = _lowered(text)
        for stem in self._stems:  # noqa: SIM110 -- a generator costs three times as much, many times a message
            if stem in lower:
                return True
        return False

    def expression(self) -> str:
        return self.source.replace("{}", spaced("|".join(_sections(self.file)[self.section].phrases)), 1)


def phrases(file: str, section: str, around: str = "{}", flags: int = IGNORE_CASE) -> Pattern:
    """A pattern for any phrase of ``[section]`` in ``wording/<file>.txt``; blanks match white space."""
    return _Listed(file, section, around, flags)


@cache
def listed(file: str, section: str) -> frozenset[str]:
    """The lines of a section that holds plain words, not expressions."""
    return frozenset(_sections(file)[section].phrases)


class _Section:
    __slots__ = ("phrases", "stems")

    def __init__(self) -> None:
        self.phrases: list[str] = []
        self.stems: tuple[str, ...] = ()


@cache
def _sections(file: str) -> dict[str, _Section]:
    found: dict[str, _Section] = {}
    current = _Section()
    with open(os.path.join(os.path.dirname(__file__), "wording", f"{file}.txt"), encoding="utf-8") as text:
        lines = text.read().splitlines()
    for line in lines:
        if line.startswith("[[") and line.endswith("]]"):
            current = found.setdefault(line[2:-2], _Section())
        elif line.startswith("stems: "):
            current.stems += tuple(stem for stem in line[7:].split(" | ") if stem)
        elif line.strip() and not line.startswith("# "):
            current.phrases.append(line)
    return found


def words(source: str) -> Pattern:
    """A pattern for running text: case does not matter, and a blank matches any white space."""
    return Pattern(spaced(source), IGNORE_CASE)


def spaced(source: str) -> str:
    """A blank made to match any white space, ``" ?"`` none or any."""
    return source.replace("[ -]", r"[\s-]").replace(" ?", r"\s*").replace(" ", r"\s+")
