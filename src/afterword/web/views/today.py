"""*Today*: the next right moves, what is waited for, what the mailbox says."""

from __future__ import annotations

from collections.abc import Mapping

from django.http.response import HttpResponseBase

from afterword.desk.mailboxes import mailboxes
from afterword.desk.opening_lines import opening_lines
from afterword.desk.today import today
from afterword.desk.values import Today
from afterword.web.rendering import page, see
from afterword.web.request import Request
from afterword.web.unchanged import while_unchanged

AT_ONCE = 5
"""More cards than this are a list, not a day; the rest comes forward as these are done."""


def show(request: Request) -> HttpResponseBase:
    """The day; an empty store is led to its start."""
    minute = request.now.replace(second=0, microsecond=0)
    found, quotes, no_mailbox = while_unchanged("today", (request.owner.pk, minute), lambda: _day(request))
    if not found.cases and not found.review:
        return see("/start")
    return page(request, "today.html", today=found, quotes=quotes, no_mailbox=no_mailbox)


def _day(request: Request) -> tuple[Today, Mapping[str, str], bool]:
    """The day, how its notes begin, and whether a mailbox is to be offered: only where nothing is to be done."""
    found = today(request.owner, request.now, limit=AT_ONCE)
    quotes = opening_lines(request.owner, found.cards, request.now)
    return found, quotes, not found.cards and not mailboxes(request.owner)
