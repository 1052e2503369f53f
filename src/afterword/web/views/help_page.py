"""Help: the shortcuts, and how Afterword thinks."""

from __future__ import annotations

from django.http.response import HttpResponseBase

from afterword.web.rendering import page
from afterword.web.request import Request


def show(request: Request) -> HttpResponseBase:
    """One page, no manual."""
    return page(request, "help.html")
