"""Why a step stands on the desk: the rule, the facts, the dates, the sources, and what would change it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from afterword.advice.planning import limits, rules
from afterword.core.case import Case
from afterword.core.rule import Advice, Limit, Overrides, Setting
from afterword.core.sources import ADVISERS, ROWS
from afterword.core.step import Step
from afterword.core.words import _
from afterword.core.worktime import zone
from afterword.desk import phrasing
from afterword.desk.faults import DeskFault
from afterword.desk.record import folded
from afterword.desk.show_case import card_of, plan_for
from afterword.desk.timeline import say
from afterword.desk.values import Card
from afterword.store.models import Owner


class SourceText(NamedTuple):
    """A row of the guidance: its key, whose it is, and what it says in our words."""

    key: str
    adviser: str
    text: str


class Reasoning(NamedTuple):
    """A rule or limit that made the step what it is, with the values it went by."""

    id: str
    says: str
    because: str
    limit: bool
    settings: tuple[Setting, ...]
    sources: tuple[SourceText, ...]


class Explanation(NamedTuple):
    """The whole answer to “why?”."""

    card: Card
    policy: str
    reasoning: tuple[Reasoning, ...]
    facts: tuple[tuple[str, str], ...]
    dates: tuple[tuple[str, str, str], ...]
    would_change: tuple[str, ...]


def explain(owner: Owner, step: str, now: datetime) -> Explanation:
    """Why the step (``case:key``, or case and action) is there. Raises :class:`DeskFault`."""
    case, _colon, wanted = step.strip().partition(":")
    row, told = folded(owner, case)
    here = now.astimezone(zone(owner.timezone or "UTC"))
    plan = plan_for(owner, row.slug, now)
    found = _meant(plan.steps, wanted)
    if found is None:
        raise DeskFault(
            _("There is no such step at {company} now.").format(company=row.company),
            [f"{row.slug}:{s.key}" for s in plan.steps],
        )
    card = card_of(row, told, found, here)
    return Explanation(
        card,
        plan.policy,
        reasoning_of(found, plan.policy, owner.overrides),
        _facts(told, found, here),
        _dates(card, here),
        _would_change(told, found),
    )


def _meant(steps: Sequence[Step], wanted: str) -> Step | None:
    for fits in (
        [s for s in steps if s.key == wanted],
        [s for s in steps if s.action == wanted],
        [s for s in steps if wanted in s.key],
    ):
        if fits:
            return fits[0]
    return None


def advice_by_id() -> Mapping[str, Advice]:
    """Every rule and limit by its id."""
    return {a.id: a for a in (*rules(), *limits())}


def reasoning_of(step: Step, policy: str, overrides: Overrides | None) -> tuple[Reasoning, ...]:
    """The rules and limits that the step is signed with."""
    known = advice_by_id()
    return tuple(reasoning(known[i], policy, overrides) for i in step.rules if i in known)


def reasoning(advice: Advice, policy: str, overrides: Overrides | None) -> Reasoning:
    """A rule or limit in words, with its values under ``policy`` and the person's own."""
    own: Mapping[str, Any] = (overrides or {}).get(advice.id, {})
    settings = tuple(
        s._replace(value=own[s.name], source="own") if s.name in own else s
        for s in advice.explain_settings(policy)
    )
    return Reasoning(
        advice.id,
        _(advice.says),
        _(advice.because),
        isinstance(advice, Limit),
        settings,
        tuple(source_text(key) for key in advice.sources),
    )


def source_text(key: str) -> SourceText:
    """A row of the guidance in words."""
    adviser = key.rpartition(".")[0]
    return SourceText(key, ADVISERS[adviser].name if adviser in ADVISERS else adviser, _(ROWS.get(key, "")))


def _facts(told: Case, step: Step, now: datetime) -> tuple[tuple[str, str], ...]:
    """The facts nearest to the step: those about its interview and its people, the newest last."""
    found = []
    for fact in told.facts:
        about = getattr(fact, "interview", None) == step.about and step.about
        people = {*getattr(fact, "to", ()), getattr(fact, "sender", ""), getattr(fact, "by", "")}
        kind = type(fact).__name__
        counts = about or people & set(step.to) or kind in ("PromiseMade", "Rejected", "OfferMade")
        if counts and kind not in ("PersonDescribed", "CaseDescribed", "Retracted", "StepSnoozed"):
            at = told.instant(fact.at).astimezone(now.tzinfo)
            found.append((at, phrasing.near_day(at.date(), now.date()), say(told, fact)[0]))
    return tuple((when, title) for _at, when, title in found[-8:])


def _dates(card: Card, now: datetime) -> tuple[tuple[str, str, str], ...]:
    """(label, as said, exact) for each end of the window."""
    rows = [
        (_("opens"), card.opens),
        (_("best"), card.ideal),
        (_("due"), card.due),
        (_("closes"), card.closes),
    ]
    return tuple((label, phrasing.near_moment(at, now), phrasing.exact(at)) for label, at in rows if at)


_UNDONE_BY: Mapping[str, tuple[str, ...]] = {
    "thank_you": (
        _("A message of thanks that you note as sent."),
        _("Word that the person has left, or that their address failed."),
    ),
    "check_in": (
        _("Any answer from them."),
        _("A promise of news for another date."),
        _("A new interview, a no or an offer."),
    ),
    "second_check_in": (_("Any answer from them."), _("A promise of news for another date.")),
    "phone_call": (_("Any answer from them."), _("A promise of news for another date.")),
    "debrief": (_("What you tell about the interview."),),
    "prepare": (_("The interview moving or being called off."),),
    "review": (_("Saying what the message was."),),
    "keep_in_touch": (_("Any contact with them."), _("A new interview or an offer.")),
    "congratulate": (_("Any message of yours to them."),),
}


def _would_change(told: Case, step: Step) -> tuple[str, ...]:
    found = list(_UNDONE_BY.get(step.action, (_("A message of yours that you note as sent."),)))
    if step.unsolicited:
        found.append(_("A message from them that nobody has read yet: the step would wait for it."))
    found.append(_("Leaving it out, putting it off, or choosing another adviser."))
    return tuple(found)
