"""Concepts: which words mean the same to the reader, and the phrases that count as one word."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from afterword.reading.classify.tokens import Sentence, Word, stem

_NUMBERLIKE = {
    "<num>": ("NUM",),
    "<clock>": ("CLOCK",),
    "<date>": ("WHEN",),
    "<money>": ("MONEY",),
    "<pct>": ("PCT",),
    "<url>": ("LINK",),
    "<mail>": ("MAIL",),
    "<gap>": ("GAP",),
}


class Lexicon(NamedTuple):
    """`atoms` gives what a form stands for (itself and its concepts); `phrases` the phrases by first form."""

    atoms: dict[str, frozenset[str]]
    phrases: dict[str, list[tuple[str, ...]]]


def resource_text(name: str) -> str:
    """The text of a data file of this package."""
    return resources.files("afterword.reading.classify").joinpath(name).read_text("utf-8")


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Read lexicon.txt once."""
    concepts: dict[str, set[str]] = {form: set(names) for form, names in _NUMBERLIKE.items()}
    phrases: dict[str, set[tuple[str, ...]]] = {}
    for line in resource_text("lexicon.txt").splitlines():
        name, found, words = line.partition(": ")
        if found and not line.startswith("#"):
            for word in words.split():
                forms = tuple(stem(part) for part in word.split("_"))
                concepts.setdefault("_".join(forms), set()).add(name)
                if len(forms) > 1:
                    phrases.setdefault(forms[0], set()).add(forms)
    concepts.setdefault("not", set()).add("NEG")
    for number in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"):
        concepts.setdefault(number, set()).add("NUM")
    for number in ("couple", "few"):
        concepts.setdefault(number, set()).add("NUM")
    ordered = {first: sorted(several, key=len, reverse=True) for first, several in phrases.items()}
    atoms = {form: frozenset((form, *names)) for form, names in concepts.items()}
    return Lexicon(atoms, ordered)


def join_phrases(sentence: Sentence) -> Sentence:
    """The sentence with every known phrase as one word, the longest first."""
    phrases = lexicon().phrases
    joined: Sentence = []
    place = 0
    size = len(sentence)
    while place < size:
        word = sentence[place]
        length = _phrase_at(sentence, place, phrases.get(word.form))
        if length:
            last = sentence[place + length - 1]
            form = "_".join(part.form for part in sentence[place : place + length])
            joined.append(Word(form, word.start, last.end, False))
            place += length
        else:
            joined.append(word)
            place += 1
    return joined


def _phrase_at(sentence: Sentence, place: int, candidates: list[tuple[str, ...]] | None) -> int:
    if candidates:
        for phrase in candidates:
            length = len(phrase)
            if tuple(word.form for word in sentence[place : place + length]) == phrase:
                return length
    return 0


def atoms_of(word: Word) -> frozenset[str]:
    """What the word stands for: its form, its concepts, and NAME for a capitalised word of no known meaning."""
    table = lexicon().atoms
    known = table.get(word.form)
    if known is None:
        if word.name:
            return frozenset((word.form, "NAME"))
        known = frozenset((word.form,))
        if len(table) < 60_000:
            table[word.form] = known
    return known


@lru_cache(maxsize=65_536)
def _main_concept(form: str) -> str | None:
    return _main_concepts().get(form)


@lru_cache(maxsize=1)
def _main_concepts() -> dict[str, str]:
    main: dict[str, str] = {form: names[0] for form, names in _NUMBERLIKE.items()}
    for line in resource_text("lexicon.txt").splitlines():
        name, found, words = line.partition(": ")
        if found and not line.startswith("#"):
            for word in words.split():
                main.setdefault("_".join(stem(part) for part in word.split("_")), name)
    main["not"] = "NEG"
    return main


def concept_of(word: Word, atoms: frozenset[str]) -> str | None:
    """The one concept a word stands for in concept chains; None for a word without one."""
    return _main_concept(word.form) or ("NAME" if "NAME" in atoms else None)
