"""Cues: short patterns over words and concepts, and where a sentence holds them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from afterword.reading.classify.lexicon import lexicon, resource_text
from afterword.reading.classify.tokens import stem

LABELS = (
    "rejection",
    "offer",
    "interview_invitation",
    "scheduling_change",
    "still_deciding",
    "timeline_given",
    "request_for_information",
    "acknowledgement",
    "feedback_given",
    "position_closed_or_on_hold",
    "auto_reply",
    "bounce",
    "unrelated",
)
_NEAR, _FAR = 3, 7
_EVERYWHERE = frozenset(("WE", "YOU", "NEG", "BE", "HAVE", "WILL", "CAN", "be", "have", "the", "a", "to", "not", "by", "it"))


class Element(NamedTuple):
    """One place of a pattern: any of `atoms`, after at most `gap` other words; it may be left out if `optional`."""

    atoms: frozenset[str]
    gap: int
    optional: bool


class Pattern(NamedTuple):
    """`text` as written, the `family` it belongs to, its elements, and whether it speaks of a negation itself."""

    text: str
    family: str
    elements: tuple[Element, ...]
    negative: bool


class Family(NamedTuple):
    """A group of cues that say the same: the label they speak for and the weight they have before training."""

    label: str
    weight: float


class Cues(NamedTuple):
    """All cues: families by name, and patterns by the atom that must be there for them to be tried."""

    families: dict[str, Family]
    by_anchor: dict[str, list[Pattern]]


class Hit(NamedTuple):
    """A cue found in a sentence, from word `first` to word `last` (inclusive)."""

    pattern: Pattern
    first: int
    last: int


def compile_pattern(text: str, family: str) -> Pattern:
    """Read a pattern as cues/*.txt write it: words, CONCEPTS, a|b, ~ for up to 3 words, ~~ for up to 7, x? optional."""
    elements: list[Element] = []
    gap = 0
    for part in _with_phrases(text.split()):
        if part in ("~", "~~"):
            gap = _NEAR if part == "~" else _FAR
            continue
        optional = part.endswith("?")
        names = part.rstrip("?").split("|")
        atoms = frozenset(name if name.isupper() else _pattern_form(name) for name in names)
        elements.append(Element(atoms, gap, optional))
        gap = 0
    negative = any("NEG" in e.atoms or "no" in e.atoms or "not" in e.atoms for e in elements)
    return Pattern(text, family, tuple(elements), negative)


def _with_phrases(parts: list[str]) -> list[str]:
    """The parts, with neighbouring words that the lexicon holds as one phrase written as that phrase."""
    phrases = lexicon().phrases
    joined: list[str] = []
    while parts:
        known = phrases.get(stem(parts[0]), ()) if parts[0].islower() else ()
        length = next((len(p) for p in known if p == tuple(map(stem, parts[: len(p)]))), 1)
        joined.append("_".join(parts[:length]))
        parts = parts[length:]
    return joined


def _pattern_form(name: str) -> str:
    return "_".join(stem(part) for part in name.split("_")) if name.isalpha() or "_" in name else name


def _anchor(pattern: Pattern) -> frozenset[str]:
    """The element least likely to stand in any sentence: the pattern is tried only where it does."""
    required = [e.atoms for e in pattern.elements if not e.optional]
    return min(required, key=lambda atoms: (bool(atoms & _EVERYWHERE), len(atoms), sum(map(str.isupper, atoms))))


@lru_cache(maxsize=1)
def cues() -> Cues:
    """Read cues/*.txt once."""
    families: dict[str, Family] = {}
    by_anchor: dict[str, list[Pattern]] = {}
    for label in LABELS:
        family = label
        for line in resource_text(f"cues/{label}.txt").splitlines():
            if line.startswith("["):
                family, _, weight = line[1:].partition("] ")
                families[family] = Family(label, float(weight))
            elif line and not line.startswith("#"):
                pattern = compile_pattern(line, family)
                for atom in _anchor(pattern):
                    by_anchor.setdefault(atom, []).append(pattern)
    return Cues(families, by_anchor)


def find(atoms: list[frozenset[str]]) -> list[Hit]:
    """Every cue in a sentence, each pattern once, at its first place."""
    present: frozenset[str] = frozenset().union(*atoms)
    by_anchor = cues().by_anchor
    hits: list[Hit] = []
    tried: set[int] = set()
    for atom in sorted(present):
        for pattern in by_anchor.get(atom, ()):
            if id(pattern) in tried:
                continue
            tried.add(id(pattern))
            if all(e.optional or not e.atoms.isdisjoint(present) for e in pattern.elements):
                hit = _first_hit(pattern, atoms)
                if hit:
                    hits.append(hit)
    return hits


def _first_hit(pattern: Pattern, atoms: list[frozenset[str]]) -> Hit | None:
    opening = pattern.elements[0]
    for place, here in enumerate(atoms):
        if not opening.atoms.isdisjoint(here):
            last = _follow(pattern.elements, 1, place, atoms)
            if last >= 0:
                return Hit(pattern, place, last)
        elif opening.optional and len(pattern.elements) > 1:
            last = _follow(pattern.elements, 1, place - 1, atoms)
            if last >= 0:
                return Hit(pattern, place, last)
    return None


def _follow(elements: tuple[Element, ...], index: int, place: int, atoms: list[frozenset[str]]) -> int:
    """The last place of a match whose elements up to `index` end at `place`; -1 where there is none."""
    if index == len(elements):
        return place
    element = elements[index]
    stop = min(len(atoms), place + element.gap + 2)
    for following in range(place + 1, stop):
        if not element.atoms.isdisjoint(atoms[following]):
            last = _follow(elements, index + 1, following, atoms)
            if last >= 0:
                return last
    return _follow(elements, index + 1, place, atoms) if element.optional else -1
