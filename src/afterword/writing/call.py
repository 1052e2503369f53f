"""Calls: a sheet to have in front of you, and the few words for an answering machine."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from afterword.core.case import Case
from afterword.core.message import VOICES
from afterword.core.question import Question
from afterword.core.words import _
from afterword.writing.compose import CannotCompose, compose
from afterword.writing.days import dated, spoken
from afterword.writing.facts import american, company_in_prose, current_promise, last_sent
from afterword.writing.naming import name_of, one_line
from afterword.writing.voice import spoken_hello

LONGEST_SECONDS = 30
WORDS_A_MINUTE = 150
"""How fast a voicemail is read so that every word is understood."""


class CallSheet(NamedTuple):
    """One page for one call. ``promised`` is what they said about the time, ``say`` three lines to open with."""

    who: str
    number: str
    about: str
    promised: str
    say: tuple[str, str, str]
    questions: tuple[Question, ...]
    note: tuple[str, ...]
    voicemail: str
    sources: tuple[str, ...]


def call_sheet(case: Case, to: str, now: datetime) -> CallSheet:
    """The sheet for a call to that person: for news, or for feedback once they have said no."""
    feedback = case.rejection is not None and case.rejection.at <= now
    person = case.people.get(to)
    if person is None:
        raise CannotCompose(_("“{who}” is not among the people of this case.").format(who=to[:60]))
    name = name_of(person.name, person.title, person.id)
    if feedback:
        from afterword.advice.questions.feedback_call import QUESTIONS as QUESTIONS_
    else:
        from afterword.advice.questions.status_call import QUESTIONS as QUESTIONS_
    return CallSheet(
        f"{name.title} {name.full}".strip() or company_in_prose(case.company.name),
        one_line(person.phone, 40),
        _about(case),
        _promised(case, to, now),
        _lines(case, to, now, feedback),
        QUESTIONS_,
        _to_note(feedback),
        voicemail(case, to, now),
        tuple(dict.fromkeys(s for q in QUESTIONS_ for s in q.sources)),
    )


def _about(case: Case) -> str:
    role, company = one_line(case.role, 80), company_in_prose(case.company.name)
    return f"{role}, {company}" if role else company


def _last_interview(case: Case, to: str, now: datetime) -> tuple[str, bool]:
    """The day of the last interview as spoken, and whether that person took part in it."""
    past = [i for i in case.rounds() if i.end <= now]
    theirs = [i for i in past if to in i.people]
    if not past:
        return "", False
    day = case.day((theirs or past)[-1].end)
    return spoken(day, case.day(now), american(case, None)), bool(theirs)


def _promised(case: Case, to: str, now: datetime) -> str:
    past = [i for i in case.rounds() if i.end <= now]
    promise = current_promise(case, past[-1] if past else None, now)
    us = american(case, None)
    lines = []
    if promise is not None:
        by = case.name(promise.by) if promise.by else _("They")
        text = _("{who} hoped to decide by {day}.").format(
            who=one_line(by), day=dated(promise.days.end, case.day(now), us)
        )
        words = one_line(promise.text, 160).strip("“”\"' ")
        lines.append(f"{text} “{words}”" if words else text)
    asked = last_sent(case, to, now, "check_in", "second_check_in", "phone_call")
    if asked is not None:
        lines.append(_("You last asked on {day}.").format(day=dated(case.day(asked.at), case.day(now), us)))
    return " ".join(lines) or _("No date was named.")


def _lines(case: Case, to: str, now: datetime, feedback: bool) -> tuple[str, str, str]:
    person = case.people[to]
    hello = spoken_hello(name_of(person.name, person.title, person.id), "warm", american(case, None))
    me = one_line(case.me.name, 80) or "⟦What is your name?⟧"
    day, met = _last_interview(case, to, now)
    first = _("{hello}, this is {me}. Is this a good moment for a short question?").format(hello=hello, me=me)
    if feedback:
        second = _(
            "Thank you for letting me know your decision; I am calling to learn from it, not to question it."
        )
        third = _("If you can tell me one or two things that I could do better, I would be very grateful.")
        return first, second, third
    if day and met:
        second = _("We talked on {day}, and I enjoyed it very much; I am still very interested.").format(
            day=day
        )
    elif day:
        second = _("I had an interview on {day}, and I am still very interested.").format(day=day)
    else:
        second = _("I applied to you, and I am still very interested.")
    return first, second, _("I wanted to ask how things stand, and when you think you will decide.")


def _to_note(feedback: bool) -> tuple[str, ...]:
    if feedback:
        return (
            _("What they said told against you, in their words"),
            _("What they advised you to work on"),
            _("Whether you may apply again, and when"),
            _("Thank them before you say goodbye"),
        )
    return (
        _("Whom you spoke with, and when"),
        _("What they said about the decision, in their words"),
        _("The new date, if they named one"),
        _("What they would like you to send"),
    )


def voicemail(case: Case, to: str, now: datetime, voice: str | None = None) -> str:
    """What to say to an answering machine: at most half a minute read aloud."""
    feedback = case.rejection is not None and case.rejection.at <= now
    action = "feedback_request" if feedback else "phone_call"
    wanted = voice if voice in VOICES else case.me.voice
    texts = [compose(case, action, to, now, channel="voicemail", voice=v).body for v in (wanted, "plain")]
    short = [t for t in texts if t and seconds(t) <= LONGEST_SECONDS]
    return short[0] if short else _shortest(case, to)


def _shortest(case: Case, to: str) -> str:
    """What is left to say when names and titles are so long that nothing else fits."""
    me = " ".join((one_line(case.me.name, 80) or "⟦What is your name?⟧").split()[:4])
    return _(
        "Hello, this is {me}. I am calling to ask how my application stands. I am still very interested. An e-mail "
        "would be fine, whenever suits you. Thank you, and goodbye."
    ).format(me=me)


def seconds(text: str) -> float:
    """How long the text takes to read aloud; a digit of a telephone number takes as long as a short word."""
    words = 0.0
    for word in text.split():
        digits = sum(c.isdigit() for c in word)
        words += digits * 0.8 if digits > 2 else 1
    return words * 60 / WORDS_A_MINUTE
