"""A message as it came, made harmless."""

from __future__ import annotations

from django.http.response import HttpResponseBase

from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.desk.mail_text import message_of
from afterword.web.mail_html import cleaned
from afterword.web.rendering import page
from afterword.web.request import Request


def show(request: Request, number: int) -> HttpResponseBase:
    """Sender, subject and words; nothing of it acts, and nothing is fetched for it."""
    found = message_of(request.owner, number)
    if found is None:
        raise DeskFault(_("There is no such message; perhaps it was not kept."))
    return page(request, "message.html", message=found, cleaned=cleaned)
