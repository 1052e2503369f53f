"""Only the address that the pages are served at is answered, and every answer says what a browser may do with it.

A page on the internet can point its own name at 127.0.0.1 and then speak to this server with the browser's
help (DNS rebinding). The name it was asked by is the one thing such a page cannot forge, so it must be ours,
port included.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from afterword.core.words import _

_allowed: set[str] = set()

_OURS = ("script", "style", "font", "img", "connect", "manifest", "worker")
HEADERS = {
    # Nothing inline, nothing from elsewhere, nobody may frame it. A view that needs another policy sets its own.
    "Content-Security-Policy": "; ".join(
        [
            "default-src 'none'",
            *(f"{kind}-src 'self'" for kind in _OURS),
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ]
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def serve_only(host: str, port: int) -> None:
    """Answer requests for this address, and for the other names of the same loopback address, alone."""
    _allowed.clear()
    for name in (host, "127.0.0.1", "localhost", "[::1]"):
        _allowed.add(f"{name}:{port}")
        if port == 80:
            _allowed.add(name)


class Guard:
    """Turns away whatever was not sent to our own address; 421 says “you mean somebody else”."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer, or the refusal."""
        if request.META.get("HTTP_HOST", "").lower() not in _allowed:
            return self._refusal()
        response = self._next(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    def _refusal(self) -> HttpResponse:
        text = _("This address is not Afterword's. Open it with “afterword open”.")
        return HttpResponse(text, status=421, content_type="text/plain; charset=utf-8")
