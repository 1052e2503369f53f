"""Whoever asks must have signed in with a one-time link; a signed cookie remembers it for thirty days."""

from __future__ import annotations

import copy
from collections.abc import Callable
from datetime import timedelta

from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from afterword.store.models import Owner
from afterword.web.clock import now
from afterword.web.rendering import page
from afterword.web.request import Request
from afterword.web.same_store import same_store
from afterword.web.unchanged import while_unchanged

COOKIE = "afterword"
STAYS = timedelta(days=30)
_SALT = "afterword.signed-in"
OPEN_TO_ALL = (
    "/static/",
    "/sign-in/",
    "/alive",
    "/manifest.webmanifest",
    "/offline",
    "/worker.js",
    "/icons/",
)


class SignedIn:
    """Puts the owner on the request, or shows how to get in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._next = get_response

    def __call__(self, request: Request) -> HttpResponseBase:
        """The page, or the one that says what to do."""
        same_store()
        if request.path.startswith(OPEN_TO_ALL) or _is_feed(request.path):
            return self._next(request)
        owner = _owner_of(request)
        if owner is None:
            if request.headers.get("HX-Request"):
                return _to_the_door()
            return page(request, "signed_out.html", status=403, expired=COOKIE in request.COOKIES)
        request.owner = owner
        request.now = now(owner)
        return self._next(request)


def _is_feed(path: str) -> bool:
    """A calendar program cannot sign in; the address itself is the secret."""
    return path.startswith("/calendar/") and path.endswith(".ics")


def _to_the_door() -> HttpResponseBase:
    """htmx would put the answer into a corner of the page; let the browser show all of it."""
    from django.http import HttpResponse

    return HttpResponse(status=403, headers={"HX-Redirect": "/"})


def _owner_of(request: HttpRequest) -> Owner | None:
    try:
        key = signing.loads(request.COOKIES.get(COOKIE, ""), salt=_SALT, max_age=STAYS)
    except signing.BadSignature:
        return None
    if not isinstance(key, int):
        return None
    found = while_unchanged("owner", (key,), lambda: Owner.objects.filter(pk=key).first())
    return copy.copy(found)  # a verb may change fields of it and then refuse


def let_in(owner: Owner) -> HttpResponseBase:
    """The answer to a good link: the first page, and the cookie."""
    response = redirect("/")
    response.status_code = 303
    response.set_cookie(
        COOKIE,
        signing.dumps(owner.pk, salt=_SALT),
        max_age=int(STAYS.total_seconds()),
        httponly=True,
        samesite="Lax",
    )
    return response


def let_out() -> HttpResponseBase:
    """Sign this browser out."""
    response = redirect("/")
    response.delete_cookie(COOKIE, samesite="Lax")
    return response
