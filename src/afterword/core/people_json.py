"""People, companies and oneself as the case file writes them, both ways."""

from __future__ import annotations

from collections.abc import Mapping

from afterword.core import events as ev
from afterword.core.json_fields import CaseFault, choice_field, text_field, text_fields
from afterword.core.record import TYPE_CHECKING
from afterword.core.words import _
from afterword.core.worktime import zone

if TYPE_CHECKING:
    from typing import Any


_OF_A_PERSON = ("email", "phone", "title", "linkedin", "address", "country", "timezone")
_OF_ME = ("country", "phone", "address", "linkedin", "spelling", "voice")


def person_from_json(given: object, where: str) -> ev.Person:
    """A person of the case file's ``people``. Raises :class:`CaseFault`."""
    if not isinstance(given, Mapping):
        raise CaseFault(_("A person is written as {{id, name, role, email}}."), where)
    name = text_field(given, "name", where)
    key = text_field(given, "id", where)
    if not key:
        raise CaseFault(_("This person has no id; give a short one such as “ana”."), where + ".id")
    role = given.get("role")
    return ev.Person(
        key,
        name or key,
        role if role in ev.ROLES else choice_field(given, "role", ev.ROLES, where, "other"),
        *text_fields(given, _OF_A_PERSON, where),
    )


def company_from_json(given: object, where: str) -> ev.Company:
    """The case file's ``company``, or its name alone. Raises :class:`CaseFault`."""
    if type(given) is str:
        return ev.Company(given)
    if not isinstance(given, Mapping):
        raise CaseFault(_("The company is missing; give at least its name."), where)
    name = text_field(given, "name", where)
    if not name:
        raise CaseFault(_("The company has no name."), where + ".name")
    return ev.Company(
        name,
        choice_field(given, "size", ev.SIZES, where, ""),
        text_field(given, "country", where).upper(),
        _zone_name(given, where),
        text_field(given, "region", where),
        text_field(given, "address", where),
        text_field(given, "website", where),
    )


_known_zones: set[str] = {"", "UTC"}


def _zone_name(given: Mapping[str, Any], where: str) -> str:
    name = text_field(given, "timezone", where)
    if name not in _known_zones:
        try:
            zone(name)
        except ValueError as error:
            raise CaseFault(str(error), where + ".timezone") from error
        _known_zones.add(name)
    return name


def me_from_json(given: object, where: str = "me") -> ev.Me:
    """The case file's ``me``. Raises :class:`CaseFault`."""
    if given is None:
        return ev.Me()
    if not isinstance(given, Mapping):
        raise CaseFault(_("“me” is written as {{name, email, timezone, country}}."), where)
    name, email = text_fields(given, ("name", "email"), where)
    place = _zone_name(given, where) or "UTC"
    country, phone, address, linkedin, spelling, voice = text_fields(given, _OF_ME, where)
    return ev.Me(name, email, place, country.upper(), phone, address, linkedin, spelling, voice or "warm")


def person_to_json(person: ev.Person) -> dict[str, Any]:
    """A person as the case file writes them, empty fields left out."""
    return {k: v for k, v in person._asdict().items() if v}


def company_to_json(company: ev.Company) -> dict[str, Any]:
    """A company as the case file writes it, empty fields left out."""
    return {k: v for k, v in company._asdict().items() if v}
