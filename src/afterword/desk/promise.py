"""When they said that news would come, typed as said or given as dates."""

from __future__ import annotations

from datetime import date, datetime

from afterword.calendars import business_calendar
from afterword.core import events as ev
from afterword.core.case import Case
from afterword.core.spoken import spoken_day
from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.desk.naming import the_person, when_it_was
from afterword.desk.record import folded, record
from afterword.desk.values import Done
from afterword.store.models import Owner


def promise(
    owner: Owner,
    case: str,
    *,
    now: datetime,
    text: str = "",
    by: str = "",
    start: date | None = None,
    end: date | None = None,
    said_at: ev.Moment | None = None,
) -> Done:
    """They promised news: ``text`` as they said it, or from ``start`` to ``end``.

    Raises :class:`DeskFault`.
    """
    row, told = folded(owner, case)
    at = when_it_was(said_at, now)
    if start is None and end is None:
        fact = promise_fact(owner, told, text, by, at, now)
    else:
        first, last = start or end, end or start
        assert first is not None
        assert last is not None
        if last < first:
            raise DeskFault(_("The promise ends before it begins; swap the two."))
        fact = ev.PromiseMade(at, _who(told, by), ev.Window(first, last), text.strip())
    sentence = _("Noted: {company} will write by {day}.").format(
        company=told.company.name, day=spoken_day(fact.days.end)
    )
    return record(owner, row, [fact], "promise", sentence, now=now)


def promise_fact(
    owner: Owner, told: Case, text: str, by: str, at: ev.Moment, now: datetime
) -> ev.PromiseMade:
    """What ``text`` promises, as a fact. Raises :class:`DeskFault` where no date can be read from it."""
    when = at if not isinstance(at, datetime) or at <= now else now
    return ev.PromiseMade(when, _who(told, by), _days(told, text, when), text.strip())


def promised_days(owner: Owner, case: str, text: str, said_at: ev.Moment) -> ev.Window:
    """The days that ``text`` promises. Raises :class:`DeskFault` where no date can be read from it."""
    _row, told = folded(owner, case)
    return _days(told, text, said_at)


def _days(told: Case, text: str, at: ev.Moment) -> ev.Window:
    days = read_text(told, text, told.day(at) if isinstance(at, datetime) else at)
    if days is None:
        raise DeskFault(
            _(
                "“{text}” names no day for their news that I can read; give the day, such as 2026-05-22."
            ).format(text=text.strip()[:80])
        )
    return days


def read_as(owner: Owner, case: str, text: str, said_on: date) -> ev.Window | None:
    """The days that ``text`` would be understood as, to show before anything is noted."""
    _row, told = folded(owner, case)
    return read_text(told, text, said_on)


def read_text(told: Case, text: str, said_on: date) -> ev.Window | None:
    """The days that a promise said on that day means at the employer's place."""
    from afterword.reading.promises import read_promise

    country = told.company.country or told.me.country
    found = read_promise(text, said_on, business_calendar(country, told.company.region))
    return ev.Window(found.start, found.end) if found is not None else None


def _who(told: Case, by: str) -> str:
    return the_person(told, by).id if by.strip() else ""
