"""Which of the dates in a sentence is the promise of news, if any is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from afterword.reading.promises import calling, cues
from afterword.reading.promises.clauses import (
    ASKED,
    CALL,
    DECIDES,
    DENIED,
    FRAGMENT,
    LINKING,
    OTHER,
    PAST_ROLE,
    PROMISING,
    SETS,
    TELLS,
    UNKNOWN,
    WISH_ROLE,
    Clause,
)
from afterword.reading.promises.frames import AFTER, BY, EVERY, FOR, LOWER, NOT, ON, Timed
from afterword.reading.promises.pointing import Found, counted_on, dated, following, pointed_back
from afterword.reading.promises.scene import Scene
from afterword.reading.promises.spans import day_of_month

_RANK = {TELLS: 3.0, DECIDES: 2.0, SETS: 2.0, FRAGMENT: 1.0}


def choose(scene: Scene, parts: list[Clause], timed: list[Timed]) -> Found | None:
    """The binding promise of one sentence: news before decisions, what is firm before what is hoped."""
    roles = _resolved(parts, timed)
    found: list[Found] = []
    for clause, role in zip(parts, roles, strict=True):
        for t in dated(clause, timed):
            judged = _judge(scene, clause, role, t, dated(clause, timed))
            if judged:
                found.append(judged._replace(timed=counted_on(scene, parts, clause, judged.timed, timed)))
    if found and _taken_back(parts, roles, found):
        return None
    if not any(f.rank >= 3.0 for f in found):
        back = pointed_back(scene, parts, timed, plainly=bool(found))
        if back:
            return back
    return _bind(parts, found) if found else _when(parts, timed)


def _when(parts: list[Clause], timed: list[Timed]) -> Found | None:
    """News whose day stands in the clause after it: "you'll have an answer when we reopen on the 4th"."""
    for clause, after in pairwise(parts):
        days = [t for t in dated(after, timed) if t.kind == ON and not t.past]
        if clause.role == TELLS and after.link == "when" and days and not dated(clause, timed):
            return Found(days[-1], 2.0, clause.hope)
    return None


_OWNED = frozenset("know clue idea".split())
_GUESSED = frozenset("guess speculate predict commit".split())
_UNDONE = frozenset(
    "they we i he she it and but have has did do does not never yet still was were is".split()
)


def _taken_back(parts: list[Clause], roles: list[str], found: list[Found]) -> bool:
    """ "… I don't know", "… and they didn't": a last clause without a date that takes all before it back."""
    for clause, role in zip(parts, roles, strict=True):
        if role == DENIED and _GUESSED & set(clause.words) and all(f.rank <= 2.0 for f in found):
            return True
    last = parts[-1]
    if max(f.timed.i for f in found) >= last.i or len(parts) < 2:
        return False
    words = set(last.words)
    if words <= _UNDONE and {"not", "never"} & words and {"did", "have", "has"} & words:
        return True
    if not words & _OWNED or "which" in words or "you" in words or max(f.rank for f in found) > 2.0:
        return False
    return bool({"not", "no", "who"} & words)


_CHECKS = frozenset(
    "check checks vetting screening references clearance dbs medical paperwork delivery ship".split()
)


def _resolved(parts: list[Clause], timed: list[Timed]) -> list[str]:
    """Roles with bare fragments settled by their neighbours."""
    roles = [c.role for c in parts]
    for n, clause in enumerate(parts):
        if roles[n] == LINKING and len(both := dated(clause, timed)) > 1 and both[0].shape == "feast":
            roles[n] = OTHER  # "half-term is the week of the 16th"
        until = n + 1 < len(parts) and parts[n + 1].link in ("until", "before")
        if roles[n] == UNKNOWN and until and roles[n + 1] in (TELLS, DECIDES):
            lasts = [t for t in dated(clause, timed) if t.shape == "length"]
            roles[n] = SETS if lasts else UNKNOWN  # "five days until we announce"
        if roles[n] == LINKING:
            roles[n] = (
                roles[n + 1]
                if n + 1 < len(parts) and parts[n + 1].link in ("when", "that", "where")
                else SETS
            )
        if roles[n] == FRAGMENT and dated(clause, timed):
            roles[n] = _fragment_role(parts, roles, n, timed)
    if TELLS not in roles:
        checked = [n for n, c in enumerate(parts) if roles[n] == SETS and _CHECKS & set(c.words[1:])]
        for n in checked:
            roles[n] = OTHER
    for n in range(len(parts)):
        if roles[n] == CALL and any(calling.asks_back(c.words) for c in parts[max(0, n - 1) : n + 2]):
            roles[n] = ASKED
        if roles[n] == CALL:
            near = roles[:n] + roles[n + 1 :]
            roles[n] = (
                TELLS if TELLS in near else (SETS if ASKED not in near and OTHER not in near else OTHER)
            )
    return roles


def _fragment_role(parts: list[Clause], roles: list[str], n: int, timed: list[Timed]) -> str:
    """A clause without a verb goes with the clause before it, or with the next when it stands in front."""
    m = n - 1
    while m > 0 and roles[m] == FRAGMENT and not dated(parts[m], timed):
        m -= 1
    before = roles[m] if n else ""
    link = parts[n].link
    if n + 1 < len(parts) and not dated(parts[n + 1], timed) and (not n or before not in PROMISING):
        after = roles[n + 1]
        if after in (TELLS, DECIDES, SETS, OTHER, ASKED, WISH_ROLE, DENIED) and parts[n + 1].link in (
            "when",
            "and",
            "that",
            "before",
            ",",
            "",
            ":",
            "–",
            "-",
            "—",
        ):
            return TELLS if after == TELLS else after
    if link == ":" and len(parts[m].words) < 4 and before in (PAST_ROLE, OTHER):
        return before  # a field: "Last updated: 29 May"
    if before in (PAST_ROLE, WISH_ROLE, DENIED) and (
        link in ("but", "so", ":", ";", "yet", "–", "—", "-", "now", ",") or "now" in parts[n].words
    ):
        return SETS if link != "," or before == DENIED else before
    if before == UNKNOWN and link == "," and not set(parts[n].words) & _SURE:
        return FRAGMENT if any(t.firm for t in dated(parts[n], timed)) else OTHER
    if before in PROMISING or before in (OTHER, ASKED, WISH_ROLE, PAST_ROLE):
        return before
    return FRAGMENT


_WAITING = frozenset(
    "give spare wait hold hang sit patient bear patience tight budget allow plan hear figure".split()
)


_SURE = frozenset("probably hopefully likely latest maybe definitely certainly say promise".split())


def _judge(scene: Scene, clause: Clause, role: str, t: Timed, beside: list[Timed]) -> Found | None:
    if role not in PROMISING or t.kind in (LOWER, EVERY, NOT) or t.past or t.last < scene.on:
        return None
    if t.kind == BY and t.shape == "dayofmonth" and _is_owed(scene, clause, t):
        return None
    asks = clause.words[:1] and clause.words[0] in _ASKS_WHETHER and scene.low(scene.end - 1) == "?"
    if asks and role in (SETS, FRAGMENT) and not set(clause.words) & _WAITING:
        return None
    if asks and _SUITS & set(clause.words):
        return None
    if role == SETS and any(o.past for o in beside):
        return None
    if t.kind == FOR:
        if role not in (SETS, TELLS) or not set(clause.words) & _WAITING:
            return None
        t = t._replace(kind=BY, first=scene.on) if t.first == t.last else t._replace(kind=ON)
    if t.shape == "clock" and role not in (TELLS,):
        return None
    if role in (TELLS, DECIDES) and _belongs_to_event(scene, clause, t):
        after = _after_event(scene, clause, t)
        if after is None:
            return None
        t = after
    if t.shape == "length" and role == FRAGMENT and t.kind not in (BY,) and t.first == t.last:
        return None
    if role == FRAGMENT and t.kind == AFTER:
        return None
    return Found(t, _RANK[role], clause.hope and not t.firm)


def _is_owed(scene: Scene, clause: Clause, t: Timed) -> bool:
    """ "You should have heard by the 5th", said on the 10th, looks back."""
    if not any(a in ("should", "ought", "must") and "have" in (b, c) for a, b, c in _triples(clause.words)):
        return False
    back = day_of_month(scene.on, t.last.day, back=True)
    return back is not None and (scene.on - back).days < 15


def _triples(words: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    return zip(words, words[1:], (*words[2:], ""), strict=False)


_SUITS = frozenset("suit suits free available meet join attend better".split())
_ASKS_WHETHER = frozenset("would is does do can could are did will has have".split())
_EVENTS = frozenset(
    "interview interviews meeting panel board visit assessment test presentation session start joining "
    "closing trial "
    "round induction training event conference tour shift deadline committee vote council shortlisting exam "
    "chat".split()
)
_ATTACH = frozenset("on at in of for the this next from until starting is are which , ( held".split())


_ROUNDS = frozenset("the a this first second third next last final interview previous each another".split())


def _belongs_to_event(scene: Scene, clause: Clause, t: Timed) -> bool:
    """Whether the date hangs on an event beside it: "your interview on the 9th"."""
    if t.kind not in (ON,):
        return False
    k = t.i - 1
    while k >= clause.i and scene.low(k) in _ATTACH:
        k -= 1
    if scene.low(k) == "chat" and (k == clause.i or scene.low(k - 1) in ("will", "shall", "us", "to")):
        return False  # "chat Thursday", where "a chat on Thursday" is a meeting
    if scene.low(k) not in _EVENTS or (scene.low(k) == "round" and scene.low(k - 1) not in _ROUNDS):
        return False
    return not any(scene.low(b) in cues.NEWS_NOUNS for b in range(max(clause.i, k - 2), k)) or _opens_after(
        scene, clause, k
    )


def _opens_after(scene: Scene, clause: Clause, k: int) -> bool:
    return any(scene.low(b) in ("after", "following", "once") for b in range(max(clause.i, k - 5), k))


def _after_event(scene: Scene, clause: Clause, t: Timed) -> Timed | None:
    """ "After the panel on the 9th you'll hear": from the working day after it to the end of that week."""
    if not any(
        scene.low(b) in ("after", "following", "once", "until") for b in range(max(clause.i, t.i - 7), t.i)
    ):
        return None
    return following(scene, t)


def _bind(parts: list[Clause], found: list[Found]) -> Found:
    """News outranks decisions; of equals the last said counts, a firm one with the hope before it."""
    best = max(f.rank for f in found)
    either = sum(c.words[:1] == ("if",) for c in parts) > 1  # "if it's a yes, Monday; if not, Wednesday"
    if either:
        best = min(best, 1.0)
    return _latest([f for f in found if f.rank >= best], either)


def _latest(top: list[Found], either: bool) -> Found:
    plain = [
        f for f in top if not f.timed.subordinate
    ]  # "I'll ring on Friday, once they have met on Thursday"
    top = plain or top
    chosen = top[-1]
    if either and top[0].timed.last < chosen.timed.last:
        return chosen._replace(timed=chosen.timed._replace(first=top[0].timed.first))
    for f in reversed(top[:-1]):
        if _holds(f.timed, chosen.timed):
            continue  # "this year it will be July"
        if f.timed.last > chosen.timed.last and (chosen.hope or not f.hope) and f.timed.kind != AFTER:
            chosen = f
    hoped = [f for f in top if f.hope and f is not chosen and f.timed.last < chosen.timed.last]
    if hoped and (chosen.timed.kind == BY or (chosen.timed.last - hoped[0].timed.last).days < 8):
        return chosen._replace(
            timed=chosen.timed._replace(first=hoped[0].timed.first, i=min(hoped[0].timed.i, chosen.timed.i))
        )
    return chosen


def _holds(a: Timed, b: Timed) -> bool:
    """Whether one window lies well inside the other, both named for themselves."""
    if a.kind == ON and b.shape == "dayofmonth" and a.first <= b.last <= a.last:
        return True  # "not until October, but by the 9th"
    inside = a.kind == b.kind == ON and a.first <= b.first and b.last <= a.last
    return inside and (a.last - a.first).days > 2 * (b.last - b.first).days
