"""The second question, in the thread of the first: is the writer still in the running?"""

# ruff: noqa: E501 -- one wording a line, however long, so that a group reads as a list
from __future__ import annotations

from afterword.core.message import Message, Part
from afterword.core.sources import cite
from afterword.core.words import _

SUBJECT = Part(
    "subject",
    plain="""
    [has_role] {role}: following up on my last message
    [!has_role] Following up on my last message
    """,
)

BEFORE = Part(
    "before",
    warm="""
    [asked_them asked_in_writing] I wrote to you {wrote} about {position}, and I know how quickly messages get buried, so here I am once more.
    [asked_them asked_in_writing] My message {wrote} about {position} may have come at a busy moment, so I hope you will not mind my coming back to it.

    [asked_by_phone] I tried to reach you by phone {wrote} about {position}, and I thought a line in writing might be easier.

    [asked_in_writing] I wrote {wrote} to ask about {position}, and I thought it might be easier to ask you directly.

    I hope you will not mind my asking once more about {position}.
    """,
    plain="""
    [asked_them asked_in_writing] I am following up on the message I sent you {wrote} about {position}.
    [asked_them asked_in_writing] I wrote to you {wrote} about {position}; it may have come at a busy time.

    [asked_by_phone] I called {wrote} about {position}, and I thought it might be easier to answer in writing.

    [asked_in_writing] I wrote {wrote} to ask about {position}, and I thought I would try you directly.

    I am coming back to you once more about {position}.
    """,
    formal="""
    [asked_them asked_in_writing] I refer to the message that I sent you {wrote} about {position}.
    [asked_them asked_in_writing] Further to my message {wrote} about {position}, may I come back to you once more.

    [asked_by_phone] Further to my call {wrote} about {position}, I am following up in writing.

    [asked_in_writing] Further to the message that I sent {wrote} about {position}, I am taking the liberty of writing to you directly.

    May I come back to you once more about {position}.
    """,
)

REMINDER = Part(
    "interview",
    plain="""
    [met !again] We {met} on {date}, and I have not forgotten how much I enjoyed it.

    [met again] We last {met} on {date}, and I enjoyed it very much.

    [held] My interview was on {date}, and I enjoyed it very much.
    """,
    formal="""
    [met] We {met} on {date}, and I remember our conversation with pleasure.

    [held] My interview took place on {date}, and I remember it with pleasure.
    """,
)

ASK = Part(
    "question",
    warm="""
    Could you tell me whether I am still in the running? Whatever the answer, it would help me to know.
    May I ask whether my application is still under consideration? A single line would be plenty.
    Am I still being considered? If it is too early to say, that is quite all right, and I am happy to wait.
    """,
    plain="""
    Could you let me know whether I am still being considered? A short line is enough.
    Am I still in the running? If the decision needs more time, that is fine too.
    May I ask whether my application is still open, and when you expect to decide?
    """,
    formal="""
    May I ask whether my application is still under consideration? A brief answer would be entirely sufficient.
    Would you be able to tell me whether I am still being considered? I quite understand if the decision needs more time.
    I would be grateful to learn whether I am still among the candidates. Might you be able to tell me?
    """,
)

INTEREST = Part(
    "interest",
    warm="""
    I would still love to work at {company}, and I still think of what you told me about {topic}.
    I would still love to work at {company}, and I still think of {clause}.

    I would still love to work at {company}.
    My interest has not faded in the least.
    """,
    plain="""
    I am still very interested in working at {company}, and still glad that we talked about {topic}.
    I am still very interested in working at {company}, and still glad to have heard {clause}.

    I am still very interested in working at {company}.
    I would still like to join {company}.
    """,
    formal="""
    My interest in {company}, and in what you told me about {topic}, is undiminished.

    My interest in joining {company} is undiminished.
    I would still be very pleased to join {company}.
    """,
)

CLOSE = Part(
    "close",
    warm="""
    Thank you for your patience with me, and for your time.
    Thank you for keeping me in mind.
    I know how full your days must be; thank you for reading this.
    """,
    plain="""
    Thank you for your time.
    Thank you for taking a moment with this.
    I know you are busy; thank you for reading this.
    """,
    formal="""
    Thank you for your time and your trouble.
    I would be grateful for any word that you can give me.
    Thank you for your attention to this.
    """,
)

SHORT = Part(
    "short",
    plain="""
    [asked held] I wrote {wrote} about {position}, after my interview on {date}. May I ask whether I am still in the running? I would still love to join {company}. Thank you for your time.

    [held] We are in touch about {position}; my interview was on {date}. May I ask whether I am still in the running? Thank you for your time.

    May I ask whether I am still in the running for {position}? Thank you for your time.
    May I ask whether I am still in the running? Thank you for your time.
    """,
)

MESSAGE = Message(
    action="second_check_in",
    says=_(
        "A second question in the same thread, which points at the first and asks whether you are still in it."
    ),
    because=_("The thread spares them the search, and a plain question is easy to answer in one line."),
    cites=(cite("medix.7"), cite("careers-advice.3"), cite("careers-advice.4"), cite("teal.4")),
    subject=SUBJECT,
    paragraphs=((BEFORE, REMINDER), (ASK,), (INTEREST, CLOSE)),
    short=SHORT,
    reply_to=("sent:check_in,second_check_in",),
)
