"""All cases: searched, filtered, ordered, a page at a time, or as a board."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from django.db.models import F, QuerySet

from afterword.core.words import _
from afterword.core.worktime import zone
from afterword.desk import phrasing
from afterword.desk.faults import DeskFault
from afterword.desk.values import CaseLine, Page
from afterword.store import due
from afterword.store.models import CaseRecord, Owner
from afterword.store.writing import in_words

ORDERS: Mapping[str, tuple[object, ...]] = {
    "next": (F("next_at").asc(nulls_last=True), "company", "id"),
    "company": ("company", "id"),
    "updated": ("-updated", "id"),
    "applied": (F("applied_at").desc(nulls_last=True), "id"),
}

STAGES: Mapping[str, str] = {
    "applied": _("Applied"),
    "invited": _("Invited"),
    "interviewed": _("Interviewed"),
    "offer": _("Offer"),
    "ended": _("Ended"),
}


def list_cases(
    owner: Owner,
    now: datetime,
    *,
    search: str = "",
    standing: str = "",
    stage: str = "",
    archived: bool | None = False,
    order: str = "next",
    page: int = 1,
    size: int = 50,
) -> Page[CaseLine]:
    """Cases whose company, position or people contain every word of ``search``.

    ``standing`` and ``stage`` narrow it; ``archived=None`` shows put-away ones too. Raises :class:`DeskFault`
    for an unknown order.
    """
    if order not in ORDERS:
        raise DeskFault(
            _("“{name}” is no order; use one of: {names}.").format(name=order[:40], names=", ".join(ORDERS)),
            tuple(ORDERS),
        )
    with in_words():
        due.refresh_stale(owner, now)
        found = _filtered(owner, search, standing, stage, archived).order_by(*ORDERS[order])  # type: ignore[arg-type]
        return page_of(found, page, size, now.astimezone(zone(owner.timezone or "UTC")))


def _filtered(
    owner: Owner, search: str, standing: str, stage: str, archived: bool | None
) -> QuerySet[CaseRecord]:
    found = CaseRecord.objects.filter(owner=owner, removed=False)
    for word in search.lower().split():
        found = found.filter(search__contains=word)
    if standing:
        found = found.filter(standing=standing)
    if stage:
        found = found.filter(stage=stage)
    return found if archived is None else found.filter(archived=archived)


def page_of(found: QuerySet[CaseRecord], page: int, size: int, now: datetime) -> Page[CaseLine]:
    """One page of the rows."""
    total = found.count()
    pages = max(1, -(-total // size))
    number = min(max(1, page), pages)
    rows = found[(number - 1) * size : number * size]
    return Page(tuple(case_line(r, now) for r in rows), number, pages, total)


def board(owner: Owner, now: datetime, limit: int = 30) -> dict[str, tuple[CaseLine, ...]]:
    """The cases that are not put away, by stage, at most ``limit`` in each."""
    here = now.astimezone(zone(owner.timezone or "UTC"))
    with in_words():
        due.refresh_stale(owner, now)
        found = CaseRecord.objects.filter(owner=owner, removed=False, archived=False)
        order = ORDERS["next"]
        return {
            stage: tuple(
                case_line(r, here)
                for r in found.filter(stage=stage).order_by(*order)[:limit]  # type: ignore[arg-type]
            )
            for stage in STAGES
        }


def case_line(row: CaseRecord, now: datetime) -> CaseLine:
    """A case as a list shows it, for someone whose clock shows ``now``."""
    here = zone(str(now.tzinfo))
    coming = phrasing.moment_of(row.next_at, here) if row.next_at is not None else None
    title = ""
    if row.next_action:
        title = phrasing.title(row.next_action, [row.next_to] if row.next_to else [], row.company)
    return CaseLine(
        row.slug,
        row.company,
        row.role,
        row.standing,
        _(phrasing.STANDINGS.get(row.standing, row.standing)),
        row.stage,
        title,
        _when(coming, now),
        coming.isoformat() if coming else "",
        datetime.fromtimestamp(row.applied_at, UTC).astimezone(here).date() if row.applied_at else None,
        phrasing.moment_of(row.last_event_at, here) if row.last_event_at else None,
        row.updated.astimezone(here),
        row.archived,
        row.really_wanted,
        row.unlooked,
    )


def _when(coming: datetime | None, now: datetime) -> str:
    if coming is None:
        return ""
    if coming <= now:
        return _("now")
    return _("from {day}").format(day=phrasing.near_day(coming.date(), now.date()))
