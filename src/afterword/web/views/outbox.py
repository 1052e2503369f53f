"""The outbox: what is on its way, what left, what needs a decision."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.http import Http404
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST

from afterword.core.words import _
from afterword.desk import outbox as verbs
from afterword.desk.outbox_view import outbox, outgoing
from afterword.desk.values import Done
from afterword.store.models import Owner
from afterword.web.rendering import page, told
from afterword.web.request import Request

VERBS: dict[str, tuple[str, Callable[[Owner, int, datetime], Done]]] = {
    "hold": (_("Hold it back"), verbs.hold_back),
    "release": (_("Let it go now"), verbs.release),
    "cancel": (_("Call it off"), verbs.cancel),
    "it-went": (_("It did go"), verbs.it_went),
    "it-did-not-go": (_("It did not go"), verbs.it_did_not_go),
}
WORDS = {name: words for name, (words, _verb) in VERBS.items()}


def show(request: Request) -> HttpResponseBase:
    """Everything, what needs a decision first."""
    return page(request, "outbox.html", groups=outbox(request.owner, request.now), words=WORDS)


def message(request: Request, number: int) -> HttpResponseBase:
    """One message as it was approved."""
    return page(request, "outgoing.html", line=outgoing(request.owner, number, request.now), words=WORDS)


@require_POST
def act(request: Request, number: int, verb: str) -> HttpResponseBase:
    """The person's word on a message."""
    if verb not in VERBS:
        raise Http404
    return told(request, VERBS[verb][1](request.owner, number, request.now), "/outbox")
