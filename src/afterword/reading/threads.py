"""Which messages belong to one conversation.

Message identifiers decide (References, In-Reply-To); where a mail program lost them, the same subject between
the same people within :data:`GAP` does. Two conversations that share only a common subject stay apart.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Generic, NamedTuple, TypeVar

from afterword.reading.mime import Mail
from afterword.reading.patterns import Pattern

GAP = timedelta(days=60)
_MOST_PEOPLE = 20

_PREFIX = Pattern(
    r"^\s*(?:\[[^\]]{1,40}\]\s*)?(?:(?:re|aw|sv|vs|antw?|rif|res|ynt|odp|atb|回复|答复|fwd?|wg|tr|vb|doorst|enc|rv|"
    r"i|pd|vl|转发|automatic reply|automatische antwort|réponse automatique|accepted|declined|tentative|"
    r"canceled|cancelled|updated invitation|invitation|zugesagt|abgesagt|angenommen)"
    r"(?:\[\d+\]|\(\d+\)|\^\d+)?\s*[:：]\s*)+",
    2,
)
_SPACES = Pattern(r"[\W_]+")

Key = TypeVar("Key", bound=Hashable)


def plain_subject(subject: str) -> str:
    """A subject without "Re:", "AW:", "FW:" and the like, in lower case; for comparing only."""
    return _SPACES.sub(" ", _PREFIX.sub("", subject[:500])).strip().lower()


class Envelope(NamedTuple):
    """What is needed of a message to find its conversation."""

    message_id: str
    references: tuple[str, ...]
    subject: str
    people: frozenset[str]
    sent: datetime | None


def envelope(mail: Mail, mine: frozenset[str] = frozenset()) -> Envelope:
    """The envelope of a message, without the person's own addresses, which stand in every conversation."""
    people = [address.email for address in (mail.from_, *mail.to, *mail.cc)[:_MOST_PEOPLE] if address.email]
    return Envelope(
        mail.message_id,
        (*mail.references, *mail.in_reply_to),
        plain_subject(mail.subject),
        frozenset(people) - mine,
        mail.sent,
    )


def thread_key(mail: Mail) -> str:
    """The oldest message identifier that a message names: the same in all of a conversation, mostly.

    Empty where it has none; then only :func:`assign` can tell.
    """
    return next(iter((*mail.references, *mail.in_reply_to)), mail.message_id)


class _Groups(Generic[Key]):
    """Sets that grow together (union-find)."""

    def __init__(self) -> None:
        self._parent: dict[Key, Key] = {}

    def root(self, key: Key) -> Key:
        path = []
        while (parent := self._parent.setdefault(key, key)) != key:
            path.append(key)
            key = parent
        for passed in path:
            self._parent[passed] = key
        return key

    def join(self, one: Key, other: Key) -> None:
        first, second = self.root(one), self.root(other)
        if first != second:
            self._parent[second] = first


def assign(envelopes: Sequence[Envelope]) -> list[int]:
    """The conversation of each message, as the index of that conversation's first message in the sequence."""
    groups: _Groups[str | int] = _Groups()
    for number, one in enumerate(envelopes):
        for name in (one.message_id, *one.references):
            if name:
                groups.join(number, name)
    _join_by_subject(envelopes, groups)
    first: dict[str | int, int] = {}
    return [first.setdefault(groups.root(number), number) for number in range(len(envelopes))]


def _join_by_subject(envelopes: Sequence[Envelope], groups: _Groups[str | int]) -> None:
    """Join a message that answers nothing to the latest earlier one of its subject and people."""
    by_subject: dict[str, list[int]] = {}
    for number in _in_time(envelopes):
        one = envelopes[number]
        if not one.subject:
            continue
        before = by_subject.setdefault(one.subject, [])
        match = next((n for n in reversed(before[-50:]) if _continues(envelopes[n], one)), None)
        if match is not None:
            groups.join(match, number)
        before.append(number)


def _in_time(envelopes: Sequence[Envelope]) -> Iterable[int]:
    return sorted(
        range(len(envelopes)), key=lambda n: (envelopes[n].sent is None, _stamp(envelopes[n].sent), n)
    )


def _stamp(sent: datetime | None) -> float:
    return sent.timestamp() if sent else 0.0


def _continues(earlier: Envelope, later: Envelope) -> bool:
    if earlier.sent and later.sent and abs(later.sent - earlier.sent) > GAP:
        return False
    return bool(earlier.people & later.people)
