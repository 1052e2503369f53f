"""The debrief: right after an interview, on a phone, in two minutes."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST

from afterword.core.events import FORMATS, Topic, Window
from afterword.desk.debrief import debrief
from afterword.desk.faults import DeskFault
from afterword.desk.interview import hold_interview
from afterword.desk.promise import read_as
from afterword.desk.show_case import show_case
from afterword.web.forms import Given
from afterword.web.rendering import page, told
from afterword.web.request import Request

EMPTY_ROWS = 2


def show(request: Request, slug: str) -> HttpResponseBase:
    """Who was there, one thing each, what was promised; and what the form says."""
    given = Given(request.POST, request.owner.timezone)
    window: Window | None = None
    promised = given.text("promise", longest=500)
    if request.method == "POST":
        given.moment_or_day("ended")
        if promised and given.fine:
            window = read_as(request.owner, slug, promised, request.now.date())
        if given.get("do") != "read" and given.fine:
            try:
                return told(request, _told(request, slug, given), f"/cases/{slug}")
            except DeskFault as fault:
                given.wrong[""] = fault.message
    view = show_case(request.owner, slug, request.now)
    meant = _meant(view, request.GET.get("interview") or given.get("interview"), request)
    return page(
        request,
        "debrief.html",
        status=422 if given.wrong else 200,
        view=view,
        interview=meant,
        given=given,
        rows=_rows(view, meant, given),
        window=window,
        promised=promised,
        formats=FORMATS,
    )


def _meant(view: object, wanted: str, request: Request) -> object:
    """The interview asked for, else the last one that has begun."""
    rounds = view.case.rounds()  # type: ignore[attr-defined]
    if wanted:
        return view.case.interviews.get(wanted)  # type: ignore[attr-defined]
    begun = [i for i in rounds if i.start <= request.now]
    return begun[-1] if begun else None


def _rows(view: object, meant: object, given: Given) -> list[tuple[str, str, bool]]:
    """Name, topic and liked for each line of the form: as typed, or as known."""
    names = given.many("who")
    if names:
        topics, liked = given._data.getlist("topic"), set(given.many("liked"))
        rows = [(n, topics[i] if i < len(topics) else "", str(i) in liked) for i, n in enumerate(names)]
    else:
        people = getattr(meant, "people", ()) if meant is not None else ()
        case = view.case  # type: ignore[attr-defined]
        said = [(case.name(t.person), t.topic, t.liked) for t in getattr(meant, "debrief", ())]
        told_of = {t.person for t in getattr(meant, "debrief", ())}
        rows = said + [(case.name(p), "", False) for p in people if p not in told_of]

    return rows + [("", "", False)] * EMPTY_ROWS


def _told(request: Request, slug: str, given: Given) -> object:
    owner, now = request.owner, request.now
    names = given._data.getlist("who")
    topics = given._data.getlist("topic")
    liked = set(given.many("liked"))
    rows = [
        Topic(name.strip(), topic.strip(), str(n) in liked)
        for n, (name, topic) in enumerate(zip(names, topics, strict=False))
        if name.strip()
    ]
    people = [row.person for row in rows]
    interview = given.text("interview", longest=80)
    if given.flag("fresh"):
        ended = given.moment_or_day("ended")
        done = hold_interview(
            owner, slug, now=now, ended=ended, format=given.choice("format", FORMATS, "video"), people=people
        )
        interview = ""
        if not [row for row in rows if row.topic] and not given.text("promise") and not given.text("notes"):
            return done
    return debrief(
        owner,
        slug,
        [row for row in rows if row.topic],
        now=now,
        interview=interview,
        people=people,
        promise_text=given.text("promise", longest=500),
        notes=given.text("notes", longest=5000),
    )


@require_POST
def read_promise(request: Request, slug: str) -> HttpResponseBase:
    """What a promise typed as it was said is understood as, while it is being typed."""
    text = request.POST.get("promise", "").strip()[:500]
    window = read_as(request.owner, slug, text, request.now.date()) if text else None
    return page(request, "parts/promise.html", promised=text, window=window)
