"""What one's own history tells, and the log for the employment office."""

from __future__ import annotations

import csv
import io

from django.http import HttpResponse
from django.http.response import HttpResponseBase

from afterword.core.words import _
from afterword.desk.insights import insights, silence, work_search_log
from afterword.desk.list_cases import list_cases
from afterword.web.forms import Given
from afterword.web.plots import curve, funnel
from afterword.web.rendering import download, page
from afterword.web.request import Request


def show(request: Request) -> HttpResponseBase:
    """Plots, each with its table; where there is too little to go by, that is said."""
    asked = Given(request.GET, request.owner.timezone)
    found = insights(request.owner, request.now)
    case = asked.get("case")
    cases = list_cases(request.owner, request.now, standing="open", order="company", size=200).items
    return page(
        request,
        "insights.html",
        tale=found,
        curve=curve(found.curve) if found.enough else "",
        funnel=funnel(found.funnel) if found.cases else "",
        cases=cases,
        case=case,
        silence=silence(request.owner, case, request.now) if case else None,
    )


def _log(request: Request) -> list[tuple[str, ...]]:
    asked = Given(request.GET)
    rows = work_search_log(request.owner, request.now, asked.day("start"), asked.day("end"))
    head = (_("Day"), _("Company"), _("Position"), _("What"), _("How"), _("With whom"), _("Outcome"))
    return [head, *[(r.day.isoformat(), *r[1:]) for r in rows]]


def work_search_csv(request: Request) -> HttpResponse:
    """The log as a table for any spreadsheet. A cell never begins as a formula would."""
    out = io.StringIO()
    writer = csv.writer(out)
    for row in _log(request):
        writer.writerow([f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t") else cell for cell in row])
    return download(out.getvalue().encode("utf-8-sig"), "work-search.csv", "text/csv; charset=utf-8")


def work_search_pdf(request: Request) -> HttpResponse:
    """The log as a PDF to hand in."""
    from afterword.desk.work_search import work_search_pdf as made

    return download(made(request.owner, _log(request), request.now), "work-search.pdf", "application/pdf")
