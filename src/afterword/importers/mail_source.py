"""What every source of mail offers: folders, the beginnings of messages in batches, and whole messages on demand.

Reading is cheap first: a :class:`Head` is a message's header block (and, from files, the beginning of its text);
whole messages are fetched only for those that can matter. A source never marks, moves or changes anything. What
has to be remembered between two runs is the ``position`` that comes with each batch: a small JSON value that is
only kept once the batch has been dealt with, so that an interrupted run skips nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

HEAD_BYTES = 8_192
"""How much of a message is read in the cheap first pass over files."""

AT_ONCE = 250
"""Messages of a file or folder in one batch: some megabytes."""

MOST_BYTES = 60_000_000
"""How much of one message is read at most; what lies beyond is some large attachment."""

Position = Mapping[str, Any]


class Head(NamedTuple):
    """The beginning of a message: ``key`` finds it again in its folder."""

    key: str
    raw: bytes


class Batch(NamedTuple):
    """Some heads, in the order of the source; ``position`` is where to go on once they are dealt with.

    ``done`` and ``total`` count the messages of the folder, for showing progress.
    """

    heads: Sequence[Head]
    position: dict[str, Any]
    done: int = 0
    total: int = 0


class MailSource(Protocol):
    """A mailbox of any kind. ``name`` tells sources apart between runs."""

    name: str

    def folders(self) -> list[str]:
        """The names of its folders, those with the person's own sent mail included."""

    def batches(self, folder: str, position: Position, size: int = AT_ONCE) -> Iterator[Batch]:
        """What is new in ``folder`` since ``position`` (empty: everything). Raises a Fault."""

    def bodies(self, folder: str, keys: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        """The whole messages of these keys, in any order; those that are gone are left out."""


SENT_FOLDERS = ("sent", "sent items", "sent messages", "sent mail", "gesendet", "gesendete elemente")
LEFT_OUT = ("trash", "deleted items", "deleted messages", "junk", "spam", "junk e-mail", "drafts", "outbox")


def last_name(folder: str) -> str:
    """The last part of a folder's name in lower case: ``INBOX.Sent`` and ``[Gmail]/Sent Mail`` end alike."""
    return folder.replace("/", ".").rstrip(".").rpartition(".")[2].strip("[]").lower()


def is_sent(folder: str) -> bool:
    """Whether the folder usually holds what the person wrote."""
    return last_name(folder) in SENT_FOLDERS


def is_left_out(folder: str) -> bool:
    """Whether the folder holds what nobody wants read: waste, advertising and unfinished drafts."""
    return last_name(folder) in LEFT_OUT
