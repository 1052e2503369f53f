"""What to ask on the telephone after a no: to learn from it, never to argue."""

from __future__ import annotations

from afterword.core.question import Question
from afterword.core.sources import cite
from afterword.core.words import _

QUESTIONS = (
    Question(
        "against",
        _("What told against my application in the end?"),
        _("It is the most useful thing to know, and fine to ask when you ask kindly."),
        (cite("teal.5"), cite("teal.9")),
    ),
    Question(
        "improve",
        _("What should I work on before I apply for something similar?"),
        _("It turns the no into something you can use."),
        (cite("teal.5"),),
    ),
    Question(
        "other_reasons",
        _("Was there a reason that had little to do with me, such as a candidate from inside?"),
        _("Often the reason was out of your hands, and it is good to know that too."),
        (cite("teal.6"),),
    ),
    Question(
        "future",
        _("May I apply again, and may we stay in touch?"),
        _("Places open again, and people remember those who took a no well."),
        (cite("careers-advice.5"), cite("theraex.5"), cite("cnstaffing.6")),
    ),
)
