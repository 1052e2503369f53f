"""*Today*: the next right moves, what is waited for, what the mailbox says."""

from __future__ import annotations

from django.http.response import HttpResponseBase

from afterword.desk.today import today
from afterword.web.rendering import page, see
from afterword.web.request import Request

AT_ONCE = 5
"""More cards than this are a list, not a day; the rest comes forward as these are done."""


def show(request: Request) -> HttpResponseBase:
    """The day; an empty store is led to its start."""
    found = today(request.owner, request.now, limit=AT_ONCE)
    if not found.cases and not found.review:
        return see("/start")
    return page(request, "today.html", today=found)
