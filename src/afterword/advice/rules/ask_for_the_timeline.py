"""The follow-up begins in the interview: ask when news is expected."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from afterword.advice.situation import Situation
from afterword.core.rule import rule
from afterword.core.sources import cite
from afterword.core.spoken import spoken_day
from afterword.core.step import Step
from afterword.core.words import _
from afterword.core.worktime import ONE_DAY


@rule(
    says=_("In the interview, ask when a decision is expected, how it is made and whom you may contact."),
    because=_("The answer sets every later step; without it you can only guess how long to wait."),
    cites=[
        cite("cnstaffing.2"),
        cite("careers-advice.2"),
        cite("theraex.2"),
    ],
)
def ask_for_the_timeline(s: Situation) -> Iterator[Step]:
    case = s.case
    if s.over:
        return
    for interview in s.rounds:
        if interview.held:
            continue
        day = case.day(interview.start)
        yield ask_for_the_timeline.step(
            "prepare",
            interview.people,
            (),
            opens=case.office(day - ONE_DAY - ONE_DAY),
            ideal=case.office(day - ONE_DAY, time(18)),
            due=interview.start,
            closes=interview.start,
            reason=_("Your interview is on {day}; have your questions ready.").format(day=spoken_day(day)),
            key=f"prepare/{interview.id}",
            about=interview.id,
        )
        yield ask_for_the_timeline.step(
            "ask_timeline",
            interview.people,
            ("phone",) if interview.format == "phone_screen" else ("in_person",),
            opens=case.office(day, time(0)),
            ideal=interview.end,
            due=interview.end,
            closes=interview.end,
            reason=_("You meet them on {day}; ask before you leave when they expect to decide.").format(
                day=spoken_day(day)
            ),
            key=f"ask_timeline/{interview.id}",
            about=interview.id,
        )
