"""All cases: searched, filtered, ordered, a page at a time, or as a board."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from django.db.models import F, QuerySet

from afterword.core.words import _
from afterword.core.worktime import zone
from afterword.desk import phrasing
from afterword.desk.faults import DeskFault
from afterword.desk.values import CaseLine, Page
from afterword.store import due, lanes
from afterword.store.models import CaseRecord, DuePlace, DueStep, Owner
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
    return Page(case_lines(list(rows), now), number, pages, total)


def board(owner: Owner, now: datetime, limit: int = 30) -> dict[str, tuple[CaseLine, ...]]:
    """The cases that are not put away, by stage, at most ``limit`` in each."""
    here = now.astimezone(zone(owner.timezone or "UTC"))
    with in_words():
        due.refresh_stale(owner, now)
        found = CaseRecord.objects.filter(owner=owner, removed=False, archived=False)
        order = ORDERS["next"]
        return {
            stage: case_lines(list(found.filter(stage=stage).order_by(*order)[:limit]), here)  # type: ignore[arg-type]
            for stage in STAGES
        }


def case_lines(rows: Sequence[CaseRecord], now: datetime) -> tuple[CaseLine, ...]:
    """Cases as a list shows them, for someone whose clock shows ``now``."""
    not_now = _not_now(rows, int(now.timestamp()))
    return tuple(_case_line(row, now, not_now.get(row.pk, "")) for row in rows)


def _not_now(rows: Sequence[CaseRecord], now: int) -> dict[int, str]:
    """Of the cases whose next step is open, those where it must not go out yet, each with a word for when."""
    begun = [r.pk for r in rows if r.next_at is not None and r.next_at <= now]
    if not begun:
        return {}
    steps = DueStep.objects.filter(case__in=begun, key=F("case__next_key"))
    lane_of = dict(steps.values_list("case_id", "lane"))
    places = {lane // lanes.LANES_OF_A_PLACE for lane in lane_of.values() if lane != lanes.HELD}
    found = DuePlace.objects.filter(pk__in=places).values_list("pk", "rests")
    resting = {pk for pk, rests in found if lanes.rests_at(rests, now)}
    return {
        case: _("on hold") if lane == lanes.HELD else phrasing.next_working_day()
        for case, lane in lane_of.items()
        if lane == lanes.HELD or lane // lanes.LANES_OF_A_PLACE in resting
    }


def _case_line(row: CaseRecord, now: datetime, not_now: str) -> CaseLine:
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
        not_now or _when(coming, now),
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
