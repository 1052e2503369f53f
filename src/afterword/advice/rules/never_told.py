"""The follow-ups are used up and weeks have gone: a last, warm request for feedback."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time, timedelta

from afterword.advice.situation import Situation
from afterword.advice.timing import months_later
from afterword.core.rule import rule
from afterword.core.sources import cite
from afterword.core.spoken import spoken_day
from afterword.core.step import Step
from afterword.core.words import _


@rule(
    says=_("Never told, your questions used up and six weeks silent: ask warmly for feedback, once."),
    because=_("It costs them little, it may teach you much, and it ends the waiting."),
    cites=[
        cite("teal.5", weeks=6),
        cite("cnstaffing.5"),
        cite("theraex.5"),
    ],
)
def never_told(s: Situation, *, weeks: int = 6) -> Iterator[Step]:
    if not s.waiting or not s.unanswered or s.last is None or s.last_contact is None:
        return
    case, last = s.case, s.unanswered[-1].at
    if case.sent_after(last, "feedback_request"):
        return
    opening = case.calendar.on_or_after(case.day(last + timedelta(weeks=weeks)))
    yield never_told.step(
        "feedback_request",
        s.contact(("hr", "recruiter", "hiring_manager", "interviewer")),
        ("email",),
        opens=case.office(opening),
        ideal=case.office(opening, time(10)),
        due=case.office(case.calendar.add(opening, 5), time(17)),
        closes=case.office(max(months_later(case.day(last), 2), opening + timedelta(days=14)), time(8)),
        reason=_(
            "Nothing has come since your message of {day}; one warm request for feedback may end it well."
        ).format(day=spoken_day(case.day(last))),
        key=f"feedback_request/{last.isoformat()}",
        about=s.last.id,
        unsolicited=True,
    )
