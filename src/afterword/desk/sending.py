"""Sending what was approved: claimed once, looked at once more, handed over, settled by the server's answer.

The order of writes is the whole point. (1) One conditional update claims the row and is committed. (2) The
last look may hold it. (3) ``handed`` is committed before the first byte goes to the network. (4) The server's
answer settles it, together with the fact that it was sent. A crash before 3 means that nothing left; a crash
after 3 means that the mailbox must be asked; where the mailbox cannot tell, the row stays ``unknown`` until
the person says, and it is never sent again by itself.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from django.db import transaction
from django.db.models import F, Q

from afterword.core import events as ev
from afterword.core.faults import Fault
from afterword.core.ports import Channel, Parcel, Receipt
from afterword.core.words import _
from afterword.desk.approve import digest
from afterword.desk.record import folded, record
from afterword.store import due as derived
from afterword.store.models import OutgoingMessage
from afterword.store.writing import writing

LEASE = timedelta(minutes=5)
PAUSES = (60, 300, 900, 3600, 4 * 3600)
"""Seconds between tries after “later”; greylisting usually lets the second one through."""

ChannelFor = Callable[[OutgoingMessage], Channel]
LastLook = Callable[[OutgoingMessage, datetime], str]
"""Fetches what is new for the message's case and gives the reason to hold it, or an empty text."""


class Went(NamedTuple):
    """What became of one claimed message."""

    message: OutgoingMessage
    state: str
    words: str


def worker_name() -> str:
    """A name for this process that no other process on any machine has."""
    return f"{socket.gethostname()}:{os.getpid()}"[:80]


def claim(worker: str, now: datetime) -> OutgoingMessage | None:
    """The next message that is due, now ours; ``None`` when there is none. Committed when this returns."""
    second = int(now.timestamp())
    ready = OutgoingMessage.objects.filter(state="scheduled", send_at__lte=second, next_try__lte=second)
    for key in ready.order_by("send_at", "id").values_list("id", flat=True)[:20]:
        taken = OutgoingMessage.objects.filter(pk=key, state="scheduled").update(
            state="taken",
            claimed_by=worker,
            lease_until=second + int(LEASE.total_seconds()),
            attempts=F("attempts") + 1,
            updated=now,
        )
        if taken:
            return OutgoingMessage.objects.select_related("owner", "case", "account").get(pk=key)
    return None


def send_claimed(message: OutgoingMessage, channel_for: ChannelFor, look: LastLook, now: datetime) -> Went:
    """Take a claimed message as far as it goes."""
    try:
        # New mail first: whether the message is still called for depends on what came in.
        reason = _changed(message) or look(message, now) or _stale(message, now)
        if reason:
            return hold(message, reason, now)
        channel = channel_for(message)
    except Fault as fault:  # no password, no network, no such account: nothing has left
        return _settled(message, Receipt("later", str(fault)), now)
    if not _hand_over(message, now):
        return Went(message, "taken", _("Another worker has it."))
    return _settled(message, channel.send(parcel_of(message)), now)


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


def _changed(message: OutgoingMessage) -> str:
    if message.message_id and digest(message) != message.sha256:
        return _("This is not word for word what you approved; read it and approve it again.")
    return ""


def _stale(message: OutgoingMessage, now: datetime) -> str:
    """Whether the case still calls for it, and its window is still open."""
    if message.window_closes is not None and now.timestamp() > message.window_closes:
        return _("Its time has passed while this machine was off; say whether it should still go.")
    if message.case is None or message.overruled:
        return ""
    from afterword.advice.planning import steps_of

    owner = message.owner
    message.case.owner = owner
    _row, told = folded(owner, message.case)
    for step in steps_of(told, message.case.policy or owner.policy, owner.overrides):
        if step.key == message.step_key:
            if step.held:
                return step.held
            if step.opens > now + timedelta(minutes=1):
                return _("Something changed: it should wait. {reason}").format(reason=step.reason)
            return ""
    return _("Something happened in this case; this message is not called for any more.")


def _hand_over(message: OutgoingMessage, now: datetime) -> bool:
    """Committed before the network is touched; false where the lease was lost meanwhile."""
    options = {**message.options, "handed": int(now.timestamp())}
    mine = OutgoingMessage.objects.filter(pk=message.pk, state="taken", claimed_by=message.claimed_by)
    message.options = options
    return bool(mine.update(options=options, updated=now))


