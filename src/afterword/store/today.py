"""What is due today through the framework: any owner, any database, after bringing stale rows up to date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import connection
from django.db.models import F, Q, QuerySet

from afterword.store import due, lanes, quick
from afterword.store.derive import epoch
from afterword.store.models import CaseRecord, DuePlace, DueStep, Owner, Proposal
from afterword.store.quick import LISTED
from afterword.store.rows import COUNT_UP_TO, DueRow, ReviewRow, TodayRows, most_urgent

_Key = tuple[int, int, int, int]


def today_rows(owner: Owner, now: datetime, limit: int = 7) -> TodayRows:
    """What is due at ``now``, at most ``limit`` steps, after bringing up to date what time has changed."""
    due.refresh_stale(owner, now)
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        found = quick.read(connection.connection, epoch(now), limit, owner.pk)
        if found is not None:
            return found
    return rows_by_framework(owner, now, limit)


def rows_by_framework(owner: Owner, now: datetime, limit: int = 7) -> TodayRows:
    """The same through Django's queries, for every database; a test holds it against the quick door."""
    moment = epoch(now)
    leaving = _leaving(owner)
    open_now, resting = ([key for key in keys if key not in leaving] for keys in _open_steps(owner, now))
    steps = DueStep.objects.filter(owner=owner).select_related("case")
    unclosed = Q(closes__isnull=True) | Q(closes__gte=moment)
    held = steps.filter(unclosed, lane=lanes.HELD).order_by("opens", "id")[:LISTED]
    later = steps.filter(opens__gt=moment).order_by("opens", "id")
    new = Proposal.objects.filter(owner=owner, state="new")
    return TodayRows(
        owner.name,
        owner.timezone,
        owner.policy,
        CaseRecord.objects.filter(owner=owner, archived=False, removed=False)[: COUNT_UP_TO + 1].count(),
        _rows(open_now[:limit]),
        len(open_now),
        [r._replace(resting=True) for r in _rows(resting[:LISTED])] + [due_row(s) for s in held],
        [due_row(s) for s in later.filter(waits=1)[: LISTED * 2]],
        [due_row(s) for s in later.filter(waits=2)[:LISTED]],
        [review_row(p) for p in new.select_related("case").order_by("at", "id")[:LISTED]],
        new[: COUNT_UP_TO + 1].count(),
        list(zip(_rows(list(leaving)), leaving.values(), strict=True)),
    )


def _leaving(owner: Owner) -> dict[int, int]:
    """The steps whose message is approved, and when each goes out."""
    with connection.cursor() as cursor:
        cursor.execute(quick.LEAVING.replace("?", "%s"), [owner.pk, COUNT_UP_TO])
        return dict(cursor.fetchall())


def _open_steps(owner: Owner, now: datetime) -> tuple[list[int], list[int]]:
    at_work: list[_Key] = []
    resting: list[_Key] = []
    moment = epoch(now)
    places = list(DuePlace.objects.filter(owner=owner, lanes__gt=0))
    if any(not p.known_since <= moment <= p.known_until for p in places):
        due.renew_places(owner, now)
        places = list(DuePlace.objects.filter(owner=owner, lanes__gt=0))
    for place in places:
        into = resting if lanes.rests_at(place.rests, moment) else at_work
        for lane, span in lanes.lanes_in_use(place.pk, place.lanes):
            into.extend(_in_lane(owner, lane, span, moment))
    return most_urgent(at_work), most_urgent(resting)


def _in_lane(owner: Owner, lane: int, span: int, moment: int) -> list[_Key]:
    unclosed = Q(closes__isnull=True) | Q(closes__gte=moment)
    found: QuerySet[DueStep] = DueStep.objects.filter(
        unclosed, owner=owner, lane=lane, due__lte=lanes.horizon(span, moment), opens__lte=moment
    ).order_by("due", "opens", F("closes").asc(nulls_first=True), "id")
    return [
        (due_at, opens, -1 if closes is None else closes, key)
        for due_at, opens, closes, key in found.values_list("due", "opens", "closes", "id")[: COUNT_UP_TO + 1]
    ]


def _rows(keys: Sequence[int]) -> list[DueRow]:
    found = {s.pk: due_row(s) for s in DueStep.objects.filter(pk__in=keys).select_related("case")}
    return [found[key] for key in keys]


def due_row(step: DueStep) -> DueRow:
    """The row as plain values."""
    return DueRow(
        step.case.slug,
        step.key,
        step.action,
        step.to,
        step.names,
        step.roles,
        step.company,
        step.position,
        step.opens,
        step.ideal,
        step.due,
        step.closes,
        step.held,
        step.reason,
        step.body,
    )


def review_row(proposal: Proposal) -> ReviewRow:
    """The proposal as plain values."""
    case = proposal.case
    return ReviewRow(
        proposal.pk,
        case.slug if case else "",
        case.company if case else "",
        proposal.kind,
        proposal.sentence,
        proposal.evidence,
        proposal.confidence,
    )
