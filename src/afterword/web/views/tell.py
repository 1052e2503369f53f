"""Telling what happened: one short form for each kind of thing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404
from django.http.response import HttpResponseBase

from afterword.core.events import ACTIONS, CHANNELS, FORMATS, LABELS, ROUTES, Window
from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.desk.interview import cancel_interview, hold_interview, schedule_interview
from afterword.desk.list_cases import list_cases
from afterword.desk.messages import heard, sent
from afterword.desk.outcomes import accept, decline, news, note, offer, on_hold, reject, withdraw
from afterword.desk.promise import promise
from afterword.desk.show_case import show_case
from afterword.web.forms import Given
from afterword.web.rendering import page, see, told
from afterword.web.request import Request


def _interview(request: Request, slug: str, g: Given) -> Any:
    starts = g.moment("starts", needed=_("Which day is it?"))
    if starts is None:
        return None
    return schedule_interview(
        request.owner,
        slug,
        starts,
        now=request.now,
        minutes=max(5, min(600, g.number("minutes", 60))),
        shape=g.choice("format", FORMATS, "video"),
        people=g.lines("people"),
        place=g.text("place", longest=300),
        interview=g.text("interview", longest=80),
    )


def _held(request: Request, slug: str, g: Given) -> Any:
    ended = g.past("ended", request.now)
    if not g.fine:
        return None
    people = g.lines("people")
    return hold_interview(
        request.owner,
        slug,
        now=request.now,
        ended=ended,
        shape=g.choice("format", FORMATS, ""),
        people=people,
    )


def _cancelled(request: Request, slug: str, g: Given) -> Any:
    return cancel_interview(request.owner, slug, g.text("interview", longest=80), request.now)


def _promise(request: Request, slug: str, g: Given) -> Any:
    start, end = g.day("start"), g.day("end")
    text = g.text("text", longest=500)
    if not text and not (start or end):
        g.wrong["text"] = _("Write it as they said it, or give the days below.")
    if not g.fine:
        return None
    return promise(request.owner, slug, now=request.now, text=text, by=g.text("by"), start=start, end=end)


def _heard(request: Request, slug: str, g: Given) -> Any:
    start, end, returns = g.day("start"), g.day("end"), g.day("returns_on")
    at = g.past("at", request.now)
    if not g.fine:
        return None
    return heard(
        request.owner,
        slug,
        g.choice("label", LABELS),
        now=request.now,
        sender=g.text("sender", longest=300),
        channel=g.choice("channel", CHANNELS, "email"),
        at=at,
        text=g.text("text"),
        promise=Window(start or end, end or start) if start or end else None,  # type: ignore[arg-type]
        returns_on=returns,
        no_longer_there=g.flag("no_longer_there"),
    )


def _sent(request: Request, slug: str, g: Given) -> Any:
    at = g.past("at", request.now)
    if not g.fine:
        return None
    return sent(
        request.owner,
        slug,
        g.choice("action", ACTIONS, "check_in"),
        now=request.now,
        to=g.many("to"),
        channel=g.choice("channel", CHANNELS, "email"),
        at=at,
        text=g.text("text"),
    )


def _theirs(verb: Callable[..., Any]) -> Callable[[Request, str, Given], Any]:
    def telling(request: Request, slug: str, g: Given) -> Any:
        at = g.past("at", request.now)
        if not g.fine:
            return None
        via = g.choice("via", ROUTES, "email")
        return verb(request.owner, slug, now=request.now, by=g.text("sender"), via=via, at=at)

    return telling


def _own(verb: Callable[..., Any]) -> Callable[[Request, str, Given], Any]:
    def telling(request: Request, slug: str, g: Given) -> Any:
        at = g.past("at", request.now)
        return verb(request.owner, slug, now=request.now, at=at) if g.fine else None

    return telling


def _words(verb: Callable[..., Any]) -> Callable[[Request, str, Given], Any]:
    def telling(request: Request, slug: str, g: Given) -> Any:
        text = g.text("text", needed=_("Write a few words."))
        at = g.past("at", request.now)
        return verb(request.owner, slug, text, now=request.now, at=at) if g.fine else None

    return telling


TELLING: dict[str, tuple[str, Callable[[Request, str, Given], Any]]] = {
    "interview": (_("An interview is fixed"), _interview),
    "cancelled": (_("An interview was called off"), _cancelled),
    "held": (_("An interview took place"), _held),
    "promise": (_("They said when you will hear"), _promise),
    "heard": (_("They wrote or called"), _heard),
    "sent": (_("You wrote or called"), _sent),
    "rejected": (_("They chose someone else"), _theirs(reject)),
    "offer": (_("They made an offer"), _theirs(offer)),
    "accepted": (_("You accepted"), _own(accept)),
    "declined": (_("You declined"), _own(decline)),
    "withdrew": (_("You withdrew"), _own(withdraw)),
    "on_hold": (_("The position is on hold"), _own(on_hold)),
    "news": (_("The company was in the news"), _words(news)),
    "note": (_("A note for yourself"), _words(note)),
}
"""What can be told, how that is called, and how its form is read."""


def show(request: Request, slug: str, what: str) -> HttpResponseBase:
    """The form of that kind, and what it says."""
    if what not in TELLING:
        raise Http404
    title, telling = TELLING[what]
    given = Given(request.POST, request.owner.timezone)
    if request.method == "POST":
        try:
            done = telling(request, slug, given)
        except DeskFault as fault:
            given.wrong.setdefault("", fault.message)
        else:
            if done is not None and given.fine:
                return told(request, done, f"/cases/{done.case}")
    view = show_case(request.owner, slug, request.now)
    return page(
        request,
        "tell.html",
        status=422 if given.wrong else 200,
        view=view,
        what=what,
        title=title,
        given=given,
        formats=FORMATS,
        labels=LABELS,
        channels=CHANNELS,
        routes=ROUTES,
        actions=[a for a in ACTIONS if a not in ("prepare", "debrief", "review", "ask_timeline")],
    )


def which_case(request: Request, what: str) -> HttpResponseBase:
    """Something happened, but where? The open cases, to choose from."""
    if what not in TELLING:
        raise Http404
    found = list_cases(request.owner, request.now, order="updated", size=100)
    if found.total == 1:
        return see(f"/cases/{found.items[0].slug}/tell/{what}")
    return page(request, "which_case.html", found=found, what=what, title=TELLING[what][0])
