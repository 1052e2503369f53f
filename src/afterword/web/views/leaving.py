"""What may leave by itself, when one is reminded, and the calendar's address for other programs."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST

from afterword.core.words import _
from afterword.desk import calendar_address
from afterword.desk.automatic import allow_automatic, permissions, stop_automatic, tomorrow
from afterword.desk.outbox import hold_all
from afterword.desk.remind import change_reminders, reminders_of
from afterword.web.forms import Given
from afterword.web.rendering import page, told
from afterword.web.request import Request


def show(request: Request) -> HttpResponseBase:
    """The switches as they stand, and what would leave until tomorrow."""
    return page(
        request,
        "leaving.html",
        permissions=permissions(request.owner),
        coming=tomorrow(request.owner, request.now),
        reminders=reminders_of(request.owner),
    )


@require_POST
def allow(request: Request) -> HttpResponseBase:
    """Let one kind leave by itself, or stop it."""
    given = Given(request.POST)
    action = given.get("action")
    if given.flag("stop"):
        return told(request, stop_automatic(request.owner, request.now, action))
    return told(request, allow_automatic(request.owner, action, given.number("cap", 3), request.now))


@require_POST
def remind(request: Request) -> HttpResponseBase:
    """When and how to be reminded."""
    given = Given(request.POST)
    return told(
        request,
        change_reminders(
            request.owner,
            request.now,
            desktop=given.flag("desktop"),
            digest=given.flag("digest"),
            hour=given.number("hour", 8),
            evening=given.number("evening", 18),
        ),
    )


@require_POST
def hold_everything(request: Request) -> HttpResponseBase:
    """Stop at once."""
    return told(request, hold_all(request.owner, request.now), "/outbox")


@require_POST
def feed_address(request: Request) -> HttpResponseBase:
    """A fresh address for the calendar, shown once; or none any more."""
    if request.POST.get("forget"):
        calendar_address.forget_calendar_address(request.owner)
        return told(request, _("The calendar's address works no longer."))
    token = calendar_address.new_calendar_token(request.owner, request.now)
    where = f"{request.scheme}://{request.get_host()}/calendar/{token}.ics"
    return page(request, "feed.html", where=where)
