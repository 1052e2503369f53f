"""What lies on the days of a month: interviews, promises, windows, the last days of steps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from afterword.core.words import _
from afterword.core.worktime import at_time, zone
from afterword.desk import phrasing
from afterword.desk.values import CalendarEntry
from afterword.store import due, fold, log
from afterword.store.models import CaseRecord, DueStep, FactRecord, Owner
from afterword.store.today import due_row
from afterword.store.writing import in_words

_DATED = ("interview_scheduled", "interview_held", "promise", "message_received")


def calendar_entries(
    owner: Owner, start: date, end: date, now: datetime, limit: int = 1000
) -> tuple[CalendarEntry, ...]:
    """What lies between the two days, both included, in order of beginning."""
    place = zone(owner.timezone or "UTC")
    first, last = at_time(start, time(0), place), at_time(end + timedelta(days=1), time(0), place)
    with in_words():
        due.refresh_stale(owner, now)
        found = list(_steps(owner, first, last, now, limit))
        for row in _cases_with_dates(owner, first, last):
            found.extend(_of_case(row, first, last))
    found.sort(key=lambda e: (e.start, not e.all_day, e.title, e.uid))
    return tuple(found[:limit])


def _steps(
    owner: Owner, first: datetime, last: datetime, now: datetime, limit: int
) -> Iterator[CalendarEntry]:
    rows = DueStep.objects.filter(
        owner=owner, opens__lt=int(last.timestamp()), due__gte=int(first.timestamp())
    ).select_related("case")
    for row in rows.order_by("opens")[:limit]:
        card = phrasing.card(due_row(row), now.astimezone(first.tzinfo))
        uid = f"{row.case.slug}-{row.key}@afterword"
        yield CalendarEntry(
            "step",
            card.opens,
            card.due,
            False,
            card.title,
            card.case,
            card.company,
            card.ref,
            card.reason,
            uid,
        )


def _cases_with_dates(owner: Owner, first: datetime, last: datetime) -> list[CaseRecord]:
    """Cases that may have an interview or a promise in the stretch: told of within the half-year before."""
    told = FactRecord.objects.filter(
        owner=owner,
        kind__in=_DATED,
        at_instant__gte=int((first - timedelta(days=183)).timestamp()),
        at_instant__lt=int(last.timestamp()) + 86_400,
    )
    cases = CaseRecord.objects.filter(owner=owner, removed=False, archived=False)
    return list(cases.filter(pk__in=told.values("case_id")).select_related("owner"))


def _of_case(row: CaseRecord, first: datetime, last: datetime) -> Iterator[CalendarEntry]:
    told = fold.case_of(row, facts=log.facts_of(row))
    place = first.tzinfo
    for interview in told.rounds():
        if interview.start < last and interview.end > first:
            who = ", ".join(told.name(p) for p in interview.people)
            title = _("Interview at {company}").format(company=row.company)
            begin, end = interview.start.astimezone(place), interview.end.astimezone(place)
            uid = f"{row.slug}-interview-{interview.id}@afterword"
            yield CalendarEntry(
                "interview",
                begin,
                end,
                False,
                title,
                row.slug,
                row.company,
                interview.id,
                who,
                uid,
                interview.place,
            )
    for n, promise in enumerate(told.promises):
        begin = datetime.combine(promise.days.start, time(0), UTC).replace(tzinfo=place)
        end = datetime.combine(promise.days.end, time(0), UTC).replace(tzinfo=place)
        if begin < last and end >= first:
            title = _("{company} should write").format(company=row.company)
            uid = f"{row.slug}-promise-{n}@afterword"
            yield CalendarEntry(
                "promise", begin, end, True, title, row.slug, row.company, str(n), promise.text, uid
            )
