"""One case, whole: what happened, who is who, what comes next and why."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST

from afterword.core.words import _
from afterword.desk.compare import compare
from afterword.desk.describe import archive
from afterword.desk.retract import retract
from afterword.desk.review import look_at, review_list
from afterword.desk.show_case import show_case
from afterword.web.rendering import page, told
from afterword.web.request import Request


def show(request: Request, slug: str) -> HttpResponseBase:
    """The case's page."""
    view = show_case(request.owner, slug, request.now)
    review = review_list(request.owner, case=slug) if view.header.unlooked else ()
    return page(request, "case.html", view=view, review=review)


def advisers(request: Request, slug: str) -> HttpResponseBase:
    """What each adviser would have one do, side by side."""
    view = show_case(request.owner, slug, request.now)
    said = compare(request.owner, slug, request.now)
    return page(request, "advisers.html", view=view, said=said)


@require_POST
def put_away(request: Request, slug: str) -> HttpResponseBase:
    """Archive, or take out again."""
    done = archive(request.owner, slug, request.now, archived=request.POST.get("archived") == "1")
    return told(request, done, f"/cases/{done.case}")


@require_POST
def retract_fact(request: Request, slug: str) -> HttpResponseBase:
    """A fact was wrong and no longer counts."""
    return told(request, retract(request.owner, slug, request.POST.get("fact", ""), request.now))


@require_POST
def looked(request: Request, slug: str) -> HttpResponseBase:
    """What came in was read; what it held is free again."""
    look_at(request.owner, slug, request.now)
    return told(request, _("Read. What was held is free again."), f"/cases/{slug}")
