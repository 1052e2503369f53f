"""Still silent: one more e-mail, in the thread of the first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time, timedelta

from afterword.advice.situation import Situation
from afterword.advice.timing import RECRUITER_FIRST, asking_day
from afterword.core.rule import rule
from afterword.core.sources import cite
from afterword.core.spoken import spoken_day
from afterword.core.step import Step
from afterword.core.words import _


@rule(
    says=_("Still nothing: write once more, in the same thread, about a week after the first question."),
    because=_("The first may have drowned; a second one that points at it is answered surprisingly often."),
    cites=[
        cite("careers-advice.3", after=5),
        cite("medix.7", after=4),
    ],
)
def second_check_in(s: Situation, *, after: int = 5) -> Iterator[Step]:
    if not s.waiting or len(s.unanswered) != 1:
        return
    case, calendar = s.case, s.case.calendar
    first = s.unanswered[0]
    asked = case.day(first.at)
    opening = calendar.add(asked, after)
    fair = asking_day(s, 7, 5, 1)
    if fair is not None:
        opening = max(opening, fair)
    to = next(((p,) for p in first.to if s.reachable(p)), None) or s.contact(RECRUITER_FIRST)
    if not to:
        return
    yield second_check_in.step(
        "second_check_in",
        to,
        ("email",),
        opens=case.office(opening),
        ideal=case.office(opening, time(10)),
        due=case.office(calendar.add(opening, 2), time(17)),
        closes=max(first.at + timedelta(weeks=6), case.office(opening + timedelta(weeks=2))),
        reason=_(
            "You asked {name} on {asked} and heard nothing; ask again from {day}, in the same thread."
        ).format(name=case.name(to[0]), asked=spoken_day(asked), day=spoken_day(opening)),
        key=f"second_check_in/{s.last.id if s.last else 'application'}/{asked.isoformat()}",
        about=s.last.id if s.last else "",
        office_days=True,
        unsolicited=True,
        in_thread=True,
    )
