"""Changing what a message seems to say: a question for each value that may be wrong, Enter keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from afterword.cli.door import place_of, typed
from afterword.cli.screen import ask, say
from afterword.core import events as ev
from afterword.core.faults import Fault
from afterword.core.record import TYPE_CHECKING
from afterword.core.words import _

if TYPE_CHECKING:
    from afterword.store.models import Owner


def asked(owner: Owner, facts: Iterable[ev.Fact]) -> list[ev.Fact]:
    """The facts as the person says they are; who the people are is asked last.

    Raises :class:`Fault` for a day that cannot be understood.
    """
    changed = dict(enumerate(facts))
    for number in sorted(changed, key=lambda n: isinstance(changed[n], ev.PersonDescribed)):
        changed[number] = _asked(owner, changed[number])
    return list(changed.values())


def _asked(owner: Owner, fact: ev.Fact) -> ev.Fact:
    if isinstance(fact, ev.InterviewScheduled):
        return _interview(owner, fact)
    if isinstance(fact, ev.MessageReceived):
        return fact._replace(label=_one_of(_("What kind of message is it?"), fact.label, ev.LABELS))
    if isinstance(fact, ev.MessageSent):
        kinds = (*ev.ACTIONS, "note")
        return fact._replace(action=_one_of(_("What was your message?"), fact.action, kinds))
    if isinstance(fact, ev.PersonDescribed):
        name = ask(_("Who is it?"), fact.person.name)
        role = _one_of(_("Their part in it?"), fact.person.role or "other", ev.ROLES)
        return fact._replace(person=fact.person._replace(name=name, role=role))
    return fact


def _interview(owner: Owner, fact: ev.InterviewScheduled) -> ev.InterviewScheduled:
    starts = fact.starts.astimezone(place_of(owner))
    shown = f"{starts:%Y-%m-%d %H:%M}"
    given = ask(_("When is the interview?"), shown)
    if given != shown:
        moment = typed(owner, given)
        if not isinstance(moment, datetime):
            raise Fault(_("Say the hour too, such as “fri 10am”."))
        ends = fact.ends + (moment - fact.starts) if fact.ends else None
        fact = fact._replace(starts=moment, ends=ends)
    return fact._replace(format=_one_of(_("How?"), fact.format, ev.FORMATS))


def _one_of(question: str, now: str, names: Sequence[str]) -> str:
    """One of the names, or its beginning, or what it is now; asked again until it is one."""
    while True:
        given = ask(question, now).lower().replace(" ", "_").replace("-", "_")
        if given == now:
            return now
        meant = [name for name in names if name == given] or [n for n in names if n.startswith(given)]
        if len(meant) == 1:
            return meant[0]
        say(_("One of these: {names}.").format(names=", ".join(names)), 2)
