"""After a no: one message with thanks, a polite request for feedback and the wish to stay in touch."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from afterword.advice.situation import Situation
from afterword.core.case import Event
from afterword.core.rule import rule
from afterword.core.sources import cite
from afterword.core.spoken import spoken_day
from afterword.core.step import Step
from afterword.core.words import _

MENTIONS_FEEDBACK = ("feedback", "improve", "do better", "learn")


@rule(
    says=_(
        "After a no, send one message: thanks, a polite request for feedback, and the wish to stay in touch."
    ),
    because=_("Few people do; those who do are remembered when the next position opens."),
    cites=[
        cite("careers-advice.5"),
        cite("teal.5", within=2, feedback_weeks=3),
        cite("teal.9"),
        cite("theraex.5", thanks_weeks=6),
        cite("careers-advice.4"),
    ],
)
def take_a_no_well(
    s: Situation, *, within: int = 2, thanks_weeks: int = 6, feedback_weeks: int = 3
) -> Iterator[Step]:
    no = s.rejection_unthanked
    if s.over:
        return
    if no is not None:
        yield _thanks(s, no, within, thanks_weeks)
    elif s.rejection is not None:
        yield from _feedback(s, s.rejection, feedback_weeks)


def _thanks(s: Situation, no: Event, within: int, weeks: int) -> Step:
    case, day = s.case, s.case.day(no.at)
    to = (no.by,) if no.by and no.by not in case.gone else s.contact(("hiring_manager", "recruiter", "hr"))
    if _has_feedback(s, no.at):
        text = _("They said no on {day} and told you why; thank them and leave the door open.")
    else:
        text = _("They said no on {day}; thank them, ask what you could do better, and leave the door open.")
    return take_a_no_well.step(
        "rejection_thanks",
        to,
        ("email",),
        opens=no.at,
        ideal=case.office(case.calendar.add(day, 1), time(10)),
        due=case.office(case.calendar.add(day, within), time(17)),
        closes=no.at + timedelta(weeks=weeks),
        reason=text.format(day=spoken_day(day)),
        key=f"rejection_thanks/{no.at.isoformat()}",
        in_thread=no.via == "email",
    )


def _feedback(s: Situation, no: Event, weeks: int) -> Iterator[Step]:
    case = s.case
    thanks = case.sent_after(no.at, "rejection_thanks", "thank_you")
    asked = case.sent_after(no.at, "feedback_request") or any(_asks(m.fact.text) for m in thanks)
    if asked or not thanks or _has_feedback(s, no.at):
        return
    to = s.contact(("hr", "recruiter", "hiring_manager", "interviewer"))
    opening = case.calendar.on_or_after(case.day(thanks[-1].at) + timedelta(days=2))
    yield take_a_no_well.step(
        "feedback_request",
        to,
        ("email",),
        opens=case.office(opening),
        ideal=case.office(opening, time(10)),
        due=case.office(case.calendar.add(opening, 5), time(17)),
        closes=thanks[-1].at + timedelta(weeks=weeks),
        reason=_(
            "You thanked them after the no of {day}; asking what you could do better is welcome too."
        ).format(day=spoken_day(case.day(no.at))),
        key=f"feedback_request/{no.at.isoformat()}",
        unsolicited=True,
    )


def _asks(text: str) -> bool:
    lower = text.lower()
    return any(word in lower for word in MENTIONS_FEEDBACK)


def _has_feedback(s: Situation, since: datetime) -> bool:
    start = since - timedelta(days=1)
    return any(r.fact.label == "feedback_given" and r.at >= start for r in s.case.received)
