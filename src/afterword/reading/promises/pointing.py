"""News whose date stands elsewhere: "they meet on Tuesday and I'll call you after", "I'll ring you that night"."""

from __future__ import annotations

from itertools import pairwise

from afterword.core.record import NamedTuple
from afterword.reading.promises.clauses import (
    DECIDES,
    DENIED,
    FRAGMENT,
    LINKING,
    SETS,
    TELLS,
    UNKNOWN,
    Clause,
)
from afterword.reading.promises.frames import BY, EVERY, FOR, LOWER, NOT, ON, Timed
from afterword.reading.promises.scene import Scene, When

_BACKWARD = frozenset("there then afterwards after thereafter that which afterward".split())


class Found(NamedTuple):
    """A window with the rank of what was promised (3 news, 2 a decision or a timeline, 1 a bare date)."""

    timed: Timed
    rank: float
    hope: bool


def dated(clause: Clause, timed: list[Timed]) -> list[Timed]:
    """The time expressions that stand in a clause."""
    return [t for t in timed if clause.i <= t.i < clause.j]


def _tells_unless(clause: Clause) -> bool:
    return "heard" in clause.words


def pointed_back(
    scene: Scene, parts: list[Clause], timed: list[Timed], plainly: bool = False
) -> Found | None:
    """News without a date of its own that points back: "they meet Tuesday and I'll call you after".

    ``plainly``: only where the words say that it is the same day.
    """
    for n, clause in enumerate(parts):
        picks = clause.role == DECIDES and not _THEN.isdisjoint(clause.words)  # "… and then we pick"
        if not (clause.role == TELLS or picks) or dated(clause, timed) or not n:
            continue
        that_day = parts[n - 1].role == LINKING and not dated(parts[n - 1], timed)
        that_day = that_day or _shares(parts, n, timed)
        so = clause.link == "so" and parts[n - 1].role in _CONCLUDED and bool(dated(parts[n - 1], timed))
        so = so and bool({"will", "shall", "should"} & set(clause.words))
        so = so or (
            clause.link == "and" and parts[n - 1].words[:1] in _CALLS_IN and bool(dated(parts[n - 1], timed))
        )
        so = so or (clause.link == "and" and _tells_unless(clause) and _in_if(parts[:n], timed))
        so = so or (
            clause.link == "and" and _granted(clause.words) and any(dated(c, timed) for c in parts[:n])
        )
        if plainly and not (that_day or so or _back_again(clause.words)):
            continue
        if that_day or so:
            pass
        elif _tells_unless(clause) or not (set(clause.words) & _BACKWARD or _back_again(clause.words)):
            after_event = parts[n - 1].words[:1] and parts[n - 1].words[0] in (
                "once",
                "after",
                "when",
                "as",
                "following",
                "until",
            )
            if not after_event or clause.link not in (",", ""):
                continue
        known = [
            t
            for c in parts[:n]
            for t in dated(c, timed)
            if t.kind not in (EVERY, NOT) and not t.past and t.last >= scene.on
            if not (t.kind == LOWER and c.role == DENIED)
        ]
        if not known:
            continue
        t = known[-1]
        same_day = (
            {"then", "there"} & set(clause.words)
            or t.shape == "clock"
            or t.kind == FOR
            or t.shape in ("length",)
            or _back_again(clause.words)
            or that_day
            or so
            or _AT_ONCE & set(clause.words)
        )
        t = t._replace(first=t.last) if t.kind in (BY, LOWER) else t
        return Found(t if same_day else _same_or_next(scene, t), 2.0, clause.hope)
    return None


def _in_if(before: list[Clause], timed: list[Timed]) -> bool:
    """ "If Thursday comes and goes and you have heard nothing"."""
    return any(c.words[:1] in (("if",), ("when",)) and dated(c, timed) for c in before[-2:])


_CALLS_IN = tuple(
    (word,) for word in "come stop swing pop drop call ring phone ask see meet catch find text".split()
)
"""What a person may be told to do on the day on which they are then told: "come by on Saturday and I'll tell you"."""


def _granted(words: tuple[str, ...]) -> bool:
    """ "(I know you need an answer by Friday, and) you shall have one"."""
    return (
        {"you", "have"} <= set(words)
        and bool({"shall", "will"} & set(words))
        and words[-1] in ("one", "it", "that")
    )


_AT_ONCE = frozenset("right straight immediately directly straightaway".split())
_OURS = frozenset("i we".split())
_CONCLUDED = frozenset((UNKNOWN, DECIDES, SETS, FRAGMENT))
"""What a clause may be for "so you'll hear" to conclude from its date."""


def pointing_on(scene: Scene, parts: list[Clause], named: When) -> Found | None:
    """News in a sentence without a date that points back to the one before: "I'll call you then"."""
    for clause in parts:
        words = clause.words
        if (
            clause.role != TELLS
            or _tells_unless(clause)
            or not (_THEN & set(words) or words[-1:] == ("after",))
        ):
            continue
        t = Timed(named.i, named.j, named.first, named.last, ON, named.shape)
        return Found(t if "then" in words[1:] else _same_or_next(scene, t), 2.0, clause.hope)
    return None


def points_on(words: list[str]) -> bool:
    """A cheap look before ``pointing_on``: whether a sentence has any of its words."""
    return not _THEN.isdisjoint(words) or "after" in words


_THEN = frozenset("then afterwards afterward thereafter".split())
_AGENTS = frozenset("we i you they he she it hr this that the our your my".split())


def _shares(parts: list[Clause], n: int, timed: list[Timed]) -> bool:
    """Whether the news shares its day with the clause before: one subject for both, or a talk and its upshot."""
    clause, before = parts[n], parts[n - 1]
    if clause.link != "and" or not dated(before, timed):
        return False
    own = set(clause.words) & _AGENTS
    if before.role in _CONCLUDED and _OURS & set(before.words[:6]) and _OURS & own:
        return True
    if not own and before.role in (UNKNOWN, DECIDES, SETS):
        return True
    return before.role == DECIDES or before.words[:2] in (("let", "us"), ("let", "me"))


_RETURNS = frozenset(
    (
        ("am", "back"),
        ("same", "night"),
        ("same", "evening"),
        ("same", "afternoon"),
        ("that", "night"),
        ("that", "evening"),
        ("that", "afternoon"),
        ("that", "morning"),
        ("same", "morning"),
        ("i", "return"),
        ("my", "return"),
        ("same", "day"),
        ("that", "day"),
        ("are", "back"),
        ("is", "back"),
    )
)


_THE_MOMENT = frozenset("minute moment second instant day".split())


def _back_again(words: tuple[str, ...]) -> bool:
    if words[:1] in (("the",), ("and",), ("as",)) and any(
        a == "the" and b in _THE_MOMENT for a, b in pairwise(words[:4])
    ):
        return True
    if any(a == "the" and b in _THE_MOMENT and b != "day" for a, b in pairwise(words)):
        return True
    return any(pair in _RETURNS for pair in pairwise(words))


def _same_or_next(scene: Scene, t: Timed) -> Timed:
    return t._replace(last=scene.calendar.add(t.last, 1))
