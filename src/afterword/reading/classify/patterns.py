"""Cues: short patterns over words and concepts, and where a sentence holds them."""

from __future__ import annotations

from functools import lru_cache

from afterword.core.record import NamedTuple
from afterword.reading.classify.lexicon import knowledge

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
_DENIALS = frozenset(("NEG", "no", "not"))


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


class Cues(NamedTuple):
    """All cues: the label each family speaks for, and by the atom that must be there, the cues to be tried."""

    families: dict[str, str]
    by_anchor: dict[str, list[tuple[str, str]]]


class Hit(NamedTuple):
    """A cue found in a sentence, from word `first` to word `last` (inclusive)."""

    pattern: Pattern
    first: int
    last: int


@lru_cache(maxsize=8_192)
def compile_pattern(family: str, text: str) -> Pattern:
    """Read a pattern: words, CONCEPTS, a|b, ~ for up to 3 words between, ~~ for up to 7, x? for one that may lack."""
    elements: list[Element] = []
    gap = 0
    for part in text.split():
        if part in ("~", "~~"):
            gap = _NEAR if part == "~" else _FAR
            continue
        elements.append(Element(frozenset(part.rstrip("?").split("|")), gap, part.endswith("?")))
        gap = 0
    negative = any(not e.atoms.isdisjoint(_DENIALS) for e in elements)
    return Pattern(text, family, tuple(elements), negative)


@lru_cache(maxsize=1)
def cues() -> Cues:
    """The cues, read once; a pattern is compiled when it is first tried."""
    families: dict[str, str] = {}
    by_anchor: dict[str, list[tuple[str, str]]] = {}
    for line in knowledge().cues:
        family, anchors, text = line.split("\t")
        if family[0] == "[":
            families[family[1:]] = anchors
        else:
            entry = (family, text)
            for atom in anchors.split("|"):
                by_anchor.setdefault(atom, []).append(entry)
    return Cues(families, by_anchor)


def find(atoms: list[frozenset[str]]) -> list[Hit]:
    """Every cue in a sentence, each pattern once, at its first place."""
    present: frozenset[str] = frozenset().union(*atoms)
    by_anchor = cues().by_anchor
    tried = {entry for atom in present & by_anchor.keys() for entry in by_anchor[atom]}
    hits: list[Hit] = []
    for entry in tried:
        pattern = compile_pattern(*entry)
        for element in pattern.elements:
            if element[0].isdisjoint(present) and not element[2]:
                break
        else:
            hit = _first_hit(pattern, atoms)
            if hit:
                hits.append(hit)
    hits.sort(key=_in_order)
    return hits


def _in_order(hit: Hit) -> tuple[int, int, str, str]:
    return hit.first, hit.last, hit.pattern.family, hit.pattern.text


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
