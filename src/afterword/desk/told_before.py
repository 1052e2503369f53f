"""What mail tells of a case beside what is known of it: nothing is told twice, whoever told it first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from afterword.core import events as ev

_SAME_DAY = 1
"""Days that what the person remembers may lie apart from what their mail shows."""


def live(facts: Iterable[ev.Fact]) -> list[ev.Fact]:
    """Those that count: neither struck out nor the striking out."""
    facts = list(facts)
    gone = {f.fact for f in facts if isinstance(f, ev.Retracted)}
    return [f for f in facts if f.id not in gone and not isinstance(f, ev.Retracted)]


def not_yet_told(told: Iterable[ev.Fact], known: Sequence[ev.Fact]) -> list[ev.Fact]:
    """Those of ``told`` that ``known`` does not hold: people described alike, messages recorded before."""
    counting = live(known)
    people = {f.person for f in counting if isinstance(f, ev.PersonDescribed)}
    sent = {f.message_id for f in counting if isinstance(f, ev.MessageSent) and f.message_id}
    return [
        f
        for f in told
        if not (isinstance(f, ev.PersonDescribed) and f.person in people)
        and not (isinstance(f, ev.MessageSent) and f.message_id in sent)
    ]


def in_place_of_typed(
    told: Sequence[ev.Fact], known: Sequence[ev.Fact], now: datetime
) -> tuple[list[ev.Fact], list[ev.Fact]]:
    """``told`` with what it means for messages that the person had typed in, and which of these it replaces.

    The message itself shows more than was typed (its words, its hour, its Message-ID), so it takes their place; what
    it was for stays as the person said. Whom it did not go to keeps the entry that was typed.
    """
    typed = [f for f in live(known) if isinstance(f, ev.MessageSent) and not f.message_id]
    facts: list[ev.Fact] = []
    replaced: list[ev.Fact] = []
    for fact in told:
        if not isinstance(fact, ev.MessageSent):
            facts.append(fact)
            continue
        twin = next((t for t in typed if same_message(t, fact)), None)
        if twin is None:
            facts.append(fact)
            continue
        typed.remove(twin)
        replaced.append(twin)
        facts += [ev.Retracted(now, twin.id), fact._replace(action=twin.action)]
        others = tuple(person for person in twin.to if person not in fact.to)
        if others and len(others) < len(twin.to):
            facts.append(twin._replace(to=others, id=""))
    return facts, replaced


def same_message(typed: ev.MessageSent, shown: ev.MessageSent) -> bool:
    """Whether a message that was typed in and one from the mailbox are one: of a kind, to the same, on that day."""
    if typed.channel != shown.channel or shown.action not in (typed.action, "note"):
        return False
    if typed.to and shown.to and not set(typed.to) & set(shown.to):
        return False
    return abs((_day(typed.at) - _day(shown.at)).days) <= _SAME_DAY


def _day(moment: ev.Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
