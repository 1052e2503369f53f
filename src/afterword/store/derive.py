"""From a case to the rows that stand for it: what is due, who is in it, what lists show.

Nothing here touches the database or the clock, except that steps whose window has closed are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from afterword.advice.planning import steps_of
from afterword.advice.situation import Situation
from afterword.calendars import business_calendar
from afterword.core import events as ev
from afterword.core.agenda import BESIDE
from afterword.core.case import Case
from afterword.core.rule import Overrides
from afterword.core.step import Step
from afterword.core.worktime import zone
from afterword.store import lanes

KEEPING_IN_TOUCH = frozenset({"keep_in_touch", "congratulate", "connect"})
"""Steps of a case that has ended or gone quiet; lists show them as staying in touch, not as waiting."""


TOUCH = 2
"""``waits`` of a step of staying in touch."""


class PersonRow(NamedTuple):
    """Somebody of the case, with when they were met and last heard or written to."""

    person: ev.Person
    met_at: int | None
    last_contact_at: int | None
    next_touch_at: int | None


class Derived(NamedTuple):
    """Everything that is derived from one case."""

    case: Case
    steps: tuple[Step, ...]
    people: tuple[PersonRow, ...]
    header: dict[str, Any]


def epoch(value: datetime) -> int:
    """Whole seconds since 1970, rounded down."""
    return int(value.timestamp() // 1)


def derive(
    case: Case, facts: Sequence[ev.Fact], now: datetime, policy: str, overrides: Overrides | None
) -> Derived:
    """All that follows from ``case``; ``facts`` are its whole log, later ones included."""
    steps = live_steps(case, now, policy, overrides)
    return Derived(case, steps, _people(case, steps), _header(case, facts, steps, now))


def live_steps(case: Case, now: datetime, policy: str, overrides: Overrides | None) -> tuple[Step, ...]:
    """The steps of the case that are not over at ``now``, one for each key."""
    if case.archived:
        return ()
    found: dict[str, Step] = {}
    for step in steps_of(case, policy or "standard", overrides or {}):
        if step.closes is None or step.closes >= now:
            found.setdefault(step.key, step)
    return tuple(found.values())


# ---------------------------------------------------------------- people


def _people(case: Case, steps: Sequence[Step]) -> tuple[PersonRow, ...]:
    met: dict[str, int] = {}
    touched: dict[str, int] = {}
    for interview in case.rounds():
        if interview.held:
            for who in interview.people:
                met[who] = max(met.get(who, 0), epoch(interview.end))
                touched[who] = max(touched.get(who, 0), epoch(interview.end))
    for sent in case.sent:
        for who in sent.to:
            touched[who] = max(touched.get(who, 0), epoch(sent.at))
    for received in case.received:
        if received.fact.sender and received.fact.label not in ev.NOT_FROM_A_PERSON:
            who = received.fact.sender
            touched[who] = max(touched.get(who, 0), epoch(received.at))
    nexts: dict[str, int] = {}
    for step in steps:
        for who in step.to:
            nexts[who] = min(nexts.get(who, 1 << 60), epoch(step.opens))
    return tuple(
        PersonRow(p, met.get(p.id), touched.get(p.id), nexts.get(p.id)) for p in case.people.values()
    )


# ---------------------------------------------------------------- the case's own row


def _header(case: Case, facts: Sequence[ev.Fact], steps: Sequence[Step], now: datetime) -> dict[str, Any]:
    following = min(steps, key=_next_first, default=None)
    instants = [case.instant(f.at) for f in case.facts]
    names = " ".join(f"{p.name} {p.email}" for p in case.people.values())
    return {
        "company": case.company.name,
        "role": case.role,
        "search": f"{case.company.name} {case.role} {names}".lower(),
        "standing": standing_of(case),
        "stage": stage_of(case, now),
        "really_wanted": case.really_wanted,
        "archived": case.archived,
        "applied_at": epoch(case.applied) if case.applied else None,
        "last_event_at": epoch(max(instants)) if instants else None,
        "next_at": epoch(following.opens) if following else None,
        "next_action": following.action if following else "",
        "next_key": following.key if following else "",
        "next_to": ", ".join(case.name(p) for p in following.to)[:400] if following else "",
        "stale_at": _stale_at(case, facts, now),
        "expires_at": min((epoch(s.closes) for s in steps if s.closes), default=None),
    }


def _next_first(step: Step) -> tuple[bool, datetime, datetime, str]:
    return bool(step.held), step.opens, step.due, step.key


def _stale_at(case: Case, facts: Sequence[ev.Fact], now: datetime) -> int | None:
    """When the earliest fact begins to count that does not count yet."""
    coming = [epoch(_counts_from(case, f.at)) for f in facts if _counts_from(case, f.at) > now]
    return min(coming, default=None)


def _counts_from(case: Case, at: ev.Moment) -> datetime:
    """A plain day counts from its first minute on, as :func:`afterword.core.case.fold` has it."""
    return at if isinstance(at, datetime) else case.office(at, time(0))


def standing_of(case: Case) -> str:
    """One word for how the case stands: open, offer, accepted, declined, withdrew, rejected, on_hold."""
    for standing in ("accepted", "withdrew", "declined"):
        if getattr(case, standing):
            return standing
    situation = Situation(case)
    if situation.offer:
        return "offer"
    if situation.rejection:
        return "rejected"
    return "on_hold" if situation.hold else "open"


def stage_of(case: Case, now: datetime) -> str:
    """How far the case has come, for the board: applied, invited, interviewed, offer, ended."""
    standing = standing_of(case)
    if standing in ("accepted", "declined", "withdrew", "rejected"):
        return "ended"
    if standing == "offer":
        return "offer"
    if any(not i.held and i.end > now for i in case.interviews.values()):
        return "invited"
    return "interviewed" if case.interviews else "applied"


# ---------------------------------------------------------------- the rows of steps


def place_key(case: Case) -> str:
    """The name of the calendar by which the employer works."""
    country = case.company.country or case.me.country
    return f"{country}/{case.company.region}/{case.place.key}"


def rests_of(place: str, first: date, days: int) -> list[list[int]]:
    """The stretches in which nobody works at the place of that key, as [start, end) in seconds since 1970."""
    country, region, name = place.split("/", 2)
    calendar, clocks = business_calendar(country, region), zone(name)
    found: list[list[int]] = []
    for n in range(days):
        day = first + timedelta(days=n)
        if calendar.is_business_day(day):
            continue
        start, end = (epoch(datetime.combine(d, time(0), clocks)) for d in (day, day + timedelta(days=1)))
        if found and found[-1][1] == start:
            found[-1][1] = end
        else:
            found.append([start, end])
    return found


def step_row(case: Case, step: Step, place: int) -> dict[str, Any]:
    """The columns of a step's row, its owner and case apart."""
    opens, due = epoch(step.opens), epoch(step.due)
    lane = lanes.HELD if step.held else lanes.lane_of(place, lanes.span_of(opens, due))
    return {
        "key": step.key[:300],
        "action": step.action,
        "to": list(step.to),
        "names": [case.name(p) for p in step.to],
        "roles": [case.people[p].role if p in case.people else "" for p in step.to],
        "company": case.company.name,
        "position": case.role,
        "opens": opens,
        "ideal": epoch(step.ideal),
        "due": due,
        "closes": epoch(step.closes) if step.closes else None,
        "lane": lane,
        "waits": waits(step),
        "held": step.held,
        "reason": step.reason,
        "body": {
            "channels": list(step.channels),
            "rules": list(step.rules),
            "sources": list(step.sources),
            "about": step.about,
            "office_days": step.office_days,
            "unsolicited": step.unsolicited,
            "in_thread": step.in_thread,
            "ended": standing_of(case) != "open",
            "line": line_marks(case, step),
            "touched": _touched(case) if step.action in KEEPING_IN_TOUCH else None,
        },
    }


