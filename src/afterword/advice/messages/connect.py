"""The note beside an invitation to connect on LinkedIn, at most 300 characters."""

# ruff: noqa: E501 -- one wording a line, however long, so that a group reads as a list
from __future__ import annotations

from afterword.core.message import Message, Part
from afterword.core.sources import cite
from afterword.core.words import _

SUBJECT = Part("subject", plain="May we stay in touch?")

SHORT = Part(
    "short",
    warm="""
    I enjoyed our conversation {day} about {position}, and what you told me about {topic} has stayed with me. I would be very glad to stay in touch.
    Thank you again for our conversation {day}. I still think of what you said about {topic}, and it would be a pleasure to stay in touch.
    It was good to talk with you {day}, above all about {topic}. I would love to stay in touch here.
    I enjoyed our conversation {day}, and I was glad to hear {clause}. It would be a pleasure to stay in touch.
    I enjoyed our conversation {day}, and I was glad to hear {that}. It would be a pleasure to stay in touch.
    I enjoyed telling you {day} about {mine}, and it would be a pleasure to stay in touch.

    [met] I enjoyed our conversation {day} about {position}, and I would be very glad to stay in touch here.
    [met] Thank you again for our conversation {day} about {position}. It would be a pleasure to stay in touch.
    [met] I enjoyed our conversation {day}, and it would be a pleasure to stay in touch.

    [held] Thank you for your part in my interview {day} at {company}. I would be very glad to stay in touch here.

    Thank you for considering me for {position}. I would be very glad to stay in touch here.
    Thank you for considering me. I would be very glad to stay in touch here.
    """,
    plain="""
    Thank you again for our conversation {day} about {position}. I was glad to hear about {topic} and would like to stay in touch.
    I enjoyed our conversation {day}, especially about {topic}, and would like to stay in touch.
    It was good to talk with you {day} about {topic}. I would be glad to connect.
    I enjoyed our conversation {day} and was glad to hear {clause}. I would like to stay in touch.
    I enjoyed our conversation {day} and was glad to hear {that}. I would like to stay in touch.
    I enjoyed talking with you {day} about {mine}, and I would like to stay in touch.

    [met] Thank you again for our conversation {day} about {position}. I would like to stay in touch.
    [met] I enjoyed talking with you {day} and would be glad to connect.

    [held] Thank you for your part in my interview {day} at {company}. I would like to stay in touch.

    Thank you for considering me for {position}. I would like to stay in touch.
    Thank you for considering me. I would like to stay in touch.
    """,
    formal="""
    I very much appreciated our conversation {day}, in particular about {topic}, and would be glad to remain in contact.
    Thank you again for our conversation {day} about {position}. I was particularly interested in {topic}, and I would be pleased to connect.
    I very much appreciated our conversation {day}, and was interested to hear {clause}. I would be pleased to connect.
    I very much appreciated our conversation {day}, and was pleased to hear {that}. I would be pleased to connect.

    [met] I very much appreciated our conversation {day} about {position} and would be glad to remain in contact.
    [met] I very much appreciated our conversation {day} and would be glad to remain in contact.

    [held] Thank you for your part in my interview {day} at {company}. I would be glad to remain in contact.

    Thank you for considering my application for {position}. I would be glad to remain in contact.
    Thank you for considering my application. I would be glad to remain in contact.
    """,
)

MESSAGE = Message(
    action="connect",
    says=_("A line of your own beside the invitation to connect."),
    because=_("They see at once who you are, and you hear of each other’s news from then on."),
    cites=(cite("cnstaffing.6"),),
    subject=SUBJECT,
    paragraphs=((SHORT,),),
    short=SHORT,
    channel="linkedin",
)
