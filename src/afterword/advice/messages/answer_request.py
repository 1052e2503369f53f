"""The answer to a request: what they asked for, sent with thanks."""

# ruff: noqa: E501 -- one wording a line, however long, so that a group reads as a list
from __future__ import annotations

from afterword.core.message import Message, Part
from afterword.core.sources import cite
from afterword.core.words import _

SUBJECT = Part(
    "subject",
    plain="""
    [has_role] {role}: what you asked for
    [!has_role] What you asked for
    """,
)

THANKS = Part(
    "thanks",
    warm="""
    [heard] Thank you for your message {heard} about {position}.

    Thank you for your message about {position}.
    """,
    plain="""
    [heard] Thank you for your message {heard} about {position}.

    Thank you for your message about {position}.
    """,
    formal="""
    [heard] Thank you for your message {heard} concerning {position}.

    Thank you for your message concerning {position}.
    """,
)

ANSWER = Part(
    "answer",
    plain="""
    ⟦What did they ask for, and what is your answer? Name each document that you attach.⟧
    """,
)

OFFER = Part(
    "offer",
    warm="""
    I hope this is what you need; if anything is missing or would be clearer in another form, please just say. I am very much looking forward to the next step.
    If I can add to it or explain anything, I would be glad to. I am as keen on {position} as ever.
    """,
    plain="""
    I hope this is what you need. If anything is missing, please let me know. I remain very interested in {position}.
    If you need it in another form, or anything further, just ask. I am still very interested in {position}.
    """,
    formal="""
    I trust that this meets your needs; should anything be missing, I will gladly add it. I remain very interested in {position}.
    Please let me know if anything further would be useful. My interest in {position} is unchanged.
    """,
)

SHORT = Part(
    "short",
    plain="""
    Thank you for your message. ⟦What did they ask for, and what is your answer?⟧ If you need anything further, please let me know.
    """,
)

MESSAGE = Message(
    action="answer_request",
    says=_("What they asked for, sent at once and complete."),
    because=_("They can only go on when they have it, and a prompt answer shows how you work."),
    cites=(cite("teal.1"), cite("careers-advice.1")),
    subject=SUBJECT,
    paragraphs=((THANKS,), (ANSWER,), (OFFER,)),
    short=SHORT,
    reply_to=("received:request_for_information", "received:"),
)