def _touched(case: Case) -> int | None:
    """When the two sides last had to do with each other."""
    last = Situation(case).last_contact
    return epoch(last) if last is not None else None


def waits(step: Step) -> int:
    """0 where one does not wait for the step, 1 where one does, 2 for staying in touch."""
    if step.held or step.action in BESIDE:
        return 0
    return TOUCH if step.action in KEEPING_IN_TOUCH else 1


def line_marks(case: Case, step: Step) -> list[list[Any]]:
    """The marks of the window line: [seconds since 1970, code]; desk.phrasing has the words for the codes."""
    opens, ideal, due = epoch(step.opens), epoch(step.ideal), epoch(step.due)
    marks: list[list[Any]] = []
    held = [i for i in case.rounds() if i.held and epoch(i.end) <= opens]
    if step.action == "thank_you":
        marks.append([epoch(held[-1].end) if held and held[-1].id == step.about else opens, "met"])
    elif held:
        marks.append([epoch(held[-1].end), "interview"])
    promised = [p for p in case.promises if p.days.end <= case.day(step.opens)]
    if promised and step.action not in ("thank_you", "debrief", "prepare"):
        marks.append([epoch(case.office(promised[-1].days.end, time(17))), "promised"])
    if not marks or marks[-1][0] < opens:
        marks.append([opens, "open"])
    if opens < ideal < due:
        marks.append([ideal, "best"])
    marks.append([due, "due"])
    if step.closes and epoch(step.closes) > due:
        marks.append([epoch(step.closes), "welcome" if step.action == "thank_you" else "closes"])
    return marks
