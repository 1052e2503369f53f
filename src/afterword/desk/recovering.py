"""Looking after messages whose worker died, or of which nobody knows whether they left.

Where nothing had been handed over, the message goes back to the queue. Otherwise the mailbox is asked for its
Message-ID: found means sent; not found means that nobody can tell, so it is asked again for two days (a copy
or a bounce may still turn up) and the person is asked all the while. It is never sent again by itself.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from afterword.core.faults import Fault
from afterword.core.ports import Receipt
from afterword.core.words import _
from afterword.desk.sending import (
    ASK_AGAIN,
    HANDED_LEASE,
    ChannelFor,
    Went,
    catch_up,
    claim_name,
    epoch,
    settled,
    went,
)
from afterword.store.models import OutgoingMessage
from afterword.store.writing import in_words

ASK_FOR = timedelta(days=2)
"""How long the mailbox is asked about an unclear message."""


def recover(channel_for: ChannelFor, now: datetime) -> list[Went]:
    """Everything that a dead worker left behind; what became of each."""
    second = epoch(now)
    with in_words():
        lost = list(
            OutgoingMessage.objects.select_related("owner", "case", "account").filter(
                state="taken", lease_until__lt=second
            )
        )
    found = []
    for message in lost:
        if not message.options.get("handed"):
            if _still_lost(message, state="scheduled", claimed_by="", lease_until=0, updated=now):
                found.append(Went(message, "scheduled", _("Nothing had left; it goes again.")))
        elif _take_over(message, now):
            found.append(_ask(message, channel_for, now))
    catch_up(found, now)
    return found


def ask_again(channel_for: ChannelFor, now: datetime) -> list[Went]:
    """Ask the mailbox once more about unclear messages; those that were found there."""
    since = epoch(now - ASK_FOR)
    with in_words():
        unclear = list(
            OutgoingMessage.objects.select_related("owner", "case", "account").filter(
                state="unknown", next_try__lte=epoch(now), send_at__gte=since
            )
        )
    found = []
    for message in unclear:
        ours = OutgoingMessage.objects.filter(pk=message.pk, state="unknown", next_try=message.next_try)
        if ours.update(next_try=epoch(now) + ASK_AGAIN) and _in_mailbox(message, channel_for):
            found.append(went(message, _found(message), now))
    catch_up(found, now)
    return found


def _still_lost(message: OutgoingMessage, **changes: object) -> int:
    """Change the row if its lease is still the one that ran out: its worker did not go on, no other took it."""
    with in_words():
        return OutgoingMessage.objects.filter(
            pk=message.pk, state="taken", claimed_by=message.claimed_by, lease_until=message.lease_until
        ).update(**changes)


def _take_over(message: OutgoingMessage, now: datetime) -> bool:
    """Only one of several workers asks the mailbox."""
    me, until = claim_name(), epoch(now + HANDED_LEASE)
    taken = bool(_still_lost(message, lease_until=until, claimed_by=me, updated=now))
    message.claimed_by, message.lease_until = me, until
    return taken


def _ask(message: OutgoingMessage, channel_for: ChannelFor, now: datetime) -> Went:
    if _in_mailbox(message, channel_for):
        return went(message, _found(message), now)
    words = _("The line broke while it was handed over, and the mailbox does not show whether it left.")
    return settled(message, Receipt("unknown", words), now)


def _in_mailbox(message: OutgoingMessage, channel_for: ChannelFor) -> bool:
    try:
        return bool(channel_for(message).was_sent(message.message_id or ""))
    except Fault:
        return False


def _found(message: OutgoingMessage) -> Receipt:
    return Receipt("sent", _("Found in the mailbox."), tuple(message.recipients))
