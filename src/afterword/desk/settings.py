"""What the person has set: who they are, how they write, when, and what may be read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from afterword.core.words import _
from afterword.core.worktime import zone
from afterword.desk.faults import DeskFault
from afterword.desk.policy import _change
from afterword.desk.values import Done
from afterword.store.models import Owner
from afterword.store.writing import writing

_PLANNED_BY = frozenset({"timezone", "country"})
"""Settings that dates depend on: when they change, all plans are made again."""

OFFICE: Mapping[str, Any] = {"from": "09:00", "to": "17:00", "spread_minutes": 20}
PRIVACY: Mapping[str, Any] = {"read": "all", "folders": [], "senders": [], "keep_text": True}


GROUPS = {"office": OFFICE, "privacy": PRIVACY}
READ = ("all", "folders", "senders", "none")
"""What may be read of the mail: everything, only some folders or senders, or nothing."""


class Settings(NamedTuple):
    """All settings, defaults filled in."""

    name: str
    email: str
    timezone: str
    country: str
    phone: str
    address: str
    linkedin: str
    voice: str
    spelling: str
    policy: str
    overrides: Mapping[str, Any]
    office: Mapping[str, Any]
    privacy: Mapping[str, Any]
    preferences: Mapping[str, Any]


def settings_of(owner: Owner) -> Settings:
    """The settings as they are."""
    values = {name: getattr(owner, name) for name in Settings._fields}
    values["office"] = {**OFFICE, **owner.office}
    values["privacy"] = {**PRIVACY, **owner.privacy}
    return Settings(**values)


def change_settings(owner: Owner, now: datetime, **fields: Any) -> Done:
    """Change the settings named; undo puts them back. Raises :class:`DeskFault`.

    One value of a group is named with a dot, ``privacy.read``; a list is written with commas.
    """
    fields = _grouped(owner, fields)
    unknown = sorted(set(fields) - set(Settings._fields) - {"policy", "overrides"})
    if unknown:
        raise DeskFault(_("There is no setting “{name}”.").format(name=unknown[0]), Settings._fields)
    checked = {name: _checked(name, value) for name, value in fields.items()}
    changed = {n: v for n, v in checked.items() if getattr(owner, n) != v}
    if not changed:
        return Done(_("Nothing to change."), "")
    with writing():
        sentence = _("Settings changed: {names}.").format(names=", ".join(sorted(changed)))
        if _PLANNED_BY & set(changed):
            return _change(owner, changed, sentence, now)
        return _change_quietly(owner, changed, sentence, now)


def _what_is_read(privacy: Mapping[str, Any]) -> list[Any]:
    whole = {**PRIVACY, **privacy}
    return [whole[name] for name in ("read", "folders", "senders")]


def _grouped(owner: Owner, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields, those named with a dot put into their group."""
    whole = {name: value for name, value in fields.items() if "." not in name}
    for name in fields.keys() - whole.keys():
        group, _dot, key = name.partition(".")
        usual = GROUPS.get(group, {})
        if key not in usual:
            raise DeskFault(
                _("There is no setting “{name}”.").format(name=name[:60]),
                [f"{group}.{known}" for known in usual] or Settings._fields,
            )
        before = whole.get(group) or {**usual, **getattr(owner, group)}
        whole[group] = {**before, key: _like(usual[key], fields[name], name)}
    return whole


def _like(usual: Any, value: Any, name: str) -> Any:
    """A value that was typed, as its usual one is: a list, yes or no, a number, or text."""
    text = str(value).strip()
    if isinstance(usual, list):
        return [part.strip() for part in text.split(",") if part.strip()]
    if isinstance(usual, bool):
        if text.lower() not in ("yes", "no", "true", "false"):
            raise DeskFault(_("“{name}” is yes or no.").format(name=name))
        return text.lower() in ("yes", "true")
    if isinstance(usual, int):
        if not text.isdecimal():
            raise DeskFault(_("“{name}” is a number.").format(name=name))
        return int(text)
    if name == "privacy.read" and text not in READ:
        raise DeskFault(_("“{name}” is one of: {names}.").format(name=name, names=", ".join(READ)), READ)
    return text


def _change_quietly(owner: Owner, fields: dict[str, Any], sentence: str, now: datetime) -> Done:
    from afterword.desk.record import note_activity

    before = {name: getattr(owner, name) for name in fields}
    if _what_is_read(fields.get("privacy", owner.privacy)) != _what_is_read(owner.privacy):
        from afterword.desk.sync_state import start_over

        start_over(owner)
    for name, value in fields.items():
        setattr(owner, name, value)
    owner.save(update_fields=list(fields))
    return Done(
        sentence, "", (), note_activity(owner, None, "settings", sentence, [], {"settings": before}, now)
    )


def _checked(name: str, value: Any) -> Any:
    if name in ("office", "privacy", "preferences", "overrides"):
        if not isinstance(value, dict):
            raise DeskFault(_("“{name}” is a group of settings.").format(name=name))
        return value
    text = str(value or "").strip()
    if name == "timezone":
        try:
            zone(text or "UTC")
        except ValueError as fault:
            raise DeskFault(str(fault)) from fault
        return text or "UTC"
    if name == "country":
        if text and not (len(text) == 2 and text.isalpha()):
            raise DeskFault(_("A country is two letters, such as GB or US."))
        return text.upper()
    if name == "email" and text and ("@" not in text or any(c in text for c in "\r\n <>")):
        raise DeskFault(_("“{text}” is no e-mail address.").format(text=text[:60]))
    if name == "policy":
        from afterword.advice.planning import check_policy

        return check_policy(text or "standard")
    return text
