"""What one's own history tells: the funnel, how long answers take, which follow-ups were answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from afterword.core import events as ev
from afterword.core.case import FOLLOW_UPS, Case
from afterword.core.words import _
from afterword.core.worktime import zone
from afterword.desk import phrasing
from afterword.desk.record import folded
from afterword.desk.survival import CurvePoint, Wait, kaplan_meier, median, still_waiting
from afterword.desk.timeline import CHANNEL_NAMES
from afterword.store import derive, fold, log
from afterword.store.models import CaseRecord, Owner
from afterword.store.writing import in_words

ENOUGH_WAITS = 5
"""Below this many waits the curve says that there is too little to go by."""

_FUNNEL = ("applied", "answered", "interviewed", "second", "offer", "accepted")


class FunnelStep(NamedTuple):
    """How many cases came at least this far, as a number and as a share of all."""

    key: str
    name: str
    cases: int
    share: float


class FollowUp(NamedTuple):
    """Of a kind of message: how many were sent, and how many were answered within three weeks."""

    action: str
    name: str
    sent: int
    answered: int


class Insights(NamedTuple):
    """Everything that the page of insights shows. ``enough`` is false with too little to go by."""

    cases: int
    funnel: tuple[FunnelStep, ...]
    curve: tuple[CurvePoint, ...]
    median_days: float | None
    waits: int
    answers: int
    enough: bool
    follow_ups: tuple[FollowUp, ...]
    sentence: str


class Silence(NamedTuple):
    """How unusual a case's silence is: ``share`` of one's waits that lasted at least as long."""

    days: int
    share: float
    low: float
    high: float
    enough: bool
    sentence: str


class LogRow(NamedTuple):
    """One line of the work-search log that an employment office asks for."""

    day: date
    company: str
    position: str
    what: str
    how: str
    who: str
    outcome: str


def insights(owner: Owner, now: datetime) -> Insights:
    """The whole history of the owner's cases, put-away ones included."""
    funnel: Counter[str] = Counter()
    waits: list[Wait] = []
    sent: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    cases = 0
    with in_words():
        for case in _cases(owner, now):
            cases += 1
            funnel.update(_reached(case))
            waits.extend(_waits(case, now))
            for action, came in _follow_ups(case):
                sent[action] += 1
                answered[action] += came
    curve = kaplan_meier(waits)
    found = sum(w.answered for w in waits)
    enough = len(waits) >= ENOUGH_WAITS and found > 1
    return Insights(
        cases,
        tuple(FunnelStep(k, _NAMES[k], funnel[k], funnel[k] / cases if cases else 0.0) for k in _FUNNEL),
        curve,
        median(curve) if enough else None,
        len(waits),
        found,
        enough,
        tuple(FollowUp(a, _(phrasing.ACTION_NAMES.get(a, a)), n, answered[a]) for a, n in sent.most_common()),
        _sentence(len(waits), found, median(curve), enough),
    )


_NAMES = {
    "applied": _("Applied"),
    "answered": _("Heard something"),
    "interviewed": _("Interviewed"),
    "second": _("Second interview"),
    "offer": _("Offer"),
    "accepted": _("Accepted"),
}


def _sentence(waits: int, answers: int, half: float | None, enough: bool) -> str:
    if not enough:
        return _("Too little to go by yet: {waits} waits, {answers} answers.").format(
            waits=waits, answers=answers
        )
    if half is None:
        return _("Fewer than half of your {waits} waits were answered so far.").format(waits=waits)
    return _("Half of your {waits} waits were answered within {days} days.").format(
        waits=waits, days=round(half)
    )


def _cases(owner: Owner, now: datetime) -> Iterator[Case]:
    rows = CaseRecord.objects.filter(owner=owner, removed=False).order_by("id")
    some: list[CaseRecord] = []
    for row in rows.iterator(chunk_size=200):
        row.owner = owner
        some.append(row)
        if len(some) == 200:
            yield from _folded(some, now)
            some = []
    yield from _folded(some, now)


def _folded(rows: list[CaseRecord], now: datetime) -> Iterator[Case]:
    facts = log.facts_of_many([r.pk for r in rows])
    for row in rows:
        yield fold.case_of(row, until=now, facts=facts[row.pk], unlooked=[])


