"""Concepts: which words mean the same to the reader, and the phrases that count as one word.

knowledge.txt is written by training/train.py from training/lexicon.txt and training/cues/: it is those two digested,
so that starting costs next to nothing.
"""

from __future__ import annotations

import os
from functools import lru_cache

from afterword.core.record import NamedTuple
from afterword.reading.classify.tokens import Sentence, Word

_HERE = os.path.dirname(__file__)
_MOST_FORMS = 60_000


class Knowledge(NamedTuple):
    """The two halves of knowledge.txt: lines about words, and lines about cues."""

    words: list[str]
    cues: list[str]


class Lexicon(NamedTuple):
    """`concepts` of a form, the main one first; `phrases` by their first two forms, the longest first; `atoms` as found
    so far.
    """

    concepts: dict[str, list[str]]
    phrases: dict[str, dict[str, list[tuple[str, ...]]]]
    atoms: dict[str, frozenset[str]]


def data(name: str) -> bytes:
    """A data file of this package."""
    with open(os.path.join(_HERE, name), "rb") as file:
        return file.read()


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    """knowledge.txt, read once."""
    words, _, cues = data("knowledge.txt").decode().replace("\r\n", "\n").partition("\n\n")
    return Knowledge(words.split("\n"), cues.strip().split("\n"))


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The concepts and phrases, read once."""
    concepts: dict[str, list[str]] = {}
    phrases: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for line in knowledge().words:
        form, *names = line.split(" ")
        concepts[form] = names
        if "_" in form:
            forms = tuple(form.split("_"))
            phrases.setdefault(forms[0], {}).setdefault(forms[1], []).append(forms)
    for following in phrases.values():
        for several in following.values():
            several.sort(key=len, reverse=True)
    return Lexicon(concepts, phrases, {})


def join_phrases(sentence: Sentence) -> Sentence:
    """The sentence with every known phrase as one word, the longest first."""
    phrases = lexicon().phrases
    joined: Sentence = []
    place = 0
    size = len(sentence)
    while place < size:
        word = sentence[place]
        known = phrases.get(word.form)
        following = known and place + 1 < size and known.get(sentence[place + 1].form)
        length = _phrase_at(sentence, place, following) if following else 0
        if length:
            last = sentence[place + length - 1]
            form = "_".join([part.form for part in sentence[place : place + length]])
            joined.append(Word(form, word.start, last.end, False))
            place += length
        else:
            joined.append(word)
            place += 1
    return joined


def _phrase_at(sentence: Sentence, place: int, candidates: list[tuple[str, ...]]) -> int:
    for phrase in candidates:
        length = len(phrase)
        if tuple([word.form for word in sentence[place : place + length]]) == phrase:
            return length
    return 0


def atoms_of(word: Word) -> frozenset[str]:
    """What the word stands for: its form, its concepts, and NAME for a capitalised word of no known meaning."""
    form = word.form
    concepts, _, atoms = lexicon()
    known = atoms.get(form)
    if known is None:
        known = frozenset((form, *concepts.get(form, ())))
        if len(atoms) < _MOST_FORMS:
            atoms[form] = known
    return known | _NAME if word.name and form not in concepts else known


_NAME = frozenset(("NAME",))


def concept_of(word: Word) -> str | None:
    """The one concept that a word stands for in concept chains; None for a word without one."""
    names = lexicon().concepts.get(word.form)
    if names:
        return names[0]
    return "NAME" if word.name else None
