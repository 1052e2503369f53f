"""The handwritten letter that goes beside the e-mail where the place is large or really wanted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from afterword.advice.situation import Situation
from afterword.core.rule import rule
from afterword.core.sources import cite
from afterword.core.step import Step
from afterword.core.words import _


@rule(
    says=_("Post a handwritten letter as well, to a large company or for a position you really want."),
    because=_("Paper stays on the desk; the e-mail has already made sure that thanks arrived in time."),
    cites=[
        cite("cnstaffing.3", post_within=3),
        cite("theraex.3"),
        cite("medix.2"),
    ],
)
def letter_beside(s: Situation, *, post_within: int = 3) -> Iterator[Step]:
    case = s.case
    if s.over or s.offer or s.no_that_stands or not (case.really_wanted or case.company.size == "large"):
        return
    for interview in s.rounds:
        for person in interview.people:
            notes = [m for m in case.sent_after(interview.start, "thank_you") if person in m.to]
            if not notes or any(m.fact.channel == "letter" for m in notes):
                continue
            day = case.calendar.add(case.day(interview.end), post_within)
            yield letter_beside.step(
                "prepare",
                (person,),
                ("letter",),
                opens=notes[0].at,
                due=case.office(day, time(17)),
                closes=case.office(case.calendar.add(day, 2), time(17)),
                reason=_(
                    "Your e-mail to {name} is on its way; a letter by hand goes well beside it here."
                ).format(name=case.name(person)),
                key=f"letter/{interview.id}/{person}",
                about=interview.id,
            )
