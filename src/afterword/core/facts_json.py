"""Facts as JSON, both ways, for every version ever written.

Reading is strict about what matters (kinds, dates, people) and lenient about what does not. Every fault is a
:class:`CaseFault` with a sentence that says what is wrong, where, and how to mend it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from afterword.core import events as ev
from afterword.core.json_fields import (
    CaseFault,
    choice_field,
    day,
    flag_field,
    ids_field,
    instant,
    moment,
    put_fields,
    text_field,
    window,
)
from afterword.core.people_json import company_from_json, company_to_json, person_from_json, person_to_json
from afterword.core.record import TYPE_CHECKING
from afterword.core.words import _

if TYPE_CHECKING:
    from typing import Any, TypeAlias

VERSION = 1
"""The version that facts and case files are written in."""


def _topics(value: object, where: str) -> tuple[ev.Topic, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise CaseFault(_("The debrief should be a list of {{person, topic}}."), where)
    found = []
    for n, item in enumerate(value):
        here = f"{where}[{n}]"
        if not isinstance(item, Mapping):
            raise CaseFault(_("Each line of the debrief names a person and a topic."), here)
        found.append(
            ev.Topic(
                text_field(item, "person", here),
                text_field(item, "topic", here),
                flag_field(item, "liked", here),
            )
        )
    return tuple(found)


# ---------------------------------------------------------------- one reader for each kind

_Given: TypeAlias = "Mapping[str, Any]"


def _applied(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.Applied(at, i)


def _scheduled(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    starts = instant(g.get("starts", g.get("at")), w + ".starts")
    ends = instant(g["ends"], w + ".ends") if g.get("ends") is not None else None
    if ends is not None and ends < starts:
        raise CaseFault(
            _("The interview ends ({end}) before it starts ({start}); correct one of the two.").format(
                start=starts, end=ends
            ),
            w + ".ends",
        )
    return ev.InterviewScheduled(
        at,
        text_field(g, "interview", w) or "i1",
        starts,
        ends,
        choice_field(g, "format", ev.FORMATS, w, "onsite"),
        ids_field(g, "people", w),
        text_field(g, "place", w),
        i,
    )


def _cancelled(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.InterviewCancelled(at, text_field(g, "interview", w) or "i1", i)


def _held(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.InterviewHeld(
        at,
        text_field(g, "interview", w) or "i1",
        choice_field(g, "format", ev.FORMATS, w, "onsite"),
        ids_field(g, "people", w),
        _topics(g.get("debrief"), w + ".debrief"),
        i,
    )


def _debriefed(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.Debriefed(at, text_field(g, "interview", w), _topics(g.get("debrief"), w + ".debrief"), i)


def _promise(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.PromiseMade(
        at, text_field(g, "by", w), window(g.get("from"), g.get("to"), w), text_field(g, "text", w), i
    )


def _sent(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.MessageSent(
        at,
        text_field(g, "action", w) or "note",
        ids_field(g, "to", w),
        choice_field(g, "channel", ev.CHANNELS, w, "email"),
        text_field(g, "text", w),
        text_field(g, "subject", w),
        text_field(g, "message_id", w),
        i,
    )


def _received(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    promised = g.get("promise")
    if promised is not None and not isinstance(promised, Mapping):
        raise CaseFault(_("A promise is written as {{from: 2026-05-18, to: 2026-05-22}}."), w + ".promise")
    returns = g.get("returns_on")
    return ev.MessageReceived(
        at,
        text_field(g, "from", w),
        choice_field(g, "label", ev.LABELS, w, ""),
        choice_field(g, "channel", ev.CHANNELS, w, "email"),
        text_field(g, "text", w),
        text_field(g, "subject", w),
        window(promised.get("from"), promised.get("to"), w + ".promise") if promised else None,
        day(returns, w + ".returns_on") if returns is not None else None,
        flag_field(g, "no_longer_there", w),
        text_field(g, "message_id", w),
        i,
    )


def _rejected(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.Rejected(at, text_field(g, "by", w), choice_field(g, "via", ev.ROUTES, w, "email"), i)


def _offer(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.OfferMade(at, text_field(g, "by", w), choice_field(g, "via", ev.ROUTES, w, "email"), i)


def _standing(kind: str) -> Callable[[_Given, ev.Moment, str, str], ev.Fact]:
    return lambda g, at, w, i: ev.StandingChanged(at, kind, i)


def _news(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.CompanyNews(at, text_field(g, "text", w), i)


def _note(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.Noted(at, text_field(g, "text", w), i)


def _skipped(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.StepSkipped(at, text_field(g, "step", w), flag_field(g, "done", w), i)


def _snoozed(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.StepSnoozed(at, text_field(g, "step", w), moment(g.get("until"), w + ".until"), i)


def _overruled(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.AdviceOverruled(at, text_field(g, "step", w), text_field(g, "text", w), i)


def _retracted(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.Retracted(at, text_field(g, "fact", w), i)


def _person_described(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.PersonDescribed(at, person_from_json(g.get("person"), w + ".person"), i)


def _case_described(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.CaseDescribed(
        at,
        company_from_json(g.get("company"), w + ".company"),
        text_field(g, "role", w),
        flag_field(g, "really_wanted", w),
        flag_field(g, "archived", w),
        i,
    )


_READERS: Mapping[str, Callable[[_Given, ev.Moment, str, str], ev.Fact]] = {
    "applied": _applied,
    "interview_scheduled": _scheduled,
    "interview_cancelled": _cancelled,
    "interview_held": _held,
    "debriefed": _debriefed,
    "promise": _promise,
    "message_sent": _sent,
    "message_received": _received,
    "rejected": _rejected,
    "offer": _offer,
    "accepted": _standing("accepted"),
    "declined": _standing("declined"),
    "withdrew": _standing("withdrew"),
    "on_hold": _standing("on_hold"),
    "company_news": _news,
    "note": _note,
    "step_skipped": _skipped,
    "step_snoozed": _snoozed,
    "advice_overruled": _overruled,
    "person": _person_described,
    "case": _case_described,
    "retracted": _retracted,
}

KINDS = tuple(_READERS)


def fact_from_json(given: object, where: str = "event") -> ev.Fact:
    """The fact that a JSON object describes. Raises :class:`CaseFault`."""
    if type(given) is not dict:
        raise CaseFault(_("An event is written as a set of fields, beginning with “kind” and “at”."), where)
    kind = given.get("kind")
    if kind is None:
        raise CaseFault(_("The part “kind” is missing; it says what happened, such as “applied”."), where)
    reader = _READERS.get(kind) if type(kind) is str else None
    if reader is None:
        raise CaseFault(
            _("“{kind}” is no kind of event; use one of: {kinds}.").format(
                kind=str(kind)[:60], kinds=", ".join(KINDS)
            ),
            where + ".kind",
        )
    return reader(given, moment(given.get("at"), where + ".at"), where, text_field(given, "id", where))


def people_named(fact: ev.Fact) -> tuple[str, ...]:
    """The ids of everyone whom a fact names."""
    naming = _NAMING.get(type(fact))
    return naming(fact) if naming is not None else ()


_NAMING: Mapping[type, Callable[[Any], tuple[str, ...]]] = {
    ev.MessageSent: lambda f: f.to,
    ev.MessageReceived: lambda f: (f.sender,) if f.sender else (),
    ev.InterviewHeld: lambda f: (*f.people, *[t.person for t in f.debrief if t.person]),
    ev.InterviewScheduled: lambda f: f.people,
    ev.PromiseMade: lambda f: (f.by,) if f.by else (),
    ev.Rejected: lambda f: (f.by,) if f.by else (),
    ev.OfferMade: lambda f: (f.by,) if f.by else (),
    ev.Debriefed: lambda f: tuple([t.person for t in f.topics if t.person]),
}


# ---------------------------------------------------------------- writing


def moment_json(value: ev.Moment) -> str:
    """RFC 3339, to the second unless there are fractions; a plain date as ``YYYY-MM-DD``."""
    return value.isoformat()


def topics_json(topics: Iterable[ev.Topic]) -> list[dict[str, Any]]:
    """A debrief as the case file writes it."""
    return [put_fields({"person": t.person, "topic": t.topic}, liked=t.liked) for t in topics]


def _window_json(days: ev.Window) -> dict[str, str]:
    return {"from": days.start.isoformat(), "to": days.end.isoformat()}


def fact_to_json(fact: ev.Fact) -> dict[str, Any]:
    """The fact as a JSON object that :func:`fact_from_json` reads back to an equal fact."""
    out: dict[str, Any] = {"kind": kind_of(fact), "at": moment_json(fact.at)}
    match fact:
        case ev.InterviewScheduled():
            put_fields(
                out,
                interview=fact.interview,
                starts=moment_json(fact.starts),
                ends=moment_json(fact.ends) if fact.ends else None,
                format=fact.format,
                people=list(fact.people),
                place=fact.place,
            )
        case ev.InterviewCancelled():
            put_fields(out, interview=fact.interview)
        case ev.InterviewHeld():
            put_fields(
                out,
                interview=fact.interview,
                format=fact.format,
                people=list(fact.people),
                debrief=topics_json(fact.debrief),
            )
        case ev.Debriefed():
            put_fields(out, interview=fact.interview, debrief=topics_json(fact.topics))
        case ev.PromiseMade():
            put_fields(out, by=fact.by, **_window_json(fact.days), text=fact.text)
        case ev.MessageSent():
            put_fields(
                out,
                action=fact.action,
                to=list(fact.to),
                channel=fact.channel,
                subject=fact.subject,
                text=fact.text,
                message_id=fact.message_id,
            )
        case ev.MessageReceived():
            put_fields(
                out,
                **{"from": fact.sender},
                label=fact.label,
                channel=fact.channel,
                subject=fact.subject,
                text=fact.text,
                promise=_window_json(fact.promise) if fact.promise else None,
                returns_on=fact.returns_on.isoformat() if fact.returns_on else None,
                no_longer_there=fact.no_longer_there,
                message_id=fact.message_id,
            )
        case ev.Rejected() | ev.OfferMade():
            put_fields(out, by=fact.by, via=fact.via)
        case ev.CompanyNews() | ev.Noted():
            put_fields(out, text=fact.text)
        case ev.StepSkipped():
            put_fields(out, step=fact.step, done=fact.done)
        case ev.StepSnoozed():
            put_fields(out, step=fact.step, until=moment_json(fact.until))
        case ev.AdviceOverruled():
            put_fields(out, step=fact.step, text=fact.text)
        case ev.PersonDescribed():
            out["person"] = person_to_json(fact.person)
        case ev.CaseDescribed():
            out["company"] = company_to_json(fact.company)
            put_fields(out, role=fact.role, really_wanted=fact.really_wanted, archived=fact.archived)
        case ev.Retracted():
            put_fields(out, fact=fact.fact)
        case ev.Applied() | ev.StandingChanged():
            pass
    return put_fields(out, id=fact.id)


_KIND_OF: Mapping[type, str] = {
    ev.Applied: "applied",
    ev.InterviewScheduled: "interview_scheduled",
    ev.InterviewCancelled: "interview_cancelled",
    ev.InterviewHeld: "interview_held",
    ev.Debriefed: "debriefed",
    ev.PromiseMade: "promise",
    ev.MessageSent: "message_sent",
    ev.MessageReceived: "message_received",
    ev.Rejected: "rejected",
    ev.OfferMade: "offer",
    ev.CompanyNews: "company_news",
    ev.Noted: "note",
    ev.StepSkipped: "step_skipped",
    ev.StepSnoozed: "step_snoozed",
    ev.AdviceOverruled: "advice_overruled",
    ev.PersonDescribed: "person",
    ev.CaseDescribed: "case",
    ev.Retracted: "retracted",
}


def kind_of(fact: ev.Fact) -> str:
    """The ``kind`` under which a fact stands in a case file."""
    return fact.standing if isinstance(fact, ev.StandingChanged) else _KIND_OF[type(fact)]
