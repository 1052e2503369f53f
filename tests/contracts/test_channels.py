"""What every way out has in common, whatever it does."""

from __future__ import annotations

from typing import Any

from afterword.channels.imap_draft import DraftChannel, remove_draft
from afterword.channels.sent_folder import keep_copy, was_sent
from afterword.channels.smtp import SmtpChannel
from afterword.core.ports import Channel
from tests.channels.letters import account_of, parcel, secret

STATES = {"sent", "prepared", "refused", "later", "unknown"}


def every_way(me: Any, dovecot: Any, postfix: Any) -> list[Channel]:
    from afterword.desk.worker import ways_by_hand

    account, key = account_of(me, dovecot, postfix), secret(me)
    by_hand = [made() for made in set(ways_by_hand().values())]
    return [SmtpChannel(account, key), DraftChannel(account, key), *by_hand]  # type: ignore[list-item]


def test_a_way_out_never_raises_and_says_what_became_of_it(dovecot: Any, postfix: Any, owner: Any) -> None:
    me, ana = dovecot.user(), dovecot.user()
    for way in every_way(me, dovecot, postfix):
        receipt = way.send(parcel(me.login, ana.login))
        assert receipt.state in STATES
        assert receipt.words.endswith((".", ")"))
        assert (receipt.state == "sent") == way.sends, way.name
        assert way.was_sent("<nobody@example.org>") is not True


def test_a_way_out_that_cannot_be_reached_says_so(owner: Any, dovecot: Any, postfix: Any) -> None:
    from afterword.mailbox.account import Server

    me = dovecot.user()
    account = account_of(me, dovecot, postfix, imap=Server("127.0.0.1", 1), smtp=Server("127.0.0.1", 1))
    for way in (SmtpChannel(account, secret(me)), DraftChannel(account, secret(me))):
        assert way.send(parcel(me.login, "ana@example.org")).state == "later"


def test_a_draft_lies_in_the_drafts_once_and_is_taken_away_untouched(dovecot: Any) -> None:
    me = dovecot.user()
    account, made = account_of(me, dovecot), parcel(me.login, "ana@example.org")
    way = DraftChannel(account, secret(me))
    first = way.send(made)
    way.send(made)
    assert len(dovecot.messages(me, "Drafts")) == 1
    assert remove_draft(account, secret(me), made.message_id, first.reference) == "removed"
    assert dovecot.messages(me, "Drafts") == []
    assert remove_draft(account, secret(me), made.message_id, first.reference) == "gone"


def test_a_draft_that_the_person_touched_stays(dovecot: Any) -> None:
    me = dovecot.user()
    account, made = account_of(me, dovecot), parcel(me.login, "ana@example.org")
    reference = DraftChannel(account, secret(me)).send(made).reference
    dovecot.clear(me)
    dovecot.put(me, made.raw.replace(b"Thank you.", b"Thank you very much."), "Drafts")
    assert remove_draft(account, secret(me), made.message_id, reference) == "touched"
    assert len(dovecot.messages(me, "Drafts")) == 1


def test_the_copy_in_sent_is_kept_once_and_found_again(dovecot: Any) -> None:
    me = dovecot.user()
    account, made = account_of(me, dovecot), parcel(me.login, "ana@example.org")
    assert was_sent(account, secret(me), made.message_id) is None
    assert keep_copy(account, secret(me), made.raw, made.message_id)
    assert keep_copy(account, secret(me), made.raw, made.message_id)
    assert len(dovecot.messages(me, "Sent")) == 1
    assert was_sent(account, secret(me), made.message_id) is True
