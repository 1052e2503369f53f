"""Three unanswered follow-ups are the limit; then the case goes quiet."""

from __future__ import annotations

from afterword.advice.situation import Situation
from afterword.core.case import FOLLOW_UPS
from afterword.core.rule import limit
from afterword.core.sources import cite
from afterword.core.step import Step
from afterword.core.words import _


@limit(
    says=_("After three unanswered questions for news, no further one; only keeping in touch remains."),
    because=_("A fourth question does harm and changes nothing."),
    cites=[cite("teal.4", at_most=3), cite("careers-advice.3"), cite("careers-advice.4")],
)
def three_unanswered(s: Situation, step: Step, *, at_most: int = 3) -> Step | None:
    return None if step.action in FOLLOW_UPS and len(s.unanswered) >= at_most else step
