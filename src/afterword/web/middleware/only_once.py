"""A form that is sent twice counts once.

Each form carries a token of its own. The first sending does the work and its redirect is remembered; the
second one (a double click, the back button, a second tab that was restored) is led to the same place.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from afterword.core.words import _
from afterword.web.rendering import see

REMEMBERED = 2000
_REDIRECTS = frozenset({301, 302, 303})


class OnlyOnce:
    """Remembers where each form led; the last two thousand of this process."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._next = get_response
        self._led: OrderedDict[str, str] = OrderedDict()
        self._locks: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer, or the way to where the first sending led."""
        token = request.POST.get("once", "") if request.method == "POST" else ""
        if not 8 <= len(token) <= 64:
            return self._next(request)
        with self._one_at_a_time(token):
            led = self._led.get(token)
            if led is not None:
                messages.info(request, _("That was sent twice and counts once."))
                return see(led)
            response = self._next(request)
            if response.status_code in _REDIRECTS and not getattr(request, "refused", False):
                self._remember(token, response.headers["Location"])
        return response

    def _one_at_a_time(self, token: str) -> threading.Lock:
        with self._lock:
            return self._locks.setdefault(token, threading.Lock())

    def _remember(self, token: str, location: str) -> None:
        with self._lock:
            self._led[token] = location
            while len(self._led) > REMEMBERED:
                self._led.popitem(last=False)
            if len(self._locks) > REMEMBERED:
                for token, lock in list(self._locks.items()):
                    if token in self._led or not lock.locked():
                        del self._locks[token]