def _settled(message: OutgoingMessage, receipt: Receipt, now: datetime) -> Went:
    """Write down what the channel said, and the fact with it where the message went."""
    if receipt.state == "sent":
        return went(message, receipt, now)
    second = int(now.timestamp())
    changes: dict[str, object] = {
        "last_error": receipt.words,
        "updated": now,
        "claimed_by": "",
        "lease_until": 0,
    }
    if receipt.state == "later":
        state = "scheduled" if message.attempts <= len(PAUSES) else "refused"
        pause = PAUSES[min(message.attempts, len(PAUSES)) - 1]
        options = {k: v for k, v in message.options.items() if k != "handed"}
        changes.update(state=state, next_try=second + pause, options=options)
    elif receipt.state == "prepared":
        changes.update(state="prepared", draft_ref=receipt.reference)
    else:
        changes.update(state=receipt.state, refused=dict(receipt.refused))
    with writing():
        OutgoingMessage.objects.filter(pk=message.pk).update(**changes)
    return Went(message, str(changes["state"]), receipt.words)


def went(message: OutgoingMessage, receipt: Receipt, now: datetime) -> Went:
    """The message is out: the row and the fact are written together, or not at all."""
    with writing():
        OutgoingMessage.objects.filter(pk=message.pk).update(
            state="sent",
            sent_at=now,
            updated=now,
            claimed_by="",
            lease_until=0,
            last_error="",
            accepted=list(receipt.accepted),
            refused=dict(receipt.refused),
        )
        if message.case is not None:
            _note(message, receipt, now)
    return Went(message, "sent", receipt.words)


def _note(message: OutgoingMessage, receipt: Receipt, now: datetime) -> None:
    assert message.case is not None
    case = message.case
    case.owner = message.owner
    channel = "email" if message.channel in ("email", "draft", "mailto") else message.channel
    fact = ev.MessageSent(
        now.astimezone(UTC),
        message.action,
        tuple(message.to),
        channel if channel in ev.CHANNELS else "email",
        message.text,
        message.subject,
        message.message_id or "",
    )
    _row, told = folded(message.owner, case)
    names = ", ".join(told.name(p) for p in message.to)
    sentence = _("Sent to {names}.").format(names=names)
    key = message.message_id or f"outbox-{message.pk}"
    record(message.owner, case, [fact], "sent", sentence, now=now, source="outbox", dedupe=[key])


def hold(message: OutgoingMessage, reason: str, now: datetime) -> Went:
    """Keep it back and say why."""
    with writing():
        OutgoingMessage.objects.filter(pk=message.pk).exclude(state="sent").update(
            state="held", hold_reason=reason, claimed_by="", lease_until=0, updated=now
        )
        if message.case is not None:
            message.case.owner = message.owner
            derived.refresh(message.owner, [message.case], now)
    return Went(message, "held", reason)


def recover(channel_for: ChannelFor, now: datetime) -> list[Went]:
    """Look after messages whose worker died: back to the queue where nothing left, else ask the mailbox."""
    second = int(now.timestamp())
    with transaction.atomic():
        lost = list(
            OutgoingMessage.objects.select_related("owner", "case", "account").filter(
                Q(state="taken"), lease_until__lt=second
            )
        )
    found = []
    for message in lost:
        if not message.options.get("handed"):
            OutgoingMessage.objects.filter(pk=message.pk, state="taken", lease_until__lt=second).update(
                state="scheduled", claimed_by="", lease_until=0, updated=now
            )
            found.append(Went(message, "scheduled", _("Nothing had left; it goes again.")))
        elif _take_over(message, now):
            found.append(_ask(message, channel_for, now))
    return found


def _take_over(message: OutgoingMessage, now: datetime) -> bool:
    """Only one of several workers asks the mailbox."""
    second = int(now.timestamp())
    return bool(
        OutgoingMessage.objects.filter(pk=message.pk, state="taken", lease_until=message.lease_until).update(
            lease_until=second + int(LEASE.total_seconds()), claimed_by=worker_name(), updated=now
        )
    )


def _ask(message: OutgoingMessage, channel_for: ChannelFor, now: datetime) -> Went:
    try:
        there = channel_for(message).was_sent(message.message_id or "")
    except Fault:
        there = None
    if there:
        return went(message, Receipt("sent", _("Found in the mailbox."), tuple(message.recipients)), now)
    words = _("The line broke while it was handed over, and the mailbox does not show whether it left.")
    return _settled(message, Receipt("unknown", words), now)
