"""Thanks for an offer, without accepting it yet."""

# ruff: noqa: E501 -- one wording a line, however long, so that a group reads as a list
from __future__ import annotations

from afterword.core.message import Message, Part
from afterword.core.sources import cite
from afterword.core.words import _

SUBJECT = Part(
    "subject",
    plain="""
    [has_role] {role}: thank you for your offer
    Thank you for your offer
    """,
)

THANKS = Part(
    "thanks",
    warm="""
    [offered_by_phone] Thank you so much for your call {offer_day} and for offering me {position}. I was delighted.

    [offered_by_in_person] Thank you so much for offering me {position} {offer_day}. I was delighted.

    Thank you so much for offering me {position}. I was delighted to hear from you.
    I was overjoyed to get your offer of {position}; thank you very much for your trust in me.
    """,
    plain="""
    [offered_by_phone] Thank you for your call {offer_day} and for offering me {position}. I was very glad to hear it.

    Thank you very much for offering me {position}. I was very glad to hear it.
    Thank you for the offer of {position}. It was very good news.
    """,
    formal="""
    [offered_by_phone] Thank you for your call {offer_day} and for offering me {position}. I was very pleased to hear of your decision.

    Thank you very much for offering me {position}. I am honoured by your confidence.
    I was very pleased to receive your offer of {position}, for which I thank you.
    """,
)

INTEREST = Part(
    "interest",
    warm="""
    The thought of working with you at {company} makes me very happy, all the more after what you told me about {topic}.

    The thought of working with you at {company} makes me very happy.
    I can well imagine myself at {company}.
    """,
    plain="""
    I would very much like to work at {company}, not least because of what you told me about {topic}.

    I think very highly of {company} and of the work.
    I would very much like to work at {company}.
    """,
    formal="""
    I think very highly of {company}, and our discussion of {topic} has added to that impression.

    I think very highly of {company} and of the work that you do.
    """,
)

NEXT = Part(
    "question",
    warm="""
    I would like to read everything through with care before I answer. Would you send me the offer in writing, and tell me when you need my answer?
    So that I can give you a considered answer, could you let me have the details in writing, and tell me when you need to know?
    """,
    plain="""
    Could you send me the offer in writing, and let me know when you need my answer? I would like to read it through carefully.
    Before I answer I would like to go through the details. Would you let me have them in writing, and tell me when you need to know?
    """,
    formal="""
    I would like to consider your offer with due care. May I ask you for the terms in writing, and for the date by which you would like my answer?
    May I ask for the offer in writing, and for the date by which you need my decision? I would like to consider it with due care.
    """,
)

SHORT = Part(
    "short",
    plain="""
    Thank you so much for offering me {position}; I was delighted. Could you send me the offer in writing, and tell me when you need my answer?
    Thank you so much for your offer; I was delighted. Could you send it in writing, and tell me when you need my answer?
    """,
)

MESSAGE = Message(
    action="answer_offer",
    says=_("Thanks for the offer at once, and a request for it in writing, without a yes or no yet."),
    because=_("They wait to hear that it has arrived; the answer itself may take the time it needs."),
    cites=(cite("careers-advice.4"), cite("cnstaffing.6")),
    subject=SUBJECT,
    paragraphs=((THANKS, INTEREST), (NEXT,)),
    short=SHORT,
    reply_to=("received:offer",),
)
