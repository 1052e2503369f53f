"""Sending what was approved: claimed once, looked at once more, handed over, settled by the server's answer.

The order of writes is the whole point. (1) One conditional update claims a few rows and is committed. (2) The
last look may hold it. (3) ``handed`` is committed, and the lease renewed, before the first byte goes to the
network. (4) The server's answer settles it, together with the fact that it was sent. A crash before 3 means
that nothing left; a crash after 3 means that the mailbox must be asked (:mod:`afterword.desk.recovering`);
where the mailbox cannot tell, the row stays ``unknown`` until the person says, and it is never sent again by
itself.
"""

from __future__ import annotations

import logging
import os
import secrets
import socket
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from django.db.models import Q

from afterword.core import events as ev
from afterword.core.faults import Fault
from afterword.core.ports import Channel, Parcel, Receipt
from afterword.core.words import _
from afterword.desk.last_look import Verdict, verdict, word_for_word
from afterword.store import due as derived
from afterword.store import outbox
from afterword.store.models import Account, CaseRecord, OutgoingMessage, Owner
from afterword.store.writing import in_words, writing

LEASE = timedelta(minutes=5)
"""How long a claim holds until the message is handed over: time for the last look."""

HANDED_LEASE = timedelta(minutes=20)
"""How long it holds from then on: longer than the slowest exchange with a server can take."""

PAUSES = (60, 300, 900, 3600, 4 * 3600)
"""Seconds between tries after “later”; greylisting usually lets the second one through."""

ASK_AGAIN = 600
"""Seconds until the mailbox is asked again about a message of which nobody knows whether it left."""

ChannelFor = Callable[[OutgoingMessage], Channel]
LastLook = Callable[[OutgoingMessage, datetime], str]
"""Fetches what is new for the message's case; may give a reason to hold it. Raises :class:`Fault`."""

log = logging.getLogger("afterword.sending")


class Went(NamedTuple):
    """What became of one claimed message."""

    message: OutgoingMessage
    state: str
    words: str


def claim_name() -> str:
    """A name for a claim that no other claim on any machine has; it tells whose process it is."""
    return f"{socket.gethostname()[:40]}:{os.getpid()}:{secrets.token_hex(8)}"


def epoch(now: datetime) -> int:
    """Whole seconds since 1970."""
    return int(now.timestamp())


class Queue:
    """What is due, claimed a few at a time and handed out one by one."""

    AT_ONCE = 10
    """Few enough that the last of them does not wait long while another worker has nothing to do."""

    def __init__(self) -> None:
        self._ours: list[OutgoingMessage] = []
        self._owners: dict[int, Owner] = {}
        self._accounts: dict[int, Account] = {}

    def next(self, now: datetime, most: int) -> OutgoingMessage | None:
        """The next message that is due, now ours; ``None`` when there is none. Committed when this returns.

        At most ``most`` are claimed at a time, this one included.
        """
        if not self._ours:
            until = epoch(now + LEASE)
            with in_words():
                self._ours = outbox.take(claim_name(), min(most, self.AT_ONCE), until, epoch(now), now)[::-1]
        return self._complete(self._ours.pop()) if self._ours else None

    def give_back(self, now: datetime) -> None:
        """What was claimed and not asked for goes back at once; after a crash its lease runs out."""
        with in_words():
            for message in self._ours:
                outbox.give_back(message.pk, message.claimed_by, now)
        self._ours = []

    def _complete(self, message: OutgoingMessage) -> OutgoingMessage:
        """The message with its owner and mailbox, which are read once a round."""
        if message.owner_id not in self._owners:
            self._owners[message.owner_id] = message.owner
        message.owner = self._owners[message.owner_id]
        if message.account_id is not None:
            if message.account_id not in self._accounts and message.account is not None:
                self._accounts[message.account_id] = message.account
            message.account = self._accounts.get(message.account_id)
        return message


def send_claimed(message: OutgoingMessage, channel_for: ChannelFor, look: LastLook, now: datetime) -> Went:
    """Take a claimed message as far as it goes. The case's derived rows are left to the caller (see `catch_up`)."""
    try:
        # New mail first: whether the message is still called for depends on what came in.
        reason = word_for_word(message) or look(message, now)
        found = Verdict(reason) if reason else verdict(message, now)
        if found.hold:
            return hold(message, found.hold, now)
        if found.wait_until is not None and found.wait_until > now:
            return put_off(message, found.wait_until, now)
        channel = channel_for(message)
    except Fault as fault:  # no password, no network, no such account: nothing has left
        return settled(message, Receipt("later", fault.message), now)
    except Exception:  # a fault of our own: nothing has left either, and the other messages must go on
        log.exception("the last look at message %s failed", message.pk)
        return settled(message, Receipt("later", _("Something went wrong before it was sent.")), now)
    if not _hand_over(message, now):
        return Went(message, "taken", _("It was held back, or another worker has it."))
    receipt = channel.send(parcel_of(message))
    if receipt.state == "unknown" and channel.was_sent(message.message_id or ""):
        receipt = Receipt("sent", _("Found in the mailbox."), tuple(message.recipients))
    return settled(message, receipt, now)


def parcel_of(message: OutgoingMessage) -> Parcel:
    """The approved message as a channel takes it."""
    sender = message.account.email if message.account else ""
    return Parcel(
        message.message_id or "",
        sender,
        tuple(message.recipients),
        message.subject,
        message.text,
        bytes(message.raw or b""),
        str(message.options.get("address", "")),
    )


