"""What to write down right after the interview, while it is fresh."""

from __future__ import annotations

from afterword.core.question import Question
from afterword.core.sources import cite
from afterword.core.words import _

QUESTIONS = (
    Question(
        "who",
        _("Who was there? Note each name, what they do, and how to reach them."),
        _("Everyone you met gets thanks of their own."),
        (cite("teal.1"), cite("cnstaffing.3")),
        "people",
    ),
    Question(
        "topics",
        _("What did you talk about with each of them? One thing a person is enough; mark what you enjoyed."),
        _("One thing that only the two of you talked about makes a note worth keeping."),
        (cite("medix.2"), cite("teal.7"), cite("theraex.1")),
        "topics",
    ),
    Question(
        "promised",
        _("What did they say about when you will hear? Write it down in their words."),
        _("Nothing goes out before that time is over, so it matters to have it right."),
        (cite("medix.4"), cite("careers-advice.2"), cite("cnstaffing.2")),
        "date",
    ),
    Question(
        "unsaid",
        _("What did you not get to say that they ought to know?"),
        _("The note of thanks has room for one thing that went unsaid."),
        (cite("cnstaffing.4"),),
    ),
    Question(
        "send",
        _("Did they ask you to send anything?"),
        _("It belongs in the first message, not in a second one."),
        (cite("teal.1"), cite("careers-advice.1")),
    ),
    Question(
        "learnt",
        _("What would you do differently next time?"),
        _("Every interview teaches something, whatever comes of it."),
        (cite("teal.6"),),
    ),
)