def _reached(case: Case) -> list[str]:
    """The stages of the funnel that the case came to; a later one implies those before it."""
    held = [i for i in case.rounds() if i.held]
    offered = case.offer is not None or derive.standing_of(case) in ("offer", "accepted", "declined")
    heard = bool(_human(case) or held or offered or case.rejection or case.interviews)
    reached = {
        "accepted": case.accepted is not None,
        "offer": offered,
        "second": len(held) > 1,
        "interviewed": bool(held),
        "answered": heard,
        "applied": True,
    }
    return [k for k, yes in reached.items() if yes]


def _human(case: Case) -> list[datetime]:
    """When somebody at the employer answered, in order."""
    times = [r.at for r in case.received if r.fact.label not in ev.NOT_FROM_A_PERSON]
    times.extend(e.at for e in (case.rejection, case.offer) if e is not None)
    return sorted(times)


def _waits(case: Case, now: datetime) -> Iterator[Wait]:
    """From the end of each interview to the first answer, or to where the wait was cut short."""
    answers = _human(case)
    rounds = [i for i in case.rounds() if i.held]
    for n, interview in enumerate(rounds):
        answer = next((a for a in answers if a > interview.end), None)
        fixed = next((i.known_at for i in rounds[n + 1 :] if i.known_at > interview.end), None)
        ends = [t for t in (answer, fixed) if t is not None]
        gave_up = [t for t in (case.withdrew, case.accepted, case.declined) if t and t > interview.end]
        end = min([*ends, *gave_up, now])
        yield Wait(_days(interview.end, end), bool(ends) and end == min(ends))


def _days(start: datetime, end: datetime) -> float:
    return max(0.0, round((end - start).total_seconds() / 86_400, 2))


def _follow_ups(case: Case) -> Iterator[tuple[str, bool]]:
    answers = _human(case)
    for message in case.sent:
        if message.fact.action in (*FOLLOW_UPS, "thank_you", "feedback_request", "keep_in_touch"):
            yield message.fact.action, any(0 < _days(message.at, a) <= 21 for a in answers)


def silence(owner: Owner, case: str, now: datetime) -> Silence | None:
    """How unusual it is that a case has been silent this long; ``None`` where nothing is waited for."""
    with in_words():
        _row, told = folded(owner, case)
        held = [i for i in told.rounds() if i.held]
        if not held or any(a > held[-1].end for a in _human(told)):
            return None
        others = [w for c in _cases(owner, now) if c.id != told.id for w in _waits(c, now)]
    days = int(_days(held[-1].end, now))
    point = still_waiting(kaplan_meier(others), days)
    enough = len(others) >= ENOUGH_WAITS and sum(w.answered for w in others) > 1
    if not enough:
        said = _("Silent for {days} days. There is too little of your own history to say how usual that is.")
    else:
        said = _("Silent for {days} days. Of your other waits, {share} % lasted at least as long.")
    sentence = said.format(days=days, share=round(100 * point.waiting))
    return Silence(days, point.waiting, point.low, point.high, enough, sentence)


# ---------------------------------------------------------------- the work-search log


def work_search_log(
    owner: Owner, now: datetime, start: date | None = None, end: date | None = None
) -> tuple[LogRow, ...]:
    """What was done in the search between two days, for the employment office, oldest first."""
    place = zone(owner.timezone or "UTC")
    rows: list[LogRow] = []
    with in_words():
        for case in _cases(owner, now):
            outcome = _(phrasing.STANDINGS.get(derive.standing_of(case), ""))
            for at, what, how, who in _efforts(case):
                day = at.astimezone(place).date()
                if (start is None or day >= start) and (end is None or day <= end):
                    rows.append(LogRow(day, case.company.name, case.role, what, how, who, outcome))
    return tuple(sorted(rows))


def _efforts(case: Case) -> Iterator[tuple[datetime, str, str, str]]:
    if case.applied:
        yield case.applied, _("application"), "", ""
    for interview in case.rounds():
        if interview.held:
            yield interview.end, _("interview"), interview.format, _names(case, interview.people)
    for message in case.sent:
        what = _(phrasing.ACTION_NAMES.get(message.fact.action, message.fact.action))
        how = _(CHANNEL_NAMES.get(message.fact.channel, ""))
        yield message.at, what, how, _names(case, message.fact.to)


def _names(case: Case, people: Iterable[str]) -> str:
    return ", ".join(case.name(p) for p in people)
