"""From a stored account to a mailbox that can be reached, and from an outgoing message to its way out."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import cast

from afterword import channels
from afterword.channels.by_hand import ByHand
from afterword.channels.imap_draft import DraftChannel
from afterword.channels.sent_folder import was_sent
from afterword.channels.smtp import SmtpChannel
from afterword.core.discover import modules
from afterword.core.faults import Fault
from afterword.core.ports import Channel
from afterword.core.words import _
from afterword.desk.sources import mail_account
from afterword.mailbox.access import secret_of
from afterword.store.location import data_folder
from afterword.store.models import OutgoingMessage

__all__ = ["OpenWays", "channel_for", "mail_account", "secrets_folder", "ways_by_hand"]


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
    if not account.imap.host:
        return SmtpChannel(account, secret)
    return SmtpChannel(account, secret, lambda message_id: was_sent(account, secret, message_id))


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
