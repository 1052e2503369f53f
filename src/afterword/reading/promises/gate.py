"""Which sentences of a text can hold a date at all; the others, most of a message, are not even cut into words.

The test is coarse and must never say no to a sentence in which ``grammar`` would find something: every
expression has a digit or one of the ``_telling`` words in it. Words that begin an expression but mean nothing
without another ("the", "next", "first") are not among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from afterword.reading.promises.feasts import NAMES
from afterword.reading.promises.grammar import STARTS
from afterword.reading.promises.tokens import ABBREVIATED, LONGEST_TEXT, SPELT

_WEAK = frozenset(
    "a all an another available back begin beginning bus calendar coming couple current d dozen earlier early end "
    "ending fag far few fifth final first following fourth front full further good half handful high hind human i last "
    "late latter long matter new other our part past previous public rear same second several start st that third this "
    "top turn upcoming very we".split()
)
_MORE = (
    "play business trading shift leave leaves finish clock head bed done get off before after afterwards afterward "
    "thereafter nnight thing"
)
_PUNCTUATION = dict.fromkeys(map(ord, ".,;:!?()[]{}'’‘\"“”*_-–—|•#&\t\r\n"), " ") | dict.fromkeys(
    map(ord, "0123456789/"), " 0 "
)


@cache
def _telling() -> frozenset[str]:
    """Words of which a sentence with a date in it has at least one, in every spelling that is understood."""
    telling = (set(STARTS) - _WEAK) | set(_MORE.split()) | {"0"}
    for first, names in NAMES.items():
        for name in names:
            if first in _WEAK and telling.isdisjoint(name):
                telling |= set(name) - _WEAK or {first}
    return frozenset(telling | {raw for raw, low in SPELT.items() if low in telling})


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(r"[.!?][\"'”’)]*\s+|\n[ \t\r]*\n")


def _may_be_dated(text: str) -> bool:
    return not _telling().isdisjoint(text.lower().translate(_PUNCTUATION).split())


def dated_parts(text: str) -> Iterator[tuple[int, int]]:
    """Where the stretches of ``text`` begin and end that may speak of a time, in order, whole sentences each."""
    begin, last = 0, min(len(text), LONGEST_TEXT)
    for match in _breaks().finditer(text, 0, last):
        if text[match.start()] == "." and _abbreviated(text, begin, match.start()):
            continue
        if _may_be_dated(text[begin : match.end()]):
            yield begin, match.end()
        begin = match.end()
    if begin < last and _may_be_dated(text[begin:last]):
        yield begin, last


def _abbreviated(text: str, begin: int, stop: int) -> bool:
    words = text[max(begin, stop - 8) : stop].split()
    return bool(words) and words[-1].lower() in ABBREVIATED
