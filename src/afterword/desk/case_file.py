"""Case files in and out: the product's own exchange format, there and back without loss."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from afterword.core import events as ev
from afterword.core.case_file import CaseFile
from afterword.core.facts_json import fact_to_json
from afterword.core.words import _
from afterword.desk.add_case import new_row
from afterword.desk.naming import find_case, slug_of
from afterword.desk.record import folded, record
from afterword.store import fold, log
from afterword.store.models import CaseRecord, Owner
from afterword.store.writing import writing

_TELLS_WHO = (ev.CaseDescribed, ev.PersonDescribed)


class Imported(NamedTuple):
    """What an import did: ``new`` whether the case was not there before, ``facts`` how many were new."""

    case: str
    new: bool
    facts: int
    sentence: str


def case_file_of(owner: Owner, case: str | CaseRecord) -> CaseFile:
    """The case as a case file: who and what as last described, and every fact that counts."""
    row, told = folded(owner, case)
    events = tuple(
        f._replace(id="") for f in told.facts if not isinstance(f, (*_TELLS_WHO, ev.Retracted)) and f.id
    )
    later = [f._replace(id="") for f in _not_yet(log.facts_of(row), told.facts)]
    return CaseFile(
        fold.me_of(owner),
        row.slug,
        told.company,
        told.role,
        told.really_wanted,
        told.archived,
        tuple(told.people.values()),
        (*events, *later),
    )


def _not_yet(log_of_case: Sequence[ev.Fact], known: Sequence[ev.Fact]) -> Iterator[ev.Fact]:
    gone = {f.fact for f in log_of_case if isinstance(f, ev.Retracted)}
    seen = {f.id for f in known}
    for fact in log_of_case:
        if fact.id not in seen and fact.id not in gone and not isinstance(fact, (*_TELLS_WHO, ev.Retracted)):
            yield fact


def import_case_file(owner: Owner, file: CaseFile, *, now: datetime, source: str = "import") -> Imported:
    """Take a case file in. The same file, or a longer version of it, adds only what was not known yet."""
    with writing():
        row = _row_for(owner, file)
        new = row is None
        if row is None:
            taken = CaseRecord.objects.filter(owner=owner).values_list("slug", flat=True)
            row = new_row(owner, slug_of(file.id, taken), file.company.name, file.role, now)
        row.owner = owner
        facts, keys = _facts_to_tell(file, _beginning(file, now) if new else now)
        sentence = _("Read the case of {company}.").format(company=file.company.name)
        before = {"new_case": True} if new else {}
        done = record(
            owner, row, facts, "import", sentence, now=now, source=source, dedupe=keys, before=before
        )
        if not new and not done.facts:
            sentence = _("Nothing new in the case of {company}.").format(company=file.company.name)
    return Imported(row.slug, new, len(done.facts), sentence)


def _row_for(owner: Owner, file: CaseFile) -> CaseRecord | None:
    """The case that the file was read into before, or the one it is about; ``None`` for a new one.

    An id alone does not say it: files of other makers are often all called the same.
    """
    slug = slug_of(file.id)
    mine = CaseRecord.objects.filter(owner=owner, removed=False).select_related("owner")
    head = _facts_to_tell(file._replace(people=(), facts=()), datetime(2000, 1, 1, tzinfo=UTC))[1][0]
    alike = mine.filter(slug__startswith=slug, facts__dedupe=head).order_by("id").first()
    if alike is not None and (alike.slug == slug or alike.slug.startswith(f"{slug}-")):
        return alike
    same = mine.filter(slug=slug, company__iexact=file.company.name)
    if file.id == "case":
        same = same.filter(role__iexact=file.role)
    return same.first()


def _facts_to_tell(file: CaseFile, begin: datetime) -> tuple[list[ev.Fact], list[str]]:
    """The file's facts, who and what first (as of ``begin``), each with a key that every reading gives it."""
    head = ev.CaseDescribed(begin, file.company, file.role, file.really_wanted, file.archived)
    facts: list[ev.Fact] = [head]
    for n, person in enumerate(file.people):
        # A microsecond apart: among equals the plan prefers whom the file names first.
        facts.append(ev.PersonDescribed(begin + timedelta(microseconds=n), person))
    seen: dict[str, int] = {}
    keys = [_key(f._replace(at=date.min), seen) for f in facts]
    for fact in file.facts:
        facts.append(fact._replace(id=""))
        keys.append(_key(facts[-1], seen))
    return facts, keys


def _beginning(file: CaseFile, now: datetime) -> datetime:
    """A moment before everything the file tells, so that describing changes nothing later."""
    instants = [
        f.at if isinstance(f.at, datetime) else datetime(f.at.year, f.at.month, f.at.day, tzinfo=UTC)
        for f in file.facts
    ]
    return min([*instants, now]).astimezone(UTC) - timedelta(days=1)


def _key(fact: ev.Fact, seen: dict[str, int]) -> str:
    """What a fact says, as a short key; the second of two equal facts in one file gets another."""
    said = json.dumps(fact_to_json(fact._replace(id="")), sort_keys=True, ensure_ascii=False)
    digest = hashlib.sha256(said.encode()).hexdigest()[:32]
    seen[digest] = seen.get(digest, 0) + 1
    return f"file:{digest}:{seen[digest]}"


def slugs(owner: Owner) -> list[str]:
    """The names of all cases, put-away ones included."""
    mine = CaseRecord.objects.filter(owner=owner, removed=False).order_by("slug")
    return list(mine.values_list("slug", flat=True))


def row_of(owner: Owner, case: str) -> CaseRecord:
    """The row of the case meant. Raises :class:`afterword.desk.faults.DeskFault`."""
    return find_case(owner, case)
