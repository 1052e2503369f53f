"""Everyone met, over all cases; and somebody new, or mended, in one of them."""

from __future__ import annotations

from django.http.response import HttpResponseBase

from afterword.core.events import ROLES
from afterword.core.words import _
from afterword.desk.describe import add_person, describe_person
from afterword.desk.faults import DeskFault
from afterword.desk.list_people import list_people, vcard_of
from afterword.desk.show_case import show_case
from afterword.desk.values import Done
from afterword.web.forms import Given
from afterword.web.rendering import download, page, told
from afterword.web.request import Request

FIELDS = ("email", "phone", "title", "linkedin", "address", "country", "timezone")


def show(request: Request) -> HttpResponseBase:
    """The list, searched as one types."""
    asked = Given(request.GET)
    search = asked.text("search", longest=200)
    found = list_people(request.owner, request.now, search=search, page=max(1, asked.number("page", 1)))
    template = "parts/people_rows.html" if "HX-Request" in request.headers else "people.html"
    return page(request, template, found=found, search=search)


def new(request: Request, slug: str) -> HttpResponseBase:
    """Somebody new in the case."""
    return _form(request, slug, "")


def edit(request: Request, slug: str, person: str) -> HttpResponseBase:
    """Somebody of the case, mended."""
    return _form(request, slug, person)


def _form(request: Request, slug: str, person: str) -> HttpResponseBase:
    given = Given(request.POST)
    if request.method == "POST":
        name = given.text("name", needed=_("What is their name?"), longest=200)
        if given.fine:
            try:
                return told(request, _noted(request, slug, person, name, given), f"/cases/{slug}")
            except DeskFault as fault:
                given.wrong[""] = fault.message
    view = show_case(request.owner, slug, request.now)
    if person and person not in view.case.people:
        raise DeskFault(_("There is nobody of that name in this case."))
    known = view.case.people.get(person)
    status = 422 if given.wrong else 200
    return page(request, "person.html", status, view=view, given=given, person=known, roles=ROLES)


def _noted(request: Request, slug: str, person: str, name: str, given: Given) -> Done:
    fields = {field: given.text(field, longest=600) for field in FIELDS}
    role = given.choice("role", ROLES, "other")
    if person:
        return describe_person(request.owner, slug, person, now=request.now, name=name, role=role, **fields)
    return add_person(request.owner, slug, name, now=request.now, role=role, **fields)


def card_file(request: Request, slug: str, person: str) -> HttpResponseBase:
    """The person as a vCard."""
    return download(
        vcard_of(request.owner, slug, person).encode(), f"{person}.vcf", "text/vcard; charset=utf-8"
    )
