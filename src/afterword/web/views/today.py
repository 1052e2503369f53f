"""*Today*: the next right moves, what is waited for, what the mailbox says."""

from __future__ import annotations

from django.http.response import HttpResponseBase

from afterword.desk.today import today
from afterword.web.rendering import page, see
from afterword.web.request import Request


def show(request: Request) -> HttpResponseBase:
    """The day; an empty store is led to its start."""
    found = today(request.owner, request.now)
    if not found.cases and not found.review:
        return see("/start")
    return page(request, "today.html", today=found)
