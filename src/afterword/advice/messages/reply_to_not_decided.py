"""The answer to “we have not decided yet”: thanks, and when to check back."""

# ruff: noqa: E501 -- one wording a line, however long, so that a group reads as a list
from __future__ import annotations

from afterword.core.message import Message, Part
from afterword.core.sources import cite
from afterword.core.words import _

SUBJECT = Part(
    "subject",
    plain="""
    [has_role] {role}: thank you for the update
    Thank you for letting me know
    """,
)

THANKS = Part(
    "thanks",
    warm="""
    [heard_position_closed_or_on_hold] Thank you for your message {heard}, and for telling me so openly how things stand with {position}.

    [heard] Thank you for your message {heard}, and for telling me how things stand with {position}.
    [heard] Thank you for writing {heard}; I am glad to know that {position} is still open.

    Thank you for letting me know how things stand with {position}.
    """,
    plain="""
    [heard_position_closed_or_on_hold] Thank you for your message {heard} about {position}.

    [heard] Thank you for your message {heard} and for the update on {position}.
    [heard] Thanks for letting me know {heard} where things stand with {position}.

    Thank you for the update on {position}.
    """,
    formal="""
    [heard_position_closed_or_on_hold] Thank you for your message {heard} about {position}.

    [heard] Thank you for your message {heard} and for informing me how matters stand with {position}.
    [heard] I am grateful for your message {heard} about {position}.

    Thank you for informing me how matters stand with {position}.
    """,
)

UNDERSTOOD = Part(
    "understood",
    warm="""
    [heard_position_closed_or_on_hold] I am sorry to hear it, and I quite understand; I would be delighted if it were taken up again.

    Please take the time you need; it is a decision worth getting right.
    I quite understand, and I am glad that you are giving it the time it needs.
    Of course these things take time, and I do not mind waiting.
    """,
    plain="""
    [heard_position_closed_or_on_hold] I am sorry to hear it, but I understand. If it is taken up again, I would be glad to hear of it.

    I understand that this takes time.
    That is no problem at all; I am glad to wait.
    I understand, and I would rather you took the time you need.
    """,
    formal="""
    [heard_position_closed_or_on_hold] I was sorry to learn of it, though I quite understand. Should it be taken up again, I would be glad to hear from you.

    I quite understand that the decision needs time.
    I fully appreciate that such a decision takes time.
    Please take all the time that you require.
    """,
)

ASK = Part(
    "question",
    warm="""
    {new_date} is in my diary, and I will look forward to hearing from you by then.
    I have made a note of {new_date}. Would it be all right to get in touch after that, if I have not heard?

    [heard_position_closed_or_on_hold] Would it be all right if I got in touch again in a month or two?

    Do you have a rough idea of when you will know, or is there a good day for me to check back?
    Could you tell me, very roughly, when would be a good time to ask again?
    Is there a week in which you would like me to check back?
    """,
    plain="""
    I have noted {new_date} and look forward to hearing from you by then.
    I have noted {new_date}. May I get in touch after that, if I have not heard?

    [heard_position_closed_or_on_hold] May I get in touch again in a month or two?

    Do you know roughly when a decision will be made, or when I should check back?
    When would be a good time for me to ask again?
    Could you give me a rough date for the decision, or a good day to check back?
    """,
    formal="""
    I have noted {new_date} and look forward to hearing from you by then.
    I have noted {new_date}. May I come back to you after that date, should I not have heard?

    [heard_position_closed_or_on_hold] Would it be convenient if I enquired again in a month or two?

    May I ask roughly when you expect to decide, or when it would be convenient for me to enquire again?
    Might you be able to tell me roughly when a decision is likely?
    When would it be convenient for me to get in touch again?
    """,
)

OFFER = Part(
    "offer",
    warm="""
    My interest is as great as ever, and if anything more from me would help, I would be glad to send it.
    In the meantime I am as keen as ever, and happy to send whatever might help you choose.
    I would still love to join {company}; if there is something further you would like to see, please just say.
    """,
    plain="""
    I am still very interested, and happy to send anything else that would help.
    I would still like to join {company}. If you need anything further from me, please let me know.
    My interest has not changed; if another reference or example would help, just ask.
    """,
    formal="""
    I remain very interested, and would be glad to provide anything further that may assist you.
    My interest in joining {company} is unchanged, and I would gladly supply any further information.
    Should you need anything else from me in the meantime, I would be pleased to send it; my interest is unchanged.
    """,
)

SHORT = Part(
    "short",
    plain="""
    Thank you for the update on {position}. I have noted {new_date} and look forward to hearing from you. I am still very interested.
    Thank you for the update. I have noted {new_date} and look forward to hearing from you.

    Thank you for the update on {position}; please take the time you need. When would be a good day for me to check back? I am still very interested.
    Thank you for the update. When would be a good day for me to check back?
    """,
)

MESSAGE = Message(
    action="reply_to_not_decided",
    says=_("Thanks for the update, and a question about when to check back."),
    because=_("A date that both sides know makes the waiting easier and the next question welcome."),
    cites=(cite("careers-advice.3"), cite("careers-advice.4"), cite("theraex.4")),
    subject=SUBJECT,
    paragraphs=((THANKS, UNDERSTOOD), (ASK,), (OFFER,)),
    short=SHORT,
    reply_to=(
        "received:still_deciding,timeline_given,position_closed_or_on_hold",
        "received:",
        "sent:check_in",
    ),
)
