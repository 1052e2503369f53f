"""One case, whole: what happened, who is there, what was promised, what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from afterword.advice.planning import plan_case
from afterword.core import events as ev
from afterword.core.agenda import agenda
from afterword.core.case import Case, Interview
from afterword.core.spoken import spoken_day
from afterword.core.step import Plan, Step
from afterword.core.words import _
from afterword.core.worktime import zone
from afterword.desk import phrasing
from afterword.desk.list_cases import case_lines
from afterword.desk.naming import find_case
from afterword.desk.record import folded
from afterword.desk.timeline import timeline_of
from afterword.desk.undo import last_undoable
from afterword.desk.values import Card, CaseView, PersonState, PromiseState, WaitLine
from afterword.store import derive, due, fold, log
from afterword.store.models import CaseRecord, Owner
from afterword.store.rows import DueRow
from afterword.store.writing import in_words


def show_case(owner: Owner, case: str, now: datetime, policy: str = "") -> CaseView:
    """Everything about a case, as it stands at ``now``. Raises :class:`afterword.desk.faults.DeskFault`."""
    here = now.astimezone(zone(owner.timezone or "UTC"))
    with in_words():
        row = find_case(owner, case)
        entries = log.entries_of(row)
        told = fold.case_of(row, facts=[e.fact for e in entries])
        if _has_changed_with_time(row, now):
            due.refresh(owner, [row], now)
        name = policy or row.policy or owner.policy
        steps = derive.live_steps(told, now, name, owner.overrides)
        plan = agenda(told, steps, now, name)
        cards = tuple(card_of(row, told, s, here) for s in plan.steps)
        return CaseView(
            case_lines([row], here)[0],
            told,
            timeline_of(told, entries, here),
            tuple(_person(told, p, plan, here) for p in told.people.values()),
            _promise(told, here),
            plan,
            cards,
            _waits(row, told, plan, here),
            last_undoable(owner, row.slug),
            name,
        )


def plan_for(owner: Owner, case: str, now: datetime, policy: str = "") -> Plan:
    """The case's plan at ``now``, by its own policy or another."""
    with in_words():
        row, told = folded(owner, case)
    return plan_case(told, now, policy or row.policy or owner.policy, owner.overrides)


def _has_changed_with_time(row: CaseRecord, now: datetime) -> bool:
    moment = derive.epoch(now)
    return bool(
        (row.stale_at is not None and row.stale_at <= moment)
        or (row.expires_at is not None and row.expires_at < moment)
    )


def card_of(row: CaseRecord, told: Case, step: Step, now: datetime) -> Card:
    """A planned step as a card, its status as the plan has it."""
    about = due_row(row, told, step)
    if step.status == "held" and step.held == _(phrasing.RESTING):
        about = about._replace(held="", resting=True)
    return phrasing.card(about, now)._replace(status=step.status)


def due_row(row: CaseRecord, told: Case, step: Step) -> DueRow:
    """A step as the derived table has it."""
    columns = derive.step_row(told, step, 0)
    names = [n for n in DueRow._fields if n in columns]
    return DueRow(case=row.slug, **{n: columns[n] for n in names})


def _waits(row: CaseRecord, told: Case, plan: Plan, now: datetime) -> tuple[WaitLine, ...]:
    waiting = [s for s in plan.steps if s.status == "held" or (s.status == "later" and derive.waits(s))]
    return tuple(phrasing.wait_line(due_row(row, told, s), now) for s in waiting)


# ---------------------------------------------------------------- people


def _person(told: Case, person: ev.Person, plan: Plan, now: datetime) -> PersonState:
    state, said = _thanks(told, person.id, plan, now)
    last = _last_contact(told, person.id)
    place = now.tzinfo if isinstance(now.tzinfo, ZoneInfo) else told.place
    return PersonState(
        person.id,
        person.name,
        person.role,
        phrasing.role_name(person.role),
        person.title,
        person.email,
        person.phone,
        person.linkedin,
        state,
        said,
        _note(told, person.id),
        last.astimezone(place) if last else None,
        phrasing.ago(last.astimezone(place), now) if last else "",
    )


def _met(told: Case, person: str) -> list[Interview]:
    return [i for i in told.rounds() if i.held and person in i.people]


def _thanks(told: Case, person: str, plan: Plan, now: datetime) -> tuple[str, str]:
    """How it stands with the thank-you to somebody, as a word and as a sentence."""
    met = _met(told, person)
    if not met:
        return "", ""
    sent = [s for s in told.sent_after(met[-1].start, "thank_you") if person in s.to]
    if sent:
        at = sent[-1].at.astimezone(now.tzinfo)
        return "sent", _("thanked {when}").format(when=phrasing.near_moment(at, now))
    step = next((s for s in plan.steps if s.action == "thank_you" and person in s.to), None)
    if step is None:
        return "missed", _("not thanked; the next message can open with it")
    if step.status == "held":
        return "held", step.held
    until = phrasing.near_moment(step.due.astimezone(now.tzinfo), now)
    if step.status == "late":
        return "late", _("thanks were due {when}, and are still welcome").format(when=until)
    return step.status, _("thanks due {when}").format(when=until)


def _last_contact(told: Case, person: str) -> datetime | None:
    times = [i.end for i in _met(told, person)]
    times.extend(s.at for s in told.sent if person in s.to)
    human = (r for r in told.received if r.fact.label not in ev.NOT_FROM_A_PERSON)
    times.extend(r.at for r in human if r.fact.sender == person)
    return max(times, default=None)


def _note(told: Case, person: str) -> str:
    """What hinders reaching somebody, if anything does."""
    if person in told.gone:
        return _("no longer there")
    if person in told.bounced:
        return _("the address failed")
    away = told.absences.get(person)
    return _("away until {day}").format(day=spoken_day(away[1])) if away else ""


# ---------------------------------------------------------------- the promise


def _promise(told: Case, now: datetime) -> PromiseState | None:
    if not told.promises:
        return None
    latest = told.promises[-1]
    start, end = latest.days
    today = now.astimezone(told.place).date()
    left = (end - today).days
    if left < 0:
        countdown = _("over since {day}").format(day=spoken_day(end))
    elif left == 0:
        countdown = _("today is the last day")
    else:
        countdown = _("{span} left").format(span=phrasing.span(left * 86_400))
    window = (
        _("on {day}").format(day=spoken_day(end))
        if start == end
        else _("{start} to {end}").format(start=spoken_day(start), end=spoken_day(end))
    )
    by = told.name(latest.by) if latest.by else ""
    return PromiseState(by, latest.text, start, end, window, countdown, left < 0)


def steps_by_key(steps: Sequence[Step]) -> dict[str, Step]:
    """The steps by their keys."""
    return {s.key: s for s in steps}
