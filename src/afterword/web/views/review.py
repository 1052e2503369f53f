"""What the mailbox says: yes, change, no."""

from __future__ import annotations

from datetime import datetime
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
    times = _times(item, request)
    if request.method == "POST":
        try:
            facts = _facts(item, given, times, request)
            done = edit(request.owner, number, facts, request.now, case=given.get("case"))
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
        times=times,
        message=message_of(request.owner, item.message),
        cleaned=cleaned,
    )


def _times(item: Any, request: Request) -> dict[str, str]:
    """Each time of the facts as the browser's own fields write it, by the person's clock; a day stays a day."""
    found = {}
    for number, fact in enumerate(item.facts):
        for name in ("at", "starts"):
            text = str(fact.get(name) or "")
            if "T" in text:
                here = datetime.fromisoformat(text).astimezone(request.now.tzinfo)
                text = here.strftime("%Y-%m-%dT%H:%M")
            found[f"{name}-{number}"] = text
    return found


def _facts(item: Any, given: Given, times: dict[str, str], request: Request) -> list[Any]:
    """The proposal's facts with what the person changed in them."""
    changed = []
    for number, fact in enumerate(item.facts):
        body = dict(fact)
        for name in ("at", "starts"):
            typed = given.get(f"{name}-{number}").strip()
            if typed not in ("", times[f"{name}-{number}"]) and name in body:
                body[name] = _by_our_clock(typed, request)
        for name in ("label", "from", "text"):
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


def _by_our_clock(typed: str, request: Request) -> str:
    """A time as the browser's field wrote it, with the person's zone; a day, or a time with a zone, as it is."""
    if "T" not in typed:
        return typed
    moment = datetime.fromisoformat(typed)
    return (moment if moment.tzinfo else moment.replace(tzinfo=request.now.tzinfo)).isoformat()
