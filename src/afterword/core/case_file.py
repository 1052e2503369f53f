"""The case file: one application with its people and events, also the export and import format.

An unknown field is ignored and named in ``warnings``; what is wrong raises :class:`CaseFault`.
"""

from __future__ import annotations

from collections.abc import Mapping

from afterword.core import events as ev
from afterword.core.facts_json import VERSION, fact_from_json, fact_to_json, people_named
from afterword.core.json_fields import CaseFault, flag_field, put_fields, text_field
from afterword.core.people_json import (
    company_from_json,
    company_to_json,
    me_from_json,
    person_from_json,
    person_to_json,
)
from afterword.core.record import TYPE_CHECKING, NamedTuple
from afterword.core.words import _

if TYPE_CHECKING:
    from typing import Any


class CaseFile(NamedTuple):
    """What a case file holds, checked; ``warnings`` name what was ignored."""

    me: ev.Me
    id: str
    company: ev.Company
    role: str
    really_wanted: bool
    archived: bool
    people: tuple[ev.Person, ...]
    facts: tuple[ev.Fact, ...]
    warnings: tuple[str, ...] = ()


_TOP = frozenset({"version", "me", "case", "people", "events"})


def case_from_json(given: object) -> CaseFile:
    """The whole case file, checked. Raises :class:`CaseFault`."""
    if not isinstance(given, Mapping):
        raise CaseFault(_("This is no case file: it should begin with “version: 1” and hold “case”."), "")
    version = given.get("version", VERSION)
    if version != VERSION:
        raise CaseFault(
            _(
                "This case file is of version {version}; this Afterword reads version 1. Update Afterword."
            ).format(version=str(version)[:20]),
            "version",
        )
    head = given.get("case")
    if not isinstance(head, Mapping):
        raise CaseFault(_("The part “case” is missing; it names the company and the position."), "case")
    me = me_from_json(given.get("me"))
    people_given = [] if given.get("people") is None else given["people"]
    events_given = [] if given.get("events") is None else given["events"]
    if not isinstance(people_given, list):
        raise CaseFault(_("“people” should be a list."), "people")
    if not isinstance(events_given, list):
        raise CaseFault(_("“events” should be a list."), "events")
    people = tuple([person_from_json(p, f"people[{n}]") for n, p in enumerate(people_given)])
    facts = _facts(events_given)
    file = CaseFile(
        me,
        text_field(head, "id", "case") or "case",
        company_from_json(head.get("company"), "case.company"),
        text_field(head, "role", "case"),
        flag_field(head, "really_wanted", "case"),
        flag_field(head, "archived", "case"),
        people,
        facts,
        tuple(f"“{key}” is not known and was ignored." for key in given if key not in _TOP),
    )
    _check_people(file)
    return file


def _facts(given: list[Any]) -> tuple[ev.Fact, ...]:
    """Every event; where one is wrong, its place in the list stands before the field at fault."""
    found: list[ev.Fact] = []
    try:
        for event in given:
            found.append(fact_from_json(event, ""))
    except CaseFault as fault:
        raise CaseFault(fault.message, f"events[{len(found)}]{fault.where}") from fault
    return tuple(found)


def _check_people(file: CaseFile) -> None:
    known = {p.id for p in file.people}
    if len(known) != len(file.people):
        raise CaseFault(_("Two people have the same id; give each their own."), "people")
    known.update([f.person.id for f in file.facts if type(f) is ev.PersonDescribed])
    for n, fact in enumerate(file.facts):
        named = people_named(fact)
        if not named or known.issuperset(named):
            continue
        for who in named:
            if who not in known:
                raise CaseFault(
                    _(
                        "“{who}” is not among the people of this case ({known}); add them or correct the id."
                    ).format(who=who[:60], known=", ".join(sorted(known)) or _("nobody yet")),
                    f"events[{n}]",
                )


def case_to_json(file: CaseFile) -> dict[str, Any]:
    """The case file that :func:`case_from_json` reads back to an equal one."""
    head: dict[str, Any] = {"id": file.id, "company": company_to_json(file.company), "role": file.role}
    return {
        "version": VERSION,
        "me": {k: v for k, v in file.me._asdict().items() if v},
        "case": put_fields(head, really_wanted=file.really_wanted, archived=file.archived),
        "people": [person_to_json(p) for p in file.people],
        "events": [fact_to_json(f) for f in file.facts],
    }
