"""What one may do with a step: done in another way, not this one, later, or against the advice."""

from __future__ import annotations

from datetime import datetime, timedelta

from afterword.core import events as ev
from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.desk.naming import find_case
from afterword.desk.phrasing import near_day, title
from afterword.desk.record import record
from afterword.desk.values import Done
from afterword.store.models import CaseRecord, DueStep, Owner
from afterword.store.writing import in_words


def done(owner: Owner, step: str, now: datetime) -> Done:
    """The step was taken in a way that leaves no message behind. Raises :class:`DeskFault`."""
    row, due = find_step(owner, step)
    fact = ev.StepSkipped(now, due.key, done=True)
    sentence = _("Done: {title}.").format(title=titled(due))
    return record(owner, row, [fact], "done", sentence, now=now)


def skip(owner: Owner, step: str, now: datetime) -> Done:
    """The step is not to be taken. Raises :class:`DeskFault`."""
    row, due = find_step(owner, step)
    sentence = _("Left out: {title}.").format(title=titled(due))
    return record(owner, row, [ev.StepSkipped(now, due.key)], "skip", sentence, now=now)


def snooze(owner: Owner, step: str, until: ev.Moment, now: datetime) -> Done:
    """The step is put off until then. Raises :class:`DeskFault`."""
    row, due = find_step(owner, step)
    late = until <= now if isinstance(until, datetime) else until <= now.date()
    if late:
        raise DeskFault(_("A step can be put off to a later time only; that one is past."))
    day = until.date() if isinstance(until, datetime) else until
    far = day - now.date() > timedelta(days=400)
    if far:
        raise DeskFault(_("That is more than a year away; leave the step out instead."))
    fact = ev.StepSnoozed(now, due.key, until)
    sentence = _("Put off to {day}: {title}.").format(day=near_day(day, now.date()), title=titled(due))
    return record(owner, row, [fact], "snooze", sentence, now=now)


def overrule(owner: Owner, step: str, text: str, now: datetime) -> Done:
    """The person was told what the advisers say and decided otherwise. Raises :class:`DeskFault`."""
    row, due = find_step(owner, step)
    fact = ev.AdviceOverruled(now, due.key, text.strip())
    sentence = _("Your decision is noted: {title}.").format(title=titled(due))
    return record(owner, row, [fact], "overrule", sentence, now=now)


def titled(due: DueStep) -> str:
    """The step's title."""
    return title(due.action, due.names, due.company, due.body.get("channels", ()))


def find_step(owner: Owner, step: str) -> tuple[CaseRecord, DueStep]:
    """The step meant: ``case:key``, or a case and an action, or a case that has but one step.

    Raises :class:`DeskFault` where there is none, or more than one.
    """
    case, _colon, wanted = step.strip().partition(":")
    row = find_case(owner, case)
    with in_words():
        steps = list(DueStep.objects.filter(owner=owner, case=row).order_by("due", "key"))
    exact = [s for s in steps if s.key == wanted]
    found = exact or [s for s in steps if wanted in s.key or wanted == s.action]
    if len(found) > 1:
        by_now = [s for s in found if s.action == wanted]
        found = by_now if len(by_now) == 1 else found
    if len(found) == 1:
        return row, found[0]
    refs = [f"{row.slug}:{s.key}" for s in (found or steps)]
    if not found:
        raise DeskFault(_("There is no such step at {company} now.").format(company=row.company), refs)
    titles = list(dict.fromkeys(titled(s) for s in found))
    raise DeskFault(
        _("Several steps fit ({steps}); say which by its number on “afterword today”.").format(
            steps=", ".join(titles[:4]) + (" …" if len(titles) > 4 else "")
        ),
        refs,
    )
