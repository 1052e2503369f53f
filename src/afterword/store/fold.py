"""Cases as the core knows them, folded from the log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from afterword.calendars import business_calendar
from afterword.core import events as ev
from afterword.core.case import Case
from afterword.core.fold import fold
from afterword.store import log
from afterword.store.models import CaseRecord, MailMessage, Owner


class Unlooked(NamedTuple):
    """A message from a person that nobody has looked at: when it came and from which address."""

    at: datetime
    address: str


def me_of(owner: Owner) -> ev.Me:
    """The owner as the core knows the person."""
    return ev.Me(
        owner.name,
        owner.email,
        owner.timezone or "UTC",
        owner.country,
        owner.phone,
        owner.address,
        owner.linkedin,
        owner.spelling,
        owner.voice or "warm",
    )


def case_of(
    record: CaseRecord,
    *,
    until: datetime | None = None,
    facts: Sequence[ev.Fact] | None = None,
    unlooked: Sequence[Unlooked] | None = None,
) -> Case:
    """The case that the log of ``record`` tells, as it was known at ``until``.

    A message that a person wrote and that nobody has looked at yet stands in it as one that is not
    understood: the limits hold the case's unsent follow-ups for it, whatever the reading made of it.
    """
    told = list(log.facts_of(record) if facts is None else facts)
    waiting = unlooked_of([record.pk]).get(record.pk, []) if unlooked is None else unlooked
    return fold(
        me_of(record.owner),
        record.slug,
        ev.Company(record.company),
        record.role,
        (),
        [*told, *_as_facts(waiting, told)],
        until=until,
        calendar_of=business_calendar,
    )


def unlooked_of(cases: Sequence[int]) -> dict[int, list[Unlooked]]:
    """For each case the messages from people that nobody has looked at."""
    found: dict[int, list[Unlooked]] = {}
    waiting = MailMessage.objects.filter(
        case__in=list(cases), looked_at=None, direction="in", human=True
    ).order_by("sent_at", "id")
    for case, sent_at, recorded, sender in waiting.values_list("case_id", "sent_at", "recorded", "sender"):
        at = datetime.fromtimestamp(sent_at, UTC) if sent_at is not None else recorded
        assert case is not None
        found.setdefault(case, []).append(Unlooked(at, sender.lower()))
    return found


def _as_facts(waiting: Sequence[Unlooked], told: Sequence[ev.Fact]) -> list[ev.Fact]:
    """The messages as facts without a label, from the person whose address they came from."""
    if not waiting:
        return []
    ids = {
        f.person.email.lower(): f.person.id for f in told if type(f) is ev.PersonDescribed and f.person.email
    }
    return [ev.MessageReceived(w.at, ids.get(w.address, ""), "") for w in waiting]
