"""What the outside looks like from the inside: a channel, through which a message leaves or is prepared."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Parcel(NamedTuple):
    """A message as it was approved. ``raw`` is the whole RFC 5322 message for channels that carry it.

    ``recipients`` are addresses; ``body`` and ``subject`` are what the person approved.
    """

    message_id: str
    sender: str
    recipients: tuple[str, ...]
    subject: str
    body: str
    raw: bytes = b""
    address: str = ""
    """Where it goes for channels without an address of their own: a profile, a phone number, a postal address."""


class Receipt(NamedTuple):
    """What became of a parcel.

    ``state``: ``sent`` (the other side took it), ``prepared`` (it lies ready, the person sends it), ``refused``
    (never will be taken as it is), ``later`` (not taken now, nothing left), ``unknown`` (it may have left).
    ``reference`` finds a prepared one again; ``words`` is one sentence for the person.
    """

    state: str
    words: str = ""
    accepted: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    reference: str = ""


class Channel(Protocol):
    """One way out. ``sends`` is false where it only prepares and the person does the rest."""

    name: str
    sends: bool

    def send(self, parcel: Parcel) -> Receipt:
        """Let it leave, or prepare it. Never raises for what the other side does: the receipt says it."""

    def was_sent(self, message_id: str) -> bool | None:
        """Whether it did leave, as far as can be told afterwards; ``None`` where nobody can tell."""
