"""A friendly sign of life, every two or three months, that asks for nothing."""

# ruff: noqa: E501 -- one wording a line, however long, so that a group reads as a list
from __future__ import annotations

from afterword.core.message import Message, Part
from afterword.core.sources import cite
from afterword.core.words import _

SUBJECT = Part(
    "subject",
    plain="""
    [has_me] Hello from {me}
    A greeting, and good wishes for {company}
    A short hello
    """,
    formal="""
    [has_me] With good wishes from {me}
    With good wishes to you and {company}
    With good wishes
    """,
)

HELLO = Part(
    "hello",
    warm="""
    [long_ago met] We {met} {month} about {position}, and I have thought of our conversation more than once since then.
    [long_ago met] It is a while now since we {met} {month} about {position}, and I did not want to lose touch.

    [met] I have thought of our conversation on {date} about {position} more than once, and I did not want to lose touch.

    [held] I have thought back to my interview on {date} for {position} more than once, and I did not want to lose touch.

    I have thought of {company} more than once since I applied for {position}, and I did not want to lose touch.
    """,
    plain="""
    [long_ago met] We {met} {month} about {position}, and I would like to stay in touch.
    [long_ago met] It has been a while since we {met} {month} about {position}, so I thought I would say hello.

    [met] I enjoyed our conversation on {date} about {position}, and I would like to stay in touch.

    [held] I had an interview on {date} for {position}, and I would like to stay in touch.

    I applied for {position} some time ago, and I would like to stay in touch.
    """,
    formal="""
    [long_ago met] You may remember our conversation {month} about {position}. I recall it with pleasure.

    [met] I recall our conversation on {date} about {position} with pleasure, and I would be glad to stay in touch.

    [held] I recall my interview on {date} for {position} with pleasure, and I would be glad to stay in touch.

    I applied for {position} some time ago, and I would be glad to stay in touch.
    """,
)

DETAIL = Part(
    "detail",
    warm="""
    I still think of what you told me about {topic}, and I would love to hear how things have gone since then.
    What you told me about {topic} still comes to mind, and I hope that all is going well.
    I still think of {clause}, and I hope that all is going well.
    I have not forgotten {that}, and I hope that all is going well.

    ⟦Is there something useful you could share with {them}: an article, some news from your field, or what you have been doing since?⟧
    """,
    plain="""
    You told me about {topic} then; I would be interested to hear how things have gone since.
    I still think of what you said about {topic}, and I hope all is going well.
    I still think of {clause}, and I hope all is going well.
    I was glad to hear {that}, and I hope all is going well.

    ⟦Is there something useful you could share with {them}: an article, some news from your field, or what you have been doing since?⟧
    """,
    formal="""
    What you told me about {topic} has remained with me, and I trust that all has gone well since.
    I remember our discussion of {topic}, and I hope that all has gone well since.
    I was most interested to learn {clause}, and I hope that all has gone well since.

    ⟦Is there something useful you could share with {them}: an article, some news from your field, or what you have been doing since?⟧
    """,
)

STILL = Part(
    "interest",
    warm="""
    I still think warmly of {company}. If a place comes up one day where I could be of use, I would be delighted to hear of it; and if not, I simply wish you well.
    I would still be glad to work with you one day. No answer is needed; I just wanted to say hello.
    I follow what {company} does with pleasure, and I would be delighted to hear from you if something suitable comes up.
    """,
    plain="""
    I am still interested in {company}, and would be glad to hear of anything that might suit me. Please do not trouble to reply.
    I continue to follow {company} with interest. If something suitable comes up, I would be glad to hear of it.
    If a place comes up at {company} that might suit me, I would be glad to hear of it.
    """,
    formal="""
    I continue to follow {company} with interest, and I would welcome the opportunity to be considered for future positions.
    I remain interested in {company}, and I would be glad to hear of any position for which I might be suitable.
    I continue to think highly of {company} and would be pleased to hear of future opportunities.
    """,
)

CLOSE = Part(
    "close",
    warm="""
    I hope that you and your colleagues are well.
    I hope that all is well with you.
    Wherever this finds you, I hope the year is being kind to you.
    """,
    plain="""
    I hope all is well with you and your team.
    I hope you are well.
    """,
    formal="""
    I hope that you and your colleagues are well.
    """,
)

SHORT = Part(
    "short",
    plain="""
    [long_ago] We {met} {month} about {position}, and I still think of what you said about {topic}. I hope all is well with you, and I would like to stay in touch.

    [long_ago met] We {met} {month} about {position}. I hope all is well with you and your team, and I would like to stay in touch.

    [held] I enjoyed my interview on {date} and would like to stay in touch. I hope all is well with you and your team.

    I continue to follow {company} with interest and would like to stay in touch. I hope all is well with you.
    """,
)

MESSAGE = Message(
    action="keep_in_touch",
    says=_("A friendly hello that asks for nothing and keeps you in mind."),
    because=_("Places open again; people think first of those they have heard from."),
    cites=(cite("careers-advice.5"), cite("cnstaffing.6"), cite("theraex.5")),
    subject=SUBJECT,
    paragraphs=((HELLO, DETAIL), (STILL, CLOSE)),
    short=SHORT,
)
