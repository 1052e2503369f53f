"""What to say on the telephone, and on the answering machine, when writing brought no answer."""

# ruff: noqa: E501 -- one wording a line, however long, so that a group reads as a list
from __future__ import annotations

from afterword.core.message import Message, Part
from afterword.core.sources import cite
from afterword.core.words import _

SUBJECT = Part("subject", plain="My call about the interview")

HELLO = Part(
    "hello",
    plain="""
    [met] We {met} on {date} about {position}, and I am calling to ask how things stand.
    [held] I was interviewed on {date} for {position}, and I am calling to ask how things stand.
    I applied for {position}, and I am calling to ask how things stand.
    """,
)

ASK = Part(
    "question",
    plain="""
    [promise_over] A decision was hoped for by {promise_day}. Is there any news yet, or a date when I might hear?

    Is there any news yet, or a date by which you expect to decide?
    """,
)

CLOSE = Part(
    "close",
    plain="""
    I am still very interested. Thank you for your time.
    """,
)

SPOKEN = Part(
    "spoken",
    warm="""
    [met promise_over] {hello}, this is {me}. We {met} on {spoken_date} about {position}. I know you hoped to decide by {spoken_promise}, and I wondered how things stand. I would still love to join you. You can reach me on {phone}, or by e-mail, whenever suits you. Thank you so much, and have a good day.
    [met promise_over !has_phone] {hello}, this is {me}. We {met} on {spoken_date} about {position}. I know you hoped to decide by {spoken_promise}, and I wondered how things stand. I would still love to join you. You can reach me by e-mail, whenever suits you. Thank you so much, and have a good day.

    [met] {hello}, this is {me}. We {met} on {spoken_date} about {position}. I wondered whether there is any news yet. I would still love to join you. You can reach me on {phone}, or by e-mail, whenever suits you. Thank you so much, and have a good day.
    [met !has_phone] {hello}, this is {me}. We {met} on {spoken_date} about {position}. I wondered whether there is any news yet. I would still love to join you. You can reach me by e-mail, whenever suits you. Thank you so much, and have a good day.

    [held] {hello}, this is {me}. I had an interview on {spoken_date} for {position}, and I wondered whether there is any news yet. I would still love to join you. You can reach me on {phone}, or by e-mail, whenever suits you. Thank you so much, and have a good day.
    [held !has_phone] {hello}, this is {me}. I had an interview on {spoken_date} for {position}, and I wondered whether there is any news yet. I would still love to join you. You can reach me by e-mail, whenever suits you. Thank you so much, and have a good day.

    {hello}, this is {me}. I applied for {position}, and I wondered whether there is any news yet. I am still very interested. You can reach me on {phone}, or by e-mail, whenever suits you. Thank you, and have a good day.
    [!has_phone] {hello}, this is {me}. I applied for {position}, and I wondered whether there is any news yet. I am still very interested. You can reach me by e-mail, whenever suits you. Thank you, and have a good day.
    """,
    plain="""
    [met promise_over] {hello}, this is {me}. We {met} on {spoken_date} about {position}. A decision was hoped for by {spoken_promise}, so I am calling to ask how things stand. I am still very interested. My number is {phone}, or you can e-mail me. Thank you, and goodbye.
    [met promise_over !has_phone] {hello}, this is {me}. We {met} on {spoken_date} about {position}. A decision was hoped for by {spoken_promise}, so I am calling to ask how things stand. I am still very interested. You can reach me by e-mail. Thank you, and goodbye.

    [met] {hello}, this is {me}. We {met} on {spoken_date} about {position}. I am calling to ask whether there is any news. I am still very interested. My number is {phone}, or you can e-mail me. Thank you, and goodbye.
    [met !has_phone] {hello}, this is {me}. We {met} on {spoken_date} about {position}. I am calling to ask whether there is any news. I am still very interested. You can reach me by e-mail. Thank you, and goodbye.

    [held] {hello}, this is {me}. I had an interview on {spoken_date} for {position}, and I am calling to ask whether there is any news. I am still very interested. My number is {phone}, or you can e-mail me. Thank you, and goodbye.
    [held !has_phone] {hello}, this is {me}. I had an interview on {spoken_date} for {position}, and I am calling to ask whether there is any news. I am still very interested. You can reach me by e-mail. Thank you, and goodbye.

    {hello}, this is {me}. I applied for {position}, and I am calling to ask whether there is any news. I am still very interested. My number is {phone}, or you can e-mail me. Thank you, and goodbye.
    [!has_phone] {hello}, this is {me}. I applied for {position}, and I am calling to ask whether there is any news. I am still very interested. You can reach me by e-mail. Thank you, and goodbye.
    """,
)

SHORT = Part(
    "short",
    plain="""
    [held] I tried to reach you by phone about my interview on {date}. May I ask whether there is any news? I am still very interested. Thank you for your time.

    I tried to reach you by phone about my application. May I ask whether there is any news? Thank you for your time.
    """,
)

MESSAGE = Message(
    action="phone_call",
    says=_("A short call, with a message of under half a minute ready for the answering machine."),
    because=_("After two weeks of silence a friendly voice can find what an e-mail did not."),
    cites=(cite("teal.4"), cite("careers-advice.4")),
    subject=SUBJECT,
    paragraphs=((HELLO, ASK), (CLOSE,)),
    short=SHORT,
    spoken=SPOKEN,
    channel="phone",
)
