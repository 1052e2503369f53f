"""A human message that nobody has read yet holds every unsent follow-up of the case."""

from __future__ import annotations

from afterword.advice.situation import Situation
from afterword.core.rule import limit
from afterword.core.sources import cite
from afterword.core.step import Step
from afterword.core.words import _


@limit(
    says=_("Any human message from the employer stops what is unsent until it has been read and understood."),
    because=_("A question that crosses its own answer is the most embarrassing mail of all."),
    cites=[cite("careers-advice.3"), cite("medix.4")],
)
def read_their_answer_first(s: Situation, step: Step) -> Step | None:
    if s.unread is None or not step.unsolicited:
        return step
    return read_their_answer_first.holding(step, _("A message from them waits to be read first."))
