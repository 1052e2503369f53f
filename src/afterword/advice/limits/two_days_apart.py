"""At least a couple of days lie between two unsolicited messages to one employer."""

from __future__ import annotations

from afterword.advice.situation import Situation
from afterword.core.rule import limit
from afterword.core.sources import cite
from afterword.core.spoken import spoken_day
from afterword.core.step import Step
from afterword.core.words import _
from afterword.core.worktime import ONE_DAY


@limit(
    says=_("At least two days lie between two unsolicited messages to the same employer."),
    because=_("Two messages in two days read as pressure, however kind each is."),
    cites=[cite("teal.2", days=2), cite("medix.7")],
)
def two_days_apart(s: Situation, step: Step, *, days: int = 2) -> Step | None:
    if not step.unsolicited or step.action == "thank_you":
        return step
    step = step._replace(spaced=True)
    if s.last_unsolicited is None:
        return step
    earliest = s.last_unsolicited + ONE_DAY * days
    if step.opens >= earliest:
        return step
    calendar, case = s.case.calendar, s.case
    day = calendar.on_or_after(case.day(earliest))
    opens = case.office(day)
    if opens < earliest:
        opens = earliest if case.day(earliest) == day else case.office(calendar.add(day, 1))
    reason = _("You wrote to them on {day}; two days of quiet come first.").format(
        day=spoken_day(case.day(s.last_unsolicited))
    )
    return two_days_apart.moved(step, opens, reason)
