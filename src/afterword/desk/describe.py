"""Say who and what: the company and the position, and the people there. The latest description counts."""

from __future__ import annotations

from datetime import datetime

from afterword.core import events as ev
from afterword.core.json_fields import CaseFault
from afterword.core.people_json import person_from_json
from afterword.core.words import _
from afterword.desk.add_case import checked_company
from afterword.desk.faults import DeskFault
from afterword.desk.naming import find_person, new_person, the_person
from afterword.desk.record import folded, record
from afterword.desk.values import Done
from afterword.store.models import Owner


def describe_case(
    owner: Owner,
    case: str,
    *,
    now: datetime,
    company: str | None = None,
    role: str | None = None,
    size: str | None = None,
    country: str | None = None,
    region: str | None = None,
    timezone: str | None = None,
    address: str | None = None,
    website: str | None = None,
    really_wanted: bool | None = None,
    archived: bool | None = None,
) -> Done:
    """Change what is known of the case; what is ``None`` stays as it is. Raises :class:`DeskFault`."""
    row, told = folded(owner, case)
    given = {
        "size": size,
        "country": country,
        "region": region,
        "timezone": timezone,
        "address": address,
        "website": website,
    }
    kept = {k: v for k, v in told.company._asdict().items() if k != "name"}
    fields = {**kept, **{k: v for k, v in given.items() if v is not None}}
    described = checked_company(told.company.name if company is None else company, **fields)
    fact = ev.CaseDescribed(
        now,
        described,
        told.role if role is None else role.strip(),
        told.really_wanted if really_wanted is None else really_wanted,
        told.archived if archived is None else archived,
    )
    sentence = _("Noted what you said about {company}.").format(company=described.name)
    return record(owner, row, [fact], "describe", sentence, now=now)


def archive(owner: Owner, case: str, now: datetime, archived: bool = True) -> Done:
    """Put a case away, or take it out again; nothing of it is lost."""
    done = describe_case(owner, case, now=now, archived=archived)
    said = _("Put away: {case}.") if archived else _("Back on the desk: {case}.")
    return done._replace(sentence=said.format(case=done.case))


def add_person(
    owner: Owner,
    case: str,
    name: str,
    *,
    now: datetime,
    role: str = "interviewer",
    email: str = "",
    phone: str = "",
    title: str = "",
    linkedin: str = "",
    address: str = "",
    country: str = "",
    timezone: str = "",
) -> Done:
    """Somebody at the employer who was not known yet. Raises :class:`DeskFault` where they are."""
    row, told = folded(owner, case)
    known = find_person(told.people, email) if email else None
    if known is not None or any(p.name.lower() == name.strip().lower() for p in told.people.values()):
        raise DeskFault(_("{name} is among the people of this case already.").format(name=name.strip()))
    person = new_person(name, told.people, role=role, email=email)
    full = _checked(
        person._replace(
            phone=phone, title=title, linkedin=linkedin, address=address, country=country, timezone=timezone
        )
    )
    sentence = _("Added {name} at {company}.").format(name=full.name, company=told.company.name)
    return record(owner, row, [ev.PersonDescribed(now, full)], "person", sentence, now=now)


def describe_person(
    owner: Owner,
    case: str,
    person: str,
    *,
    now: datetime,
    name: str | None = None,
    role: str | None = None,
    email: str | None = None,
    phone: str | None = None,
    title: str | None = None,
    linkedin: str | None = None,
    address: str | None = None,
    country: str | None = None,
    timezone: str | None = None,
) -> Done:
    """Change what is known of somebody; what is ``None`` stays as it is. Raises :class:`DeskFault`."""
    row, told = folded(owner, case)
    known = the_person(told, person)
    given = {
        "name": name,
        "role": role,
        "email": email,
        "phone": phone,
        "title": title,
        "linkedin": linkedin,
        "address": address,
        "country": country,
        "timezone": timezone,
    }
    full = _checked(known._replace(**{k: v.strip() for k, v in given.items() if v is not None}))
    sentence = _("Noted what you said about {name}.").format(name=full.name)
    return record(owner, row, [ev.PersonDescribed(now, full)], "person", sentence, now=now)


def _checked(person: ev.Person) -> ev.Person:
    try:
        return person_from_json(person._asdict(), "person")._replace(email=person.email.strip())
    except CaseFault as fault:
        raise DeskFault(fault.message) from fault
