"""An answer that lies in the mailbox when the hour comes: the message stays, and says why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage
from typing import Any

import pytest

from tests.desk.sending_cases import Sink, approve_all, met_ana, sink_running
from tests.store.fixtures import NOW


@pytest.fixture
def sink() -> Iterator[Sink]:
    with sink_running() as running:
        yield running


def mailbox_of(owner: Any, me: Any, dovecot: Any, sink: Sink) -> None:
    """The owner's mailbox: read at Dovecot, sent through the sink."""
    from afterword.desk.accounts import add_account
    from afterword.mailbox.account import Server

    add_account(
        owner, me.login, now=NOW, secret=me.password, auth="password", name="Sam Osei",
        imap=Server(dovecot.host, dovecot.tls_port, "tls"), smtp=Server("127.0.0.1", sink.port, "none"),
        options={"ca_file": str(dovecot.certificate)},
    )  # fmt: skip


def answer(n: int, me: Any, text: str) -> bytes:
    """What Ana of that firm writes a minute after the approval."""
    mail = EmailMessage()
    mail["From"], mail["To"] = f"Ana Ruiz <ana@firm{n}.example>", me.login
    mail["Subject"] = "Your interview for the Nurse position"
    mail["Date"] = NOW + timedelta(minutes=1)
    mail["Message-ID"] = f"<answer-{n}@firm{n}.example>"
    mail.set_content(f"Dear Sam,\n\n{text}\n\nKind regards\nAna Ruiz\n")
    return mail.as_bytes()


TEXTS = (
    "I am sorry to tell you that we have decided to go ahead with another candidate.",
    "Congratulations, we would like to offer you the position.",
    "We have not decided yet. You will hear from us by the end of next week.",
    "Could you come in for a second interview on Thursday at 10?",
    "One thing I forgot: which of the two wards did you mean?",
)


def held_every_time(owner: Any, dovecot: Any, sink: Sink, runs: int) -> None:
    """One case, one approval, one answer, one round of the worker; each must end held."""
    from afterword.desk.add_case import add_case
    from afterword.desk.interview import hold_interview
    from afterword.desk.show_case import show_case
    from afterword.desk.worker import run_once
    from afterword.store.models import OutgoingMessage

    me = dovecot.user()
    mailbox_of(owner, me, dovecot, sink)
    for n in range(runs):
        case = add_case(owner, f"Firm {n} Ltd", "Nurse", now=NOW - timedelta(hours=3), country="GB").case
        hold_interview(
            owner, case, now=NOW, ended=NOW - timedelta(hours=1), people=[f"Ana Ruiz <ana@firm{n}.example>"]
        )
        refs = [c.ref for c in show_case(owner, case, NOW).cards if c.action == "thank_you"]
        approve_all(owner, refs, NOW)
        dovecot.put(me, answer(n, me, TEXTS[n % len(TEXTS)]))
        states = [w.state for w in run_once(NOW + timedelta(minutes=2))]
        message = OutgoingMessage.objects.order_by("-id")[0]
        assert states == ["held"], f"run {n}: {states} {message.last_error}"
        assert message.hold_reason
    assert sink.taken == []


def test_an_answer_in_the_mailbox_holds_the_message(owner: Any, dovecot: Any, sink: Sink) -> None:
    held_every_time(owner, dovecot, sink, 5)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_an_answer_holds_the_message_in_a_hundred_of_a_hundred(owner: Any, dovecot: Any, sink: Sink) -> None:
    held_every_time(owner, dovecot, sink, 100)


def test_without_an_answer_it_goes_with_a_copy_in_sent(owner: Any, dovecot: Any, sink: Sink) -> None:
    from afterword.desk.worker import run_once

    me = dovecot.user()
    mailbox_of(owner, me, dovecot, sink)
    approve_all(owner, met_ana(owner, NOW), NOW)
    assert [w.state for w in run_once(NOW)] == ["sent"]
    assert len(dovecot.messages(me, "Sent")) == 1


def test_a_mailbox_that_cannot_be_looked_at_lets_nothing_leave(owner: Any, dovecot: Any, sink: Sink) -> None:
    from afterword.desk.worker import run_once
    from afterword.store.models import Account

    mailbox_of(owner, dovecot.user(), dovecot, sink)
    approve_all(owner, met_ana(owner, NOW), NOW)
    Account.objects.update(imap_port=1)
    assert [w.state for w in run_once(NOW)] == ["scheduled"]
    assert sink.taken == []


def draft_placed(owner: Any, me: Any, dovecot: Any, sink: Sink) -> Any:
    """A draft for Ana in the mailbox."""
    from afterword.desk.approve import Text, approve
    from afterword.desk.worker import run_once
    from afterword.store.models import OutgoingMessage

    mailbox_of(owner, me, dovecot, sink)
    (ref,) = met_ana(owner, NOW)
    approve(
        owner, ref, Text("Thank you", "Dear Ana,\n\nthank you.\n\nSam"), now=NOW, as_draft=True, at_once=True
    )
    assert [w.state for w in run_once(NOW)] == ["prepared"]
    assert len(dovecot.messages(me, "Drafts")) == 1
    return OutgoingMessage.objects.get()


def states_after(now: Any) -> list[str]:
    from afterword.desk.placed_drafts import look_after_drafts

    return [w.state for w in look_after_drafts(now)]


def test_an_answer_takes_our_own_draft_away(owner: Any, dovecot: Any, sink: Sink) -> None:
    from afterword.desk.messages import heard

    me = dovecot.user()
    draft_placed(owner, me, dovecot, sink)
    assert states_after(NOW + timedelta(minutes=1)) == []
    heard(owner, "brightwater", "rejection", now=NOW, sender="ana", text="Sorry.")
    assert states_after(NOW + timedelta(minutes=2)) == ["cancelled"]
    assert dovecot.messages(me, "Drafts") == []


def test_a_draft_that_the_person_touched_stays_and_is_asked_about(
    owner: Any, dovecot: Any, sink: Sink
) -> None:
    from afterword.desk.messages import heard
    from afterword.store.models import OutgoingMessage

    me = dovecot.user()
    message = draft_placed(owner, me, dovecot, sink)
    dovecot.clear(me)
    dovecot.put(me, bytes(message.raw).replace(b"thank you.", b"thank you so much."), "Drafts")
    heard(owner, "brightwater", "rejection", now=NOW, sender="ana", text="Sorry.")
    assert states_after(NOW + timedelta(minutes=2)) == ["prepared"]
    assert len(dovecot.messages(me, "Drafts")) == 1
    assert "changed the draft" in OutgoingMessage.objects.get().hold_reason
    assert states_after(NOW + timedelta(minutes=3)) == []  # asked once


def test_a_draft_that_the_person_sent_is_noted(owner: Any, dovecot: Any, sink: Sink) -> None:
    me = dovecot.user()
    message = draft_placed(owner, me, dovecot, sink)
    dovecot.clear(me)
    dovecot.put(me, bytes(message.raw), "Sent")
    assert states_after(NOW + timedelta(minutes=10)) == ["sent"]
