"""Two e-mails unanswered: call, with a voicemail ready."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time, timedelta

from afterword.advice.situation import Situation
from afterword.advice.timing import RECRUITER_FIRST
from afterword.core.case import FOLLOW_UPS
from afterword.core.rule import rule
from afterword.core.sources import cite
from afterword.core.spoken import spoken_day
from afterword.core.step import Step
from afterword.core.words import _
from afterword.core.worktime import ONE_DAY


@rule(
    says=_(
        "Two questions unanswered and two weeks gone: call, and leave a short voicemail if nobody answers."
    ),
    because=_("A voice is harder to overlook than a third e-mail, and it takes them a minute."),
    cites=[
        cite("teal.4", days=14, after_follow_ups=1, after_promise=7),
        cite("careers-advice.3", after_follow_ups=2),
        cite("medix.5"),
    ],
)
def call_and_leave_word(
    s: Situation, *, days: int = 14, after_promise: int = 7, after_follow_ups: int = 2
) -> Iterator[Step]:
    count = len(s.unanswered)
    if not s.waiting or count < after_follow_ups or count > 2 or _has_called(s):
        return
    case = s.case
    last = s.unanswered[-1]
    start = s.last.end if s.last else last.at
    earliest = [case.day(start) + ONE_DAY * days, case.day(last.at) + ONE_DAY * 2]
    if s.promise is not None:
        earliest.append(s.promise.days.end + ONE_DAY * after_promise)
    opening = case.calendar.on_or_after(max(earliest))
    to = s.contact(RECRUITER_FIRST)
    if not to:
        return
    yield call_and_leave_word.step(
        "phone_call",
        to,
        ("phone", "voicemail"),
        opens=case.office(opening, time(9, 30)),
        ideal=case.office(opening, time(10)),
        due=case.office(case.calendar.add(opening, 3), time(17)),
        closes=max(last.at + timedelta(weeks=6), case.office(opening + timedelta(weeks=2))),
        reason=_(
            "Your last message of {day} is unanswered and two weeks have gone; a short call is in order."
        ).format(day=spoken_day(case.day(last.at))),
        key=f"phone_call/{s.last.id if s.last else 'application'}/{case.day(last.at).isoformat()}",
        about=s.last.id if s.last else "",
        office_days=True,
        unsolicited=True,
    )


def _has_called(s: Situation) -> bool:
    return any(
        m.fact.action == "phone_call" or m.fact.channel in ("phone", "voicemail")
        for m in s.unanswered
        if m.fact.action in FOLLOW_UPS
    )
