"""Pages for what did not work."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from afterword.core.words import _
from afterword.web.rendering import back_to, page


def not_found(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    """There is no such page."""
    return page(request, "fault.html", 404, sentence=_("There is no such page."), choices=())


def went_wrong(request: HttpRequest) -> HttpResponseBase:
    """Something unforeseen; nothing was half-done, because every verb is one transaction."""
    sentence = _("Something went wrong that should not have. Nothing was half-done; please try again.")
    return page(request, "fault.html", 500, sentence=sentence, choices=())


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponseBase:
    """A form from another sitting: say so and lead back, with nothing done."""
    sentence = _("This page was open for too long, so nothing was done. Load it again and repeat the step.")
    return page(request, "fault.html", 403, sentence=sentence, choices=(), again=back_to(request))
