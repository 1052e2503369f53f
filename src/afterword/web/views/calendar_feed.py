"""The calendar for other programs, under an address that only the person knows."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from afterword.desk.calendar_address import owner_of_calendar
from afterword.desk.calendar_feed import calendar_feed
from afterword.web.clock import now


def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The feed of whoever has this address; any other address is no page."""
    owner = owner_of_calendar(token)
    if owner is None:
        return HttpResponse(status=404, content_type="text/plain")
    answer = HttpResponse(calendar_feed(owner, now(owner)), content_type="text/calendar; charset=utf-8")
    answer["Cache-Control"] = "private, no-store"
    answer["Referrer-Policy"] = "no-referrer"
    return answer
