"""The first question about where things stand, once the promised time is over."""

# ruff: noqa: E501 -- one wording a line, however long, so that a group reads as a list
from __future__ import annotations

from afterword.core.message import Message, Part
from afterword.core.sources import cite
from afterword.core.words import _

SUBJECT = Part(
    "subject",
    plain="""
    [held has_role] {role} interview on {date}
    [held] My interview on {date}: any news?
    [held has_role] {role}: is there any news?

    [has_role] {role}: is there any news?
    [!has_role] Is there any news of my application?
    """,
    formal="""
    [held has_role] {role} interview on {date}: request for an update
    [held has_role] My interview on {date} for {position}
    [held] My interview on {date}

    [has_role] My application for {position}
    [!has_role] My application
    """,
)

THANKS = Part(
    "thanks",
    warm="""
    [met] Thank you again for {meeting} me on {date} about {position}.
    [met] I hope your week is going well. Thank you once more for our conversation on {date} about {position}.
    [met] It was a pleasure to talk with you about {position} on {date}, and I have thought of it often since.

    Thank you again for arranging my interview {with} on {date} for {position}.

    [held] Thank you again for the interview on {date} for {position}.

    Thank you for considering me for {position}. ⟦On which day was your interview, and with whom?⟧
    """,
    plain="""
    [met] Thank you again for talking with me about {position} on {date}.
    [met] Thank you once more for the interview on {date} for {position}.
    [met] I enjoyed our conversation on {date} about {position}, and I thank you again for it.

    Thank you again for arranging my interview {with} on {date} for {position}.

    [held] Thank you again for the interview on {date} for {position}.

    Thank you for considering me for {position}. ⟦On which day was your interview, and with whom?⟧
    """,
    formal="""
    [met] Thank you again for the interview on {date} for {position}.
    [met] I was glad to have the opportunity to discuss {position} with you on {date}, and I thank you again.
    [met] May I thank you once more for our conversation on {date} about {position}.

    Thank you again for arranging my interview {with} on {date} for {position}.

    [held] Thank you again for the interview on {date} for {position}.

    Thank you for considering my application for {position}. ⟦On which day was your interview, and with whom?⟧
    """,
)

ASK = Part(
    "question",
    warm="""
    [promise_over promise_mine] You had hoped to have news by {promise_day}, and I know how easily these things take longer. Is there anything you can tell me yet?
    [promise_over promise_mine] You mentioned {promise_day} as the day by which you hoped to decide; I imagine that there has been a lot to weigh up. May I ask how things stand now?
    [promise_over] I had understood that a decision was hoped for by {promise_day}, and I know how easily these things take longer. Could you tell me how things stand?
    [promise_over] The plan, as I understood it, was to decide by {promise_day}. Plans shift, I know; may I ask where things stand?

    [promise_open] I know that you are aiming for {promise_day}, and there is no hurry on my side. May I ask whether that date still holds?

    I know that decisions like this take their time. May I ask whether there is any news yet, or when you expect to decide?
    I imagine that there is still much to weigh up. Could you give me a rough idea of when you expect to decide?
    If there is any news about the next steps, I would be so glad to hear it. Do you know yet when you will decide?
    """,
    plain="""
    [promise_over promise_mine] You had hoped to decide by {promise_day}. Is there any update on where things stand?
    [promise_over promise_mine] You had mentioned {promise_day} for a decision, and I realise that dates move. Could you let me know how things stand?
    [promise_over] I had understood that a decision was hoped for by {promise_day}. Is there any update on where things stand?
    [promise_over] As I understood it, news was expected by {promise_day}. Could you let me know how things stand?

    [promise_open] I know that you are aiming for {promise_day}. May I ask whether that date still holds?

    Is there any news on the next steps, or a date by which you expect to decide?
    I wanted to ask how things are going. Do you know yet when a decision will be made?
    Could you let me know how things stand, or when I might expect to hear?
    """,
    formal="""
    [promise_over promise_mine] When we last spoke, you hoped to reach a decision by {promise_day}. May I ask whether there is any news?
    [promise_over promise_mine] You kindly mentioned that you hoped to decide by {promise_day}. I would be grateful to know how matters stand; is there anything that you are able to share?
    [promise_over] I understood that a decision was expected by {promise_day}. May I ask whether there is any news?
    [promise_over] I had understood that a decision was hoped for by {promise_day}. Would you be able to tell me how matters stand?

    [promise_open] I understand that a decision is planned by {promise_day}. May I ask whether that date still holds?

    I appreciate that such decisions take time. May I ask when you expect to reach one?
    Would you be able to tell me how matters stand, or when a decision is planned?
    May I ask whether there is any news, or when I might expect to hear from you?
    """,
)

