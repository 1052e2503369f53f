"""The fields of facts and case files as JSON gives them: dates, windows, texts, choices.

Each reader takes where the field stands, so that a fault can say it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from afterword.core import events as ev
from afterword.core.faults import Fault
from afterword.core.record import TYPE_CHECKING
from afterword.core.words import _

if TYPE_CHECKING:
    from typing import Any
    from zoneinfo import ZoneInfo


class CaseFault(Fault):
    """A case file or fact that cannot be taken; ``where`` is a path such as ``events[3].at``."""


def moment(value: object, where: str) -> ev.Moment:
    """An RFC 3339 date-time with an offset, or a plain date. Raises :class:`CaseFault`."""
    if type(value) is str:
        try:
            if len(value) == 10:
                return date.fromisoformat(value)
            instant = datetime.fromisoformat(value)
            if instant.tzinfo is not None:
                return instant
        except ValueError as error:
            raise CaseFault(
                _(
                    "“{value}” is no date that exists; write it like 2026-05-15 or 2026-05-15T09:30:00+01:00."
                ).format(value=value[:60]),
                where,
            ) from error
        raise CaseFault(
            _("“{value}” has no offset from UTC; write it like 2026-05-15T09:30:00+01:00.").format(
                value=value[:60]
            ),
            where,
        )
    if isinstance(value, datetime):
        return moment(value.isoformat(), where)
    if isinstance(value, date):
        return value
    raise CaseFault(_("A date is missing here; write it like 2026-05-15."), where)


def instant(value: object, where: str) -> datetime:
    """An RFC 3339 date-time with an offset. Raises :class:`CaseFault`."""
    found = moment(value, where)
    if isinstance(found, datetime):
        return found
    raise CaseFault(_("The hour is missing; write it like 2026-05-15T09:30:00+01:00."), where)


def day(value: object, where: str) -> date:
    """A plain date (of a date-time, its day). Raises :class:`CaseFault`."""
    found = moment(value, where)
    return found.date() if isinstance(found, datetime) else found


def window(start: object, end: object, where: str) -> ev.Window:
    """The days from ``start`` to ``end``; one of the two may be missing. Raises :class:`CaseFault`."""
    if end is None and start is None:
        raise CaseFault(_("The promise has no date; give “from” and “to”."), where)
    last = day(end if end is not None else start, where + ".to")
    first = day(start, where + ".from") if start is not None else last
    if first > last:
        raise CaseFault(
            _("The promise ends ({end}) before it begins ({start}); swap the two.").format(
                start=first, end=last
            ),
            where,
        )
    return ev.Window(first, last)


def text_field(given: Mapping[str, Any], key: str, where: str, default: str = "") -> str:
    """The text under ``key``; a number becomes text. Raises :class:`CaseFault`."""
    value = given.get(key)
    if type(value) is str:
        return value
    if value is None:
        return default
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    raise CaseFault(_("“{key}” should be text.").format(key=key), f"{where}.{key}")


def text_fields(given: Mapping[str, Any], keys: Sequence[str], where: str) -> list[str]:
    """The texts under all of ``keys``, empty where there is none. Raises :class:`CaseFault`."""
    found = [given.get(key, "") for key in keys]
    for value in found:
        if type(value) is not str:
            return [text_field(given, key, where) for key in keys]
    return found


def choice_field(given: Mapping[str, Any], key: str, among: Sequence[str], where: str, default: str) -> str:
    """The value under ``key``, one of ``among``. Raises :class:`CaseFault`."""
    value = given.get(key)
    if value is None or value == "":
        return default
    if value in among:
        return str(value)
    raise CaseFault(
        _("“{value}” is not known for “{key}”; use one of: {among}.").format(
            value=str(value)[:60], key=key, among=", ".join(among)
        ),
        f"{where}.{key}",
    )


def ids_field(given: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    """The people's ids under ``key``. Raises :class:`CaseFault`."""
    value = given.get(key)
    if value is None:
        return ()
    if type(value) is str:
        return (value,)
    if type(value) is list:
        for one in value:
            if type(one) is not str:
                break
        else:
            return tuple(value)
    raise CaseFault(_("“{key}” should be a list of people's ids.").format(key=key), f"{where}.{key}")


def flag_field(given: Mapping[str, Any], key: str, where: str) -> bool:
    """The truth value under ``key``. Raises :class:`CaseFault`."""
    value = given.get(key, False)
    if isinstance(value, bool):
        return value
    if value is None:
        return False
    raise CaseFault(_("“{key}” should be true or false.").format(key=key), f"{where}.{key}")


def put_fields(out: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """``out`` with those fields added that say something; empty ones are left out of a file."""
    out.update({k: v for k, v in fields.items() if v not in ("", None, False, (), [])})
    return out


def as_instant(value: ev.Moment, place: ZoneInfo) -> datetime:
    """``value`` as an aware datetime; of a plain day, noon in ``place`` (the hour is not known)."""
    if isinstance(value, datetime):
        return value
    return datetime(value.year, value.month, value.day, 12, tzinfo=place)
