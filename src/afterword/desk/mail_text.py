"""A message that was kept, for showing beside what it seems to say."""

from __future__ import annotations

from typing import NamedTuple

from afterword.core.worktime import zone
from afterword.desk.phrasing import exact, moment_of
from afterword.store.models import MailMessage, Owner
from afterword.store.writing import in_words


class Letter(NamedTuple):
    """A message as it came: ``html`` is as it was sent and must be cleaned before it is shown."""

    sender: str
    subject: str
    when: str
    text: str
    html: str


def message_of(owner: Owner, number: int | None) -> Letter | None:
    """The message of that number, if it is kept."""
    if number is None:
        return None
    with in_words():
        found = MailMessage.objects.filter(owner=owner, pk=number).first()
    if found is None:
        return None
    when = exact(moment_of(found.sent_at, zone(owner.timezone or "UTC"))) if found.sent_at else ""
    return Letter(found.sender_name or found.sender, found.subject, when, found.text, found.html)
