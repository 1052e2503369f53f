"""Clauses with a "no" or a past form in them that nevertheless speak of what is to come."""

from __future__ import annotations

from itertools import pairwise

from afterword.reading.promises.calling import rings_round

_AHEAD = frozenset("will shall going expect expects should would may might plan aim let ought".split())
_MOVED = frozenset(
    "moved pushed slipped extended postponed delayed bumped deferred rescheduled shifted changed".split()
)


def looks_ahead(words: tuple[str, ...]) -> bool:
    """Whether a clause with a past form in it still speaks of what is to come."""
    if rings_round(words):
        return True  # "HR rings everyone who was seen"
    known = set(words)
    if known & _AHEAD:
        return not known & {"was", "were", "had"} or bool(known & {"will", "shall"})
    if (known & _MOVED and known & {"to", "until", "back", "by"}) or words[:1] == ("now",):
        return True
    pairs = pairwise(words)
    return any(
        (a in ("is", "are", "am") and b in ("now", "to", "going", "due"))
        or (a in ("have", "has") and b in ("promised", "undertaken", "agreed", "pledged"))
        or (
            a in ("is", "are", "be", "being", "get", "gets")
            and b in ("posted", "told", "made", "sent", "called", "given")
        )
        for a, b in pairs
    )


_NO = frozenset(
    "nobody no-one no not never nothing none nor hardly doubt unlikely cannot impossible neither".split()
)
_AFTER_NO = frozenset(
    "wait later longer more worry only panic fret doubt matter a long hesitate keep take leave exceed forget "
    "forgotten forgot "
    "problem worries to".split()
)


_KEPT_WAITING = frozenset("kept dark waiting hanging longer beyond exceed dangling suspense long".split())


def harmless_no(words: tuple[str, ...]) -> bool:
    """A "no" that denies no news: "no later", "not long", "don't worry", "yes or no", "not until"."""
    for k, word in enumerate(words):
        if word not in _NO:
            continue
        before, after = words[k - 1] if k else "", words[k + 1] if k + 1 < len(words) else ""
        if word in ("no", "not") and (after in _AFTER_NO or _KEPT_WAITING & set(words)):
            continue
        if word == "not" and before in ("those", "candidates", "applicants", "people", "anyone"):
            continue
        if word in ("nothing", "never", "not") and before == "or":
            continue
        if word == "no" and (before in ("or", "a", "kind") or after == "or"):
            continue
        if word == "not" and ("until" in words[k:] or before in ("or", "whether", "if", "why")):
            continue
        if word in ("doubt", "nothing") and before == "no":
            continue
        return False
    return True
