"""Search over everything, as one types."""

from __future__ import annotations

from django.http.response import HttpResponseBase

from afterword.desk.find import find
from afterword.web.rendering import page
from afterword.web.request import Request


def show(request: Request) -> HttpResponseBase:
    """The box and what it finds; only the findings when the page asks while one types."""
    text = request.GET.get("q", "").strip()[:200]
    found = find(request.owner, text, request.now) if text else ()
    return page(
        request,
        "parts/found.html" if "HX-Request" in request.headers else "find.html",
        text=text,
        found=found,
    )
