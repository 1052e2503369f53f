"""A warm request for feedback, after a no or after the silence that stands for one."""

# ruff: noqa: E501 -- one wording a line, however long, so that a group reads as a list
from __future__ import annotations

from afterword.core.message import Message, Part
from afterword.core.sources import cite
from afterword.core.words import _

SUBJECT = Part(
    "subject",
    plain="""
    [has_role] {role}: a request for feedback
    [!has_role] A request for feedback
    [held] My interview on {date}: may I ask for your thoughts?
    """,
    formal="""
    [has_role] {role}: a request for feedback
    [!has_role] A request for feedback
    """,
)

THANKS = Part(
    "thanks",
    warm="""
    [rejected sent_rejection_thanks] Thank you once more for your time and your consideration for {position}.

    [rejected met] Thank you for telling me your decision about {position}, and for the time you gave me on {date}.

    [rejected held] Thank you for telling me the outcome for {position}, and for all the time that went into my interview on {date}.

    [rejected] Thank you for telling me the outcome for {position}, and for the time you gave to my application.

    [met] It has been a while since we {met} on {date} about {position}, and I take it that you have found someone. I hope they are settling in well, and I thank you again for your time.

    [held] It has been a while since my interview on {date} for {position}, and I take it that the place has been filled. Thank you again for the time that all of you gave me.

    Thank you for the time you gave to my application for {position}. I take it that you have found someone by now, and I wish them well.
    """,
    plain="""
    [rejected sent_rejection_thanks] Thank you again for considering me for {position}.

    [rejected met] Thank you for letting me know your decision about {position}, and for the interview on {date}.

    [rejected held] Thank you for letting me know the outcome for {position}, and for the interview on {date}.

    [rejected] Thank you for letting me know the outcome for {position}.

    [met] It is some time since we {met} on {date} about {position}, and I assume that it has been filled. Thank you again for your time.

    [held] It is some time since my interview on {date} for {position}, and I assume that it has been filled. Thank you again for the time you all gave me.

    Thank you for considering my application for {position}. I assume that it has been filled by now.
    """,
    formal="""
    [rejected sent_rejection_thanks] Thank you again for considering my application for {position}.

    [rejected met] Thank you for informing me of your decision about {position}, and for the interview on {date}.

    [rejected held] Thank you for informing me of the outcome for {position}, and for the interview on {date}.

    [rejected] Thank you for informing me of the outcome for {position}.

    [met] Some time has passed since our conversation on {date} about {position}, and I assume that it has been filled. May I thank you again for your time.

    [held] Some time has passed since my interview on {date} for {position}, and I assume that it has been filled. May I thank you again for the time that you all gave me.

    Thank you for considering my application for {position}. I assume that it has since been filled.
    """,
)

ASK = Part(
    "question",
    warm="""
    I would love to learn from it. If you can spare a few lines, would you tell me what I could have done better, or what was missing for this role? I promise to take it as the kindness it is.
    There is one favour I would like to ask: could you tell me, in a line or two, what I might work on before I apply for something similar? I would take it to heart, and I will quite understand if that is not possible.
    Would you be willing to tell me what I might improve? Even one frank sentence would be a real help, and I will not argue with it.
    """,
    plain="""
    I would like to learn from it. Could you tell me, in a line or two, what I could do better next time, or what was missing? I will understand if that is not possible.
    If you have a moment, would you tell me what I might improve before I apply for a similar role? One or two points would already help.
    Would you be willing to share some feedback with me? Anything that I could work on would be useful to know, and I will understand if you would rather not.
    """,
    formal="""
    I would be grateful for any feedback that you are able to share. Might you tell me on which points I should improve before applying for a similar position? I quite understand if this is not possible.
    May I ask whether there is anything in particular that I should improve? A sentence or two would be of great help to me, though I quite understand if your policy does not allow it.
    If it is not too much trouble, would you tell me what I might do better on another occasion? I would value your opinion.
    """,
)

