"""Whose advice to go by, and values of one's own."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from afterword.advice.planning import check_policy, limits, policies, rules
from afterword.core import events as ev
from afterword.core.rule import Advice, Limit
from afterword.core.words import _
from afterword.desk.explain import SourceText, advice_by_id, source_text
from afterword.desk.faults import DeskFault
from afterword.desk.naming import find_case
from afterword.desk.record import note_activity
from afterword.desk.values import Done
from afterword.store import due
from afterword.store.models import Owner
from afterword.store.writing import writing


class GuideRow(NamedTuple):
    """A rule or limit with its values under every policy and one's own; sources in words."""

    id: str
    says: str
    because: str
    limit: bool
    settings: tuple[GuideSetting, ...]
    sources: tuple[SourceText, ...]


class GuideSetting(NamedTuple):
    """One value: by policy name (value, source row or empty), and one's own where there is one."""

    name: str
    by_policy: dict[str, tuple[Any, str]]
    own: Any = None


def guide(owner: Owner | None = None) -> tuple[GuideRow, ...]:
    """Every rule and limit with the values of all policies side by side."""
    own = owner.overrides if owner is not None else {}
    return tuple(_row(a, own.get(a.id, {})) for a in (*rules(), *limits()))


def _row(advice: Advice, own: dict[str, Any]) -> GuideRow:
    by_policy = {p: {s.name: (s.value, s.source) for s in advice.explain_settings(p)} for p in policies()}
    settings = tuple(
        GuideSetting(name, {p: values[name] for p, values in by_policy.items()}, own.get(name))
        for name in advice.defaults
    )
    sources = tuple(source_text(key) for key in advice.sources)
    return GuideRow(
        advice.id, _(advice.says), _(advice.because), isinstance(advice, Limit), settings, sources
    )


def set_policy(owner: Owner, policy: str, now: datetime, case: str = "") -> Done:
    """Go by this policy from now on, in one case or everywhere. Raises :class:`DeskFault`."""
    if policy or not case:
        try:
            check_policy(policy)
        except ValueError as fault:
            raise DeskFault(str(fault), tuple(policies())) from fault
    with writing():
        if case:
            row = find_case(owner, case)
            before = {"policy": row.policy}
            row.policy = policy
            row.save(update_fields=["policy"])
            sentence = _("{company} now goes by {policy}.").format(
                company=row.company, policy=policy or owner.policy
            )
            undo = note_activity(owner, row, "policy", sentence, [], before, now)
            due.refresh(owner, [row], now)
            return Done(sentence, row.slug, (), undo)
        return _change(owner, {"policy": policy}, _("You now go by {policy}.").format(policy=policy), now)


def set_value(owner: Owner, rule: str, name: str, value: Any, now: datetime) -> Done:
    """A value of one's own for a rule's setting. Raises :class:`DeskFault`."""
    advice = advice_by_id().get(rule)
    if advice is None or name not in advice.defaults:
        raise DeskFault(
            _("There is no setting “{name}” of a rule “{rule}”.").format(name=name[:40], rule=rule[:40]),
            [f"{a.id}.{n}" for a in advice_by_id().values() for n in a.defaults],
        )
    taken = _checked(advice.defaults[name], value, name)
    changed = {**owner.overrides, rule: {**owner.overrides.get(rule, {}), name: taken}}
    sentence = _("Your own value: {rule}, {name} = {value}.").format(rule=rule, name=name, value=taken)
    with writing():
        return _change(owner, {"overrides": changed}, sentence, now)


def clear_value(owner: Owner, rule: str, name: str, now: datetime) -> Done:
    """Go by the adviser's value again."""
    mine = {k: v for k, v in owner.overrides.get(rule, {}).items() if k != name}
    changed = {**owner.overrides, rule: mine}
    if not mine:
        del changed[rule]
    with writing():
        sentence = _("Back to the adviser's value: {rule}, {name}.").format(rule=rule, name=name)
        return _change(owner, {"overrides": changed}, sentence, now)


def _checked(default: Any, value: Any, name: str) -> Any:
    """``value`` in the type of the default and within reason."""
    fault = DeskFault(_("“{value}” is no fitting value for {name}.").format(value=str(value)[:40], name=name))
    if isinstance(default, bool):
        words = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
        if isinstance(value, bool) or str(value).lower() in words:
            return value if isinstance(value, bool) else words[str(value).lower()]
        raise fault
    if isinstance(default, (tuple, list)):
        words_given = value.split(",") if isinstance(value, str) else [str(v) for v in value]
        chosen = tuple(w.strip() for w in words_given if w.strip())
        if chosen and set(chosen) <= {*default, *ev.ROLES, *ev.CHANNELS}:
            return chosen
        raise fault
    if not isinstance(default, (int, float, str)):
        raise fault
    try:
        number = type(default)(value)
    except (TypeError, ValueError) as error:
        raise fault from error
    if isinstance(number, (int, float)) and not 0 <= number <= 1000:
        raise fault
    return number


def _change(owner: Owner, fields: dict[str, Any], sentence: str, now: datetime) -> Done:
    """Change settings that plans go by: everything derived is made again."""
    before = {name: getattr(owner, name) for name in fields}
    for name, value in fields.items():
        setattr(owner, name, value)
    owner.save(update_fields=list(fields))
    undo = note_activity(owner, None, "settings", sentence, [], {"settings": before}, now)
    due.refresh_all(owner, now)
    return Done(sentence, "", (), undo)
