"""From a case to its plan: every rule proposes, limits trim, the clock comes last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache

from afterword.advice.situation import Situation
from afterword.core.agenda import agenda
from afterword.core.case import Case
from afterword.core.case_file import CaseFile
from afterword.core.discover import instances
from afterword.core.fold import CalendarOf, fold, weekends_only
from afterword.core.record import TYPE_CHECKING
from afterword.core.rule import POLICIES, STANDARD, Limit, Overrides, Rule
from afterword.core.step import Plan, Step
from afterword.core.words import _

if TYPE_CHECKING:
    from typing import Any, TypeAlias

NEEDS_NOBODY = frozenset({"prepare", "debrief", "review", "ask_timeline"})
"""Steps that make sense even where nobody's name is known."""


class UnknownPolicy(ValueError):
    """There is no policy of that name; the message lists those there are."""


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Every rule of the house, one file each, in the order of their ids."""
    from afterword.advice import rules as folder

    return tuple(instances(folder, Rule))


@lru_cache(maxsize=1)
def limits() -> tuple[Limit, ...]:
    """Every limit of the house, in the order in which they are applied (by id)."""
    from afterword.advice import limits as folder

    return tuple(instances(folder, Limit))


def check_policy(policy: str) -> str:
    """``policy`` if there is such a one. Raises :class:`UnknownPolicy`."""
    if policy not in POLICIES:
        raise UnknownPolicy(
            _("There is no policy called “{name}”; choose one of: {names}.").format(
                name=policy, names=", ".join(POLICIES)
            )
        )
    return policy


_Ready: TypeAlias = "tuple[tuple[Any, Mapping[str, Any]], ...]"


@lru_cache(maxsize=len(POLICIES))
def _ready(policy: str) -> tuple[_Ready, _Ready]:
    """Every rule and limit with its settings under ``policy``, looked up once."""
    return (
        tuple((one.propose, one.settings(policy)) for one in rules()),
        tuple((one.trim, one.settings(policy)) for one in limits()),
    )


def _with_own_values(policy: str, overrides: Overrides) -> tuple[_Ready, _Ready]:
    return (
        tuple((one.propose, one.settings(policy, overrides)) for one in rules()),
        tuple((one.trim, one.settings(policy, overrides)) for one in limits()),
    )


def steps_of(case: Case, policy: str = STANDARD, overrides: Overrides | None = None) -> tuple[Step, ...]:
    """Every step that the case's history calls for, each with its window; the clock plays no part."""
    situation = Situation(case)
    proposing, trimming = _with_own_values(policy, overrides) if overrides else _ready(policy)
    found: list[Step] = []
    for propose, settings in proposing:
        for step in propose(situation, **settings):
            if step.to or step.action in NEEDS_NOBODY:
                trimmed = _trim(situation, step, trimming)
                if trimmed is not None:
                    found.append(trimmed)
    return tuple(found)


def _trim(s: Situation, step: Step, trimming: _Ready) -> Step | None:
    case = s.case
    if step.key in case.skipped:
        return None
    if step.key in case.overruled:
        return step
    left: Step | None = step
    for trim, settings in trimming:
        left = trim(s, left, **settings)
        if left is None:
            return None
    snoozed = case.snoozed.get(step.key)
    if snoozed is not None and left is not None and snoozed > left.opens:
        closes = None if left.closes is None else max(left.closes, snoozed)
        left = left._replace(
            opens=snoozed, ideal=max(left.ideal, snoozed), due=max(left.due, snoozed), closes=closes
        )
    return left


def plan_case(case: Case, now: datetime, policy: str = STANDARD, overrides: Overrides | None = None) -> Plan:
    """The plan of a folded case at ``now``."""
    return agenda(case, steps_of(case, policy, overrides), now, policy)


def case_of(file: CaseFile, until: datetime | None = None, calendar_of: CalendarOf = weekends_only) -> Case:
    """The case that a case file tells, as it was known at ``until``."""
    case = fold(
        file.me,
        file.id,
        file.company,
        file.role,
        file.people,
        file.facts,
        really_wanted=file.really_wanted,
        until=until,
        calendar_of=calendar_of,
    )
    case.archived = case.archived or file.archived
    return case


def plan_file(
    file: CaseFile,
    now: datetime,
    policy: str = STANDARD,
    overrides: Overrides | None = None,
    calendar_of: CalendarOf = weekends_only,
) -> Plan:
    """The plan of a case file at ``now``; facts later than that are not known yet."""
    return plan_case(case_of(file, now, calendar_of), now, policy, overrides)


def policies() -> Sequence[str]:
    """The names of the policies, ``standard`` first."""
    return POLICIES
