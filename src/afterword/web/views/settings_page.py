"""Settings: who one is, how one writes, when messages leave, what may be read; and leaving with everything."""

from __future__ import annotations

import tempfile
from pathlib import Path

from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST

from afterword.core.message import VOICES
from afterword.core.words import _
from afterword.desk.exchange import export
from afterword.desk.faults import DeskFault
from afterword.desk.keeping import erase_everything, fresh
from afterword.desk.mailboxes import mailboxes
from afterword.desk.settings import change_settings, settings_of
from afterword.desk.values import Done
from afterword.store.location import in_demo
from afterword.web.forms import Given
from afterword.web.rendering import download, page, see, told
from afterword.web.request import Request

ME = ("name", "email", "timezone", "country", "phone", "address", "linkedin", "voice", "spelling")


def show(request: Request) -> HttpResponseBase:
    """The form with what is set, and what it says."""
    given = Given(request.POST)
    if request.method == "POST":
        try:
            return told(request, _changed(request, given), "/settings")
        except DeskFault as fault:
            given.wrong[""] = fault.message
    return page(
        request,
        "settings.html",
        422 if given.wrong else 200,
        set_=settings_of(request.owner),
        given=given,
        voices=VOICES,
        mailboxes=mailboxes(request.owner),
        in_demo=in_demo(),
    )


def _changed(request: Request, given: Given) -> Done:
    known = settings_of(request.owner)
    fields: dict[str, object] = {name: given.text(name, longest=600) for name in ME if name in request.POST}
    if given.get("part") == "office":
        spread = max(0, min(240, given.number("spread_minutes", 20)))
        start, end = given.clock("from"), given.clock("to")
        if start and end and start >= end:
            raise DeskFault(_("The hours should begin before they end."))
        fields["office"] = {
            **known.office,
            "from": f"{start:%H:%M}" if start else known.office["from"],
            "to": f"{end:%H:%M}" if end else known.office["to"],
            "spread_minutes": spread,
        }
    if given.get("part") == "privacy":
        fields["privacy"] = {
            **known.privacy,
            "read": given.choice("read", ("all", "folders", "senders", "none"), "all"),
            "folders": given.lines("folders"),
            "senders": given.lines("senders"),
            "keep_text": given.flag("keep_text"),
        }
    return change_settings(request.owner, request.now, **fields)


@require_POST
def export_all(request: Request) -> HttpResponseBase:
    """Everything that Afterword knows, in open formats, as one archive."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "afterword-export.zip"
        export(request.owner, target)
        return download(target.read_bytes(), target.name, "application/zip")


@require_POST
def erase_all(request: Request) -> HttpResponseBase:
    """Everything, gone for good, when the word was typed."""
    if request.POST.get("word", "").strip().lower() != "erase":
        raise DeskFault(_("Type the word erase to do this; nothing was erased."))
    erase_everything(request.owner)
    fresh()
    return see("/start")
