"""A message taken apart as a reader sees it: greeting, sentences, words, closing.

A Note is the one plain object that every check gets. It keeps character positions, so that what a check
finds can be shown in the text as it stands.
"""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache

from afterword.core.context import Context
from afterword.core.phrases import Match, Phrases
from afterword.core.record import NamedTuple
from afterword.core.salutation import Closing, Greeting, find_closing, find_greeting

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*['’]?(?<!['’])|\d+(?:[.,:/]\d+)*[^\W_]*|£|€|\$")
_MARKS = re.compile(r"[.!?…。！？]+[)\"”’']*(?=\s|$|[^\w\s])|\n\s*\n|\n")
_LAST_WORD = re.compile(r"[\w.]+$")
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "mx",
        "jr",
        "sr",
        "e.g",
        "i.e",
        "vs",
        "etc",
        "no",
        "dept",
        "approx",
        "inc",
        "ltd",
        "co",
        "ave",
        "tel",
    ]
)
_ENDINGS = ("'ve", "'re", "'ll", "'d", "'m", "'s")
_WHOLE = {
    "can't": ("can", "n't"),
    "won't": ("will", "n't"),
    "cannot": ("can", "n't"),
    "shan't": ("shall", "n't"),
}
_SHORT_LINE = 45


class Word(NamedTuple):
    """One word in lower case; a contraction counts as two. ``start`` and ``end`` are places in the text."""

    text: str
    start: int
    end: int


class Sentence(NamedTuple):
    """Words ``first`` up to ``last`` (exclusive), and the mark it ends with (``?``, ``?!``, or nothing)."""

    first: int
    last: int
    start: int
    end: int
    mark: str


class Copied(NamedTuple):
    """How like another text a note is: 0 to 1, whose text that is, and the passages both have."""

    likeness: float
    recipient: str
    passages: tuple[tuple[int, int], ...]


class Misspelt(NamedTuple):
    """A word that no list knows or that does not fit where it stands, and what was probably meant."""

    start: int
    end: int
    meant: str
    sure: bool


def _contracted(text: str) -> Sequence[str]:
    if "'" not in text:
        return ("can", "n't") if text == "cannot" else (text,)
    if text in _WHOLE:
        return _WHOLE[text]
    if text.endswith("n't") and len(text) > 3:
        return (text[:-3], "n't")
    for ending in _ENDINGS:
        if text.endswith(ending) and len(text) > len(ending):
            return (text[: -len(ending)], ending)
    return (text,)


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of ``text`` between two places."""
    stop = len(text) if end is None else end
    if len(text) > _WORTH_REMEMBERING or _inside_word(text, start) or _inside_word(text, stop):
        return _split(text, start, stop)
    words = _remembered(text)
    first = bisect_left(words, start, key=_start_of) if start else 0
    return words[first : bisect_left(words, stop, key=_start_of) if stop < len(text) else None]


_WORTH_REMEMBERING = 10_000
"""Characters up to which a text's words are kept: several checks look at the same few texts."""


def _start_of(word: Word) -> int:
    return word.start


def _inside_word(text: str, at: int) -> bool:
    """Whether a cut at ``at`` goes through what may be one word."""
    return 0 < at < len(text) and not (
        text[at - 1].isspace() or text[at].isspace() or text[at - 1] in ",.!?;:"
    )


@lru_cache(maxsize=64)
def _remembered(text: str) -> list[Word]:
    return _split(text, 0, len(text))


def _split(text: str, start: int, end: int) -> list[Word]:
    found: list[Word] = []
    for hit in _WORD.finditer(text, start, end):
        word = hit[0].lower()
        at = hit.start()
        if word.isalpha() and word != "cannot":
            found.append(Word(word, at, hit.end()))
            continue
        word = word.replace("’", "'").replace("ʼ", "'").replace("`", "'")
        for part in _contracted(word):
            stop = hit.end() if len(found) and part[0] in "'n" and part != word else at + len(part)
            found.append(Word(part, at, min(stop, hit.end())))
            at = stop
    return found


def capitals(text: str) -> tuple[int, int]:
    """How many capitals ``text`` holds, and how many letters."""
    raw = text.encode("ascii", "ignore")
    large = len(raw) - len(raw.translate(None, _CAPITALS))
    small = len(raw) - len(raw.translate(None, _SMALL))
    beyond = "".join(_BEYOND_ASCII.findall(text)) if len(raw) < len(text) else ""
    return large + sum(map(str.isupper, beyond)), large + small + sum(map(str.isalpha, beyond))


_CAPITALS, _SMALL = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"abcdefghijklmnopqrstuvwxyz"
_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")


def split_sentences(text: str, words: Sequence[Word], start: int, end: int) -> list[Sentence]:
    """The sentences of ``text`` between two places; a line break ends one where the line is short or followed by none."""
    found: list[Sentence] = []
    first, begin = 0, start
    for hit in _MARKS.finditer(text, start, end):
        if not _ends_here(text, hit, begin):
            continue
        last = first
        while last < len(words) and words[last].start < hit.end():
            last += 1
        if last > first:
            found.append(
                Sentence(first, last, words[first].start, hit.start() + len(hit[0].strip()), hit[0].strip())
            )
        first, begin = last, hit.end()
    if first < len(words):
        found.append(Sentence(first, len(words), words[first].start, words[-1].end, ""))
    return found


