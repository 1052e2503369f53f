"""News whose date stands elsewhere: "they meet on Tuesday and I'll call you after", "I'll ring you that night"."""

from __future__ import annotations

from datetime import date
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
from afterword.reading.promises.cues import TELLING
from afterword.reading.promises.frames import AFTER, BY, EVERY, FOR, LOWER, NOT, ON, Timed
from afterword.reading.promises.scene import Scene, When
from afterword.reading.promises.spans import plus

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
        if not n or not (clause.role == TELLS or picks) or dated(clause, timed):
            continue
        same = _same_window(parts, n, timed)
        if not same and ((plainly and not _back_again(clause.words)) or not _looks_back(parts, n)):
            continue
        known = [
            t
            for c in parts[:n]
            for t in dated(c, timed)
            if t.kind != NOT and not t.past and t.last >= scene.on
            if t.kind != EVERY or (same and t.shape == "weekday")  # "she signs on Thursdays, so that's when"
            if not (t.kind == LOWER and c.role == DENIED)
        ]
        if known:
            t = known[-1]
            same = same or not _SAME_DAY.isdisjoint(clause.words) or t.kind == FOR
            same = same or t.shape in ("clock", "length")
            same = same or _back_again(clause.words)
            if (
                _AFTER & set(clause.words)
                and not _SAME_DAY & set(clause.words)
                and (t.kind == BY or t.first < t.last)
            ):
                return Found(following(scene, t), 2.0, clause.hope)
            if t.kind in (BY, LOWER) and t.shape != "length":
                t = t._replace(first=t.last)
            return Found(t if same else _same_or_next(scene, t), 2.0, clause.hope)
    return None


_AFTER = frozenset("after afterwards afterward thereafter".split())
_SAME_DAY = frozenset("then there right straight immediately directly straightaway".split())


def _looks_back(parts: list[Clause], n: int) -> bool:
    """Whether words of the clause, or how the one before it begins, say that its day was named before."""
    clause, before = parts[n], parts[n - 1]
    if not _tells_unless(clause) and (set(clause.words) & _BACKWARD or _back_again(clause.words)):
        return True
    return before.words[:1] in _EVENT_FIRST and clause.link in (",", "")


_EVENT_FIRST = tuple((word,) for word in "once after when as following until".split())


_SHOULD_ANYTHING = (("if", "anything"), ("if", "something"), ("should", "anything"))


def _same_window(parts: list[Clause], n: int, timed: list[Timed]) -> bool:
    """Whether the news belongs to the very days that an earlier clause names."""
    clause, before = parts[n], parts[n - 1]
    if n + 1 < len(parts) and parts[n + 1].words[:2] in (
        ("if", "anything"),
        ("if", "something"),
        ("should", "anything"),
    ):
        return False  # "we'll look again in March and write if anything changes"
    if before.role == LINKING and not dated(before, timed):
        return True
    if clause.link == "so" and before.role in _CONCLUDED and dated(before, timed):
        return bool({"will", "shall", "should"} & set(clause.words))
    earlier = [t for c in parts[:n] for t in dated(c, timed)]
    if earlier and all(t.shape == "clock" for t in earlier) and _OURS & {*clause.words, *before.words}:
        return True  # "the boss is back at two, I'll ask and text you"
    if clause.link != "and":
        return False
    if before.words[:1] in _CALLS_IN and dated(before, timed):
        return True
    if _tells_unless(clause):
        return _in_if(parts[:n], timed)
    return _shares(parts, n, timed) or bool(earlier and _granted(clause.words))


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
    own = _AGENTS & set(clause.words)
    if clause.words[1:2] and clause.words[1] in TELLING:
        own -= {"you", "your"}  # "and contact you": the one who does it is the one of the clause before
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


def following(scene: Scene, t: Timed) -> Timed:
    """The working days right after a window, to the end of their week."""
    first = scene.calendar.add(t.last, 1)
    days = 4 - first.weekday()
    last = date.fromordinal(first.toordinal() + (days if days > 0 else 7 + days))
    return t._replace(first=first, last=last, kind=AFTER)


_HAPPENS = frozenset(
    "meets meet meeting sits sit votes vote interview interviews interviewing close closes closing see seeing finish "
    "finishes wrap wraps convene convenes decides decide deadline end ends conclude concludes held reconvenes".split()
)


def counted_on(scene: Scene, parts: list[Clause], clause: Clause, t: Timed, timed: list[Timed]) -> Timed:
    """ "They vote on the 12th and must tell you within three days": days that count from the event, not from today."""
    if t.kind != BY or t.shape != "length" or t.first != scene.on or clause.link not in ("and", "then"):
        return t
    days = [
        (c, d)
        for c in parts
        if c.i < clause.i and _HAPPENS & set(c.words) and "start" not in c.words and "starts" not in c.words
        for d in dated(c, timed)
        if d.kind == ON and d.first == d.last > scene.on and d.shape in ("day", "dayofmonth", "weekday")
    ]
    if not days:
        return t
    event = days[-1][1].last
    if {"working", "business"} & set(scene.words[t.i : t.j]):
        count = sum(
            scene.calendar.is_business_day(plus(scene.on, k)) for k in range(1, (t.last - scene.on).days + 1)
        )
        return t._replace(last=scene.calendar.add(event, count))
    return t._replace(last=plus(event, (t.last - scene.on).days))
