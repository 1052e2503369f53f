"""From the bytes of a message to a letter that was understood."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256

from afterword.core.worktime import BusinessCalendar
from afterword.desk.inbox.letter import Letter
from afterword.desk.inbox.sift import Glance
from afterword.reading import mime
from afterword.reading.message import Reading, read_message
from afterword.reading.quotes import new_text

MOST_KEPT = 200_000
_AHEAD = timedelta(days=1)


def open_letter(
    seen: Glance, raw: bytes, mine: set[str], calendar: BusinessCalendar, now: datetime
) -> Letter:
    """Read a message whole. One without a date counts as of ``now``, one without an id gets one from its words."""
    mail = mime.parse(raw)
    own = mail.from_.email in mine
    sent = mail.sent
    if sent is None or sent > now + _AHEAD:
        sent = now
    if own:
        reading = Reading("", 1.0, (), new_text(mail.text))
    else:
        reading = read_message(mail, calendar)
    return Letter(
        seen.key,
        seen.folder,
        mail.message_id or made_up_id(raw),
        sent,
        own,
        mail.from_,
        (*mail.to, *mail.cc)[:30],
        mail.subject,
        mail.text[:MOST_KEPT],
        (mail.html or "")[:MOST_KEPT],
        reading,
        (*mail.references, *mail.in_reply_to),
        seen.bulk,
        len(raw),
    )


def made_up_id(raw: bytes) -> str:
    """An id for a message that has none: the same for the same bytes."""
    return f"<{sha256(raw[:65_536]).hexdigest()[:40]}@no-message-id.invalid>"
