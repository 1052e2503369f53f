"""Two time expressions that belong together: between X and Y, X or Y, next week on Tuesday, not X but Y."""

from __future__ import annotations

from afterword.reading.promises.fallbacks import LONGEST, falls_back, plainly
from afterword.reading.promises.frames import AFTER, BY, LOWER, NOT, ON, Timed
from afterword.reading.promises.scene import Scene
from afterword.reading.promises.spans import monday, plus
from afterword.reading.promises.words import MOVING

_OR = frozenset(
    tuple(words.split())
    for words in (
        "or", "/", "or maybe", "or possibly", "or even", "if not", "if not then", "otherwise", "failing that",
        "failing which", "or failing which", "or else", "or perhaps", "maybe", "possibly", "perhaps",
        "or at the latest", "or at latest", "or at worst", "worst case", "or worst case", "or more likely",
        "or otherwise", "or failing that", "or if not", "or if not then", "or by", "and / or", "latest", "or the",
    )
)  # fmt: skip
"""What joins two days of which either may be it, commas and dashes left out."""
_TO = (
    ("to",),
    ("-",),
    ("–",),
    ("—",),
    ("through",),
    ("until",),
    ("through", "to"),
    ("and", "the"),
    ("to", "the"),
)
_AND = (("and",), ("&",), ("and", "the"), ("and", "on"))
_INSIDE = frozenset(
    ", on the probably likely maybe say hopefully most perhaps i think either possibly ( – - — by".split()
)
_NOT_THEN = (
    ("but",),
    (",", "but"),
    (",",),
    (";",),
    ("but", "rather"),
    (":",),
    (",", "rather"),
    (".",),
    (",", "it", "is"),
    (",", "it", "will", "be"),
    ("after", "all", ","),
)
_SET_OFF = frozenset(", ; ( – —".split())
_FIRST_COUNTS = (
    ("rather", "than"),
    (",", "not"),
    ("instead", "of"),
    (",", "rather", "than"),
    ("and", "not"),
    ("not",),
    (",", "instead", "of"),
    ("(", "not"),
    ("as", "opposed", "to"),
)


def joined(scene: Scene, timed: list[Timed]) -> list[Timed]:
    """The expressions with those that form one window, or correct one another, merged."""
    done: list[Timed] = []
    for t in timed:
        merged = _merge(scene, done[-1], t) if done else None
        if merged:
            done[-1] = merged
        else:
            done.append(t)
    return done


def _merge(scene: Scene, a: Timed, b: Timed) -> Timed | None:
    if b.i - a.j > LONGEST:
        return None
    gap = tuple(scene.low(k) for k in range(a.j, b.i))
    if len(gap) > 6 and not falls_back(gap):
        return None
    if b.shape == "clock" and not a.past and set(gap) <= _INSIDE | {"at", "of"}:
        return a._replace(j=b.j)
    if a.shape == "clock" and set(gap) <= {",", "on", "the", "of", "this", "come"} and a.kind != NOT:
        return b._replace(i=a.i, kind=b.kind, firm=b.firm or a.firm)
    if gap in _FIRST_COUNTS:
        return a._replace(j=b.j)
    if a.kind == NOT and gap in _NOT_THEN:
        return b
    if b.kind == NOT:
        return a._replace(j=b.j)
    return _same_days(scene, a, b, gap) or _either(scene, a, b, gap)


def _same_days(scene: Scene, a: Timed, b: Timed, gap: tuple[str, ...]) -> Timed | None:
    """One inside the other: "next week, Tuesday", "Friday (the 12th)", "the 12th, a Friday"."""
    if set(gap) - _INSIDE or b.kind not in (ON, BY):
        return None
    if a.first <= b.first and b.last <= a.last and (a.last > a.first or a.first == b.first) and a.kind == ON:
        return b._replace(i=a.i)
    if a.first == a.last and b.shape == "weekday" and (b.first - a.first).days == 7:
        return a._replace(j=b.j)  # "today, Tuesday"
    week = a.shape == "week" or (a.shape == "part" and (a.last - a.first).days < 6)
    if b.shape == "weekday" and week and (b.first == b.last or b.kind == BY):
        day = plus(monday(a.first), b.last.weekday())
        return b._replace(i=a.i, first=day if b.kind == ON else b.first, last=day)
    if a.kind == BY and b.first == b.last and a.last == b.last and not (set(gap) & {"by"}):
        return a._replace(j=b.j)
    return None


def _either(scene: Scene, a: Timed, b: Timed, gap: tuple[str, ...]) -> Timed | None:
    if a.past or b.past:
        return None
    before = scene.low(a.i - 1)
    if a.kind in (LOWER, AFTER) and b.kind == BY and set(gap) <= {"but", "and", ",", "or"}:
        return b._replace(i=a.i, first=min(a.first, b.last))
    if gap == () and a.kind == ON and b.kind == BY and a.first <= b.last < a.last:
        return b._replace(i=a.i, first=a.first, kind=ON)
    if b.last < a.first and b.shape == "weekday":
        b = b._replace(first=b.first if b.kind == BY else plus(b.first, 7), last=plus(b.last, 7))
    if b.last < a.last:
        return None
    if gap in _TO and a.kind in (ON, AFTER) and _moves(scene, a):
        return b
    if not _together(a, b, gap, before):
        return None
    if before == "between" and a.shape == b.shape == "feast" and (b.first - a.last).days > 1:
        a, b = a._replace(first=plus(a.last, 1)), b._replace(last=plus(b.first, -1))
    return b._replace(
        i=a.i - (before in ("between", "either", "from")),
        first=a.first,
        kind=BY if a.kind == b.kind == BY else ON,
        shape=a.shape if a.shape == b.shape else "span",
    )


def _together(a: Timed, b: Timed, gap: tuple[str, ...], before: str) -> bool:
    bare = tuple(word for word in plainly(gap) if word not in _SET_OFF)
    if bare in _OR or falls_back(gap) or (gap in _TO and a.kind in (ON, AFTER)):
        return True
    if gap in _AND:
        return before in ("between", "both", "either") or (a.kind == b.kind == ON and _short(a, b))
    return gap in ((",",), ()) and b.firm and a.kind in (ON, BY)


def _short(a: Timed, b: Timed) -> bool:
    return (b.last - a.first).days < 12 and a.shape == b.shape


def _moves(scene: Scene, a: Timed) -> bool:
    return any(scene.low(k) in MOVING for k in range(max(0, a.i - 6), a.i))
