"""Right after an interview: write down who was there, what was said and what was promised."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time, timedelta

from afterword.advice.situation import Situation
from afterword.core.rule import rule
from afterword.core.sources import cite
from afterword.core.step import Step
from afterword.core.words import _
from afterword.core.worktime import ONE_HOUR

FRESH = timedelta(days=3)
"""How long one remembers enough for a debrief to be worth the while."""


@rule(
    says=_("Right after the interview, note who was there, what you talked about and what was promised."),
    because=_("Each note must take up something particular, and by tomorrow the particulars are gone."),
    cites=[
        cite("theraex.2"),
        cite("medix.2"),
        cite("teal.1"),
    ],
)
def debrief_at_once(s: Situation) -> Iterator[Step]:
    if s.over or s.rejection:
        return
    for interview in s.rounds:
        end = interview.end
        over = s.case.last_change is not None and s.case.last_change > end + FRESH
        if interview.debrief or over:
            continue
        yield debrief_at_once.step(
            "debrief",
            interview.people,
            (),
            opens=end,
            due=max(end + ONE_HOUR, s.case.office(s.case.day(end), time(22))),
            closes=end + FRESH,
            reason=_(
                "Two minutes now, while you remember: who was there, one thing each, what they promised."
            )
            if interview.held
            else _("Did it take place? Two minutes now: who was there, one thing each, what they promised."),
            key=f"debrief/{interview.id}",
            about=interview.id,
        )
