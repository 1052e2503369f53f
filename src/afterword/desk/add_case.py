"""Begin a case: a job that was applied for, or talked about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from afterword.core import events as ev
from afterword.core.json_fields import CaseFault
from afterword.core.people_json import company_from_json
from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.desk.naming import each_person, slug_of, when_it_was
from afterword.desk.record import record
from afterword.desk.values import Done
from afterword.store.models import CaseRecord, Owner
from afterword.store.writing import writing


def add_case(
    owner: Owner,
    company: str,
    role: str = "",
    *,
    now: datetime,
    applied: ev.Moment | None = None,
    people: Sequence[ev.Person | str] = (),
    size: str = "",
    country: str = "",
    region: str = "",
    timezone: str = "",
    website: str = "",
    really_wanted: bool = False,
    slug: str = "",
    source: str = "typed",
) -> Done:
    """Begin a case at ``company``; ``applied`` is when the application went out, if it did.

    ``people`` are names, ``Name <address>`` or described persons. Raises :class:`DeskFault`.
    """
    described = checked_company(
        company, size=size, country=country, region=region, timezone=timezone, website=website
    )
    facts: list[ev.Fact] = [ev.CaseDescribed(now, described, role.strip(), really_wanted)]
    facts.extend(_people(people, now))
    if applied is not None:
        facts.append(ev.Applied(when_it_was(applied, now)))
    with writing():
        row = new_row(owner, slug, described.name, role, now)
        sentence = (
            _("Added: {role} at {company}.").format(role=role.strip(), company=described.name)
            if role.strip()
            else _("Added: {company}.").format(company=described.name)
        )
        return record(owner, row, facts, "add", sentence, now=now, source=source, before={"new_case": True})


def _people(people: Sequence[ev.Person | str], now: datetime) -> list[ev.Fact]:
    described = {p.id: p for p in people if isinstance(p, ev.Person)}
    _ids, new = each_person(described, [p for p in people if isinstance(p, str)], now)
    return [*[ev.PersonDescribed(now, p) for p in described.values()], *new]


def checked_company(name: str, **fields: str) -> ev.Company:
    """The company as given, checked. Raises :class:`DeskFault` for an unknown size or time zone."""
    clean = " ".join(name.split())
    if not clean:
        raise DeskFault(_("A case needs the name of a company."))
    try:
        return company_from_json({"name": clean[:300], **fields}, "company")
    except CaseFault as fault:
        raise DeskFault(fault.message) from fault


def new_row(owner: Owner, slug: str, company: str, role: str, now: datetime) -> CaseRecord:
    """An empty case under a name that no other case has. Raises :class:`DeskFault` if ``slug`` is taken."""
    mine = CaseRecord.objects.filter(owner=owner)
    wanted = slug_of(slug) if slug else ""
    if wanted and mine.filter(slug=wanted).exists():
        raise DeskFault(_("There is a case called “{slug}” already.").format(slug=wanted), [wanted])
    if not wanted:
        base = slug_of(f"{company} {role.split(',')[0]}" if role else company)
        wanted = slug_of(base, mine.filter(slug__startswith=base).values_list("slug", flat=True))
    return CaseRecord.objects.create(
        owner=owner, slug=wanted, company=company[:300], role=role.strip()[:300], created=now, updated=now
    )
