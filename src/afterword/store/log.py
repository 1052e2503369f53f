"""The log: the only door to facts. Facts are appended and read; nothing here changes or removes one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import transaction

from afterword.core import events as ev
from afterword.core.facts_json import VERSION, fact_from_json, fact_to_json, kind_of, moment_json
from afterword.core.json_fields import as_instant
from afterword.core.worktime import zone
from afterword.store.faults import StoreFault
from afterword.store.ids import new_id
from afterword.store.models import CaseRecord, FactRecord

if TYPE_CHECKING:
    from afterword.store.models import MailMessage, Owner


class Entry(NamedTuple):
    """A fact as it stands in the log, with when and from where it came to be known."""

    fact: ev.Fact
    recorded: datetime
    source: str
    evidence: int | None


def append(
    record: CaseRecord,
    facts: Sequence[ev.Fact],
    *,
    now: datetime,
    source: str = "typed",
    dedupe: Sequence[str] = (),
    evidence: MailMessage | None = None,
) -> list[Entry]:
    """Write facts into the log of a case; what was told before under the same ``dedupe`` key is left out.

    ``dedupe`` is empty or names a key for each fact (an empty one means: always write). Gives back what was
    written, each with its id.
    """
    with transaction.atomic():
        # The row is locked, so that two writers to one case take turns and see each other's keys.
        CaseRecord.objects.select_for_update().get(pk=record.pk)
        keys = list(dedupe) or [""] * len(facts)
        told = set(
            FactRecord.objects.filter(case=record, dedupe__in=[k for k in keys if k]).values_list(
                "dedupe", flat=True
            )
        )
        rows = []
        for fact, key in zip(facts, keys, strict=True):
            if key and key in told:
                continue
            told.add(key)
            rows.append(_row(record, fact, key, now, source, evidence))
        FactRecord.objects.bulk_create(rows)
    return [_entry(row) for row in rows]


def _row(
    record: CaseRecord, fact: ev.Fact, key: str, now: datetime, source: str, evidence: MailMessage | None
) -> FactRecord:
    body = fact_to_json(fact)
    body.pop("id", None)
    place = zone(record.owner.timezone or "UTC")
    return FactRecord(
        owner_id=record.owner_id,
        case=record,
        key=new_id(),
        kind=kind_of(fact),
        at=moment_json(fact.at),
        at_instant=int(as_instant(fact.at, place).timestamp()),
        version=VERSION,
        body=body,
        recorded=now,
        source=source,
        evidence=evidence,
        dedupe=key or None,
    )


def fact_of(key: str, version: int, body: Mapping[str, Any]) -> ev.Fact:
    """The fact in a row of the log, of any version ever written."""
    reader = _READERS.get(version)
    if reader is None:
        raise StoreFault(f"The fact {key} was written by a newer Afterword; update this one.")
    return reader(body)._replace(id=key)


_READERS = {1: fact_from_json}


def _entry(row: FactRecord) -> Entry:
    return Entry(fact_of(row.key, row.version, row.body), row.recorded, row.source, row.evidence_id)


def entries_of(record: CaseRecord) -> list[Entry]:
    """The whole log of a case, in the order in which it was told."""
    return [_entry(row) for row in FactRecord.objects.filter(case=record).order_by("id")]


def facts_of(record: CaseRecord) -> list[ev.Fact]:
    """The facts of a case, in the order in which they were told."""
    return facts_of_many([record.pk])[record.pk]


def facts_of_many(cases: Iterable[int]) -> dict[int, list[ev.Fact]]:
    """The facts of several cases (by row number), each in the order of telling."""
    found: dict[int, list[ev.Fact]] = {case: [] for case in cases}
    rows = FactRecord.objects.filter(case__in=list(found)).order_by("id")
    for case, key, version, body in rows.values_list("case_id", "key", "version", "body"):
        found[case].append(fact_of(key, version, body))
    return found


def forget_keys(record: CaseRecord, facts: Sequence[str]) -> None:
    """Let facts with these ids be told again: their ``dedupe`` keys are given up, the facts stay."""
    FactRecord.objects.filter(case=record, key__in=list(facts)).update(dedupe=None)


def find(owner: Owner, key: str) -> tuple[CaseRecord, ev.Fact] | None:
    """The fact of that id and its case, if the owner has such a one."""
    row = FactRecord.objects.filter(owner=owner, key=key).select_related("case", "case__owner").first()
    return (row.case, fact_of(row.key, row.version, row.body)) if row else None
