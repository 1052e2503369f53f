"""Right after an interview: who was there, one thing each, and what was promised."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from afterword.core import events as ev
from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.desk.interview import ended_at, interview_meant
from afterword.desk.naming import each_person, who_is_new
from afterword.desk.promise import promise_fact
from afterword.desk.record import folded, record
from afterword.desk.values import Done
from afterword.store.models import Owner


def debrief(
    owner: Owner,
    case: str,
    topics: Sequence[ev.Topic],
    *,
    now: datetime,
    interview: str = "",
    people: Sequence[str] = (),
    promise_text: str = "",
    promised_by: str = "",
    notes: str = "",
) -> Done:
    """What was talked about; the interview counts as held from now on if it was only fixed.

    ``people`` says who was there if that was not known; people named in topics were there too.
    ``promise_text`` is what they said about when news would come, as they said it. Raises :class:`DeskFault`.
    """
    row, told = folded(owner, case)
    held = [i for i in told.rounds() if i.held]
    known = interview_meant(told, interview, now)
    if known is None and held and not interview:
        known = held[-1]
    if known is None:
        raise DeskFault(_("There is no interview to tell about yet; note it first."))
    told_of = [t for t in topics if t.topic.strip()]
    ids, new = each_person(told.people, [*people, *[t.person for t in told_of]], now)
    said = tuple(t._replace(person=who) for t, who in zip(told_of, ids[len(people) :], strict=True))
    there = tuple(dict.fromkeys((*known.people, *[i for i in ids if i])))
    facts: list[ev.Fact] = list(new)
    if not known.held or there != known.people:
        facts.append(ev.InterviewHeld(ended_at(known, now), known.id, known.format, there))
    if said:
        facts.append(ev.Debriefed(now, known.id, said))
    if promise_text.strip():
        facts.append(promise_fact(owner, told, promise_text, promised_by, known.end, now))
    if notes.strip():
        facts.append(ev.Noted(now, notes.strip()))
    if not facts:
        raise DeskFault(_("Nothing was told; name one thing that you talked about."))
    sentence = _("Noted how it went at {company}.").format(company=told.company.name) + who_is_new(new)
    return record(owner, row, facts, "debrief", sentence, now=now)
