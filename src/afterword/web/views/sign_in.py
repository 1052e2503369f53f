"""In by a one-time link, out by a button."""

from __future__ import annotations

from datetime import UTC, datetime

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST

from afterword.desk.sign_in import use_link
from afterword.web.middleware.signed_in import let_in, let_out
from afterword.web.rendering import page


def enter(request: HttpRequest, token: str) -> HttpResponseBase:
    """Sign in with a good link; say what to do with one that was used or ran out."""
    owner = use_link(token, datetime.now(UTC))
    if owner is None:
        return page(request, "signed_out.html", status=403, expired=True)
    return let_in(owner)


@require_POST
def leave(request: HttpRequest) -> HttpResponseBase:
    """Sign this browser out."""
    return let_out()
