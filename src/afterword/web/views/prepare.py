"""Before an interview: what to ask, whom one will meet. Made to be printed."""

from __future__ import annotations

from django.http.response import HttpResponseBase

from afterword.desk.show_case import show_case
from afterword.web.rendering import page
from afterword.web.request import Request
from afterword.writing.sheet import question_sheet


def show(request: Request, slug: str) -> HttpResponseBase:
    """The questions and the people."""
    view = show_case(request.owner, slug, request.now)
    ahead = [i for i in view.case.rounds() if i.end >= request.now]
    wanted = request.GET.get("interview", "")
    interview = view.case.interviews.get(wanted) if wanted else ahead[0] if ahead else None
    sheet = question_sheet(view.case, request.now, interview.id if interview is not None else None)
    return page(request, "prepare.html", view=view, interview=interview, sheet=sheet)
