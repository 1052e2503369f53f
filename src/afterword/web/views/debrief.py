"""The debrief: right after an interview, on a phone, in two minutes."""

from __future__ import annotations

from datetime import date, datetime

from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST

from afterword.core.case import Interview
from afterword.core.events import FORMATS, Topic, Window
from afterword.desk.debrief import debrief
from afterword.desk.faults import DeskFault
from afterword.desk.interview import hold_interview
from afterword.desk.promise import read_as
from afterword.desk.show_case import show_case
from afterword.desk.values import CaseView, Done
from afterword.web.forms import Given
from afterword.web.rendering import page, told
from afterword.web.request import Request

EMPTY_ROWS = 3


def show(request: Request, slug: str) -> HttpResponseBase:
    """Who was there, one thing each, what was promised; and what the form says."""
    given = Given(request.POST, request.owner.timezone)
    view = show_case(request.owner, slug, request.now)
    meant = _meant(view, request.GET.get("interview") or given.get("interview"), request.now)
    if request.method == "POST":
        given.moment_or_day("ended")
        if given.get("do") != "read" and given.fine:
            try:
                return told(request, _told(request, slug, given), f"/cases/{slug}")
            except DeskFault as fault:
                given.wrong[""] = fault.message
    return page(
        request,
        "debrief.html",
        status=422 if given.wrong else 200,
        view=view,
        interview=meant,
        given=given,
        rows=_rows(view, meant, given),
        promised=given.text("promise", longest=500),
        window=_window(request, slug, meant, given),
    )


@require_POST
def read_promise(request: Request, slug: str) -> HttpResponseBase:
    """What a promise typed as it was said is understood as, while it is being typed."""
    given = Given(request.POST, request.owner.timezone)
    view = show_case(request.owner, slug, request.now)
    window = _window(request, slug, _meant(view, given.get("interview"), request.now), given)
    return page(request, "parts/promise.html", promised=given.text("promise", longest=500), window=window)


def _meant(view: CaseView, wanted: str, now: datetime) -> Interview | None:
    """The interview asked for, else the last one that has begun."""
    if wanted:
        return view.case.interviews.get(wanted)
    begun = [i for i in view.case.rounds() if i.start <= now]
    return begun[-1] if begun else None


def _window(request: Request, slug: str, meant: Interview | None, given: Given) -> Window | None:
    """The days that the promise names, as said on the day of the interview."""
    promised = given.text("promise", longest=500)
    said_on: date = request.now.date()
    if meant is not None:
        said_on = meant.end.astimezone(request.now.tzinfo).date()
    else:
        said_on = given.day("ended_day") or said_on
    return read_as(request.owner, slug, promised, said_on) if promised else None


def _rows(view: CaseView, meant: Interview | None, given: Given) -> list[tuple[str, str, bool]]:
    """Name, topic and liked for each line of the form: as typed, or as known."""
    rows = [(t.person, t.topic, t.liked) for t in _typed(given)]
    if not rows and meant is not None:
        name, said = view.case.name, meant.debrief
        rows = [(name(t.person), t.topic, t.liked) for t in said]
        rows += [(name(p), "", False) for p in meant.people if p not in {t.person for t in said}]
    if not rows and not given.get("once") and len(view.people) == 1:
        rows = [(view.people[0].name, "", False)]  # nobody else is known there: most likely it was them
    return rows + [("", "", False)] * (1 if rows else EMPTY_ROWS)


def _typed(given: Given) -> list[Topic]:
    """The lines of the form that name somebody."""
    liked = set(given.many("liked"))
    pairs = zip(given.each("who"), given.each("topic"), strict=False)
    return [Topic(name, topic, str(n) in liked) for n, (name, topic) in enumerate(pairs) if name]


def _told(request: Request, slug: str, given: Given) -> Done:
    """Note that it took place, if nobody had fixed it; then what was said in it."""
    rows = _typed(given)
    people = [row.person for row in rows]
    interview = given.text("interview", longest=80)
    promise, notes = given.text("promise", longest=500), given.text("notes", longest=5000)
    topics = [row for row in rows if row.topic]
    if given.flag("fresh"):
        done = hold_interview(
            request.owner,
            slug,
            now=request.now,
            ended=given.past("ended", request.now),
            shape=given.choice("format", FORMATS, "video"),
            people=people,
        )
        interview = ""
        if not (topics or promise or notes):
            return done
    return debrief(
        request.owner,
        slug,
        topics,
        now=request.now,
        interview=interview,
        people=people,
        promise_text=promise,
        notes=notes,
    )
