"""Congratulations on something good that happened at the company."""

# ruff: noqa: E501 -- one wording a line, however long, so that a group reads as a list
from __future__ import annotations

from afterword.core.message import Message, Part
from afterword.core.sources import cite
from afterword.core.words import _

SUBJECT = Part(
    "subject",
    plain="""
    Congratulations!
    Congratulations to you all
    Good news from {company}
    """,
    formal="""
    Congratulations to {company}
    With congratulations
    """,
)

NEWS = Part(
    "news",
    warm="""
    I was delighted to hear that {company} has {news_did}. Congratulations to you and everyone who had a part in it!
    Congratulations! I heard that {company} has {news_did}, and I could not let it pass without a word.
    What good news that {company} has {news_did}. Warm congratulations to all of you.
    Congratulations on {news}! I was delighted to hear about it.
    I heard about {news} and could not let it pass without a word: congratulations to all of you.
    I was delighted to read the news from {company}: {news_raw}. Congratulations to all of you!

    ⟦What is the good news, and where did you hear of it?⟧ Warm congratulations to you and everyone at {company}.
    """,
    plain="""
    I heard that {company} has {news_did}. Congratulations to you and the team!
    Congratulations! It is good to hear that {company} has {news_did}.
    Congratulations on {news}. It was good to hear of it.
    I heard about {news}: congratulations to you and the team.
    I saw the news from {company}: {news_raw}. Congratulations to you and the team!

    ⟦What is the good news, and where did you hear of it?⟧ Congratulations to you and the team at {company}.
    """,
    formal="""
    I was pleased to learn that {company} has {news_did}. Please accept my congratulations.
    May I congratulate you and your colleagues: I was very pleased to hear that {company} has {news_did}.
    May I congratulate you and your colleagues on {news}.
    Please accept my congratulations on {news}, of which I was very pleased to hear.
    I was pleased to read the news from {company}: {news_raw}. Please accept my congratulations.

    ⟦What is the good news, and where did you hear of it?⟧ Please accept my congratulations to you and your colleagues at {company}.
    """,
)

TIE = Part(
    "tie",
    warm="""
    It made me think of what you told me {month} about {topic}.
    [!long_ago] It made me think of what you told me about {topic} when we {met}.
    It made me think back to our conversation {month}, and to {clause}.

    [long_ago met] It took me back to our conversation {month}, which I remember with pleasure.

    [met] It took me back to our conversation on {date}, which I remember with pleasure.

    [held] It took me back to my interview on {date}, which I remember with pleasure.
    """,
    plain="""
    It reminded me of what you told me about {topic} when we {met} {month}.
    It reminded me of our conversation {month}, and of {clause}.

    [long_ago met] It reminded me of our conversation {month}.

    [met] It reminded me of our conversation on {date}, which I enjoyed.

    [held] It reminded me of my interview on {date}, which I enjoyed.
    """,
    formal="""
    It brought to mind what you told me about {topic} when we {met} {month}.
    It brought to mind our conversation {month}, and in particular {clause}.

    [long_ago met] It brought to mind our conversation {month}, which I recall with pleasure.

    [met] It brought to mind our conversation on {date}, which I recall with pleasure.

    [held] It brought to mind my interview on {date}, which I recall with pleasure.
    """,
)

CLOSE = Part(
    "close",
    warm="""
    I still follow {company} with pleasure, and I wish you all more days as good as this one.
    I hope that you found a moment to celebrate.
    I am cheering you on from here, and I wish you every success with it.
    """,
    plain="""
    I still follow {company} with interest and wish you every success with it.
    I wish you all the best with it.
    I hope the team found time to celebrate.
    """,
    formal="""
    I continue to follow {company} with interest and wish you every further success.
    I wish you and your colleagues continued success.
    """,
)

SHORT = Part(
    "short",
    plain="""
    I was delighted to hear that {company} has {news_did}. Congratulations to you and the team! I wish you every success with it.
    Congratulations on {news}! It was good to hear of it, and I wish you every success.
    Congratulations on the news from {company}: {news_raw}! I wish you every success.

    ⟦What is the good news?⟧ Congratulations to you and the team at {company}!
    """,
)

MESSAGE = Message(
    action="congratulate",
    says=_("Congratulations on the company’s news, with nothing asked in return."),
    because=_("Sincere congratulations are the most welcome reason to write again."),
    cites=(cite("careers-advice.5"), cite("cnstaffing.6"), cite("theraex.5")),
    subject=SUBJECT,
    paragraphs=((NEWS, TIE, CLOSE),),
    short=SHORT,
)
