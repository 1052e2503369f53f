"""Thanks after an interview, to everyone met, each in words of their own."""

# ruff: noqa: E501 -- one wording a line, however long, so that a group reads as a list
from __future__ import annotations

from afterword.advice.messages._thank_you_details import BRIDGE, DETAIL, MORE
from afterword.core.message import Message, Part
from afterword.core.sources import cite
from afterword.core.words import _

SUBJECT = Part(
    "subject",
    plain="""
    [held !again] Thank you for {day_noun}
    [held] Thank you for your time {day}
    [held !again has_role] Thank you – {role} interview
    [held again] Thank you for seeing me again {day}
    [held] Our conversation {day}: thank you

    Thank you for your time
    """,
    formal="""
    [held] Thank you for the interview {day}
    [held has_role] {role} interview {day}: with thanks
    [held] With thanks for your time {day}
    [held] Thank you for our meeting {day}

    With thanks for your time
    """,
)

THANKS = Part(
    "thanks",
    warm="""
    [met late] I had meant to write sooner: thank you for {meeting} me {day} about {position}.
    [met late] These thanks come later than I would like, and they are no less sincere: thank you for our conversation {day}.
    [met late] More time has gone by than I would have liked: thank you for {meeting} me {day}.
    [met late] Before another day goes by, thank you for the time you gave me {day}.
    [met late] I owe you a thank-you for our conversation {day}; I enjoyed it very much.

    [met again] It was good to see you again {day}; thank you for making the time.
    [met again] Thank you for a second conversation {day}; I enjoyed it as much as the first.
    [met again] Thank you for making time for me once more {day}.
    [met again] I enjoyed talking with you again {day}, and I am grateful that you made room for it.
    [met again] A second thank-you from me, and a heartfelt one, for {meeting} me {day}.

    [met] Thank you for {meeting} me {day} about {position}.
    [met] Thank you so much for your time {day}; I enjoyed our conversation very much.
    [met] It was a pleasure to talk with you {day}, and I am grateful that you made the time.
    [met] I really enjoyed talking with you {day}; thank you for making room for it in your day.
    [met] Thank you for our conversation {day}, and for the time and attention you gave it.
    [met] Our conversation {day} was a real pleasure; thank you for giving me your time.
    [met] I wanted to thank you for {day_noun}: I enjoyed our conversation, and I came away in very good spirits.

    [helper held] Thank you for your help with my interview {day}. I am very glad to have been there.
    [helper held] Thank you for all you did to make my interview {day} happen.
    [held] Thank you for your part in my interview {day}.

    Thank you for your time and for considering me for {position}.
    """,
    plain="""
    [met late] I should have written sooner: thank you for {meeting} me {day} about {position}.
    [met late] Thank you, a little late, for our conversation {day}.
    [met late] I had not yet thanked you for the time you gave me {day}. Thank you.
    [met late] Better late than never: thank you for talking with me {day}.
    [met late] This comes later than I intended, but thank you for the interview {day}.

    [met again] Thank you for the second conversation {day}.
    [met again] Thank you for making time for me again {day}.
    [met again] It was good to talk with you again {day}; thank you.
    [met again] Thanks for coming back to me for another conversation {day}.
    [met again] I appreciated the chance to go into more depth with you {day}.

    [met] Thank you for {meeting} me {day} about {position}.
    [met] Thank you for your time {day}; I enjoyed our conversation.
    [met] It was good to talk with you {day}; thank you for making the time.
    [met] Thanks for the conversation {day}; I got a lot out of it.
    [met] I enjoyed talking with you {day}, and I appreciate the time you took.
    [met] I appreciated our conversation {day} about {position}; thank you for it.
    [met] Thank you for the time you set aside for me {day}.

    [helper held] Thank you for your help with my interview {day}.
    [helper held] Thank you for all you did to make the interview {day} happen.
    [held] Thank you for your part in my interview {day}.

    Thank you for your time and for considering me for {position}.
    """,
    formal="""
    [met late] Please accept my thanks, later than I intended, for the interview {day}.
    [met late] I should have thanked you before now for the time you gave me {day}.
    [met late] I write, with apologies for the delay, to thank you for our conversation {day} about {position}.
    [met late] Although a little time has passed, I would like to thank you for {meeting} me {day}.
    [met late] My thanks for our conversation {day} are overdue; please accept them now.

    [met again] Thank you for giving me a second opportunity to talk with you {day}.
    [met again] I am grateful that you made time for a further conversation {day}.
    [met again] Thank you for {meeting} me again {day} about {position}.
    [met again] It was a pleasure to continue our conversation {day}; thank you for the opportunity.
    [met again] I very much appreciated our second conversation {day}.

    [met] Thank you for {meeting} me {day} to discuss {position}.
    [met] I am grateful for the time you gave me {day}, and for a most interesting conversation.
    [met] It was a pleasure to speak with you {day} about {position}; thank you for the opportunity.
    [met] I would like to thank you for our conversation {day}.
    [met] Thank you for giving me your time {day}, and for so interesting a conversation.
    [met] I very much appreciated the opportunity to talk with you {day} about {position}.
    [met] Please accept my thanks for the interview {day}, which I enjoyed.

    [helper held] Thank you for your assistance with my interview {day}.
    [helper held] I am grateful for all you did to make my interview {day} possible.
    [held] Thank you for your part in my interview {day}.

    Thank you for your time and for considering my application for {position}.
    """,
)

