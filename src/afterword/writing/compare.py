"""How like each other two notes are, so that no two people at one employer get the same text.

Greeting, closing and names are left out. What remains is compared word by word and pair by pair, each word
weighing what it tells: "crane" much, "thank you for your time" little. The smaller note's weight is the measure,
so a short copy out of a long note counts as a copy. Sentences may stand in another order.
"""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from afterword.core.context import Sent
from afterword.core.names import name_words, plain
from afterword.core.note import Copied, Note, Word, split_words
from afterword.core.record import NamedTuple
from afterword.core.salutation import find_closing, find_greeting

TOO_ALIKE = 0.62
"""From this likeness on a note counts as a copy. Copies with a name, a pronoun or an adjective exchanged measure
0.8 and more; good notes about different subjects, with the same thanks and the same wish to join, stay below 0.45."""

_STOCK_WEIGHT = 0.3
_SHORTEST_PASSAGE = 5
_MOST_WORDS = 2000
_STOCK = frozenset(
    "a an the i you your me my we us our it its this that these those and or but so to of in on at for with from by as be am "
    "is are was were been have has had do did will would could can may might shall should not n't 'm 's 've 'd 'll 're if very "
    "much more so really truly again today yesterday thank thanks grateful appreciate time meeting meet interview talk chat "
    "speaking conversation role position post job team company join joining love like glad happy delighted pleased excited "
    "keen interested look looking forward hear hearing from soon let know anything else need further information please "
    "kind best wishes regards taking take took about all any what how which there here great good lovely opportunity "
    "enjoyed work working help".split()
)


class Copy(NamedTuple):
    """A note that is too like another: how like (0 to 1), which of the others, and what both say."""

    likeness: float
    other: int
    recipient: str
    passages: tuple[tuple[str, tuple[int, int], tuple[int, int]], ...]


def _telling(text: str, names: Collection[str]) -> list[Word]:
    """The words of a note's message proper, without the names of the people concerned."""
    greeting = find_greeting(text, " ".join(names))
    start = greeting.end if greeting else 0
    closing = find_closing(text, " ".join(names), start)
    words = split_words(text, start, max(closing.start, start) if closing else len(text))
    left_out = {word for name in names for word in name_words(name)}
    left_out |= {word for person in (greeting.people if greeting else ()) for word in person}
    return [word for word in words if plain(word.text) not in left_out][:_MOST_WORDS]


def _weight(word: str) -> float:
    return _STOCK_WEIGHT if word in _STOCK else 1.0


def _overlap(one: dict[str, float], other: dict[str, float]) -> float:
    smaller = min(sum(one.values()), sum(other.values()))
    return sum(weight for key, weight in one.items() if key in other) / smaller if smaller else 0.0


def _singles(words: Sequence[str]) -> dict[str, float]:
    return {word: _weight(word) for word in words}


def _pairs(words: Sequence[str]) -> dict[str, float]:
    return {f"{a} {b}": _weight(a) + _weight(b) for a, b in pairwise(words)}


def _measure(one: Sequence[str], other: Sequence[str]) -> float:
    if not one or not other:
        return 0.0
    return 0.4 * _overlap(_singles(one), _singles(other)) + 0.6 * _overlap(_pairs(one), _pairs(other))


def likeness(a: str, b: str, names: Collection[str] = ()) -> float:
    """How like two notes are, from 0 (nothing in common) to 1 (the same but for names); symmetric."""
    return round(_measure([w.text for w in _telling(a, names)], [w.text for w in _telling(b, names)]), 4)


def shared_passages(
    a: str, b: str, names: Collection[str] = ()
) -> list[tuple[str, tuple[int, int], tuple[int, int]]]:
    """What both notes say, word for word, five words or more: the text in ``a``, and its place in ``a`` and ``b``."""
    from difflib import SequenceMatcher

    ones, others = _telling(a, names), _telling(b, names)
    matcher = SequenceMatcher(None, [w.text for w in ones], [w.text for w in others], autojunk=False)
    found = []
    for at, there, size in matcher.get_matching_blocks():
        if size >= _SHORTEST_PASSAGE:
            here = (ones[at].start, ones[at + size - 1].end)
            found.append((a[here[0] : here[1]], here, (others[there].start, others[there + size - 1].end)))
    return found


def too_alike(note: str, others: Iterable[str | Sent], names: Collection[str] = ()) -> Copy | None:
    """The other note that ``note`` is most like, where it is too like; otherwise nothing."""
    ours = [word.text for word in _telling(note, names)]
    best: tuple[float, int, Sent] | None = None
    for number, other in enumerate(others):
        sent = Sent("", other) if isinstance(other, str) else other
        theirs = [word.text for word in _telling(sent.body, (*names, sent.recipient))]
        measure = _measure(ours, theirs)
        if measure >= TOO_ALIKE and (best is None or measure > best[0]):
            best = (measure, number, sent)
    if best is None:
        return None
    passages = shared_passages(note, best[2].body, (*names, best[2].recipient))
    return Copy(round(best[0], 4), best[1], best[2].recipient, tuple(passages))


def copied(note: Note) -> Copied | None:
    """What a check asks of a note: whether a colleague already got it."""
    context = note.context
    if not context.others:
        return None
    found = too_alike(
        note.body, context.others, [name for name in (context.recipient, context.candidate) if name]
    )
    if found is None:
        return None
    return Copied(found.likeness, found.recipient, tuple(here for _text, here, _there in found.passages))
