"""When the process ends: connect on LinkedIn with the people you spoke with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from afterword.advice.situation import Situation
from afterword.core.rule import rule
from afterword.core.sources import cite
from afterword.core.step import Step
from afterword.core.words import _

PEOPLE = ("hiring_manager", "interviewer", "recruiter", "hr")


@rule(
    says=_("When the process has ended, connect on LinkedIn with the people you spoke with."),
    because=_("It keeps the contact alive at no cost to anybody."),
    cites=[cite("cnstaffing.6", within_days=14)],
)
def connect_at_the_end(s: Situation, *, within_days: int = 14) -> Iterator[Step]:
    no = s.rejection
    if s.over or no is None or s.rejection_unthanked or s.case.sent_after(no.at, "connect"):
        return
    to = s.contact(PEOPLE)
    if not to:
        return
    yield connect_at_the_end.step(
        "connect",
        to,
        ("linkedin",),
        opens=no.at + timedelta(days=1),
        due=no.at + timedelta(days=within_days),
        closes=no.at + timedelta(days=within_days),
        reason=_("The process is over; connecting with {name} keeps the contact alive.").format(
            name=s.case.name(to[0])
        ),
        key=f"connect/{no.at.isoformat()}/{to[0]}",
    )
