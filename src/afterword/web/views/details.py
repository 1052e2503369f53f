"""What the application is, mended; and the case erased."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST

from afterword.core.events import SIZES
from afterword.core.words import _
from afterword.desk.describe import describe_case
from afterword.desk.faults import DeskFault
from afterword.desk.keeping import erase_case
from afterword.desk.show_case import show_case
from afterword.desk.values import Done
from afterword.web.forms import Given
from afterword.web.rendering import page, told
from afterword.web.request import Request


def show(request: Request, slug: str) -> HttpResponseBase:
    """The form with what is known, and what it says."""
    given = Given(request.POST)
    if request.method == "POST":
        given.text("company", needed=_("Which company is it?"), longest=300)
        if given.fine:
            try:
                return told(request, _described(request, slug, given), f"/cases/{slug}")
            except DeskFault as fault:
                given.wrong[""] = fault.message
    view = show_case(request.owner, slug, request.now)
    return page(
        request, "details.html", status=422 if given.wrong else 200, view=view, given=given, sizes=SIZES
    )


def _described(request: Request, slug: str, given: Given) -> Done:
    return describe_case(
        request.owner,
        slug,
        now=request.now,
        company=given.text("company"),
        role=given.text("role", longest=300),
        size=given.choice("size", SIZES),
        country=given.text("country", longest=2).upper(),
        timezone=given.text("timezone", longest=60),
        website=given.text("website", longest=300),
        address=given.text("address", longest=600),
        really_wanted=given.flag("really_wanted"),
    )


@require_POST
def erase(request: Request, slug: str) -> HttpResponseBase:
    """Everything about the case, gone for good, when its name was typed in."""
    if request.POST.get("name", "").strip() != slug:
        raise DeskFault(_("Type {name} to erase it; nothing was erased.").format(name=slug))
    erase_case(request.owner, slug, request.now)
    return told(request, _("Erased: {name}, and everything that was kept of it.").format(name=slug), "/cases")
