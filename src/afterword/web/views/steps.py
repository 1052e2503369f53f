"""What a card offers beside its main button: later, not this one, done already."""

from __future__ import annotations

from datetime import timedelta

from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST

from afterword.core.words import _
from afterword.desk.steps import done, overrule, skip, snooze
from afterword.web.forms import Given
from afterword.web.rendering import told
from afterword.web.request import Request


@require_POST
def skip_step(request: Request) -> HttpResponseBase:
    """Not this one."""
    return told(request, skip(request.owner, request.POST.get("step", ""), request.now))


@require_POST
def done_step(request: Request) -> HttpResponseBase:
    """It was done without Afterword."""
    return told(request, done(request.owner, request.POST.get("step", ""), request.now))


@require_POST
def snooze_step(request: Request) -> HttpResponseBase:
    """Later: in so many days, at eight in the morning, or on the day given."""
    given = Given(request.POST, request.owner.timezone)
    day = given.day("until") or request.now.date() + timedelta(days=max(1, min(365, given.number("days", 1))))
    until = request.now.replace(year=day.year, month=day.month, day=day.day, hour=8, minute=0, second=0)
    return told(request, snooze(request.owner, given.get("step"), until, request.now))


@require_POST
def overrule_step(request: Request) -> HttpResponseBase:
    """The person heard what the advisers say and decided otherwise."""
    given = Given(request.POST)
    text = given.text("text") or _("decided on the page")
    return told(request, overrule(request.owner, given.get("step"), text, request.now))
