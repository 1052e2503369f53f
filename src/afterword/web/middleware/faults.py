"""What a verb refuses becomes a kind sentence: beside the page one came from, or on a page of its own."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from afterword.core.faults import Fault
from afterword.desk.faults import DeskFault
from afterword.store.faults import StoreFault
from afterword.web.rendering import back_to, page, see

EXPECTED = (DeskFault, StoreFault, Fault)


class Faults:
    """Catches refusals; everything unforeseen goes on to the page that says so."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on."""
        return self._next(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponseBase | None:
        """The page or the notice for a refusal."""
        if isinstance(error, Http404) or not isinstance(error, EXPECTED):
            return None
        if request.method == "POST" and not isinstance(error, StoreFault):
            request.refused = True  # type: ignore[attr-defined]
            messages.error(request, error.message)
            return see(back_to(request))
        status = 503 if isinstance(error, StoreFault) else 404
        choices = getattr(error, "choices", ())
        return page(request, "fault.html", status=status, sentence=error.message, choices=choices)
