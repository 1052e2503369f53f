"""Regular expressions that cost nothing until a text needs them.

Compiling one takes up to a few milliseconds, and one small message meets few of the many that checks hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

IGNORE_CASE = int(re.IGNORECASE)


class Pattern:
    """A regular expression, compiled at its first use; the methods are those of :class:`re.Pattern`."""

    __slots__ = ("_compiled", "_flags", "_source")

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source, self._flags = source, flags
        self._compiled: re.Pattern[str] | None = None

    def _ready(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self._source, self._flags)
        return self._compiled

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self._ready().match(text, start)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        return self._ready().search(text, start, len(text) if end is None else end)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        return self._ready().finditer(text, start, len(text) if end is None else end)
