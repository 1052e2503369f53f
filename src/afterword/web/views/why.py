"""Why a step is asked for: the rule, the facts, the dates, the advisers."""

from __future__ import annotations

from django.http.response import HttpResponseBase

from afterword.desk.explain import explain
from afterword.web.rendering import page
from afterword.web.request import Request


def show(request: Request) -> HttpResponseBase:
    """The explanation of one step."""
    step = request.GET.get("step", "")
    return page(request, "why.html", step=step, told_why=explain(request.owner, step, request.now))
