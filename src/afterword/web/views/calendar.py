"""The month and the week: interviews, promises, and when one may write."""

from __future__ import annotations

import calendar as months
from datetime import date, timedelta

from django.http.response import HttpResponseBase

from afterword.desk.calendar_view import calendar_entries
from afterword.desk.values import CalendarEntry
from afterword.web.forms import Given
from afterword.web.rendering import page
from afterword.web.request import Request


def show(request: Request) -> HttpResponseBase:
    """A month, whole weeks from Monday to Sunday."""
    first = (Given(request.GET).day("on") or request.now.date()).replace(day=1)
    weeks = months.Calendar().monthdatescalendar(first.year, first.month)
    entries = calendar_entries(request.owner, weeks[0][0], weeks[-1][-1], request.now)
    return page(
        request,
        "month.html",
        first=first,
        weeks=weeks,
        days=_by_day(entries, weeks[0][0], weeks[-1][-1]),
        before=(first - timedelta(days=1)).replace(day=1),
        after=(first + timedelta(days=32)).replace(day=1),
    )


def week(request: Request) -> HttpResponseBase:
    """Seven days from Monday, one under the other."""
    day = Given(request.GET).day("on") or request.now.date()
    first = day - timedelta(days=day.weekday())
    last = first + timedelta(days=6)
    entries = calendar_entries(request.owner, first, last, request.now)
    return page(
        request,
        "week.html",
        first=first,
        last=last,
        days=_by_day(entries, first, last),
        before=first - timedelta(days=7),
        after=first + timedelta(days=7),
    )


def _by_day(entries: tuple[CalendarEntry, ...], first: date, last: date) -> dict[date, list[CalendarEntry]]:
    """Each day with what lies on it; what lasts longer stands on the day it opens and the day it ends."""
    days: dict[date, list[CalendarEntry]] = {
        first + timedelta(days=n): [] for n in range((last - first).days + 1)
    }
    for entry in entries:
        ends = {entry.end.date()} if entry.kind in ("promise", "step") else {entry.start.date()}
        for day in ends:
            if day in days:
                days[day].append(entry)
    order = {"interview": 0, "promise": 1, "step": 2}
    for found in days.values():
        found.sort(key=lambda entry: order.get(entry.kind, 3))
    return days
