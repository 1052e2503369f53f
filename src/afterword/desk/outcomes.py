"""How it stands or ended: a no, an offer, one's own yes or no, a pause, the company's news, a note."""

from __future__ import annotations

from datetime import datetime

from afterword.core import events as ev
from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.desk.naming import people_meant, when_it_was
from afterword.desk.record import folded, record
from afterword.desk.values import Done
from afterword.store.models import Owner


def reject(
    owner: Owner, case: str, *, now: datetime, by: str = "", via: str = "email", at: ev.Moment | None = None
) -> Done:
    """The employer said no. Raises :class:`DeskFault`."""
    return _theirs(
        owner, case, ev.Rejected, "reject", _("Noted: {company} chose otherwise."), now, by, via, at
    )


def offer(
    owner: Owner, case: str, *, now: datetime, by: str = "", via: str = "email", at: ev.Moment | None = None
) -> Done:
    """The employer made an offer. Raises :class:`DeskFault`."""
    return _theirs(owner, case, ev.OfferMade, "offer", _("Noted: an offer from {company}."), now, by, via, at)


def _theirs(
    owner: Owner,
    case: str,
    kind: type[ev.Rejected] | type[ev.OfferMade],
    verb: str,
    sentence: str,
    now: datetime,
    by: str,
    via: str,
    at: ev.Moment | None,
) -> Done:
    if via not in ev.ROUTES:
        raise DeskFault(
            _("“{via}” is no way of telling; use one of: {names}.").format(
                via=via[:40], names=", ".join(ev.ROUTES)
            ),
            ev.ROUTES,
        )
    row, told = folded(owner, case)
    ids, new = people_meant(told, [by], now, role="other")
    fact = kind(when_it_was(at, now), ids[0] if ids else "", via)
    said = sentence.format(company=told.company.name)
    return record(owner, row, [*new, fact], verb, said, now=now)


def accept(owner: Owner, case: str, *, now: datetime, at: ev.Moment | None = None) -> Done:
    """The person took the job."""
    return _own(owner, case, "accepted", _("Noted: you accepted at {company}. Congratulations!"), now, at)


def decline(owner: Owner, case: str, *, now: datetime, at: ev.Moment | None = None) -> Done:
    """The person said no to an offer."""
    return _own(owner, case, "declined", _("Noted: you declined at {company}."), now, at)


def withdraw(owner: Owner, case: str, *, now: datetime, at: ev.Moment | None = None) -> Done:
    """The person took the application back."""
    return _own(owner, case, "withdrew", _("Noted: you withdrew from {company}."), now, at)


def on_hold(owner: Owner, case: str, *, now: datetime, at: ev.Moment | None = None) -> Done:
    """The employer put the position on hold."""
    return _own(owner, case, "on_hold", _("Noted: the position at {company} is on hold."), now, at)


def _own(owner: Owner, case: str, standing: str, sentence: str, now: datetime, at: ev.Moment | None) -> Done:
    row, told = folded(owner, case)
    fact = ev.StandingChanged(when_it_was(at, now), standing)
    return record(owner, row, [fact], standing, sentence.format(company=told.company.name), now=now)


def news(owner: Owner, case: str, text: str, *, now: datetime, at: ev.Moment | None = None) -> Done:
    """Something public happened at the company that one may congratulate on. Raises :class:`DeskFault`."""
    row, told = folded(owner, case)
    fact = ev.CompanyNews(when_it_was(at, now), _said(text))
    sentence = _("Noted the news of {company}.").format(company=told.company.name)
    return record(owner, row, [fact], "news", sentence, now=now)


def note(owner: Owner, case: str, text: str, *, now: datetime, at: ev.Moment | None = None) -> Done:
    """A note of one's own. Raises :class:`DeskFault`."""
    row, told = folded(owner, case)
    fact = ev.Noted(when_it_was(at, now), _said(text))
    sentence = _("Noted on {company}.").format(company=told.company.name)
    return record(owner, row, [fact], "note", sentence, now=now)


def _said(text: str) -> str:
    if not text.strip():
        raise DeskFault(_("There is nothing to note; write a few words."))
    return text.strip()
