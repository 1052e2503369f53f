"""Everyone met over all cases: last real contact, next touch; and each as a vCard."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F, Q

from afterword.core import events as ev
from afterword.core.worktime import zone
from afterword.desk import phrasing
from afterword.desk.naming import the_person
from afterword.desk.record import folded
from afterword.desk.values import Page, PersonLine
from afterword.store.models import CasePerson, Owner
from afterword.store.writing import in_words


def list_people(
    owner: Owner, now: datetime, *, search: str = "", page: int = 1, size: int = 50
) -> Page[PersonLine]:
    """People whose name, address or company contains every word of ``search``, last contact first."""
    here = now.astimezone(zone(owner.timezone or "UTC"))
    with in_words():
        found = CasePerson.objects.filter(owner=owner, case__removed=False).select_related("case")
        for word in search.split():
            found = found.filter(
                Q(name__icontains=word)
                | Q(email__icontains=word)
                | Q(case__company__icontains=word)
                | Q(title__icontains=word)
            )
        total = found.count()
        pages = max(1, -(-total // size))
        number = min(max(1, page), pages)
        rows = found.order_by(F("last_contact_at").desc(nulls_last=True), "name", "id")
        lines = tuple(person_line(p, here) for p in rows[(number - 1) * size : number * size])
    return Page(lines, number, pages, total)


def person_line(row: CasePerson, now: datetime) -> PersonLine:
    """Somebody as a list shows them."""
    here = zone(str(now.tzinfo))
    last = phrasing.moment_of(row.last_contact_at, here) if row.last_contact_at else None
    coming = phrasing.moment_of(row.next_touch_at, here) if row.next_touch_at else None
    return PersonLine(
        row.case.slug,
        row.key,
        row.name,
        phrasing.role_name(row.role),
        row.title,
        row.case.company,
        row.email,
        row.phone,
        row.linkedin,
        phrasing.moment_of(row.met_at, here) if row.met_at else None,
        last,
        phrasing.ago(last, now) if last else "",
        coming,
        phrasing.ago(max(coming, now), now) if coming else "",
    )


def vcard_of(owner: Owner, case: str, person: str) -> str:
    """Somebody as a vCard 4.0, to be taken into an address book."""
    with in_words():
        _row, told = folded(owner, case)
    return vcard(the_person(told, person), told.company.name)


def vcard(person: ev.Person, company: str) -> str:
    """The person as a vCard 4.0 (RFC 6350), lines folded at 75 octets."""
    first, _space, last = person.name.rpartition(" ")
    lines = [
        "BEGIN:VCARD",
        "VERSION:4.0",
        f"FN:{_escaped(person.name)}",
        f"N:{_escaped(last)};{_escaped(first)};;;",
        f"ORG:{_escaped(company)}" if company else "",
        f"TITLE:{_escaped(person.title)}" if person.title else "",
        f"EMAIL;TYPE=work:{_escaped(person.email)}" if person.email else "",
        f"TEL;TYPE=work:{_escaped(person.phone)}" if person.phone else "",
        f"URL:{_escaped(person.linkedin)}" if person.linkedin else "",
        f"ADR;TYPE=work:;;{_escaped(person.address)};;;;" if person.address else "",
        f"TZ:{_escaped(person.timezone)}" if person.timezone else "",
        "END:VCARD",
    ]
    return "".join(_folded(line) + "\r\n" for line in lines if line)


def _escaped(text: str) -> str:
    for raw, safe in (
        ("\\", "\\\\"),
        (";", "\\;"),
        (",", "\\,"),
        ("\r\n", "\\n"),
        ("\n", "\\n"),
        ("\r", "\\n"),
    ):
        text = text.replace(raw, safe)
    return text


def _folded(line: str) -> str:
    parts, room, current = [], 75, b""
    for char in line:
        octets = char.encode()
        if len(current) + len(octets) > room:
            parts.append(current.decode())
            current, room = b"", 74
        current += octets
    return "\r\n ".join([*parts, current.decode()])
