"""Nothing unsolicited goes out before a promised time is over."""

from __future__ import annotations

from afterword.advice.situation import Situation
from afterword.core.rule import limit
from afterword.core.sources import cite
from afterword.core.spoken import spoken_day
from afterword.core.step import Step
from afterword.core.words import _


@limit(
    says=_("Nothing unsolicited goes to an employer before the time they promised is over."),
    because=_("Asking early reads as not having listened."),
    cites=[
        cite("medix.4"),
        cite("teal.8"),
        cite("careers-advice.2"),
        cite("cnstaffing.2"),
        cite("theraex.4"),
    ],
)
def promise_first(s: Situation, step: Step) -> Step | None:
    promise = s.case.promises[-1] if s.case.promises else None
    if promise is None or s.rejection or not step.unsolicited or step.action == "thank_you":
        return step
    open_again = s.case.office(s.case.calendar.add(promise.days.end, 1))
    if step.opens >= open_again:
        return step
    reason = _("They named {day}; nothing goes out before that is over.").format(
        day=spoken_day(promise.days.end)
    )
    return promise_first.moved(step, open_again, reason)
