"""What the mailbox says: yes, change, no."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST

from afterword.core.facts_json import fact_from_json
from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.desk.list_cases import list_cases
from afterword.desk.mail_text import message_of
from afterword.desk.mailboxes import mailboxes
from afterword.desk.review import accept, edit, reject, review_list
from afterword.desk.watch_mail import read_now
from afterword.web.forms import Given
from afterword.web.mail_html import cleaned
from afterword.web.rendering import page, told
from afterword.web.request import Request


def show(request: Request) -> HttpResponseBase:
    """Everything that waits for an answer."""
    return page(
        request,
        "review.html",
        items=review_list(request.owner, limit=100),
        mailboxes=mailboxes(request.owner),
    )


@require_POST
def read_mail(request: Request) -> HttpResponseBase:
    """Look into the mailboxes now."""
    return told(request, read_now(request.owner, request.now))


@require_POST
def accept_items(request: Request) -> HttpResponseBase:
    """Yes: it happened as read."""
    return told(request, accept(request.owner, _ids(request), request.now))


@require_POST
def reject_items(request: Request) -> HttpResponseBase:
    """No: it is not so, and is not proposed again."""
    count = reject(request.owner, _ids(request), request.now)
    return told(request, _("Put aside.") if count else _("That was settled already."))


def _ids(request: Request) -> list[int]:
    return [int(text) for text in request.POST.getlist("id") if text.isdecimal() and len(text) < 16]


def change(request: Request, number: int) -> HttpResponseBase:
    """The proposal with its message beside it, to be put right."""
    item = next((i for i in review_list(request.owner, limit=1000) if i.id == number), None)
    if item is None:
        raise DeskFault(_("That was settled already."))
    given = Given(request.POST, request.owner.timezone)
    if request.method == "POST":
        try:
            done = edit(request.owner, number, _facts(item, given), request.now, case=given.get("case"))
        except (DeskFault, ValueError) as fault:
            given.wrong[""] = str(fault)
        else:
            return told(request, done, f"/cases/{done.case}" if done.case else "/review")
    cases = list_cases(request.owner, request.now, order="company", size=200).items
    return page(
        request,
        "change.html",
        422 if given.wrong else 200,
        item=item,
        given=given,
        cases=cases,
        message=message_of(request.owner, item.message),
        cleaned=cleaned,
    )


def _facts(item: Any, given: Given) -> list[Any]:
    """The proposal's facts with what the person changed in them."""
    changed = []
    for number, fact in enumerate(item.facts):
        body = dict(fact)
        for name in ("at", "label", "from", "text", "starts"):
            typed = given.get(f"{name}-{number}").strip()
            if typed and name in body:
                body[name] = typed
        start, end = given.get(f"start-{number}").strip(), given.get(f"end-{number}").strip()
        if start or end:
            days = {"from": start or end, "to": end or start}
            if body["kind"] == "promise":
                body.update(days)
            else:
                body["promise"] = days
        if given.flag(f"keep-{number}"):
            changed.append(fact_from_json(body))
    return changed
