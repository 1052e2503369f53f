"""The English words: whether a word is one, and how common it is.

They lie sorted in one file (made by ``afterword.writing.wordlist``) that is read once, when first needed, and
searched by halving; nothing is parsed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache


@lru_cache(maxsize=1)
def _list() -> bytes:
    with open(os.path.join(os.path.dirname(__file__), "english.words"), "rb") as file:  # pathlib loads slowly
        return file.read()


def _line_at_or_after(key: bytes) -> int:
    """Where the first line not before ``key`` begins."""
    lines = _list()
    low, high = 0, len(lines)
    while low < high:
        begin = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = lines.find(b"\n", begin)
        if lines[begin:end] < key:
            low = end + 1
        else:
            high = begin
    return low


@lru_cache(maxsize=16384)
def commonness(word: str) -> int:
    """How common a word is, from 0 (rare) to 9 (the); -1 for what is no English word. Lower case only."""
    key = word.encode("ascii", "replace")
    at = _line_at_or_after(key + b"0")  # an apostrophe sorts before the digit: "dear's" lies before "dear"
    line = _list()[at : at + len(key) + 2]
    return (
        line[-2] - 48
        if len(line) == len(key) + 2 and line[:-2] == key and line[-1:] == b"\n" and 48 <= line[-2] < 58
        else -1
    )


def is_word(word: str) -> bool:
    """Whether a word, in lower case, is in the list; a contraction or possessive counts by its first part."""
    if commonness(word) >= 0:
        return True
    head, mark, tail = word.partition("'")
    return (
        bool(mark)
        and tail in ("s", "d", "ll", "ve", "re", "m", "t", "")
        and (commonness(head) >= 0 or head.endswith("n"))
    )


def beginning_with(letters: str) -> Iterator[tuple[str, int]]:
    """Every word that begins so, with its commonness."""
    lines, key = _list(), letters.encode("ascii", "replace")
    at = _line_at_or_after(key)
    while lines[at : at + len(key)] == key:
        end = lines.find(b"\n", at)
        yield lines[at : end - 1].decode(), lines[end - 1] - 48
        at = end + 1