INTEREST = Part(
    "interest",
    warm="""
    I am every bit as keen on {position} as I was that day, and what you told me about {topic} is a good part of the reason.
    I would still love to join you at {company}; I often think back to what you told me about {topic}.
    I am as keen on {position} as ever, and I often think of {clause}.
    I am as keen on {position} as ever; it has stayed with me {that}.

    [held] I am every bit as keen on {position} as I was that day.
    [held] I would still love to join you at {company}.
    I would love to join {company}.
    """,
    plain="""
    I am still very interested in {position}, not least because of what you told me about {topic}.
    I would still very much like to work at {company}, and I have thought more about {topic} since we talked.
    I am still very interested in {position}, not least since I heard {clause}.
    I am still very interested in {position}; I was glad to hear {that}.

    I am still very interested in {position}.
    I would still very much like to work at {company}.
    """,
    formal="""
    I remain very interested in {position}, in no small part because of what you told me about {topic}.
    I would still be very pleased to join {company}; our discussion of {topic} has only added to my interest.
    I remain very interested in {position}, the more so since I learned {clause}.
    I remain very interested in {position}; I was pleased to hear {that}.

    I remain very interested in {position}.
    I would still be very pleased to join {company}.
    """,
)

OFFER = Part(
    "offer",
    warm="""
    If anything more from me would help, I would be glad to send it.
    And if there is something else you would like to see, please just say.
    Please tell me if I can make the choice easier by sending anything else.
    """,
    plain="""
    If you need anything else from me, please let me know.
    I am happy to send anything further that would help.
    If any question has come up in the meantime, I would be glad to answer it.
    """,
    formal="""
    If any further information would be useful, I would be glad to provide it.
    Should you need anything further from me, I would be happy to send it.
    Please let me know if I can supply anything else in the meantime.
    """,
)

SHORT = Part(
    "short",
    plain="""
    [promise_over] Thank you again for the interview on {date} for {position}. You had hoped to decide by {promise_day}; is there any news? I am still very interested.
    [promise_over] Thank you again for the interview on {date}. A decision was hoped for by {promise_day}; may I ask how things stand? I am still very interested.

    [held] Thank you again for the interview on {date} for {position}. May I ask whether there is any news yet? I am still very interested.
    [held] Thank you again for the interview on {date}. May I ask whether there is any news yet? I am still very interested.

    Thank you for considering me for {position}. May I ask whether there is any news yet?
    Thank you for considering me. May I ask whether there is any news yet?
    """,
)

MESSAGE = Message(
    action="check_in",
    says=_("One polite question about where things stand, with the interview’s date and the day they named."),
    because=_(
        "By then a question is expected; the dates save them looking, and the tone keeps the door open."
    ),
    cites=(
        cite("medix.5"),
        cite("medix.6"),
        cite("teal.3"),
        cite("careers-advice.2"),
        cite("cnstaffing.5"),
        cite("theraex.4"),
    ),
    subject=SUBJECT,
    paragraphs=((THANKS, ASK), (INTEREST, OFFER)),
    short=SHORT,
)
