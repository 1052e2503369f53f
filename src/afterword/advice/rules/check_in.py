"""The first question for news: after the promised time and a day of grace, or after a week."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from afterword.advice.situation import Situation
from afterword.advice.timing import RECRUITER_FIRST, SPOKEN_WITH_FIRST, asking_day
from afterword.core.rule import rule
from afterword.core.sources import cite
from afterword.core.spoken import spoken_day, spoken_window
from afterword.core.step import Step
from afterword.core.words import _
from afterword.core.worktime import ONE_WEEK


@rule(
    says=_(
        "Ask for news once the promised time and a day of grace are over, or after a week without a date."
    ),
    because=_("Earlier reads as not having listened; later, they may think you lost interest."),
    cites=[
        cite("medix.4", grace=0),
        cite("medix.5", grace=0),
        cite("medix.6"),
        cite("teal.2"),
        cite("teal.3", days=7, business_days=0, ask=RECRUITER_FIRST),
        cite("teal.8", grace=0),
        cite("careers-advice.2", days=7, business_days=5, grace=1, ask=SPOKEN_WITH_FIRST),
        cite("cnstaffing.2", grace=2, days=0, business_days=5),
        cite("cnstaffing.5"),
        cite("cnstaffing.1"),
        cite("theraex.4", grace=0, days=7, business_days=0, ask=SPOKEN_WITH_FIRST),
        cite("theraex.5", closes_weeks=8),
    ],
)
def check_in(
    s: Situation,
    *,
    days: int = 7,
    business_days: int = 5,
    grace: int = 1,
    ask: tuple[str, ...] = RECRUITER_FIRST,
    closes_weeks: int = 8,
) -> Iterator[Step]:
    if not s.waiting or s.unanswered:
        return
    opening = asking_day(s, days, business_days, grace)
    to = s.contact(ask)
    if opening is None or not to:
        return
    case, calendar = s.case, s.case.calendar
    yield check_in.step(
        "check_in",
        to,
        ("email",),
        opens=case.office(opening),
        ideal=case.office(opening, time(10)),
        due=case.office(calendar.add(opening, 2), time(17)),
        closes=case.office(opening + ONE_WEEK * closes_weeks),
        reason=_reason(s, opening, grace, to[0]),
        key=f"check_in/{s.last.id if s.last else 'application'}/{opening.isoformat()}",
        about=s.last.id if s.last else "",
        office_days=True,
        unsolicited=True,
    )


def _reason(s: Situation, opening: date, grace: int, to: str) -> str:
    case, promise = s.case, s.promise
    bounced = next((p for p in case.bounced if p in case.people), "")
    if promise is not None:
        text = _(
            "They promised news {window}; with {grace} of grace, it is polite to ask from {day}."
        ).format(
            window=spoken_window(promise.days.start, promise.days.end),
            grace=_("no day")
            if grace == 0
            else (_("one business day") if grace == 1 else _("{n} business days").format(n=grace)),
            day=spoken_day(opening),
        )
    else:
        since = s.case.day(s.quiet_since) if s.quiet_since else opening
        text = _("No date was given on {since}; a week is a fair wait, so ask from {day}.").format(
            since=spoken_day(since), day=spoken_day(opening)
        )
    if case.gone or bounced:
        text += " " + _("An earlier message reached nobody, so {name} is the one to ask.").format(
            name=case.name(to)
        )
    return text