INTEREST = Part(
    "interest",
    warm="""
    [!helper] I would love to join you at {company}, and to put my heart into {position}.
    The more I think about {position}, the more I would like to take it on, and to do so at {company}.
    [held] I came away with a still stronger wish to take on {position} at {company}.
    I am very excited about {position}, and I would be so glad to be part of {company}.
    I would be delighted to work with you all at {company} {as_role}.
    [held] I am more interested in {position} than ever, and {company} is a place where I can see myself staying.
    It would make me very happy to take on {position} at {company}.
    I can picture myself at {company}, and I very much hope that {position} will be mine.
    """,
    plain="""
    I am very interested in {position} and would like to work at {company}.
    [met] Our conversation made me keener still on {position} at {company}.
    I would be glad to join {company} {as_role}.
    I remain very interested in {position}, and I think that it would suit me well.
    I would very much like to take on {position} and be part of {company}.
    [held] I came away sure that I would like to take on {position} at {company}.
    {Position} at {company} is one that I would very much like to take on.
    I am keen to take on {position} and to work with you at {company}.
    """,
    formal="""
    I remain very interested in {position} and would be pleased to join {company}.
    [held] The interview has strengthened my interest in {position} at {company}.
    I would be honoured to join {company} {as_role}.
    I should very much like to take on {position} and to contribute to the work of {company}.
    I would welcome the opportunity to take on {position} at {company}.
    [held] My interest in {position} at {company} is greater than ever.
    I would be delighted to be considered further for {position}, and to become part of {company}.
    [held] I am more convinced than before that I would like to take on {position} at {company}.
    """,
)

FIT = Part(
    "fit",
    warm="""
    I would bring {fit} with me, and I would love to put it to use for you.
    I would be glad if {fit} could be of use to you.
    I believe that {fit} would be of real use to you.
    """,
    plain="""
    I think {fit} would be useful to you.
    I would bring {fit} with me from the first day.
    As we discussed, I would be glad to put {fit} to use.
    """,
    formal="""
    I believe that {fit} would be of use to you.
    I would be glad if {fit} could be of service to you.
    As we discussed, I would bring {fit} to the position.
    """,
)

OFFER = Part(
    "offer",
    warm="""
    If there is anything else that I can send you, please just say.
    Please do write if anything further from me would help.
    If another question occurs to you, I would be glad to answer it.
    I am happy to send whatever else would be useful to you.
    And if there is something we did not get to, I am only an e-mail away.
    Should you like to see anything more from me, it would be a pleasure to send it.
    """,
    plain="""
    If you need anything else from me, please let me know.
    I am happy to send any further information that would help.
    If a question comes up later, just ask.
    Please tell me if there is anything more that you would like to see.
    If there is something we did not get to, I would be glad to answer it by e-mail.
    Anything else you need, I can send at short notice.
    """,
    formal="""
    Please let me know if I can provide any further information.
    Should you require anything further from me, I would be glad to send it.
    If any question has remained open, it would be a pleasure to answer it.
    I would gladly supply any other information that may be useful.
    I am at your disposal for any further questions.
    If there is anything that you would like to see in addition, I would be glad to send it.
    """,
)

CLOSE = Part(
    "close",
    warm="""
    [met !late] I hope that we will talk again soon.
    [met] I very much hope to see you again.
    [met] However it goes, I was glad to meet you.
    [met] I would be so pleased to continue where we left off.
    I hope the rest of your week is a kind one.
    [met] Until we speak again, I wish you a good week.
    """,
    plain="""
    [met] I hope we will have the chance to talk again.
    I look forward to hearing from you.
    [met] I hope to speak with you again.
    [met] Whatever the outcome, I was glad to meet you.
    I hope the rest of the week goes well for you.
    [met] I would be glad to continue the conversation.
    """,
    formal="""
    I look forward to hearing from you.
    [met] I hope to have the pleasure of speaking with you again.
    [met] I would welcome the opportunity to meet again.
    I hope that our paths will cross again, whatever the outcome.
    [met] It would be a pleasure to continue our conversation.
    I look forward to the next steps.
    """,
)

SHORT = Part(
    "short",
    plain="""
    Thank you for our conversation {day}. What you said about {topic} has stayed with me, and I would be very glad to join {company}.
    Thank you for your time {day}. I enjoyed hearing about {topic}, and I am very interested in {position}.
    It was good to talk with you {day}; thank you. I keep thinking about {topic}, and I would love to work at {company}.
    Thank you for our conversation {day}. I was glad to hear {clause}, and I would be very happy to join {company}.
    Thank you for your time {day}. I enjoyed hearing {clause}, and I am very interested in {position}.
    Thank you for our conversation {day}. I was glad to hear {that}, and I would be very happy to join {company}.
    Thank you for your time {day}. I enjoyed talking about {mine}, and I am very interested in {position}.
    Thank you for our conversation {day}. One thing has stayed with me: {raw}. I would be very glad to join {company}.

    [met] Thank you for our conversation {day}. ⟦What did you and {them} talk about that stayed with you?⟧ I would be very glad to join {company}.
    [held] Thank you for your help with my interview {day}. ⟦What can you thank {them} for in particular?⟧ I would be very glad to join {company}.

    Thank you for your time. I am very interested in {position}.
    """,
)

MESSAGE = Message(
    action="thank_you",
    says=_("Thanks for the interview, with one thing that only the two of you talked about."),
    because=_("It arrives while they still remember you, and colleagues compare the notes they get."),
    cites=(
        cite("medix.1"),
        cite("medix.2"),
        cite("teal.1"),
        cite("teal.7"),
        cite("careers-advice.1"),
        cite("cnstaffing.3"),
        cite("cnstaffing.4"),
        cite("theraex.3"),
    ),
    subject=SUBJECT,
    paragraphs=((THANKS, DETAIL, BRIDGE, MORE), (INTEREST, FIT, OFFER), (CLOSE,)),
    short=SHORT,
)
