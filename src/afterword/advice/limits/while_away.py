"""An automatic reply with a date of return holds messages to that person until the day after it."""

from __future__ import annotations

from datetime import time

from afterword.advice.situation import Situation
from afterword.core.rule import limit
from afterword.core.sources import cite
from afterword.core.spoken import spoken_day
from afterword.core.step import Step
from afterword.core.words import _
from afterword.core.worktime import ONE_DAY


@limit(
    says=_("Whoever is away is written to on the day after their return."),
    because=_("A message that waits under two weeks of post is easily lost, and they did not ignore you."),
    cites=[cite("teal.4"), cite("medix.5")],
)
def while_away(s: Situation, step: Step) -> Step | None:
    if (
        not s.case.absences
        or not step.to
        or step.action in ("thank_you", "ask_timeline", "prepare", "debrief", "review")
    ):
        return step
    case = s.case
    back = [case.absences[p] for p in step.to if p in case.absences]
    spoke_since = [r.at for r in s.human if r.fact.sender in step.to]
    if not back or len(back) < len(step.to) or any(at > back[0][0] for at in spoke_since):
        return step
    day = case.calendar.on_or_after(max(b[1] for b in back) + ONE_DAY)
    opens = case.office(day, time(9))
    if step.opens >= opens:
        return step
    reason = _("{name} is away; the day after their return is {day}.").format(
        name=case.name(step.to[0]), day=spoken_day(day)
    )
    return while_away.moved(step, opens, reason)
