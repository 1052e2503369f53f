"""The answer to a no: thanks, a request for feedback, and the wish to stay in touch."""

# ruff: noqa: E501 -- one wording a line, however long, so that a group reads as a list
from __future__ import annotations

from afterword.core.message import Message, Part
from afterword.core.sources import cite
from afterword.core.words import _

SUBJECT = Part(
    "subject",
    plain="""
    [has_role] {role}: thank you for letting me know
    Thank you, and all good wishes
    """,
    formal="""
    [has_role] {role}: thank you for your decision
    [has_role] {role}: with thanks
    [!has_role] Thank you for your decision
    """,
)

THANKS = Part(
    "thanks",
    warm="""
    [rejected_by_phone] Thank you for telling me yourself {told_day} about {position}; I know that such calls are not easy to make.

    [rejected_by_in_person] Thank you for telling me in person {told_day} about {position}.

    [rejected_by_them] Thank you for letting me know your decision about {position}, and for telling me so kindly.

    [rejected] Thank you for letting me know about {position}.

    Thank you for letting me know about {position}.
    """,
    plain="""
    [rejected_by_phone] Thank you for your call {told_day} about {position}.

    [rejected_by_in_person] Thank you for telling me in person {told_day} about {position}.

    Thank you for letting me know your decision about {position}.
    Thank you for telling me the outcome for {position}.
    """,
    formal="""
    [rejected_by_phone] Thank you for your call {told_day} about {position}.

    Thank you for informing me of your decision about {position}.
    Thank you for your message about {position}.
    """,
)

TIME = Part(
    "time",
    warm="""
    It was not the news I had hoped for, but I am glad to have met you on {date}, and I liked hearing from you about {topic}.
    I had hoped for a different answer, of course, and I am still grateful for the time you gave me on {date} and for what you told me about {topic}.
    It was not the news I had hoped for, but I am glad to have heard {clause}.

    [met] I had hoped for a different answer, of course, and I am still grateful for the time you gave me on {date}.
    [met] It was not the news I had hoped for, but I enjoyed our conversation on {date}, and I am glad that we met.

    [held] I had hoped for a different answer, of course, and I am grateful to everyone who gave me their time on {date}.

    I had hoped for a different answer, of course, and I am grateful for the time you gave to my application.
    """,
    plain="""
    I had hoped for a different outcome, but I enjoyed our conversation on {date}, especially what you told me about {topic}.
    I had hoped for a different outcome, but I was glad to hear {clause}.

    [met] I had hoped for a different outcome, but I enjoyed our conversation on {date} and appreciate the time you took.

    [held] I had hoped for a different outcome, but I appreciate the time that everyone took for me on {date}.

    I had hoped for a different outcome, but I appreciate the time you took for my application.
    """,
    formal="""
    Although I had hoped for a different outcome, I very much enjoyed our conversation on {date}, and in particular our discussion of {topic}.
    Although I had hoped for a different outcome, I was most interested to hear {clause}.

    [met] Although I had hoped for a different outcome, I very much enjoyed our conversation on {date}, and I am grateful for your time.

    [held] Although I had hoped for a different outcome, I am grateful for the time that everyone gave me on {date}.

    Although I had hoped for a different outcome, I am grateful for your time and consideration.
    """,
)

ASK = Part(
    "question",
    warm="""
    [!feedback_given !feedback_asked] If you can spare a line or two, would you tell me what I might do better another time? It would be a real help, and I will quite understand if you cannot.
    [!feedback_given !feedback_asked] May I ask one favour? If there is something that I could work on for the next time, I would be very glad to know it.
    [feedback_given] Thank you as well for your feedback; I will put it to good use.
    """,
    plain="""
    [!feedback_given !feedback_asked] If you have a moment, would you tell me what I could do better next time? I will understand if that is not possible.
    [!feedback_given !feedback_asked] Could you tell me, in a line or two, what was missing from my application? I would like to learn from it.
    [feedback_given] Thank you as well for your feedback, which is useful to have.
    """,
    formal="""
    [!feedback_given !feedback_asked] If you are able to share any feedback, I would be grateful to learn on which points I might improve.
    [!feedback_given !feedback_asked] May I ask whether there is anything that I should improve before applying for a similar position? I quite understand if you are unable to say.
    [feedback_given] I am also grateful for your feedback, which I will take to heart.
    """,
)

STAY = Part(
    "stay",
    warm="""
    I still think a great deal of {company}, and I would love to stay in touch; if something else comes up that might suit me, please think of me.
    I hope that we can stay in touch. I would be delighted to hear from you if another opening comes along at {company}.
    I would gladly apply to {company} again, and I hope our paths will cross before then. I wish you and whoever is joining you all the best.
    """,
    plain="""
    I would like to stay in touch, and to hear of other openings at {company} that might suit me.
    I still think highly of {company}. If another position comes up, I would be glad to hear of it, and I hope we can stay in touch.
    I hope we can stay in touch, and I wish you and the team at {company} all the best.
    """,
    formal="""
    I continue to think highly of {company}. I hope that we may stay in touch, and I would be pleased to be considered for future positions.
    I would be glad to stay in touch, and I would welcome the opportunity to apply to {company} again.
    I hope that our paths will cross again, and I wish you and your colleagues at {company} every success. I would be glad to stay in touch.
    """,
)

SHORT = Part(
    "short",
    plain="""
    [!feedback_given !feedback_asked] Thank you for letting me know about {position}, and for your time. If you can spare a line on what I might do better, I would be grateful. I hope we can stay in touch.
    Thank you for letting me know about {position}, and for your time. I still think highly of {company}, and I hope we can stay in touch.

    Thank you for letting me know, and for your time. I hope we can stay in touch.
    """,
)

MESSAGE = Message(
    action="rejection_thanks",
    says=_("Thanks after a no, a polite request for feedback, and the wish to stay in touch."),
    because=_("Few people do it; those who do are remembered when the next place opens."),
    cites=(
        cite("careers-advice.5"),
        cite("teal.5"),
        cite("teal.9"),
        cite("theraex.5"),
        cite("cnstaffing.6"),
    ),
    subject=SUBJECT,
    paragraphs=((THANKS, TIME), (ASK,), (STAY,)),
    short=SHORT,
    reply_to=("received:rejection",),
)
