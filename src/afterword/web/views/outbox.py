"""The outbox: what is on its way, what left, what needs a decision."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST

from afterword.desk import outbox_view
from afterword.web.rendering import page, told
from afterword.web.request import Request


def show(request: Request) -> HttpResponseBase:
    """Everything, what needs a decision first."""
    return page(request, "outbox.html", groups=outbox_view.outbox(request.owner, request.now))


def message(request: Request, number: int) -> HttpResponseBase:
    """One message as it was approved."""
    return page(request, "outgoing.html", line=outbox_view.outgoing(request.owner, number, request.now))


@require_POST
def act(request: Request, number: int, verb: str) -> HttpResponseBase:
    """Cancel it, say that it left, or let it try again."""
    return told(request, outbox_view.settle(request.owner, number, verb, request.now), "/outbox")
