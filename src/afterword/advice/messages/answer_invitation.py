"""The answer to an invitation or a new time: yes, with the day named so that no mistake can creep in."""

# ruff: noqa: E501 -- one wording a line, however long, so that a group reads as a list
from __future__ import annotations

from afterword.core.message import Message, Part
from afterword.core.sources import cite
from afterword.core.words import _

SUBJECT = Part(
    "subject",
    plain="""
    [next] Interview {next_day}: confirmed
    [has_role] {role} interview
    [!has_role] Your invitation
    """,
)

THANKS = Part(
    "thanks",
    warm="""
    [heard_scheduling_change] Thank you for letting me know about the change; it is no trouble at all.

    [again next] Thank you for inviting me back; I was so glad to get your message.

    Thank you very much for the invitation to talk about {position}; I was so glad to get it.
    What good news to find in my inbox: thank you for inviting me to talk about {position}.
    """,
    plain="""
    [heard_scheduling_change] Thank you for letting me know about the change; that is no problem.

    [again next] Thank you for inviting me to a further conversation.

    Thank you for the invitation to an interview for {position}.
    Thank you for inviting me to talk about {position}.
    """,
    formal="""
    [heard_scheduling_change] Thank you for informing me of the change, which presents no difficulty.

    [again next] Thank you for the invitation to a further interview.

    Thank you for your kind invitation to an interview for {position}.
    I was very pleased to receive your invitation to an interview for {position}.
    """,
)

WHEN = Part(
    "when",
    warm="""
    [next_phone_screen] {next_cap} suits me very well, and I will be by the phone.
    [next_video] {next_cap} suits me very well, and I look forward to our call.
    [next_onsite] {next_cap} suits me very well, and I will be glad to come to {place}.

    {next_cap} suits me very well, and I am looking forward to it.

    ⟦Which of the times they offered suits you, or which would you propose?⟧ I am looking forward to it.
    """,
    plain="""
    [next_phone_screen] {next_cap} suits me well, and I will expect the call then.
    [next_onsite] {next_cap} suits me well; I will be at {place} then.

    {next_cap} suits me well.

    ⟦Which of the times they offered suits you, or which would you propose?⟧
    """,
    formal="""
    [next_phone_screen] I am pleased to confirm {next_cap} and will expect the call then.
    [next_onsite] I am pleased to confirm {next_cap} and will be at {place} then.

    I am pleased to confirm {next_cap}.

    ⟦Which of the times they offered suits you, or which would you propose?⟧
    """,
)

ASK = Part(
    "question",
    warm="""
    [heard_scheduling_change] Is there anything else that I should know before then?

    Could you tell me whom I will be meeting, and whether there is anything I should prepare or bring?
    Is there anything that you would like me to prepare, and may I ask who else will be there?
    """,
    plain="""
    [heard_scheduling_change] Is there anything else that I should know before then?

    Could you tell me who will be there, and whether I should prepare or bring anything?
    May I ask whom I will meet, and whether there is anything I should prepare?
    """,
    formal="""
    [heard_scheduling_change] May I ask whether there is anything else that I should know beforehand?

    May I ask whom I will have the pleasure of meeting, and whether there is anything that I should prepare?
    Would you kindly let me know who will take part, and whether I should bring anything with me?
    """,
)

SHORT = Part(
    "short",
    plain="""
    Thank you for the invitation! {next_cap} suits me very well. Is there anything I should prepare, and may I ask whom I will meet?

    Thank you for the invitation! ⟦Which of the times they offered suits you?⟧ Is there anything I should prepare?
    """,
)

MESSAGE = Message(
    action="answer_invitation",
    says=_("Yes to the interview, with day and hour repeated, and a question about who will be there."),
    because=_("A quick, exact answer saves the organiser a message, and names now make thanks easy later."),
    cites=(cite("theraex.2"), cite("cnstaffing.2")),
    subject=SUBJECT,
    paragraphs=((THANKS, WHEN), (ASK,)),
    short=SHORT,
    reply_to=("received:interview_invitation,scheduling_change", "received:"),
)
