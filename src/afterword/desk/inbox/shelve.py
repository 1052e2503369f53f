"""The way of a letter to its application: found, begun, or about something else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from afterword.desk.inbox import employer, senders
from afterword.desk.inbox.letter import Letter
from afterword.desk.inbox.shelf import Shelf
from afterword.desk.inbox.story import Story


def by_time(letter: Letter) -> tuple[datetime, str]:
    """For putting letters into the order in which they were sent."""
    return letter.sent.astimezone(UTC), letter.message_id


def shelve(shelf: Shelf, letter: Letter, load: Callable[[Story], None] | None = None) -> Story | None:
    """The story of a letter, which is begun if need be; ``None`` where it is about something else."""
    story = shelf.find(letter)
    if story is not None and not _concerns(letter, story):
        return None
    if story is None:
        story = shelf.begin(letter)
    if story is None:
        return None
    if load is not None:
        load(story)
    shelf.belongs(letter, story)
    shelf.describe(letter, story)
    return story


def _concerns(letter: Letter, story: Story) -> bool:
    """Whether a message that leads to an application by its sender is about it at all."""
    if letter.label != "unrelated" or letter.own:
        return not (letter.bulk and letter.label == "unrelated")
    if letter.bulk or letter.reading.automatic:
        return False
    if letter.sender.email in story.addresses or any(r in story.ids for r in letter.references):
        return True
    return letter.human and _comes_from(letter.domain, story)


def _comes_from(domain: str, story: Story) -> bool:
    """Whether that is the employer's own domain."""
    if not senders.tells_employer(domain):
        return False
    return senders.organisation(domain) in story.domains or employer.same_company(
        story.company, employer.label_of(domain)
    )
