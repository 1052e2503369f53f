"""What the model looks at: the text as written, and what it says in words, concept chains and cues by sentence."""

from __future__ import annotations

import re
from itertools import pairwise

from afterword.core.record import NamedTuple
from afterword.reading.classify.lexicon import atoms_of, concept_of, join_phrases
from afterword.reading.classify.patterns import Hit, find
from afterword.reading.classify.tokens import Sentence, Word, sentences

LOOK_AT = 20_000
_MOST_SENTENCES = 400
_MOST_WORDS = 80
_QUOTED = re.compile(r"[\"“«]([^\"“”«»\n]{12,400})[\"”»]")
_IF = frozenset(("if", "should", "unless", "whether", "once", "when", "until", "were"))
_STOP = frozenset(
    """the a an and or of to in on at for with from by as that this it be have i we you your our my us me do so
    but if is was has will would can there which their they he she his her its all very just also been""".split()
)
_NO_SENDER = frozenset(("example", "com", "org", "net", "co", "uk", "de", "gov", "edu"))
_SENDER_WORD = re.compile(r"[^\W\d_]{2,}")
_WRITTEN = re.compile(r"[^\W\d_]+|\d+|[^\s\w]")
_MOST_WRITTEN = 3_000


class Cue(NamedTuple):
    """A cue in the text: its feature name, the hit, and its span."""

    feature: str
    hit: Hit
    start: int
    end: int


class Part(NamedTuple):
    """One sentence: where it lies, the plain features it gives, and the cues in it."""

    start: int
    end: int
    plain: list[str]
    cues: list[Cue]


class Features(NamedTuple):
    """A whole message: its sentences, the features of its subject and sender, and all of it as it was written."""

    parts: list[Part]
    outside: list[str]
    outside_cues: list[str]
    written: list[str]


def read_features(subject: str, text: str, sender: str) -> Features:
    """All features of a message; only the first 20,000 characters of the text are looked at."""
    text = text[:LOOK_AT]
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    parts = [_part(join_phrases(s[:_MOST_WORDS]), quoted) for s in sentences(text)[:_MOST_SENTENCES]]
    outside, outside_cues = _subject(subject[:300])
    outside += ["s:" + word for word in _sender_words(sender[:200])]
    outside.append("z:" + _size(text))
    return Features(
        parts, outside, outside_cues, written(text) + ["h" + each for each in written(subject[:300])]
    )


def written(text: str) -> list[str]:
    """Words, numbers and marks as they were written, alone and in pairs; no synonyms, no common forms.

    What a human hand gives away (little words, tense, punctuation) is just what the common forms leave out.
    """
    tokens = ["~", *_WRITTEN.findall(text.lower())[:_MOST_WRITTEN], "~"]
    return ["~" + token for token in tokens] + [f"~{one} {two}" for one, two in pairwise(tokens)]


def _size(text: str) -> str:
    return "short" if len(text) < 160 else "middle" if len(text) < 500 else "long"


def _sender_words(sender: str) -> set[str]:
    """Words of the sender's name and address, and the telling beginnings and ends of run-together ones."""
    words = {word.lower() for word in _SENDER_WORD.findall(sender)} - _NO_SENDER
    long = [word for word in words if len(word) > 6]
    return words | {word[:5] + "*" for word in long} | {"*" + word[-5:] for word in long}


def _subject(subject: str) -> tuple[list[str], list[str]]:
    plain: list[str] = []
    found: list[str] = []
    for sentence in sentences(subject):
        words = join_phrases(sentence[:_MOST_WORDS])
        plain += ["h:" + word.form for word in words]
        atoms = [atoms_of(word) for word in words]
        plain += ["h:" + pair for pair in _chains([word.form for word in words], 2)]
        found += [f"{hit.pattern.family}~h" for hit in find(atoms)]
    return plain, sorted(set(found))


def _chains(items: list[str], size: int) -> list[str]:
    return [" ".join(items[i : i + size]) for i in range(len(items) - size + 1)]


def _part(words: Sentence, quoted: list[tuple[int, int]]) -> Part:
    atoms = [atoms_of(word) for word in words]
    concepts = [c for c in map(concept_of, words) if c]
    plain = [word.form for word in words if word.form not in _STOP]
    plain += ["c:" + chain for size in (1, 2, 3) for chain in _chains(concepts, size)]
    found = [_cue(hit, words, atoms, quoted) for hit in find(atoms)]
    return Part(words[0].start, words[-1].end, plain, found)


def _cue(hit: Hit, words: list[Word], atoms: list[frozenset[str]], quoted: list[tuple[int, int]]) -> Cue:
    start, end = words[hit.first].start, words[hit.last].end
    scope = _scope(hit, words, atoms, any(a <= start and end <= b for a, b in quoted))
    return Cue(hit.pattern.family + scope, hit, start, end)


def _scope(hit: Hit, words: list[Word], atoms: list[frozenset[str]], in_quotes: bool) -> str:
    """Whether the cue is said outright or quoted, denied, or made conditional."""
    if in_quotes:
        return "~quote"
    if not hit.pattern.negative and any("NEG" in atoms[i] for i in range(max(0, hit.first - 2), hit.last)):
        return "~not"
    if any(words[i].form in _IF for i in range(max(0, hit.first - 8), hit.first)):
        return "~if"
    return ""
