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
from functools import lru_cache
from pathlib import Path
from typing import cast

from django.db import close_old_connections

from afterword import channels
from afterword.channels.by_hand import ByHand
from afterword.channels.imap_draft import DraftChannel
from afterword.channels.sent_folder import keep_copy, was_sent
from afterword.channels.smtp import SmtpChannel
from afterword.core.discover import modules
from afterword.core.faults import Fault
from afterword.core.ports import Channel
from afterword.core.words import _
from afterword.desk.recovering import ask_again, recover
from afterword.desk.sending import ChannelFor, LastLook, Went, catch_up, claim, send_claimed, worker_name
from afterword.mailbox.access import Secret, secret_of
from afterword.mailbox.account import MailAccount, Server
from afterword.store.location import data_folder
from afterword.store.models import Account, OutgoingMessage

ROUND = 5.0
"""Seconds between two looks at the outbox."""

LOOK_AFTER = 60.0
"""Seconds between two rounds of chores."""


@lru_cache(maxsize=1)
def ways_by_hand() -> dict[str, type[ByHand]]:
    """The channels that only prepare, by name: one file each in ``afterword.channels``."""
    found = [
        v
        for m in modules(channels)
        for v in vars(m).values()
        if isinstance(v, type) and issubclass(v, ByHand)
    ]
    known = {c.name: c for c in found if c.name}
    return {**known, "voicemail": known["phone"]}


log = logging.getLogger("afterword.worker")

Clock = Callable[[], datetime]


def mail_account(row: Account) -> MailAccount:
    """The stored account as what reaches a mailbox needs it."""
    options = row.options or {}
    return MailAccount(
        row.email,
        row.login or row.email,
        Server(row.imap_host, row.imap_port, row.imap_security),
        Server(row.smtp_host, row.smtp_port, row.smtp_security),
        row.auth,
        row.secret_ref,
        row.name,
        str(options.get("provider", "")),
        str(options.get("client_id", "")),
        str(options.get("ca_file", "")),
        bool(options.get("saves_sent")),
    )


def secrets_folder() -> Path:
    """Where passwords are kept when the system has no keyring."""
    return data_folder()


def channel_for(message: OutgoingMessage) -> Channel:
    """The way out for a message. Raises :class:`Fault` where there is none, with nothing gone."""
    by_hand = ways_by_hand().get(message.channel)
    if by_hand is not None:
        return cast(Channel, by_hand())
    if message.account is None:
        raise Fault(_("The mailbox that this was to leave from is not set up any more."))
    account = mail_account(message.account)
    secret = secret_of(account, secrets_folder())
    if message.channel == "draft":
        return DraftChannel(account, secret)
    return SmtpChannel(account, secret, lambda message_id: was_sent(account, secret, message_id))


def last_look(message: OutgoingMessage, now: datetime) -> str:
    """Fetch what is new for the case; the plan then says whether the message is still called for.

    Raises :class:`MailboxFault` where the mailbox cannot be looked at: then nothing goes.
    """
    if message.account is None or message.case is None or not message.account.imap_host:
        return ""
    from afterword.desk.bring_in import fetch_for_case

    fetch_for_case(message.owner, message.case, now)
    return ""


class OpenWays:
    """The ways out of one round: each mailbox's line is opened once and used for all of its messages."""

    def __init__(self) -> None:
        self._by_account: dict[int, SmtpChannel] = {}

    def __call__(self, message: OutgoingMessage) -> Channel:
        """The way out for a message, like :func:`channel_for`."""
        if message.channel != "email" or message.account_id is None:
            return channel_for(message)
        known = self._by_account.get(message.account_id)
        if known is None:
            made = channel_for(message)
            assert isinstance(made, SmtpChannel)
            made.keep_open = True
            known = self._by_account[message.account_id] = made
        return known

    def close(self) -> None:
        """Let go of every line."""
        for way in self._by_account.values():
            way.close()
        self._by_account.clear()


def run_once(
    now: datetime,
    worker: str = "",
    *,
    most: int = 50,
    channels: ChannelFor | None = None,
    look: LastLook = last_look,
    stop: threading.Event | None = None,
    clock: Clock | None = None,
) -> list[Went]:
    """Send what is due now, at most ``most`` messages; what became of each.

    Without ``clock`` the time goes on from ``now``, so that no lease is shorter than it should be.
    """
    begun = time.monotonic()
    tick = clock or (lambda: now + timedelta(seconds=time.monotonic() - begun))
    found: list[Went] = []
    name = worker or worker_name()
    ways = OpenWays()
    try:
        while len(found) < most and not (stop and stop.is_set()):
            message = claim(name, tick())
            if message is None:
                break
            went = send_claimed(message, channels or ways, look, tick())
            if went.state == "sent":
                _copy(message, tick())
            log.info("message %s: %s", went.message.pk, went.state)
            found.append(went)
    finally:
        ways.close()
        catch_up(found, tick())
    return found


def _copy(message: OutgoingMessage, now: datetime) -> None:
    """A copy into Sent where the provider does not keep one; that it fails never unsends anything."""
    if message.account is None or message.channel != "email" or not message.account.imap_host:
        return
    account = mail_account(message.account)
    if account.saves_sent:
        return
    try:
        secret: Secret = secret_of(account, secrets_folder())
        if keep_copy(account, secret, bytes(message.raw or b""), message.message_id or ""):
            OutgoingMessage.objects.filter(pk=message.pk).update(copied_at=now)
    except Fault as fault:
        log.warning("no copy in Sent: %s", fault.message)


def recover_and_send(now: datetime) -> list[Went]:
    """One whole round: what a dead worker left behind, then everything that is due."""
    return [*recover(channel_for, now), *run_once(now, most=10_000)]


def run(stop: threading.Event) -> None:
    """Go on until ``stop`` is set; a fault of one round is logged and the next one tries again."""
    name = worker_name()
    chores_from = 0.0
    while not stop.is_set():
        try:
            now = datetime.now(UTC)
            if time.monotonic() >= chores_from:
                chores_from = time.monotonic() + LOOK_AFTER
                do_chores(now)
            run_once(now, name, stop=stop, clock=lambda: datetime.now(UTC))
        except Fault as fault:
            log.warning("%s", fault)
        except Exception:
            log.exception("a round of the worker failed")
        finally:
            close_old_connections()
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


CHORES: list[Callable[[datetime], object]] = [
    lambda now: recover(channel_for, now),
    lambda now: ask_again(channel_for, now),
]
"""Functions of the moment, called about once a minute by every worker."""