def _ends_here(text: str, hit: re.Match[str], begin: int) -> bool:
    if hit[0] == "\n":
        line = text.rfind("\n", 0, hit.start()) + 1
        return hit.start() - line < _SHORT_LINE
    if hit[0] == ".":
        before = _LAST_WORD.search(text[max(begin, hit.start() - 12) : hit.start()])
        word = before[0].lower() if before else ""
        return word not in _ABBREVIATIONS and not (len(word) == 1 and word.isalpha() and word != "i")
    return True


class Note:
    """A message and its circumstances, read once and shared by all checks.

    ``copied`` and ``misspelt`` are handed in by the room that knows how to compare and to spell.
    """

    def __init__(
        self,
        body: str,
        context: Context | None = None,
        copied: Callable[[Note], Copied | None] | None = None,
        spelling: Callable[[Note], Sequence[Misspelt]] | None = None,
    ) -> None:
        self.body = body
        self.context = context or Context()
        self._copied, self._spelling = copied, spelling
        self._found: dict[int, list[Match]] = {}  # by identity: sets of phrases live as long as their module

    @property
    def kind(self) -> str:
        return self.context.kind

    @cached_property
    def greeting(self) -> Greeting | None:
        return find_greeting(self.body, self.context.recipient)

    @cached_property
    def closing(self) -> Closing | None:
        return find_closing(self.body, self.context.candidate, self.greeting.end if self.greeting else 0)

    @cached_property
    def start(self) -> int:
        """Where the message proper begins, after the greeting."""
        return self.greeting.end if self.greeting else 0

    @cached_property
    def end(self) -> int:
        """Where the message proper ends, before the closing."""
        return max(self.closing.start, self.start) if self.closing else len(self.body)

    @cached_property
    def words(self) -> list[Word]:
        """The words of the message proper."""
        return split_words(self.body, self.start, self.end)

    @cached_property
    def texts(self) -> list[str]:
        return [word.text for word in self.words]

    @cached_property
    def sentences(self) -> list[Sentence]:
        return split_sentences(self.body, self.words, self.start, self.end)

    @cached_property
    def sentence_of(self) -> list[int]:
        """For each word, the number of its sentence."""
        return [
            number
            for number, sentence in enumerate(self.sentences)
            for _ in range(sentence.first, sentence.last)
        ]

    @cached_property
    def _ends(self) -> list[int]:
        return [sentence.last for sentence in self.sentences for _ in range(sentence.first, sentence.last)]

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """Where each word stands, by number."""
        found: dict[str, list[int]] = {}
        for number, text in enumerate(self.texts):
            found.setdefault(text, []).append(number)
        return found

    def find(self, phrases: Phrases) -> list[Match]:
        """Where the message proper says one of the phrases, in the order of the text."""
        found = self._found.get(id(phrases))
        if found is None:
            found = self._found[id(phrases)] = phrases.find(self.texts, self._ends, self.places)
        return found

    def says(self, phrases: Phrases) -> bool:
        return bool(self.find(phrases))

    def sentences_with(self, phrases: Phrases) -> set[int]:
        """The numbers of the sentences that say one of the phrases."""
        return {self.sentence_of[match.first] for match in self.find(phrases)}

    def span(self, match: Match) -> tuple[int, int]:
        """The characters of a match."""
        return self.words[match.first].start, self.words[match.last].end

    def sentence_at(self, match: Match) -> Sentence:
        return self.sentences[self.sentence_of[match.first]]

    def text_of(self, sentence: Sentence) -> str:
        return self.body[sentence.start : sentence.end]

    @cached_property
    def has_case(self) -> bool:
        """Whether capitals mean anything here: not where everything, or nothing, is a capital."""
        large, letters = capitals(self.body[self.start : self.end])
        return 0 < large < 0.6 * letters

    @cached_property
    def is_english(self) -> bool:
        """Whether the words are for an English reader to judge; too few words count as English."""
        if len(self.texts) < 8:
            return True
        return sum(map(_COMMON.__contains__, self.texts)) >= 0.2 * len(self.texts)

    @cached_property
    def copied(self) -> Copied | None:
        return self._copied(self) if self._copied else None

    @cached_property
    def misspelt(self) -> Sequence[Misspelt]:
        return self._spelling(self) if self._spelling else ()


_COMMON = frozenset(
    (
        "the and to of i a you for your my it that was with be is we me have this 've 'm 's are would like "
        "from as so but not n't do if what how when can will 'd 'll about our or at by any please thank "
        "thanks hear very much been time all there on up out they them one him her his get got want u ur r thx lol ta haha "
        "gonna wanna gimme w b4 keen"
    ).split()
)
