"""What to ask before the interview ends, so that the time afterwards is not guesswork."""

from __future__ import annotations

from afterword.core.question import Question
from afterword.core.sources import cite
from afterword.core.words import _

QUESTIONS = (
    Question(
        "when",
        _("When do you expect to decide?"),
        _("Their answer tells you how long to stay quiet, and from when a question is welcome."),
        (cite("careers-advice.2"), cite("cnstaffing.2"), cite("medix.4")),
        "date",
    ),
    Question(
        "how",
        _("How do you go about choosing, and what happens after today?"),
        _("You learn whether another round is to come, and what they will be looking at."),
        (cite("theraex.2"),),
    ),
    Question(
        "how_long",
        _("How long does that usually take?"),
        _("If no date can be named, the usual time is the next best thing."),
        (cite("theraex.2"), cite("cnstaffing.2")),
    ),
    Question(
        "who_decides",
        _("Who will be part of the decision?"),
        _("It tells you whom your thanks and your later questions should reach."),
        (cite("theraex.2"),),
    ),
    Question(
        "contact",
        _("If I have a question later, whom may I write to?"),
        _("A question sent to the right person gets an answer; one sent to the wrong one is passed around."),
        (cite("medix.5"), cite("teal.3")),
        "people",
    ),
    Question(
        "names",
        _("May I have everyone’s name and e-mail address, so that I can thank them?"),
        _(
            "Each person you meet deserves a note of their own, and you cannot write to someone whose name you missed."
        ),
        (cite("teal.1"), cite("medix.2"), cite("cnstaffing.3")),
        "people",
    ),
)
