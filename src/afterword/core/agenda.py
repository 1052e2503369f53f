"""Where the clock comes in: steps and a moment become a plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from afterword.core.case import Case
from afterword.core.step import Plan, Step, Wait
from afterword.core.words import _

BESIDE = frozenset({"prepare", "debrief", "review", "answer_invitation", "answer_request", "answer_offer"})
"""Actions that answer or prepare something; they are no follow-up of their own."""

_RANK = {"held": 1, "later": 2}

NOT_LOST_FOR = timedelta(days=7)
"""How long after its due time a step that never closes counts as not lost yet."""


_Live = tuple[Step, str, str]
"""A step whose window has not closed, its status, and why it is held (empty otherwise)."""


def agenda(case: Case, steps: Iterable[Step], now: datetime, policy: str) -> Plan:
    """The plan at ``now``: each step with its status, the most urgent first, and what is being waited for."""
    moment = now.astimezone(UTC)
    live = [row for row in [_standing(step, moment, case) for step in steps] if row is not None]
    live.sort(key=_urgency)
    shown = tuple([_as_shown_there(row, case.place) for row in _one_at_a_time(live)])
    if any(s.status in ("now", "late") for s in shown):
        verdict = "act"
    elif shown or _still_open(case):
        verdict = "wait"
    else:
        verdict = "done"
    return Plan(now, policy, verdict, shown, tuple(_waits(shown)))


def _standing(step: Step, now: datetime, case: Case) -> _Live | None:
    """``step`` as it stands at ``now``; ``None`` once its window has closed."""
    if step.closes is not None and now > step.closes:
        return None
    if step.held:
        return step, "held", step.held
    if now < step.opens:
        return step, "later", ""
    if step.office_days and not case.calendar.is_business_day(case.day(now)):
        return step, "held", _("Nobody is at work there today; it goes out on the next business day.")
    return step, "late" if now > step.due else "now", ""


def _one_at_a_time(live: list[_Live]) -> list[_Live]:
    """Of several spaced messages that could go out now, the most urgent one; the others wait for it."""
    spaced = [step.key for step, status, _held in live if step.spaced and status in ("now", "late")]
    if len(spaced) < 2:
        return live
    waiting = _("One message at a time: the other one comes first.")
    rest = set(spaced[1:])
    return [(row[0], "held", waiting) if row[0].key in rest else row for row in live]


def _as_shown_there(row: _Live, place: ZoneInfo) -> Step:
    """The step with its status, and its times as clocks at the employer's place show them."""
    step, status, held = row
    return step._replace(
        opens=step.opens.astimezone(place),
        ideal=step.ideal.astimezone(place),
        due=step.due.astimezone(place),
        closes=step.closes.astimezone(place) if step.closes is not None else None,
        status=status,
        held=held,
    )


def _urgency(row: _Live) -> tuple[int, datetime, str]:
    """The chance that is lost soonest comes first: a late note may be welcome for weeks, thanks are not."""
    step, status, _held = row
    if status in ("now", "late"):
        return 0, step.closes or step.due + NOT_LOST_FOR, step.key
    return _RANK[status], step.opens, step.key


def _still_open(case: Case) -> bool:
    return not (case.accepted or case.declined or case.withdrew or case.rejection)


def _waits(steps: Sequence[Step]) -> Iterable[Wait]:
    for step in steps:
        if step.status == "held":
            yield Wait(max(step.opens, step.ideal), step.held, step.rules, step.sources)
        elif step.status == "later" and step.action not in BESIDE:
            yield Wait(step.opens, step.reason, step.rules, step.sources)
