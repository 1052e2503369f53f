"""Which case and which people are meant: people name them as it comes to their mind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from email.utils import parseaddr

from django.db.models import Q

from afterword.core import events as ev
from afterword.core.case import Case
from afterword.core.spoken import spoken_day, spoken_list
from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.store.models import CaseRecord, Owner
from afterword.store.writing import in_words

_AT_MOST = 6


def slug_of(text: str, taken: Iterable[str] = (), longest: int = 48) -> str:
    """A short plain name made from ``text`` that is not among ``taken``."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:longest].rstrip("-") or "case"
    used, found, n = set(taken), slug, 2
    while found in used:
        found, n = f"{slug}-{n}", n + 1
    return found


# ---------------------------------------------------------------- cases


def find_case(owner: Owner, text: str) -> CaseRecord:
    """The case with that slug, or the only one whose slug, company or position contains ``text``.

    Raises :class:`DeskFault` where there is none, or more than one.
    """
    wanted = text.strip()
    with in_words():
        mine = CaseRecord.objects.filter(owner=owner, removed=False).select_related("owner")
        exact = mine.filter(slug=wanted.lower()).first()
        if exact is not None:
            return exact
        found = _meant(mine.filter(_mentions(wanted)), wanted) if wanted else []
    if len(found) == 1:
        return found[0]
    if not found:
        raise DeskFault(
            _("There is no case called “{text}”. “afterword cases” lists them all.").format(text=text[:60]),
            _nearest(owner, wanted),
        )
    names = [r.slug for r in found[:_AT_MOST]]
    raise DeskFault(
        _("“{text}” could be several cases: {names}. Say which one.").format(
            text=text[:60], names=", ".join(names)
        ),
        names,
    )


def _mentions(text: str) -> Q:
    """The text as it stands, or its words as a slug has them: “st mary” means St. Mary's."""
    as_slug = slug_of(text)
    named = Q(slug__contains=as_slug) if any(c.isalnum() for c in text) else Q()
    return named | Q(slug__icontains=text) | Q(company__icontains=text) | Q(role__icontains=text)


def _meant(found: Iterable[CaseRecord], text: str) -> list[CaseRecord]:
    """The best matches: the whole company name before its beginning before anything else."""
    low = text.lower()
    rows = list(found)
    for fits in (
        [r for r in rows if r.company.lower() == low and not r.archived],
        [r for r in rows if r.company.lower() == low],
        [r for r in rows if r.slug.startswith((low, slug_of(text))) or r.company.lower().startswith(low)],
    ):
        if fits:
            return fits
    return rows


def _nearest(owner: Owner, text: str) -> list[str]:
    from difflib import get_close_matches

    slugs = CaseRecord.objects.filter(owner=owner, removed=False).order_by("-updated")[:500]
    return get_close_matches(text.lower(), [r.slug for r in slugs], n=3, cutoff=0.5)


# ---------------------------------------------------------------- people


def find_person(people: Mapping[str, ev.Person], text: str) -> ev.Person | None:
    """The one of ``people`` with that id, address or name, or the only one whose name contains ``text``.

    Raises :class:`DeskFault` where several fit.
    """
    low = text.strip().lower()
    everyone = list(people.values())
    for fits in (
        [p for p in everyone if low in (p.id.lower(), p.email.lower())],
        [p for p in everyone if p.name.lower() == low],
        [p for p in everyone if low in p.name.lower().split()],
        [p for p in everyone if low and p.name.lower().startswith(low)],
    ):
        if len(fits) == 1:
            return fits[0]
        if fits:
            names = [p.name for p in fits]
            raise DeskFault(
                _("“{text}” could be {names}. Say which one.").format(
                    text=text[:60], names=_(" or ").join(names)
                ),
                [p.id for p in fits],
            )
    return None


def the_person(case: Case, text: str) -> ev.Person:
    """The person meant. Raises :class:`DeskFault` where nobody of the case fits."""
    found = find_person(case.people, text)
    if found is None:
        names = ", ".join(p.name for p in case.people.values()) or _("nobody yet")
        raise DeskFault(
            _("“{text}” is not among the people of this case ({names}); add them first.").format(
                text=text[:60], names=names
            ),
            [p.id for p in case.people.values()],
        )
    return found


def who_is_new(facts: Sequence[ev.Fact]) -> str:
    """“New: Bob.”, where people were named who were not known; a slip of the fingers shows at once."""
    names = [f.person.name for f in facts if isinstance(f, ev.PersonDescribed)]
    return " " + _("New: {names}.").format(names=spoken_list(names)) if names else ""


def people_meant(
    case: Case, texts: Sequence[str], now: datetime, role: str = "interviewer"
) -> tuple[tuple[str, ...], list[ev.Fact]]:
    """The ids of the people named, and facts that describe those who were not known.

    A person is named by id, name or address, or anew as ``Name <address>`` (or a name alone).
    """
    ids, new = each_person(case.people, texts, now, role)
    return tuple(dict.fromkeys(i for i in ids if i)), new


def each_person(
    people: Mapping[str, ev.Person], texts: Sequence[str], now: datetime, role: str = "interviewer"
) -> tuple[list[str], list[ev.Fact]]:
    """As :func:`people_meant`, with one id for each text (empty for an empty one)."""
    known = dict(people)
    ids: list[str] = []
    new: list[ev.Fact] = []
    for text in texts:
        if not text.strip():
            ids.append("")
            continue
        name, address = _name_and_address(text)
        person = (find_person(known, address) if address else None) or find_person(known, name or address)
        if person is None:
            person = new_person(name, known, email=address, role=role)
            known[person.id] = person
            new.append(ev.PersonDescribed(now, person))
        ids.append(person.id)
    return ids, new


def _name_and_address(text: str) -> tuple[str, str]:
    if "@" not in text:
        return text.strip(), ""
    name, address = parseaddr(text)
    address = address.strip().lower()
    if not address or "@" not in address:
        raise DeskFault(
            _("“{text}” is no address; write a name, or Name <name@company.example>.").format(text=text[:60])
        )
    return name.strip() or address.partition("@")[0].replace(".", " ").title(), address


def new_person(name: str, taken: Iterable[str], *, role: str = "interviewer", email: str = "") -> ev.Person:
    """Somebody new, with an id made from the first name. Raises :class:`DeskFault` for an empty name."""
    clean = " ".join(name.split())
    if not clean:
        raise DeskFault(_("A person needs a name."))
    used = set(taken)
    first = slug_of(clean.split()[0])
    key = first if first not in used and first != "case" else slug_of(clean, used)
    return ev.Person(key, clean[:200], role, email)


# ---------------------------------------------------------------- times


def when_it_was(at: ev.Moment | None, now: datetime) -> ev.Moment:
    """``at``, or now; what has happened lies in the past. Raises :class:`DeskFault` otherwise."""
    if at is None:
        return now.replace(microsecond=0)
    if isinstance(at, datetime):
        if at.tzinfo is None:
            raise DeskFault(_("The time has no time zone."))
        ahead = (at - now).total_seconds() > 300
    else:
        ahead = (at - now.date()).days > 1
    if ahead:
        raise DeskFault(
            _("{when} is still to come; only what has happened can be noted.").format(when=_said(at))
        )
    if at.year < 1970:
        raise DeskFault(_("{when} is too long ago to be right; check the year.").format(when=_said(at)))
    return at


def _said(at: ev.Moment) -> str:
    return f"{spoken_day(at.date() if isinstance(at, datetime) else at)} {at.year}"
