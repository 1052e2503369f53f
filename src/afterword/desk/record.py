"""The one way in which a verb changes a case: facts into the log, derived rows made again, undo noted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from afterword.core import events as ev
from afterword.core.case import Case
from afterword.desk.naming import find_case
from afterword.desk.values import Done
from afterword.store import due, fold, log
from afterword.store.models import Activity, CaseRecord, MailMessage, Owner
from afterword.store.writing import writing


def folded(owner: Owner, case: str | CaseRecord) -> tuple[CaseRecord, Case]:
    """The case meant, with its row and as its facts tell it."""
    row = find_case(owner, case) if isinstance(case, str) else case
    return row, fold.case_of(row)


def record(
    owner: Owner,
    case: str | CaseRecord,
    facts: Sequence[ev.Fact],
    verb: str,
    sentence: str,
    *,
    now: datetime,
    source: str = "typed",
    dedupe: Sequence[str] = (),
    evidence: MailMessage | None = None,
    before: Mapping[str, Any] | None = None,
) -> Done:
    """Write ``facts`` and everything that follows from them, all or nothing.

    ``sentence`` tells the person what was noted and stands in the undo list; ``before`` is what undoing puts
    back beside the facts (see :mod:`afterword.desk.undo`).
    """
    with writing():
        row = find_case(owner, case) if isinstance(case, str) else case
        row.owner = owner
        told = log.append(row, facts, now=now, source=source, dedupe=dedupe, evidence=evidence)
        keys = [entry.fact.id for entry in told]
        undo = note_activity(owner, row, verb, sentence, keys, before or {}, now) if keys or before else 0
        row.updated = now
        row.save(update_fields=["updated"])
        due.refresh(owner, [row], now)
    return Done(sentence, row.slug, tuple(keys), undo)


def note_activity(
    owner: Owner,
    row: CaseRecord | None,
    verb: str,
    sentence: str,
    facts: Sequence[str],
    before: Mapping[str, Any],
    now: datetime,
) -> int:
    """Remember what was done so that it can be undone; gives the activity's number."""
    made = Activity.objects.create(
        owner=owner, case=row, verb=verb, sentence=sentence, facts=list(facts), before=dict(before), at=now
    )
    return made.pk
