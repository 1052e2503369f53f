"""Drafts that Afterword placed in the mailbox: taken away again when an answer came, noted when they went.

Only its own are touched, and never one that the person has changed: then it asks.
"""

from __future__ import annotations

import logging
from datetime import datetime

from afterword.channels.imap_draft import lies_there, remove_draft
from afterword.core.faults import Fault
from afterword.core.ports import Receipt
from afterword.core.words import _
from afterword.desk.last_look import verdict
from afterword.desk.reach import mail_account, secrets_folder
from afterword.desk.sending import Went, catch_up, went
from afterword.mailbox.access import secret_of
from afterword.store.models import OutgoingMessage
from afterword.store.writing import in_words

log = logging.getLogger("afterword.drafts")


def look_after_drafts(now: datetime) -> list[Went]:
    """See to every draft that lies in a mailbox; what became of those that changed."""
    with in_words():
        lying = list(
            OutgoingMessage.objects.select_related("owner", "case", "account").filter(
                state="prepared", channel="draft", account__isnull=False
            )
        )
    found = []
    for message in lying:
        try:
            changed = _see_to(message, now)
        except Fault as fault:
            log.warning("a draft could not be looked after: %s", fault.message)
            continue
        if changed is not None:
            found.append(changed)
    catch_up(found, now)
    return found


def _see_to(message: OutgoingMessage, now: datetime) -> Went | None:
    reason = verdict(message, now).hold
    if reason:
        return None if message.options.get("asked") == reason else _take_away(message, reason, now)
    if message.updated.timestamp() > now.timestamp() - 300:
        return None  # placed a moment ago: some servers show it late
    return _gone_out(message, now)


def _take_away(message: OutgoingMessage, reason: str, now: datetime) -> Went | None:
    """The message is not called for any more: its draft goes, unless the person has worked on it."""
    assert message.account is not None
    account = mail_account(message.account)
    became = remove_draft(
        account, secret_of(account, secrets_folder()), message.message_id or "", message.draft_ref
    )
    if became == "touched":
        words = _("You changed the draft in your mailbox, so it stays there. {reason}").format(reason=reason)
        options = {**message.options, "asked": reason}
        _change(message, now, hold_reason=words, options=options)
        return Went(message, "prepared", words)
    if became == "gone" and (left := _gone_out(message, now)) is not None:
        return left
    words = _("Its draft was taken out of your mailbox. {reason}").format(reason=reason)
    _change(message, now, state="cancelled", hold_reason=words)
    return Went(message, "cancelled", words)


def _gone_out(message: OutgoingMessage, now: datetime) -> Went | None:
    """The person sent it from their mail program: it lies in Sent under its Message-ID, and no more in Drafts."""
    from afterword.channels.sent_folder import was_sent

    assert message.account is not None
    account = mail_account(message.account)
    secret = secret_of(account, secrets_folder())
    if lies_there(account, secret, message.message_id or "", message.draft_ref):
        return None
    if was_sent(account, secret, message.message_id or ""):
        receipt = Receipt("sent", _("You sent it from your mail program."), tuple(message.recipients))
        return went(message, receipt, now)
    return None


def _change(message: OutgoingMessage, now: datetime, **changes: object) -> None:
    with in_words():
        OutgoingMessage.objects.filter(pk=message.pk, state="prepared").update(updated=now, **changes)
