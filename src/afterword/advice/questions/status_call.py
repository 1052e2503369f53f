"""What to ask on the telephone when the time is over and no e-mail was answered."""

from __future__ import annotations

from afterword.core.question import Question
from afterword.core.sources import cite
from afterword.core.words import _

QUESTIONS = (
    Question(
        "news",
        _("Is there any news about the position?"),
        _("It is the question you call about; ask it first and simply."),
        (cite("teal.4"), cite("medix.6")),
    ),
    Question(
        "when",
        _("When do you now expect to decide?"),
        _("A new date becomes the new time to wait for."),
        (cite("careers-advice.3"), cite("teal.3")),
        "date",
    ),
    Question(
        "back",
        _("When would be a good time to check back, and with whom?"),
        _("Agreed with them, your next question comes at the right time."),
        (cite("careers-advice.3"),),
    ),
    Question(
        "more",
        _("Is there anything else that I can send you?"),
        _("Sometimes one paper is all that is missing."),
        (cite("careers-advice.2"), cite("teal.1")),
    ),
)
