"""When a decision is planned: asked before the interview, or just after it when there was no moment."""

# ruff: noqa: E501 -- one wording a line, however long, so that a group reads as a list
from __future__ import annotations

from afterword.core.message import Message, Part
from afterword.core.sources import cite
from afterword.core.words import _

SUBJECT = Part(
    "subject",
    plain="""
    [next] A question before {next_day_noun}
    [has_role] {role}: a question about the next steps
    [!has_role] A question about the next steps
    """,
)

OPENING = Part(
    "opening",
    warm="""
    [next_with_them] I am looking forward to {next_talk} you {next_day}.
    I am looking forward to my interview {next_day}.

    [met] Thank you again for our conversation {day} about {position}.
    [held] Thank you again for my interview {day} for {position}.

    Thank you for considering me for {position}.
    """,
    plain="""
    I am looking forward to the interview {next_day}.

    [met] Thank you again for our conversation {day} about {position}.
    [held] Thank you again for the interview {day} for {position}.

    Thank you for considering me for {position}.
    """,
    formal="""
    I look forward to the interview {next_day}.

    [met] Thank you again for our conversation {day} about {position}.
    [held] Thank you again for the interview {day} for {position}.

    Thank you for considering my application for {position}.
    """,
)

ASK = Part(
    "question",
    warm="""
    So that I can plan a little: could you tell me what happens next, and roughly when you hope to decide?
    [next] May I ask how candidates are considered after that, and when you hope to have a decision?
    [!next] May I ask how candidates are considered, and when you hope to have a decision?
    """,
    plain="""
    Could you tell me what the next steps are, and roughly when you expect to decide?
    May I ask how the process continues, and when a decision is planned?
    """,
    formal="""
    May I ask how the process will continue, who will take part in the decision, and when it is planned?
    Would you kindly tell me what the next steps are, and when you expect to reach a decision?
    """,
)

CLOSE = Part(
    "close",
    plain="""
    [next] If there is anything that you would like from me before then, please let me know.
    If anything from me would be useful in the meantime, I would be glad to send it.
    """,
    formal="""
    Please let me know if I can provide anything in the meantime.
    """,
)

SHORT = Part(
    "short",
    plain="""
    I am looking forward to the interview {next_day}. May I ask how the process goes on after that, and when you hope to decide?
    [held] Thank you again for the interview {day}. May I ask how the process goes on, and roughly when you hope to decide?

    Thank you for considering me. May I ask how the process goes on, and roughly when you hope to decide?
    """,
)

MESSAGE = Message(
    action="ask_timeline",
    says=_("One question about the next steps and the date of the decision."),
    because=_("The answer tells you how long to stay quiet and when to ask."),
    cites=(cite("careers-advice.2"), cite("cnstaffing.2"), cite("theraex.2")),
    subject=SUBJECT,
    paragraphs=((OPENING, ASK), (CLOSE,)),
    short=SHORT,
    reply_to=("received:interview_invitation,scheduling_change",),
)
