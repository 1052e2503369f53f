"""The facts of a case as sentences, newest last."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from afterword.core import events as ev
from afterword.core.case import Case
from afterword.core.facts_json import kind_of
from afterword.core.spoken import spoken_day, spoken_list
from afterword.core.words import _
from afterword.desk import phrasing
from afterword.desk.values import TimelineLine
from afterword.store.log import Entry

LABEL_NAMES: Mapping[str, str] = {
    "rejection": _("a no"),
    "offer": _("an offer"),
    "interview_invitation": _("an invitation to an interview"),
    "scheduling_change": _("a change of date"),
    "still_deciding": _("not decided yet"),
    "timeline_given": _("a date for their news"),
    "request_for_information": _("a question to you"),
    "acknowledgement": _("a receipt"),
    "feedback_given": _("feedback"),
    "position_closed_or_on_hold": _("the position is closed or on hold"),
    "auto_reply": _("an automatic reply"),
    "bounce": _("a message came back"),
    "unrelated": _("something else"),
    "": _("a message, not read yet"),
}

FORMAT_NAMES: Mapping[str, str] = {
    "phone_screen": _("by phone"),
    "video": _("by video"),
    "onsite": _("on site"),
    "panel": _("with a panel"),
}

CHANNEL_NAMES: Mapping[str, str] = {
    "email": _("by e-mail"),
    "letter": _("by letter"),
    "phone": _("by phone"),
    "voicemail": _("as a voicemail"),
    "linkedin": _("on LinkedIn"),
    "in_person": _("in person"),
}

_STANDINGS: Mapping[str, str] = {
    "accepted": _("You accepted"),
    "declined": _("You declined the offer"),
    "withdrew": _("You withdrew"),
    "on_hold": _("The position is on hold"),
}

_HIDDEN = (ev.Retracted, ev.PersonDescribed, ev.CaseDescribed)


def timeline_of(told: Case, entries: Sequence[Entry], now: datetime) -> tuple[TimelineLine, ...]:
    """What happened, in order; descriptions of people and struck-out entries are left out."""
    gone = {e.fact.fact for e in entries if isinstance(e.fact, ev.Retracted)}
    shown = [e for e in entries if not isinstance(e.fact, _HIDDEN) and e.fact.id not in gone]
    shown.sort(key=lambda e: (told.instant(e.fact.at), e.fact.id))
    return tuple(_line(told, entry, now) for entry in shown)


def _line(told: Case, entry: Entry, now: datetime) -> TimelineLine:
    fact = entry.fact
    at = told.instant(fact.at).astimezone(now.tzinfo)
    dated = not isinstance(fact.at, datetime)
    day = fact.at if dated else at.date()
    assert not isinstance(day, datetime)
    when = phrasing.near_day(day, now.date()) if dated else phrasing.near_moment(at, now)
    title, text, who = say(told, fact)
    return TimelineLine(
        fact.id,
        at,
        fact.at.isoformat(),
        when,
        f"{phrasing.long_day(day)} {day.year}" if dated else phrasing.exact(at),
        kind_of(fact),
        title,
        text,
        who,
        entry.source,
        entry.evidence,
    )


def say(told: Case, fact: ev.Fact) -> tuple[str, str, str]:
    """A fact as (title, text, who)."""
    return _SAY[type(fact)](told, fact)


def _names(told: Case, people: Sequence[str]) -> str:
    return spoken_list([told.name(p) for p in people])


def _scheduled(told: Case, f: ev.InterviewScheduled) -> tuple[str, str, str]:
    starts = f.starts.astimezone(told.place)
    day = f"{spoken_day(starts.date())} {starts:%H:%M}"
    how = _(FORMAT_NAMES.get(f.format, ""))
    return _("Interview fixed for {day}, {how}").format(day=day, how=how), f.place, _names(told, f.people)


def _held(told: Case, f: ev.InterviewHeld) -> tuple[str, str, str]:
    who = _names(told, f.people)
    how = _(FORMAT_NAMES.get(f.format, ""))
    title = _("You met {who}, {how}") if who else _("Interview, {how}")
    return title.format(who=who, how=how), _topics(told, f.debrief), who


def _topics(told: Case, topics: Sequence[ev.Topic]) -> str:
    return "\n".join(f"{told.name(t.person)}: {t.topic}" if t.person else t.topic for t in topics)


def _sent(told: Case, f: ev.MessageSent) -> tuple[str, str, str]:
    what = _(phrasing.ACTION_NAMES.get(f.action, f.action))
    who = _names(told, f.to)
    title = _("You sent {who} a message: {what}, {how}") if who else _("You sent: {what}, {how}")
    how = _(CHANNEL_NAMES.get(f.channel, ""))
    return title.format(who=who, what=what, how=how), f.text or f.subject, who


def _heard(told: Case, f: ev.MessageReceived) -> tuple[str, str, str]:
    who = told.name(f.sender) if f.sender else told.company.name
    return _("From {who}: {what}").format(who=who, what=what_came(f)), f.text or f.subject, who


def what_came(f: ev.MessageReceived) -> str:
    """What a message was and what it named: “not decided yet; news promised by Friday 22 May”."""
    said = [_(LABEL_NAMES.get(f.label, f.label))]
    if f.promise:
        said.append(_("news promised by {day}").format(day=spoken_day(f.promise.end)))
    if f.returns_on:
        said.append(_("back on {day}").format(day=spoken_day(f.returns_on)))
    return "; ".join(said)


def _promised(told: Case, f: ev.PromiseMade) -> tuple[str, str, str]:
    who = told.name(f.by) if f.by else told.company.name
    title = _("{who} promised news by {day}").format(who=who, day=spoken_day(f.days.end))
    return title, f"“{f.text}”" if f.text else "", who


def _no(told: Case, f: ev.Rejected) -> tuple[str, str, str]:
    how = _(CHANNEL_NAMES.get(f.via, ""))
    return _("They chose otherwise, told {how}").format(how=how), "", told.name(f.by) if f.by else ""


def _yes(told: Case, f: ev.OfferMade) -> tuple[str, str, str]:
    how = _(CHANNEL_NAMES.get(f.via, ""))
    return _("They made you an offer, {how}").format(how=how), "", told.name(f.by) if f.by else ""


def _snoozed(told: Case, f: ev.StepSnoozed) -> tuple[str, str, str]:
    until = f.until.date() if isinstance(f.until, datetime) else f.until
    return _("Put off to {day}").format(day=spoken_day(until)), "", ""


_SAY: Mapping[type, Callable[[Case, Any], tuple[str, str, str]]] = {
    ev.Applied: lambda told, f: (_("You applied"), "", ""),
    ev.InterviewScheduled: _scheduled,
    ev.InterviewCancelled: lambda told, f: (_("The interview was called off"), "", ""),
    ev.InterviewHeld: _held,
    ev.Debriefed: lambda told, f: (_("You told how it went"), _topics(told, f.topics), ""),
    ev.PromiseMade: _promised,
    ev.MessageSent: _sent,
    ev.MessageReceived: _heard,
    ev.Rejected: _no,
    ev.OfferMade: _yes,
    ev.StandingChanged: lambda told, f: (_(_STANDINGS.get(f.standing, f.standing)), "", ""),
    ev.CompanyNews: lambda told, f: (_("News of the company"), f.text, ""),
    ev.Noted: lambda told, f: (_("Your note"), f.text, ""),
    ev.StepSkipped: lambda told, f: (_("Done another way") if f.done else _("Left out"), "", ""),
    ev.StepSnoozed: _snoozed,
    ev.AdviceOverruled: lambda told, f: (_("You decided otherwise than advised"), f.text, ""),
    ev.PersonDescribed: lambda told, f: (_("Who {name} is").format(name=f.person.name), "", f.person.name),
    ev.CaseDescribed: lambda told, f: (_("What the position is"), f.role, ""),
    ev.Retracted: lambda told, f: (_("Struck out"), "", ""),
}
