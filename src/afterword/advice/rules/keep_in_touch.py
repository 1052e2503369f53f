"""Every two to three months a short sign of life, for years."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time, timedelta

from afterword.advice.situation import Situation
from afterword.advice.timing import fresh_news, goodwill_until, months_later
from afterword.core.rule import rule
from afterword.core.sources import cite
from afterword.core.spoken import spoken_day
from afterword.core.step import Step
from afterword.core.words import _

PEOPLE = ("hiring_manager", "recruiter", "hr", "interviewer")
CHECK_IN_LASTS = timedelta(weeks=9)


@rule(
    says=_("Stay in touch: a short, friendly message every two to three months."),
    because=_("Positions reopen and second choices move up; people hire those whom they remember."),
    cites=[
        cite("theraex.5", months=2, at_most=3),
        cite("careers-advice.5"),
        cite("cnstaffing.6"),
    ],
)
def keep_in_touch(s: Situation, *, months: int = 2, at_most: int = 3) -> Iterator[Step]:
    since = s.last_contact
    if since is None or not _is_quiet(s):
        return
    case = s.case
    start = since if s.rejection or s.hold or s.unanswered else since + CHECK_IN_LASTS
    opening = case.calendar.on_or_after(months_later(case.day(start), months))
    news = fresh_news(s)
    if news is not None:
        opening = max(opening, case.calendar.on_or_after(case.day(goodwill_until(news))))
    to = s.contact(PEOPLE)
    if not to:
        return
    yield keep_in_touch.step(
        "keep_in_touch",
        to,
        ("email", "linkedin"),
        opens=case.office(opening),
        ideal=case.office(case.calendar.add(opening, 10), time(10)),
        due=case.office(max(months_later(case.day(start), at_most), opening), time(17)),
        reason=_(
            "You last had contact on {day}; a short sign of life every two to three months keeps the door open."
        ).format(day=spoken_day(case.day(since))),
        key=f"keep_in_touch/{since.isoformat()}",
        unsolicited=True,
    )


def _is_quiet(s: Situation) -> bool:
    """Whether nothing is under way at this employer, or one day nothing will be."""
    if s.over or s.offer or s.unread or s.request or s.invitation:
        return False
    return bool(s.rejection) or (s.last is not None and all(i.held for i in s.rounds))