TALK = Part(
    "talk",
    plain="""
    [rejected_by_email] If it is easier to say than to write, I would be glad to call you for five minutes at a time that suits you.

    [!rejected] If a short call is easier for you than writing, I would be happy with that too.
    """,
    formal="""
    [rejected_by_email] Should a short telephone call be more convenient, I would be glad to call you at a time that suits you.
    """,
)

STAY = Part(
    "stay",
    warm="""
    I thought highly of {company}, and I would be delighted if our paths crossed again.
    Whatever you can tell me, I wish you and everyone at {company} all the very best.
    I liked what I saw of {company}, and I hope to hear of you again.
    """,
    plain="""
    I would be glad to hear of future openings at {company}.
    I wish you and your colleagues at {company} all the best.
    I still think highly of {company}, and I hope that our paths will cross again.
    """,
    formal="""
    I continue to think highly of {company} and would welcome any future opportunity.
    I wish you and your colleagues at {company} every success.
    I would be pleased to be considered for other positions at {company} in future.
    """,
)

SHORT = Part(
    "short",
    plain="""
    [held] Thank you for your time over {position} on {date}. Would you tell me in a line what I could do better next time? I would be grateful, and I quite understand if you cannot.

    Thank you for considering me for {position}. Would you tell me in a line what I could do better next time? I quite understand if you cannot.
    Thank you for considering me. Would you tell me in a line what I could do better next time?
    """,
)

SPOKEN = Part(
    "spoken",
    warm="""
    [rejected] {hello}, this is {me}. Thank you for letting me know about {position}. I would love to learn from it: if you can spare two minutes, would you tell me what I could do better next time? You can reach me on {phone}, or by e-mail, whenever suits you. And if not, that is quite all right. Thank you, and all the best.
    [rejected !has_phone] {hello}, this is {me}. Thank you for letting me know about {position}. I would love to learn from it: if you can spare two minutes, would you tell me what I could do better next time? An e-mail would be lovely, whenever suits you. And if not, that is quite all right. Thank you, and all the best.

    {hello}, this is {me}. Thank you again for considering me for {position}. I would love to learn from it: if you can spare two minutes, would you tell me what I could do better next time? You can reach me on {phone}, or by e-mail, whenever suits you. Thank you, and all the best.
    [!has_phone] {hello}, this is {me}. Thank you again for considering me for {position}. I would love to learn from it: if you can spare two minutes, would you tell me what I could do better next time? An e-mail would be lovely, whenever suits you. Thank you, and all the best.
    """,
    plain="""
    [rejected] {hello}, this is {me}. Thank you for your decision about {position}. I am calling to ask what I could do better next time. My number is {phone}, or you can e-mail me. I will understand if that is not possible. Thank you, and goodbye.
    [rejected !has_phone] {hello}, this is {me}. Thank you for your decision about {position}. I am calling to ask what I could do better next time. You can reach me by e-mail. I will understand if that is not possible. Thank you, and goodbye.

    {hello}, this is {me}. Thank you again for considering me for {position}. I am calling to ask what I could do better next time. My number is {phone}, or you can e-mail me. I will understand if that is not possible. Thank you, and goodbye.
    [!has_phone] {hello}, this is {me}. Thank you again for considering me for {position}. I am calling to ask what I could do better next time. You can reach me by e-mail. I will understand if that is not possible. Thank you, and goodbye.
    """,
)

MESSAGE = Message(
    action="feedback_request",
    says=_("A friendly request for feedback that is easy to answer and easy to decline."),
    because=_("It is the one way to learn what told against you, and it is fine to ask if you ask kindly."),
    cites=(cite("teal.5"), cite("teal.6"), cite("teal.9"), cite("careers-advice.4")),
    subject=SUBJECT,
    paragraphs=((THANKS,), (ASK, TALK), (STAY,)),
    short=SHORT,
    spoken=SPOKEN,
    reply_to=("received:rejection",),
)
