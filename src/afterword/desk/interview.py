"""Interviews: fixed, moved, called off, held."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from afterword.core import events as ev
from afterword.core.case import Case, Interview
from afterword.core.spoken import spoken_day, spoken_list
from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.desk.naming import people_meant, when_it_was
from afterword.desk.record import folded, record
from afterword.desk.timeline import FORMAT_NAMES
from afterword.desk.values import Done
from afterword.store.models import Owner


def schedule_interview(
    owner: Owner,
    case: str,
    starts: datetime,
    *,
    now: datetime,
    ends: datetime | None = None,
    minutes: int = 60,
    shape: str = "video",
    people: Sequence[str] = (),
    place: str = "",
    interview: str = "",
) -> Done:
    """An interview was fixed; with the id of a known ``interview`` it was moved.

    One that is fixed for that very moment already is the same one, told more fully.
    ``shape`` is phone_screen, video, onsite or panel. Raises :class:`DeskFault`.
    """
    row, told = folded(owner, case)
    ends = ends or starts + timedelta(minutes=minutes)
    if ends <= starts:
        raise DeskFault(_("The interview ends before it starts; correct one of the two."))
    _check_format(shape)
    if interview and interview not in told.interviews:
        raise DeskFault(
            _("There is no interview “{id}” in this case.").format(id=interview), list(told.interviews)
        )
    moved = bool(interview)
    ids, new = people_meant(told, people, now)
    same = next((i for i in told.interviews.values() if i.start == starts and not i.held), None)
    key = interview or (same.id if same else _next_id(told))
    if same is not None and not moved:
        ids, place = tuple(dict.fromkeys((*same.people, *ids))), place or same.place
    fact = ev.InterviewScheduled(now, key, starts, ends, shape, ids, place.strip())
    day = f"{spoken_day(starts.date())} {starts:%H:%M}"
    said = (
        _("Moved to {day}: the interview at {company}, {how}.")
        if moved
        else _("Interview at {company}: {day}, {how}.")
    )
    sentence = said.format(day=day, company=told.company.name, how=_(FORMAT_NAMES[shape]))
    return record(owner, row, [*new, fact], "interview", sentence, now=now)


def cancel_interview(owner: Owner, case: str, interview: str, now: datetime) -> Done:
    """An interview that was fixed will not take place. Raises :class:`DeskFault`."""
    row, told = folded(owner, case)
    known = told.interviews.get(interview or _last_id(told))
    if known is None or known.held:
        raise DeskFault(_("There is no interview ahead that could be called off."))
    sentence = _("Called off: the interview at {company}.").format(company=told.company.name)
    return record(owner, row, [ev.InterviewCancelled(now, known.id)], "cancel", sentence, now=now)


def hold_interview(
    owner: Owner,
    case: str,
    *,
    now: datetime,
    ended: ev.Moment | None = None,
    interview: str = "",
    shape: str = "",
    people: Sequence[str] = (),
    topics: Sequence[ev.Topic] = (),
) -> Done:
    """An interview took place. Without ``ended`` it is the fixed one that should be over, or ended just now.

    Raises :class:`DeskFault`.
    """
    row, told = folded(owner, case)
    known = interview_meant(told, interview, now)
    if shape:
        _check_format(shape)
    at = when_it_was(ended_at(known, now) if ended is None and known is not None else ended, now)
    ids, new = people_meant(told, people, now)
    key = known.id if known is not None else interview or _next_id(told)
    shape = shape or (known.format if known is not None else "video")
    fact = ev.InterviewHeld(at, key, shape, ids or (known.people if known else ()), tuple(topics))
    names = {**{k: p.name for k, p in told.people.items()}, **_names(new)}
    met = spoken_list([names.get(p, p) for p in fact.people])
    said = _("Noted: you met {people} at {company}.") if met else _("Noted: the interview at {company}.")
    sentence = said.format(people=met, company=told.company.name)
    return record(owner, row, [*new, fact], "held", sentence, now=now)


def _names(facts: Sequence[ev.Fact]) -> dict[str, str]:
    return {f.person.id: f.person.name for f in facts if isinstance(f, ev.PersonDescribed)}


def ended_at(known: Interview, now: datetime) -> datetime:
    """When the interview ended. Told again it gets a microsecond more: the later telling must count."""
    end = min(known.end, now)
    return end + timedelta(microseconds=1) if known.held else end


def interview_meant(case: Case, interview: str, now: datetime) -> Interview | None:
    """The interview of that id, or the first fixed one that has begun and is not noted as held."""
    if interview:
        return case.interviews.get(interview)
    ahead = [i for i in case.rounds() if not i.held and i.start <= now]
    return ahead[0] if ahead else None


def _check_format(name: str) -> None:
    if name not in ev.FORMATS:
        raise DeskFault(
            _("“{name}” is no kind of interview; use one of: {names}.").format(
                name=name[:40], names=", ".join(ev.FORMATS)
            ),
            ev.FORMATS,
        )


def _next_id(case: Case) -> str:
    used = {f.interview for f in case.facts if isinstance(f, (ev.InterviewScheduled, ev.InterviewHeld))}
    n = len(used) + 1
    while f"i{n}" in used:
        n += 1
    return f"i{n}"


def _last_id(case: Case) -> str:
    ahead = [i for i in case.rounds() if not i.held]
    return ahead[0].id if ahead else ""
