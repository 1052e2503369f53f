"""Read an export back: the same cases, with their whole log; twice changes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from afterword.core import events as ev
from afterword.core.case_file import case_from_json
from afterword.core.json_fields import CaseFault
from afterword.core.words import _
from afterword.desk.add_case import new_row
from afterword.desk.case_file import import_case_file
from afterword.desk.exchange import FACTS, SETTINGS, opened_export
from afterword.desk.faults import DeskFault
from afterword.desk.settings import Settings
from afterword.store import due, log
from afterword.store.models import CaseRecord, FactRecord, Owner
from afterword.store.writing import writing


class TakenIn(NamedTuple):
    """What an export brought: how many cases were new, and how many facts."""

    cases: int
    facts: int


def import_export(owner: Owner, source: Path, now: datetime) -> TakenIn:
    """Take in everything that :func:`afterword.desk.exchange.export` wrote. Raises :class:`DeskFault`.

    Settings are taken only where nothing is set yet: what the person has set here wins.
    """
    files = opened_export(source)
    if not files:
        raise DeskFault(_("This is no export of Afterword's; one is made by “afterword export”."))
    with writing():
        if SETTINGS in files:
            _take_settings(owner, files[SETTINGS])
        if FACTS in files:
            return _take_facts(owner, files[FACTS], now)
        return _take_case_files(owner, files, now)


def _take_case_files(owner: Owner, files: Mapping[str, BinaryIO], now: datetime) -> TakenIn:
    import yaml

    cases = facts = 0
    for name in sorted(files):
        if not name.startswith("cases/"):
            continue
        try:
            done = import_case_file(owner, case_from_json(yaml.safe_load(files[name])), now=now)
        except (CaseFault, yaml.YAMLError, UnicodeDecodeError) as error:
            raise DeskFault(_("{name}: {reason}").format(name=name, reason=error)) from error
        cases += done.new
        facts += done.facts
    return TakenIn(cases, facts)


def _take_facts(owner: Owner, lines: BinaryIO, now: datetime) -> TakenIn:
    by_case: dict[str, list[dict[str, Any]]] = {}
    for line in _parsed(lines):
        by_case.setdefault(str(line["case"]), []).append(line)
    cases = facts = 0
    rows = []
    for slug, told in by_case.items():
        row = CaseRecord.objects.filter(owner=owner, slug=slug, removed=False).first()
        if row is None:
            row = new_row(owner, "", slug, "", now)
            row.slug = slug if not CaseRecord.objects.filter(owner=owner, slug=slug).exists() else row.slug
            row.save(update_fields=["slug"])
            cases += 1
        row.owner = owner
        facts += _append(owner, row, told, now)
        rows.append(row)
    due.refresh(owner, rows, now)
    return TakenIn(cases, facts)


def _append(owner: Owner, row: CaseRecord, lines: list[dict[str, Any]], now: datetime) -> int:
    """The facts that are not there yet, under new ids; retractions are pointed at these."""
    here = set(FactRecord.objects.filter(owner=owner, case=row).values_list("key", flat=True))
    known = dict(FactRecord.objects.filter(case=row).exclude(dedupe=None).values_list("dedupe", "key"))
    new_id: dict[str, str] = {}
    written = 0
    for line in lines:
        old = str(line["id"])
        key = line.get("dedupe") or f"id:{old}"
        if old in here or key in known:
            new_id[old] = old if old in here else known[key]
            continue
        fact = log.fact_of("", int(line["version"]), line["fact"])
        if isinstance(fact, ev.Retracted):
            fact = fact._replace(fact=new_id.get(fact.fact, fact.fact))
        source = str(line.get("source") or "import")[:120]
        told = log.append(row, [fact], now=now, source=source, dedupe=[key])
        new_id[old] = told[0].fact.id
        written += 1
    return written


def _parsed(lines: BinaryIO) -> Iterator[dict[str, Any]]:
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        try:
            line = json.loads(raw)
            if not isinstance(line, dict) or not {"case", "id", "version", "fact"} <= set(line):
                raise ValueError
            log.fact_of("", int(line["version"]), line["fact"])
        except (ValueError, TypeError, CaseFault) as error:
            raise DeskFault(
                _("{name}, line {n}: this is no fact; nothing was taken in.").format(name=FACTS, n=number)
            ) from error
        yield line


def _take_settings(owner: Owner, file: BinaryIO) -> None:
    try:
        mine = json.load(file).get("me", {})
    except (ValueError, AttributeError) as error:
        raise DeskFault(_("{name} is damaged; nothing was taken in.").format(name=SETTINGS)) from error
    unset = ("", "UTC", "warm", "standard", None)
    for name in Settings._fields:
        value = mine.get(name)
        now_set = getattr(owner, name)
        if (now_set in unset or now_set == {}) and isinstance(value, type(now_set)) and value:
            setattr(owner, name, value)
    owner.save()
