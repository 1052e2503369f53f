"""The request as views see it: signed in, with the moment it came."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest

from afterword.store.models import Owner


class Request(HttpRequest):
    """A request of somebody signed in. ``now`` is in their own time zone."""

    owner: Owner
    now: datetime
    refused: bool
