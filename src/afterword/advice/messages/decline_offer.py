"""A kind no to an offer."""

# ruff: noqa: E501 -- one wording a line, however long, so that a group reads as a list
from __future__ import annotations

from afterword.core.message import Message, Part
from afterword.core.sources import cite
from afterword.core.words import _

SUBJECT = Part(
    "subject",
    plain="""
    [has_role] {role}: my answer to your offer
    [has_role] Your offer of {position}
    [!has_role] My answer to your offer
    """,
)

THANKS = Part(
    "thanks",
    warm="""
    [offered_by_phone] Thank you again for your call and for offering me {position}. It meant a great deal to me.

    Thank you again for offering me {position}. It meant a great deal to me.
    Thank you, sincerely, for offering me {position}, and for the trust that goes with it.
    """,
    plain="""
    Thank you again for offering me {position}.
    Thank you for the offer of {position}, and for all the time you have given me.
    """,
    formal="""
    Thank you once again for offering me {position}. I am honoured by your confidence.
    I am most grateful for your offer of {position} and for the time that you have given me.
    """,
)

NO = Part(
    "no",
    warm="""
    I have thought about it long and hard, and in the end I have decided not to accept it. It was not an easy choice.
    After a good deal of thought I have decided to take another path, so I must decline. I found it hard to say no.
    """,
    plain="""
    After careful thought I have decided not to accept it. It was not an easy decision.
    I have thought it over carefully, and I have decided to decline.
    """,
    formal="""
    After careful consideration I have decided not to accept it. The decision was not an easy one.
    Having considered it with care, I regret that I must decline.
    """,
)

KIND = Part(
    "kind",
    warm="""
    I enjoyed every conversation we had, and I will remember what you told me about {topic}.
    I will remember our conversations with pleasure, and {clause} in particular.

    [held] I enjoyed getting to know you and {company}, and I will remember it with pleasure.

    I have thought highly of {company} from the start.
    """,
    plain="""
    I enjoyed our conversations, especially the part about {topic}.

    [held] I enjoyed getting to know you and {company}.

    I think highly of {company}.
    """,
    formal="""
    I very much enjoyed our conversations, and in particular what you told me about {topic}.

    [held] I very much enjoyed getting to know you and {company}.

    I think very highly of {company}.
    """,
)

STAY = Part(
    "stay",
    warm="""
    I hope that you soon find the right person, and that our paths will cross again.
    I wish you and everyone there all the very best, and I would be glad to stay in touch.
    """,
    plain="""
    I wish you and the team all the best, and I hope we can stay in touch.
    I hope you find the right person soon, and I would be glad to stay in touch.
    """,
    formal="""
    I wish you and your colleagues every success, and I would be glad to remain in contact.
    I hope that you will soon find a suitable candidate, and that our paths may cross again.
    """,
)

SHORT = Part(
    "short",
    plain="""
    Thank you again for offering me {position}. After careful thought I have decided not to accept it, and it was not an easy decision. I wish you all the best and would be glad to stay in touch.
    Thank you again for your offer. After careful thought I have decided not to accept it. I wish you all the best and would be glad to stay in touch.
    """,
)

MESSAGE = Message(
    action="decline_offer",
    says=_("A clear and kind no, soon, without a list of reasons."),
    because=_("They can go to the next person, and you may meet again."),
    cites=(cite("careers-advice.4"), cite("cnstaffing.6")),
    subject=SUBJECT,
    paragraphs=((THANKS, NO), (KIND, STAY)),
    short=SHORT,
    reply_to=("received:offer", "sent:answer_offer"),
)
