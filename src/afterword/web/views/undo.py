"""Taking back what was done last."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST

from afterword.desk.undo import undo
from afterword.web.rendering import told
from afterword.web.request import Request


@require_POST
def take_back(request: Request) -> HttpResponseBase:
    """Undo the last thing; said again, the one before."""
    return told(request, undo(request.owner, request.now).sentence)
