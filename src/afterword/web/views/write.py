"""The writing desk: the draft, how it reads, and how it goes out."""

from __future__ import annotations

from urllib.parse import quote

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST

from afterword.core.words import _
from afterword.desk.approve import Text, approve, sending_account
from afterword.desk.faults import DeskFault
from afterword.desk.messages import sent
from afterword.desk.reword import endpoint_of, reword
from afterword.desk.write import (
    WAYS,
    Desk,
    call_of,
    check_draft,
    copy_of,
    forget_draft,
    letter_of,
    letter_picture,
    mended,
    open_draft,
    save_draft,
    step_of,
    written_as,
)
from afterword.web.environment import url
from afterword.web.forms import Given
from afterword.web.rendering import download, page, see, told
from afterword.web.request import Request

LONGEST_MAILTO = 1900


def show(request: Request) -> HttpResponseBase:
    """The draft; and what its form says."""
    if request.method == "POST":
        return _said(request)
    asked = Given(request.GET)
    desk = open_draft(request.owner, asked.get("step"), request.now, asked.choice("way", WAYS))
    return _page(request, desk)


def _page(request: Request, desk: Desk, before: str = "") -> HttpResponseBase:
    """The desk; ``before`` is the text that a rewording took the place of."""
    return page(
        request,
        "write.html",
        desk=desk,
        before=before,
        can_reword=endpoint_of(request.owner) is not None,
        mailto=_mailto(desk),
        by_hand=copy_of(desk.view, desk.card, desk.to, desk.body, request.now)
        if desk.way == "letter"
        else "",
        can_send=desk.way == "email" and bool(desk.email) and sending_account(request.owner) is not None,
    )


def _mailto(desk: Desk) -> str:
    if desk.way != "email" or not desk.email:
        return ""
    made = f"mailto:{quote(desk.email)}?subject={quote(desk.subject)}&body={quote(desk.body)}"
    return (
        made if len(made) <= LONGEST_MAILTO else f"mailto:{quote(desk.email)}?subject={quote(desk.subject)}"
    )


def _said(request: Request) -> HttpResponseBase:
    given = Given(request.POST, request.owner.timezone)
    ref, way = given.get("step"), given.choice("way", WAYS, "email")
    body, subject = given.text("body"), given.text("subject", longest=300)
    if given.get("mend"):
        body = mended(request.owner, ref, body, given.get("mend"), request.now)
    if given.get("add"):
        body = _with_topic(body, given.get("add"))
    if given.get("do") == "afresh":
        forget_draft(request.owner, ref, way, request.now)
        return see(url("/write", step=ref, way=way))
    version = given.number("version")
    save_draft(request.owner, ref, way, subject, body, version, request.now)
    if given.get("to_way") in WAYS:
        return see(url("/write", step=ref, way=given.get("to_way")))
    if given.get("do") == "reword":
        return _reworded(request, ref, way, body, given.text("wish", longest=300))
    if given.get("do") in ("sent", "approve", "approve_for", "approve_now", "drafts"):
        return _out(request, given, ref, way, subject, body)
    return see(url("/write", step=ref, way=way))


def _reworded(request: Request, ref: str, way: str, body: str, wish: str) -> HttpResponseBase:
    """The model's words in the place of the person's, which stay at hand; or why they were not taken."""
    made = reword(request.owner, ref, way, wish, request.now)
    if made.refused:
        raise DeskFault(_("Your words stand as they were. {why}").format(why=made.refused))
    return _page(request, open_draft(request.owner, ref, request.now, way), before=body)


def _with_topic(body: str, topic: str) -> str:
    """The topic, at the end of the first paragraph after the greeting, for the person to make a sentence of."""
    parts = body.split("\n\n")
    place = 1 if len(parts) > 1 else 0
    parts[place] = f"{parts[place].rstrip()} ⟦{_('What you would like to say about')} {topic}⟧"
    return "\n\n".join(parts)


def _out(request: Request, given: Given, ref: str, way: str, subject: str, body: str) -> HttpResponseBase:
    """It leaves: by Afterword, into the drafts, or it went by the person's own hand."""
    view, card = step_of(request.owner, ref, request.now)
    if check_draft(request.owner, ref, body, request.now).blanks and given.get("do") != "sent":
        raise DeskFault(_("There is still a blank to fill in; it is marked in the text."))
    if given.get("do") == "sent":
        done = sent(
            request.owner,
            card.case,
            written_as(card),
            now=request.now,
            to=card.to,
            channel=way,
            text=body,
            subject=subject,
        )
        return told(request, done, f"/cases/{card.case}")
    desk = open_draft(request.owner, ref, request.now, way)
    done = approve(
        request.owner,
        ref,
        Text(subject, body, desk.in_reply_to),
        now=request.now,
        channel=way,
        send_at=given.moment("send") if given.get("do") == "approve_for" else None,
        at_once=given.get("do") == "approve_now",
        as_draft=given.get("do") == "drafts",
        overruled=given.text("overruled", longest=500),
    )
    return told(request, done, f"/cases/{view.header.slug}")


@require_POST
def check(request: Request) -> HttpResponseBase:
    """While one types: keep the text, say how it reads."""
    given = Given(request.POST)
    ref, body = given.get("step"), given.text("body")
    way = given.choice("way", WAYS, "email")
    reading = check_draft(request.owner, ref, body, request.now)
    wrong, version = "", given.number("version")
    try:
        version = save_draft(
            request.owner, ref, way, given.text("subject", longest=300), body, version, request.now
        )
    except DeskFault as fault:
        wrong = fault.message
    return page(request, "parts/reads.html", reading=reading, version=version, wrong=wrong, oob=True)


def letter(request: Request) -> HttpResponseBase:
    """The letter as the page it will be, for the eye."""
    asked = Given(request.GET)
    desk = open_draft(request.owner, asked.get("step"), request.now, "letter")
    return page(request, "letter.html", desk=desk)


def letter_file(request: Request) -> HttpResponse:
    """The letter as a PDF, to print or to keep."""
    asked = Given(request.GET)
    desk = open_draft(request.owner, asked.get("step"), request.now, "letter")
    made = letter_of(
        request.owner,
        asked.get("step"),
        desk.body,
        request.now,
        asked.choice("paper", ("a4", "letter"), "a4"),
    )
    return download(made, f"letter-{desk.card.case}.pdf", "application/pdf")


def letter_image(request: Request) -> HttpResponse:
    """The letter's page as a picture."""
    asked = Given(request.GET)
    ref = asked.get("step")
    desk = open_draft(request.owner, ref, request.now, "letter")
    made = letter_picture(
        request.owner, ref, desk.body, request.now, asked.choice("paper", ("a4", "letter"), "a4")
    )
    response = HttpResponse(made, content_type="image/svg+xml")
    response.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'"
    return response


def call(request: Request) -> HttpResponseBase:
    """The call sheet: whom, what to say, what to ask, and words for a voicemail. Made to be printed."""
    step = request.GET.get("step", "")
    view, card, sheet = call_of(request.owner, step, request.now)
    return page(request, "call.html", view=view, card=card, sheet=sheet)
