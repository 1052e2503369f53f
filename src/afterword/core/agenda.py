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

_RANK = {"late": 0, "now": 0, "held": 1, "later": 2}

NOT_LOST_FOR = timedelta(days=7)
"""How long after its due time a step that never closes counts as not lost yet."""


def at(step: Step, now: datetime, case: Case) -> Step | None:
    """``step`` as it stands at ``now``; ``None`` once its window has closed."""
    if step.closes is not None and now > step.closes:
        return None
    if step.held:
        return step._replace(status="held")
    if now < step.opens:
        return step
    if step.office_days and not case.calendar.is_business_day(case.day(now)):
        resting = _("Nobody is at work there today; it goes out on the next business day.")
        return step._replace(status="held", held=resting)
    return step._replace(status="late" if now > step.due else "now")


def agenda(case: Case, steps: Iterable[Step], now: datetime, policy: str) -> Plan:
    """The plan at ``now``: each step with its status, the most urgent first, and what is being waited for."""
    moment = now.astimezone(UTC)
    live = [s for s in [at(step, moment, case) for step in steps] if s is not None]
    live.sort(key=_urgency)
    live = _one_at_a_time(live)
    live = [_as_shown_there(s, case.place) for s in live]
    waits = tuple(_waits(live))
    if any(s.status in ("now", "late") for s in live):
        verdict = "act"
    elif live or _still_open(case):
        verdict = "wait"
    else:
        verdict = "done"
    return Plan(now, policy, verdict, tuple(live), waits)


def _one_at_a_time(steps: list[Step]) -> list[Step]:
    """Of several spaced messages that could go out now, the most urgent one; the others wait for it."""
    spaced = [s for s in steps if s.spaced and s.status in ("now", "late")]
    if len(spaced) < 2:
        return steps
    waiting = _("One message at a time: the other one comes first.")
    rest = {s.key for s in spaced[1:]}
    return [s._replace(status="held", held=waiting) if s.key in rest else s for s in steps]


def _as_shown_there(step: Step, place: ZoneInfo) -> Step:
    """``step`` with its times as clocks at the employer's place show them."""
    return step._replace(
        opens=step.opens.astimezone(place),
        ideal=step.ideal.astimezone(place),
        due=step.due.astimezone(place),
        closes=step.closes.astimezone(place) if step.closes is not None else None,
    )


def _urgency(step: Step) -> tuple[int, datetime, str]:
    """The chance that is lost soonest comes first: a late note may be welcome for weeks, thanks are not."""
    if step.status in ("now", "late"):
        return 0, step.closes or step.due + NOT_LOST_FOR, step.key
    return _RANK[step.status], step.opens, step.key


def _still_open(case: Case) -> bool:
    return not (case.accepted or case.declined or case.withdrew or case.rejection)


def _waits(steps: Sequence[Step]) -> Iterable[Wait]:
    for step in steps:
        if step.status == "held":
            yield Wait(max(step.opens, step.ideal), step.held, step.rules, step.sources)
        elif step.status == "later" and step.action not in BESIDE:
            yield Wait(step.opens, step.reason, step.rules, step.sources)
