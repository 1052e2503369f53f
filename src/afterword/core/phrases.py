"""Phrase patterns over words: broader than a fixed sentence, cheaper to set up than a regular expression.

A pattern is a line of elements, matched word by word within one sentence:

- ``word`` or ``one|other``: one of these words; ``disappoint*``: a word that begins so;
- ``@be``: a word of a named class (see WORD_CLASSES); classes may stand among alternatives;
- ``(very)``: the element may be missing;
- ``..``: up to three words of any kind; ``..6``: up to six.

Words are those of ``core.note``: lower case, contractions in two ("did n't", "i 've").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from afterword.core.record import NamedTuple

WORD_CLASSES: Mapping[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "be": "am is are was were be been being 'm 's 're",
        "have": "have has had having 've 's 'd",
        "not": "not n't never",
        "no": "not n't never no none nobody without hardly",
        "will": "will 'll would 'd shall should",
        "can": "can could may might",
        "i": "i we",
        "my": "my our",
        "you": "you u ya y'all ye",
        "your": "your ur this these the",
        "they": "you they he she it someone somebody anyone anybody everyone one people",
        "very": "very so really extremely deeply truly highly most more too quite incredibly absolutely totally "
        "still particularly especially genuinely sincerely terribly completely utterly rather pretty super",
        "num": "one two three four five six seven eight nine ten eleven twelve several many few couple fourth "
        "third second fifth dozen 2 3 4 5 6 7 8 9 10 11 12 14 15 20 30",
        "time": "day days week weeks month months hour hours fortnight weekend weekends minute minutes",
        "a": "a an the this that my your our some any another his her their its",
        "job": "job role position post opportunity vacancy opening work place team company placement internship "
        "apprenticeship traineeship chance offer assignment shift shifts gig residency fellowship scholarship "
        "school firm practice studio clinic ward shop store",
        "firm": "company firm organisation organization outfit hr team panel department office people lot "
        "interviewer interviewers recruiter recruiters manager managers receptionist secretary "
        "boss side staff colleague colleagues board committee employer business agency website "
        "portal system process folks bunch crew human resources",
        "reply": "answer reply respond write call ring phone tell inform email contact update notify "
        "acknowledge let get decide choose pick say appoint hire send react",
        "news": "answer reply response news word update decision call email feedback acknowledgement "
        "acknowledgment line message result outcome verdict word replies answers messages",
        "nobody": "nobody no-one none noone neither",
        "say": "say said says tell told telling promise promised promises mention mentioned assure assured "
        "stated claimed claim",
    }.items()
}


class Match(NamedTuple):
    """Where a pattern fits: word numbers ``first`` to ``last`` (inclusive)."""

    first: int
    last: int


class _Element:
    """One step of a pattern: the words that fit, whether it may be missing, and how many words may be skipped."""

    __slots__ = ("gap", "optional", "stems", "words")

    def __init__(self, text: str) -> None:
        self.optional = text.startswith("(")
        self.gap = int(text[2:] or 3) if text.startswith("..") else 0
        self.words, self.stems = (frozenset(), ()) if self.gap else _alternatives(text.strip("()"))

    words: frozenset[str]
    stems: tuple[str, ...]


_Line = tuple[_Element, ...]


def _alternatives(text: str) -> tuple[frozenset[str], tuple[str, ...]]:
    if "@" not in text and "*" not in text:  # the usual case, kept quick
        return frozenset(text.split("|")), ()
    words: set[str] = set()
    stems: list[str] = []
    for part in text.split("|"):
        if part.startswith("@"):
            words |= WORD_CLASSES[part[1:]]
        elif part.endswith("*"):
            stems.append(part[:-1])
        else:
            words.add(part)
    return frozenset(words), tuple(stems)


@cache
def _element(text: str) -> _Element:
    return _Element(text)


class _Starts:
    """The patterns that begin with one word, by the word that must come next; ``open`` are those that say no such word.

    An open pattern comes with a word set of which the note must hold one, where it has such a set.
    """

    __slots__ = ("next", "open")

    def __init__(self, lines: Sequence[str]) -> None:
        self.next: dict[str, list[_Line]] = {}
        self.open: list[tuple[frozenset[str], _Line]] = []
        for line in lines:
            elements = tuple([_element(part) for part in line.split()])
            following = _second_words(elements)
            if following is None:
                self.open.append((_rarest(elements), elements))
            else:
                for word in following:
                    self.next.setdefault(word, []).append(elements)


def _second_words(elements: _Line) -> frozenset[str] | None:
    """Every word that can stand after the first, or None where any can."""
    found: frozenset[str] = frozenset()
    for element in elements[1:]:
        if element.gap or element.stems:
            return None
        found |= element.words
        if not element.optional:
            return found
    return None


def _rarest(elements: _Line) -> frozenset[str]:
    """The fewest words of which the pattern needs one; empty where it needs none by name."""
    needed = [e.words for e in elements[1:] if not (e.gap or e.stems or e.optional)]
    return min(needed, key=len, default=frozenset())


class Phrases:
    """A set of patterns, one a line. Setting it up is cheap: a line is taken apart when its first word turns up."""

    __slots__ = ("_barren", "_begun", "_by_stem", "_by_word", "_source", "_starts")

    def __init__(self, lines: str) -> None:
        self._source = lines
        self._by_word: dict[str, list[str]] = {}
        self._by_stem: dict[str, list[str]] = {}
        self._begun: dict[str, _Starts] = {}
        self._starts: dict[str, tuple[_Starts, ...]] = {}
        self._barren: set[str] = set()

    def _index(self) -> None:
        for raw in self._source.split("\n"):
            line = raw.strip()
            if line and not line.startswith("#"):
                self._enter(line)

    def _enter(self, line: str) -> None:
        head = line.split(" ", 1)[0]
        if head[0] in "(.":
            raise ValueError(f"a pattern must begin with a word: {line!r}")
        words, stems = _alternatives(head)
        for word in words:
            self._by_word.setdefault(word, []).append(line)
        for stem in stems:
            self._by_stem.setdefault(stem, []).append(line)

    def _beginning_with(self, word: str) -> tuple[_Starts, ...]:
        """The patterns that can begin with the word; remembered, for the same words come again and again."""
        if not self._by_word and not self._by_stem:
            self._index()
        found = [self._ready(word, self._by_word[word])] if word in self._by_word else []
        found += [
            self._ready(stem + "*", lines) for stem, lines in self._by_stem.items() if word.startswith(stem)
        ]
        if found:
            self._starts[word] = tuple(found)
        else:
            if len(self._barren) >= _WORTH_REMEMBERING:
                self._barren.clear()
            self._barren.add(word)
        return tuple(found)

    def _ready(self, key: str, lines: Sequence[str]) -> _Starts:
        if key not in self._begun:
            self._begun[key] = _Starts(lines)
        return self._begun[key]

    def find(self, words: Sequence[str], ends: Sequence[int], places: Mapping[str, list[int]]) -> list[Match]:
        """Every fit, in the order of the text.

        ``words`` are the words of a note, ``ends`` for each word the number just past its sentence's last
        word, ``places`` where each word stands.
        """
        found: list[Match] = []
        here = places.keys()
        known = self._starts
        for word in here - self._barren:
            begun = known.get(word)
            if begun is None:
                begun = self._beginning_with(word)
            for starts in begun:
                able = [line for needed, line in starts.open if not needed or not here.isdisjoint(needed)]
                if not able and not starts.next:
                    continue
                for at in places[word]:
                    end = ends[at]
                    close = starts.next.get(words[at + 1], ()) if at + 1 < end else ()
                    for line in (*able, *close):
                        last = _follow(line, 1, words, at + 1, end)
                        if last:
                            found.append(Match(at, last - 1))
        found.sort()
        return found


_WORTH_REMEMBERING = 4096
"""Words of which a set of patterns remembers that it has nothing for them."""


def _follow(elements: _Line, step: int, words: Sequence[str], at: int, end: int) -> int:
    """The number just past the last word matched, or 0 where the rest of the pattern does not fit from ``at``."""
    last = len(elements)
    while step < last:
        element = elements[step]
        step += 1
        if element.gap:
            return _leap(elements, step, words, at, end, element.gap)
        if at < end and (
            words[at] in element.words or (element.stems and words[at].startswith(element.stems))
        ):
            if element.optional:
                found = _follow(elements, step, words, at + 1, end)
                if found:
                    return found
            else:
                at += 1
        elif not element.optional:
            return 0
    return at


def _leap(elements: _Line, step: int, words: Sequence[str], at: int, end: int, gap: int) -> int:
    """As :func:`_follow`, with up to ``gap`` words passed over first."""
    for skipped in range(at, min(at + gap, end) + 1):
        found = _follow(elements, step, words, skipped, end)
        if found:
            return found
    return 0
