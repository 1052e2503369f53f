"""The worker: sends what is due, watches for answers, looks after what a dead worker left behind.

Several may run on one store; every message is claimed by one of them only. Each round is short, so that a stop
takes effect at once.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import close_old_connections

from afterword.channels.sent_folder import keep_copy
from afterword.core.faults import Fault
from afterword.desk.automatic import approve_due
from afterword.desk.placed_drafts import look_after_drafts
from afterword.desk.reach import OpenWays, channel_for, mail_account, secrets_folder, ways_by_hand
from afterword.desk.recovering import ask_again, recover
from afterword.desk.remind import remind
from afterword.desk.sending import ChannelFor, LastLook, Queue, Went, catch_up, send_claimed
from afterword.mailbox.access import secret_of
from afterword.store.models import OutgoingMessage, Owner

__all__ = ["mail_account", "secrets_folder", "ways_by_hand"]

ROUND = 5.0
"""Seconds between two looks at the outbox."""

LOOK_AFTER = 60.0
"""Seconds between two rounds of chores."""

AT_MOST = 100
"""Messages a round; where more are due the next round follows at once."""


log = logging.getLogger("afterword.worker")

Clock = Callable[[], datetime]


def last_look(message: OutgoingMessage, now: datetime) -> str:
    """Fetch what is new for the case; the plan then says whether the message is still called for.

    Raises :class:`MailboxFault` where the mailbox cannot be looked at: then nothing goes.
    """
    if message.account is None or message.case_id is None or not message.account.imap_host:
        return ""
    from afterword.desk.bring_in import fetch_for_case

    assert message.case is not None
    fetch_for_case(message.owner, message.case, now)
    return ""


def send_due(
    clock: Clock,
    *,
    most: int = AT_MOST,
    channels: ChannelFor | None = None,
    look: LastLook = last_look,
    stop: threading.Event | None = None,
) -> list[Went]:
    """Send what is due, at most ``most`` messages; what became of each. The plans are left to `catch_up`."""
    found: list[Went] = []
    queue, ways = Queue(), OpenWays()
    try:
        while len(found) < most and not (stop and stop.is_set()):
            message = queue.next(clock(), most - len(found))
            if message is None:
                break
            went = send_claimed(message, channels or ways, look, clock())
            if went.state == "sent":
                _copy(message, clock())
            log.info("message %s: %s", went.message.pk, went.state)
            found.append(went)
    finally:
        ways.close()
        queue.give_back(clock())
    return found


def run_once(now: datetime, **options: Any) -> list[Went]:
    """Send what is due, as :func:`send_due` does, and make the plans of its cases anew; time goes on from ``now``."""
    clock = going_on_from(now)
    found = send_due(clock, **options)
    catch_up(found, clock())
    return found


def going_on_from(now: datetime) -> Clock:
    """A clock that says ``now`` and goes on from there, so that no lease is shorter than it should be."""
    begun = time.monotonic()
    return lambda: now + timedelta(seconds=time.monotonic() - begun)


def by_the_machine() -> datetime:
    """The machine's own time."""
    return datetime.now(UTC)


def _copy(message: OutgoingMessage, now: datetime) -> None:
    """A copy into Sent where the provider does not keep one; that it fails never unsends anything."""
    if message.account is None or message.channel != "email" or not message.account.imap_host:
        return
    if message.case_id is None:
        return  # a reminder to oneself arrives in the inbox anyway
    account = mail_account(message.account)
    if account.saves_sent:
        return
    try:
        secret = secret_of(account, secrets_folder())
        if keep_copy(account, secret, bytes(message.raw or b""), message.message_id or ""):
            OutgoingMessage.objects.filter(pk=message.pk).update(copied_at=now)
    except Fault as fault:
        log.warning("no copy in Sent: %s", fault.message)


def recover_and_send(now: datetime) -> list[Went]:
    """One whole round: what a dead worker left behind, then everything that is due."""
    return [*recover(channel_for, now), *run_once(now, most=10_000)]


def run(stop: threading.Event) -> None:
    """Go on until ``stop`` is set; a fault of one round is logged and the next one tries again."""
    chores_from = 0.0
    behind: list[Went] = []
    while not stop.is_set():
        found: list[Went] = []
        try:
            if time.monotonic() >= chores_from:
                chores_from = time.monotonic() + LOOK_AFTER
                do_chores(by_the_machine())
            found = send_due(by_the_machine, stop=stop)
            behind += found
            if len(found) < AT_MOST:  # what still waits to leave comes before the plans of what has left
                done, behind = behind, []
                catch_up(done, by_the_machine())
        except Fault as fault:
            log.warning("%s", fault)
        except Exception:
            log.exception("a round of the worker failed")
        finally:
            close_old_connections()
        if len(found) < AT_MOST:
            stop.wait(ROUND)


def do_chores(now: datetime) -> None:
    """What is looked after once a minute. One that fails does not keep the others from being done."""
    for chore in CHORES:
        try:
            chore(now)
        except Fault as fault:
            log.warning("%s", fault)
        except Exception:
            log.exception("%s failed", getattr(chore, "__name__", chore))


def copy_missing(now: datetime) -> None:
    """The copies in Sent that a crash prevented."""
    since = now - timedelta(hours=1)
    missing = OutgoingMessage.objects.select_related("account").filter(
        state="sent", channel="email", copied_at=None, sent_at__gte=since, account__isnull=False
    )
    for message in missing:
        _copy(message, now)


def approve_automatic(now: datetime) -> None:
    """What the person allowed to leave by itself."""
    for owner in Owner.objects.filter(permissions__allowed=True).distinct():
        approve_due(owner, now)


CHORES: list[Callable[[datetime], object]] = [
    lambda now: recover(channel_for, now),
    lambda now: ask_again(channel_for, now),
    copy_missing,
    look_after_drafts,
    approve_automatic,
    remind,
]
"""Functions of the moment, called about once a minute by every worker."""
