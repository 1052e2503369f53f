"""Taking back what was done last."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST

from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.desk.undo import undo
from afterword.web.forms import Given
from afterword.web.rendering import told
from afterword.web.request import Request


@require_POST
def take_back(request: Request) -> HttpResponseBase:
    """Undo what the button stood beside, and nothing that was done since."""
    activity = Given(request.POST).number("activity")
    if not activity:
        raise DeskFault(_("There is nothing to undo."))
    return told(request, undo(request.owner, request.now, activity=activity).sentence)
