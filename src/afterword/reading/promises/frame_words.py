"""The words before and after a time that frame it: by, within, no later than, at the latest, onwards."""

from __future__ import annotations

_BEFORE_WORDS: tuple[tuple[tuple[str, ...], str], ...] = tuple(
    (tuple(words.split()), kind)
    for words, kind in (
        ("not later than", "by"), ("no later than", "by"), ("nlt", "by"), ("not any later than", "by"),
        ("on or before", "by"), ("by or before", "by"), ("on or by", "by"), ("before or on", "by"),
        ("by", "by"), ("until", "by"), ("between now and", "by"), ("from now until", "by"),
        ("by the time", "by"), ("by or on", "by"), ("up to", "by"), ("no more than", "by"),
        ("not more than", "by"),
        ("no longer than", "by"), ("not longer than", "by"), ("at most", "by"), ("at the most", "by"),
        ("maximum", "by"),
        ("max", "by"), ("up until", "by"), ("under", "by"), ("less than", "by"), ("fewer than", "by"),
        ("inside of", "by"),
        ("on or after", "from"), ("on or shortly after", "from"),
        ("on or soon after", "from"), ("on or just after", "from"),
        ("on or about", "around"), ("on or around", "around"),
        ("on about", "around"),
        ("not before", "lower"), ("no earlier than", "lower"), ("not earlier than", "lower"),
        ("no sooner than", "lower"), ("net", "lower"), ("not sooner than", "lower"),
        ("not until at least", "lower"), ("until at least", "lower"), ("until after", "lower"),
        ("at least", "lower"),
        ("not until after", "lower"), ("more than", "lower"), ("longer than", "lower"), ("later than", "lower"),
        ("beyond", "lower"),
        ("earliest", "lower"),
        ("minimum", "lower"), ("minimum of", "lower"), ("upwards of", "lower"),
        ("before the earliest", "lower"),
        ("at the earliest", "lower"), ("at earliest", "lower"), ("good", "lower"),
        ("within", "within"), ("inside", "within"), ("in under", "within"), ("in less than", "within"),
        ("w/in", "within"),
        ("over", "within"), ("during", "within"), ("throughout", "within"), ("in the course of", "within"),
        ("with in", "within"),
        ("as early as", "on"), ("as soon as", "on"), ("as late as", "by"),
        ("in as little as", "on"), ("before", "before"), ("prior to", "before"), ("ahead of", "before"),
        ("in advance of", "before"),
        ("this side of", "before"), ("other side of", "after"), ("the other side of", "after"),
        ("far side of", "after"),
        ("on the heels of", "after"), ("in the wake of", "after"),
        ("after", "after"), ("following", "after"), ("once past", "after"), ("once", "after"),
        ("past", "after"), ("post", "after"),
        ("from", "from"), ("as of", "from"), ("starting", "from"), ("beginning", "from"),
        ("as from", "from"), ("any time from", "from"),
        ("since", "since"), ("for", "for"), ("for the", "for"), ("period of", "for"), ("term of", "for"),
        ("last", "for"), ("lasts", "for"),
        ("lasting", "for"), ("every", "every"),
        ("each", "every"), ("not", "not"), ("never mind", "not"), ("forget", "not"),
        ("scratch", "not"), ("ignore", "not"), ("disregard", "not"),
        ("instead of", "not"), ("because of", "lower"), ("owing to", "lower"),
        ("rather than", "not"),
        ("as opposed to", "not"), ("around", "around"), ("about", "around"), ("circa", "around"),
        ("towards", "around"),
        ("toward", "around"), ("approximately", "around"), ("roughly", "around"), ("come", "on"),
        ("in", "in"), ("on", "on"),
    )
)  # fmt: skip
BY_LAST: dict[str, list[tuple[tuple[str, ...], str]]] = {}
"""Last word before a time → the phrases that end so, longest first, and what they make of it."""
for _entry in sorted(_BEFORE_WORDS, key=lambda e: -len(e[0])):
    BY_LAST.setdefault(_entry[0][-1], []).append(_entry)

_LATEST = (
    ("at", "the", "latest"), ("at", "the", "very", "latest"), ("at", "latest"), ("latest",), ("max",),
    ("maximum",), ("tops",),
    ("at", "most"), ("at", "the", "most"), ("at", "the", "outside"), ("at", "the", "absolute", "outside"),
    ("at", "worst"),
    ("at", "the", "absolute", "latest"), ("or", "sooner"), ("or", "earlier"), ("or", "before"),
    ("if", "not", "before"),
    ("if", "not", "sooner"), ("if", "not", "earlier"), ("or", "less"), ("or", "even", "sooner"),
    ("at", "the", "maximum"),
    ("at", "the", "worst"), ("is", "the", "latest"), (",", "latest"), (",", "at", "the", "latest"),
    (",", "at", "most"),
    (",", "tops"), (",", "max"), ("is", "our", "deadline"), ("or", "before", "that"), ("the", "latest"),
    ("at", "a", "push"),
    (",", "if", "not", "before"), (",", "if", "not", "sooner"), (",", "possibly", "sooner"),
    ("as", "the", "latest"), ("at", "the", "longest"),
    (",", "not", "a", "day", "more"), (",", "not", "later"), (",", "no", "later"),
)  # fmt: skip
_EARLIEST = (
    ("at", "the", "earliest"), ("at", "the", "very", "earliest"), ("at", "earliest"), ("earliest",),
    ("at", "the", "soonest"),
    ("at", "least"), ("minimum",), ("at", "a", "minimum"), ("is", "the", "earliest"),
    ("at", "the", "minimum"), ("or", "more"),
    (",", "at", "the", "earliest"), (",", "minimum"),
)  # fmt: skip
_ONWARD = (
    ("onwards",),
    ("onward",),
    ("or", "after"),
    ("or", "later"),
    ("and", "after"),
    ("on", "wards"),
    ("or", "soon", "after"),
)


AFTERWORDS: dict[str, list[tuple[tuple[str, ...], str]]] = {}
"""First word after a time → the phrases that begin so, and what they make of it."""
for _phrases, _kind in ((_EARLIEST, "lower"), (_LATEST, "by"), (_ONWARD, "from")):
    for _phrase in _phrases:
        AFTERWORDS.setdefault(_phrase[0], []).append((_phrase, _kind))