def _hand_over(message: OutgoingMessage, now: datetime) -> bool:
    """Committed before the network is touched; false where the lease or the right to send was lost meanwhile.

    The lease is renewed in the same update: whoever looks after dead workers compares it, so a slow worker
    and its supposed heir can never both go on.
    """
    options = {**message.options, "handed": epoch(now)}
    message.options = options
    message.lease_until = epoch(now + HANDED_LEASE)
    with in_words():
        return outbox.hand_over(message.pk, message.claimed_by, options, message.lease_until)


def settled(message: OutgoingMessage, receipt: Receipt, now: datetime) -> Went:
    """Write down what the channel said, and the fact with it where the message went."""
    if receipt.state == "sent":
        return went(message, receipt, now)
    changes: dict[str, object] = {
        "last_error": receipt.words,
        "updated": now,
        "claimed_by": "",
        "lease_until": 0,
    }
    if receipt.state == "later":
        tries = message.attempts + 1
        state = "scheduled" if tries <= len(PAUSES) else "refused"
        pause = PAUSES[min(tries, len(PAUSES)) - 1]
        changes.update(state=state, attempts=tries, next_try=epoch(now) + pause, options=not_handed(message))
    elif receipt.state == "prepared":
        changes.update(state="prepared", draft_ref=receipt.reference)
    elif receipt.state == "unknown":
        changes.update(state="unknown", next_try=epoch(now) + ASK_AGAIN)
    else:
        changes.update(state=receipt.state, refused=dict(receipt.refused), options=not_handed(message))
    # The answer of the server counts even where a sleeping machine let the lease run out and the row was
    # called unclear meanwhile; what the person has said since counts more.
    mine = Q(state="taken", claimed_by=message.claimed_by) | Q(state="unknown")
    with writing():
        OutgoingMessage.objects.filter(mine, pk=message.pk).update(**changes)
    return Went(message, str(changes["state"]), receipt.words)


def not_handed(message: OutgoingMessage) -> dict[str, object]:
    """The options of a message of which it is certain that nothing has left."""
    return {k: v for k, v in message.options.items() if k != "handed"}


def went(message: OutgoingMessage, receipt: Receipt, now: datetime) -> Went:
    """The message is out: the row and the fact are written together, or not at all."""
    missed = "; ".join(f"{address}: {why}" for address, why in receipt.refused)
    words = _("It did not reach everyone. {missed}").format(missed=missed) if missed else receipt.words
    fact, key = None, ""
    if message.case_id is not None:
        fact = _fact(message, receipt, now)
        key = f"mail:{message.message_id}" if message.message_id else f"outbox:{message.pk}"
    with in_words():
        outbox.mark_sent(
            message, words if missed else "", list(receipt.accepted), dict(receipt.refused), now, fact, key
        )
    return Went(message, "sent", words)


def _fact(message: OutgoingMessage, receipt: Receipt, now: datetime) -> ev.MessageSent:
    """What the case's log says of it. It is no activity that could be undone: what has left has left."""
    channel = "email" if message.channel in ("email", "draft", "mailto") else message.channel
    return ev.MessageSent(
        now.astimezone(UTC),
        message.action,
        _reached(message, receipt),
        channel if channel in ev.CHANNELS else "email",
        message.text,
        message.subject,
        message.message_id or "",
    )


def _reached(message: OutgoingMessage, receipt: Receipt) -> tuple[str, ...]:
    """The people whom it reached: all but those whose address was refused."""
    missed = {address for address, _why in receipt.refused}
    if not missed or len(message.to) != len(message.recipients):
        return tuple(message.to)
    return tuple(
        p for p, address in zip(message.to, message.recipients, strict=True) if address not in missed
    )


def hold(message: OutgoingMessage, reason: str, now: datetime) -> Went:
    """Keep it back and say why; a reminder to oneself that comes too late is dropped."""
    state = "held" if message.case_id is not None else "cancelled"
    _back(message, now, state=state, hold_reason=reason)
    return Went(message, state, reason)


def put_off(message: OutgoingMessage, until: datetime, now: datetime) -> Went:
    """They are away, or it is their night: it goes by itself at the next good hour."""
    words = _("It waits for a better hour: they are away, or not at work now.")
    _back(message, now, state="scheduled", send_at=epoch(until), last_error=words, attempts=0)
    return Went(message, "scheduled", words)


def _back(message: OutgoingMessage, now: datetime, **changes: object) -> None:
    """Out of our hands without having left."""
    mine = OutgoingMessage.objects.filter(pk=message.pk, state="taken", claimed_by=message.claimed_by)
    with writing():
        mine.update(claimed_by="", lease_until=0, updated=now, options=not_handed(message), **changes)


AT_A_TIME = 50
"""Cases whose rows are made anew in one transaction: nobody else who writes should have to wait for more."""


def catch_up(found: list[Went], now: datetime) -> None:
    """Make the derived rows of the cases anew that messages went out of; readers do it where this is cut off."""
    by_owner: dict[int, dict[int, OutgoingMessage]] = {}
    for one in found:
        if one.state == "sent" and one.message.case_id is not None:
            by_owner.setdefault(one.message.owner_id, {})[one.message.case_id] = one.message
    for messages in by_owner.values():
        owner = next(iter(messages.values())).owner
        cases = sorted(messages)
        for start in range(0, len(cases), AT_A_TIME):
            rows = list(CaseRecord.objects.filter(pk__in=cases[start : start + AT_A_TIME]))
            for row in rows:
                row.owner = owner
            with in_words():
                derived.refresh(owner, rows, now)
