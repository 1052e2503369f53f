"""What each of the six policies would have one do now in a case."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from afterword.advice.planning import plan_case, policies
from afterword.core.sources import ADVISERS
from afterword.core.words import _
from afterword.core.worktime import zone
from afterword.desk.record import folded
from afterword.desk.show_case import card_of
from afterword.desk.values import Card
from afterword.store.models import Owner
from afterword.store.writing import in_words


class AdviserSays(NamedTuple):
    """One policy's plan: the verdict, the first thing to do or wait for, and all steps."""

    policy: str
    name: str
    verdict: str
    first: str
    when: str
    cards: tuple[Card, ...]
    chosen: bool


def compare(owner: Owner, case: str, now: datetime) -> tuple[AdviserSays, ...]:
    """The plans side by side, ``standard`` first. Raises :class:`afterword.desk.faults.DeskFault`."""
    here = now.astimezone(zone(owner.timezone or "UTC"))
    with in_words():
        row, told = folded(owner, case)
    found = []
    for policy in policies():
        plan = plan_case(told, now, policy, owner.overrides)
        cards = tuple(card_of(row, told, s, here) for s in plan.steps)
        first = cards[0] if cards else None
        found.append(
            AdviserSays(
                policy,
                ADVISERS[policy].name if policy in ADVISERS else _("Standard, a blend of all five"),
                plan.verdict,
                first.title if first else _("Nothing"),
                first.when if first else "",
                cards,
                policy == (row.policy or owner.policy),
            )
        )
    return tuple(found)
