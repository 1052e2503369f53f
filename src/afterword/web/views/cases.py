"""All cases, as a board or a table, and a new one."""

from __future__ import annotations

from datetime import date

from django.http.response import HttpResponseBase

from afterword.core.events import SIZES
from afterword.core.words import _
from afterword.desk.add_case import add_case
from afterword.desk.faults import DeskFault
from afterword.desk.list_cases import STAGES, board, list_cases
from afterword.desk.values import Done
from afterword.web.forms import Given
from afterword.web.rendering import page, told
from afterword.web.request import Request

ORDERS = (
    ("next", _("What is next")),
    ("company", _("Company")),
    ("updated", _("Last touched")),
    ("applied", _("Applied")),
)
STANDINGS = (
    ("", _("Any standing")),
    ("open", _("Open")),
    ("offer", _("Offer made")),
    ("on_hold", _("On hold")),
    ("rejected", _("Ended by them")),
    ("withdrew", _("Withdrawn")),
    ("declined", _("Declined")),
    ("accepted", _("Accepted")),
)


def show(request: Request) -> HttpResponseBase:
    """The table, or the board where nothing is searched for."""
    asked = Given(request.GET)
    looks = asked.choice("view", ("board", "table"), "table")
    fields = {
        "search": asked.text("search", longest=200),
        "standing": asked.choice("standing", [key for key, _words in STANDINGS]),
        "order": asked.choice("order", [key for key, _words in ORDERS], "next"),
        "archived": "1" if asked.flag("archived") else "",
    }
    if looks == "board":
        columns = board(request.owner, request.now)
        return page(request, "board.html", columns=columns, stages=STAGES)
    found = list_cases(
        request.owner,
        request.now,
        search=fields["search"],
        standing=fields["standing"],
        order=fields["order"],
        archived=bool(fields["archived"]),
        page=max(1, asked.number("page", 1)),
    )
    template = "parts/case_rows.html" if "HX-Request" in request.headers else "cases.html"
    return page(
        request, template, found=found, looks=looks, fields=fields, orders=ORDERS, standings=STANDINGS
    )


def new(request: Request) -> HttpResponseBase:
    """The form for a new case, and what it says."""
    given = Given(request.POST, request.owner.timezone)
    if request.method == "POST":
        company = given.text("company", needed=_("Which company is it?"), longest=300)
        applied = given.day("applied")
        if given.fine:
            try:
                done = _made(request, given, company, applied)
                return told(request, done, f"/cases/{done.case}")
            except DeskFault as fault:
                given.wrong[""] = fault.message
    return page(request, "new_case.html", status=422 if given.wrong else 200, given=given, sizes=SIZES)


def _made(request: Request, given: Given, company: str, applied: date | None) -> Done:
    return add_case(
        request.owner,
        company,
        given.text("role", longest=300),
        now=request.now,
        applied=applied,
        people=given.lines("people"),
        size=given.choice("size", SIZES),
        country=given.text("country", longest=2).upper(),
        timezone=given.text("timezone", longest=60),
        website=given.text("website", longest=300),
        really_wanted=given.flag("really_wanted"),
    )
