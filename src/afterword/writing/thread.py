"""Which earlier message a draft answers, and the subject it keeps."""

from __future__ import annotations

from datetime import datetime

from afterword.core.case import Case
from afterword.core.message import Message
from afterword.core.record import NamedTuple
from afterword.writing.facts import last_received, last_sent
from afterword.writing.naming import one_line

_REPLY_MARKS = ("re:", "aw:", "sv:", "fwd:", "fw:", "wg:", "antw:", "tr:", "rv:", "vs:")


class Thread(NamedTuple):
    """What is answered: the subject with its “Re:”, and the message's id (None when it is not known)."""

    subject: str
    message_id: str | None


def thread_of(message: Message, case: Case, to: str, now: datetime) -> Thread | None:
    """The thread that a message of this kind belongs in; None when it begins one of its own."""
    for wanted in message.reply_to:
        side, _colon, kind = wanted.partition(":")
        kinds = tuple(k for k in kind.split(",") if k)
        sent = last_sent(case, to, now, *kinds) if side == "sent" else None
        heard = last_received(case, to, now, *kinds) if side == "received" else None
        fact = sent.fact if sent else heard.fact if heard else None
        if fact is None or fact.channel != "email":
            continue
        return Thread(reply_subject(fact.subject), one_line(fact.message_id) or None)
    return None


def reply_subject(subject: str) -> str:
    """“Re: …” once, whatever marks of answers and forwards stood there before; empty for an empty subject."""
    text = one_line(subject, 200)
    while text.lower().startswith(_REPLY_MARKS):
        text = text.partition(":")[2].strip()
    return f"Re: {text}" if text else ""
