"""Stepping back from a process, politely and without long reasons."""

# ruff: noqa: E501 -- one wording a line, however long, so that a group reads as a list
from __future__ import annotations

from afterword.core.message import Message, Part
from afterword.core.sources import cite
from afterword.core.words import _

SUBJECT = Part(
    "subject",
    plain="""
    [has_role] {role}: withdrawing my application
    [has_role] My application for {position}
    [!has_role] Withdrawing my application
    """,
)

NO = Part(
    "no",
    warm="""
    I have decided, after a good deal of thought, to withdraw my application for {position}.
    I am writing to let you know that I am withdrawing my application for {position}; it was not an easy decision.
    """,
    plain="""
    I would like to withdraw my application for {position}.
    After some thought I have decided to withdraw my application for {position}.
    """,
    formal="""
    I am writing to inform you that I wish to withdraw my application for {position}.
    After careful consideration I have decided to withdraw my application for {position}.
    """,
)

APOLOGY = Part(
    "apology",
    plain="""
    I know that {next_date} had been set aside for me, and I am sorry for any trouble that this causes.
    """,
    formal="""
    I am aware that {next_date} had been set aside for me, and I apologise for any inconvenience.
    """,
)

THANKS = Part(
    "thanks",
    warm="""
    Thank you so much for your time on {date}; I enjoyed talking with you about {topic}.

    [met] Thank you so much for your time on {date}; I enjoyed our conversation very much.

    [held] Thank you so much for all the time that you and your colleagues have given me.

    Thank you so much for considering me.
    """,
    plain="""
    Thank you for your time on {date}, and for what you told me about {topic}.

    [met] Thank you for your time on {date}; I enjoyed our conversation.

    [held] Thank you for all the time that you and your colleagues have given me.

    Thank you for considering me.
    """,
    formal="""
    I am grateful for the time you gave me on {date}, and for our discussion of {topic}.

    [met] I am grateful for the time you gave me on {date}.

    [held] I am grateful for the time that you and your colleagues have given me.

    I am grateful to you for considering me.
    """,
)

STAY = Part(
    "stay",
    warm="""
    I think highly of {company}, I wish you every luck in finding the right person, and I hope that we will meet again.
    I hope you soon find just the right person, and that our paths will cross again.
    """,
    plain="""
    I think highly of {company} and wish you every success in finding the right person.
    I hope you find the right person soon, and I would be glad to stay in touch.
    """,
    formal="""
    I think very highly of {company} and wish you every success in filling the position.
    I wish you every success in your search and would be glad to remain in contact.
    """,
)

SHORT = Part(
    "short",
    plain="""
    After some thought I have decided to withdraw my application for {position}. Thank you for your time and for considering me; I wish you every success in finding the right person.
    After some thought I have decided to withdraw my application. Thank you for your time and for considering me.
    """,
)

MESSAGE = Message(
    action="withdraw",
    says=_("A short, friendly note that you are stepping back, as soon as you know it."),
    because=_("It saves everyone time, and people remember who let them know."),
    cites=(cite("careers-advice.4"), cite("cnstaffing.6")),
    subject=SUBJECT,
    paragraphs=((NO, APOLOGY), (THANKS, STAY)),
    short=SHORT,
    reply_to=(
        "received:interview_invitation,scheduling_change,request_for_information,still_deciding,timeline_given",
    ),
)
