"""Out once, on time, and never after an answer: the outbox against a real SMTP server in this process."""

from __future__ import annotations

import contextlib
import smtplib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.desk.sending_cases import Sink, account, approve_all, by_smtp, met_ana, nothing_new, sink_running
from tests.store.fixtures import NOW


@pytest.fixture
def sink() -> Iterator[Sink]:
    with sink_running() as running:
        yield running


@pytest.fixture
def ready(owner: Any, sink: Sink) -> Any:
    """An approved thank-you in the outbox."""
    account(owner, sink.port, NOW)
    approve_all(owner, met_ana(owner, NOW), NOW)
    return owner


def only_message() -> Any:
    from afterword.store.models import OutgoingMessage

    return OutgoingMessage.objects.get()


def send(sink: Sink, later: timedelta = timedelta(0), **options: Any) -> list[str]:
    from afterword.desk.worker import run_once

    look = options.pop("look", nothing_new)
    return [w.state for w in run_once(NOW + later, channels=by_smtp(sink, **options), look=look)]


def test_what_was_approved_leaves_once_and_is_a_fact(ready: Any, sink: Sink) -> None:
    from afterword.desk.show_case import show_case

    assert send(sink) == ["sent"]
    assert send(sink) == []
    assert sink.ids() == [only_message().message_id]
    view = show_case(ready, "brightwater", NOW + timedelta(minutes=1))
    assert [s.fact.action for s in view.case.sent] == ["thank_you"]
    assert not [c for c in view.cards if c.action == "thank_you"]


def test_nothing_leaves_without_approval(owner: Any, sink: Sink) -> None:
    account(owner, sink.port, NOW)
    met_ana(owner, NOW)
    assert send(sink) == []
    assert sink.taken == []


def test_a_second_approval_of_the_same_step_is_turned_away(ready: Any, sink: Sink) -> None:
    from afterword.core.faults import Fault
    from afterword.desk.show_case import show_case

    ref = next(c.ref for c in show_case(ready, "brightwater", NOW).cards if c.action == "thank_you")
    with pytest.raises(Fault, match="already"):
        approve_all(ready, [ref], NOW)


def test_a_text_changed_behind_our_back_does_not_leave(ready: Any, sink: Sink) -> None:
    from afterword.store.models import OutgoingMessage

    OutgoingMessage.objects.update(raw=b"Subject: something else\r\n\r\nhello")
    assert send(sink) == ["held"]
    assert sink.taken == []


def test_a_blank_never_leaves(owner: Any, sink: Sink) -> None:
    from afterword.core.faults import Fault
    from afterword.desk.approve import Text, approve

    account(owner, sink.port, NOW)
    (ref,) = met_ana(owner, NOW)
    with pytest.raises(Fault, match="blank"):
        approve(owner, ref, Text("Thank you", "Dear Ana, ⟦what did you talk about?⟧"), now=NOW)


def test_too_early_needs_a_reason_which_is_recorded(owner: Any, sink: Sink) -> None:
    from afterword.core.faults import Fault
    from afterword.desk.approve import Text, approve
    from afterword.desk.messages import sent
    from afterword.desk.show_case import show_case
    from afterword.store.models import AuditLine

    account(owner, sink.port, NOW)
    met_ana(owner, NOW)
    sent(owner, "brightwater", "thank_you", now=NOW, to=["ana"])
    ref = next(c.ref for c in show_case(owner, "brightwater", NOW).cards if c.action == "check_in")
    text = Text("Any news", "Dear Ana,\n\nis there any news?\n\nSam")
    with pytest.raises(Fault, match="earlier"):
        approve(owner, ref, text, now=NOW, at_once=True)
    approve(owner, ref, text, now=NOW, at_once=True, overruled="Another offer runs out today.")
    assert AuditLine.objects.filter(what="overruled").count() == 1
    assert send(sink) == ["sent"]


@pytest.mark.parametrize("answer", ["rejection", "still_deciding", "offer", "bounce", ""])
def test_an_answer_between_approval_and_sending_holds_the_message(
    ready: Any, sink: Sink, answer: str
) -> None:
    from afterword.desk.messages import heard

    def look(message: Any, now: Any) -> str:
        heard(ready, "brightwater", answer, now=now, sender="ana", text="We need to talk.")
        return ""

    assert send(sink, look=look) == ["held"]
    assert sink.taken == []
    assert only_message().hold_reason


def test_an_answer_holds_even_what_was_sent_against_the_advice(owner: Any, sink: Sink) -> None:
    from afterword.desk.approve import Text, approve
    from afterword.desk.messages import heard, sent
    from afterword.desk.outbox import release
    from afterword.desk.show_case import show_case

    account(owner, sink.port, NOW)
    met_ana(owner, NOW)
    sent(owner, "brightwater", "thank_you", now=NOW, to=["ana"])
    ref = next(c.ref for c in show_case(owner, "brightwater", NOW).cards if c.action == "check_in")
    approve(owner, ref, Text("Any news", "Dear Ana,\n\nany news?"), now=NOW, at_once=True, overruled="offer")
    heard(owner, "brightwater", "still_deciding", now=NOW, sender="ana", text="Not yet.")
    assert send(sink) == ["held"]
    release(owner, only_message().pk, NOW)
    assert send(sink) == ["sent"]


def test_an_acknowledgement_holds_nothing(ready: Any, sink: Sink) -> None:
    from afterword.desk.messages import heard

    heard(ready, "brightwater", "acknowledgement", now=NOW, sender="ana", text="We have it.")
    assert send(sink) == ["sent"]


def test_an_absence_puts_it_off_until_the_day_after_the_return(owner: Any, sink: Sink) -> None:
    from afterword.desk.add_case import add_case
    from afterword.desk.approve import Text, approve
    from afterword.desk.interview import hold_interview
    from afterword.desk.messages import heard, sent
    from afterword.desk.show_case import show_case

    account(owner, sink.port, NOW)
    before = NOW - timedelta(days=12)
    ana = ["Ana Ruiz <ana@example.com>"]
    case = add_case(owner, "Brightwater", "Nurse", now=before, country="GB", timezone="Europe/London").case
    hold_interview(owner, case, now=before, ended=before, people=ana)
    sent(owner, case, "thank_you", now=before, to=["ana"])
    ref = next(c.ref for c in show_case(owner, case, NOW).cards if c.action == "check_in")
    approve(owner, ref, Text("Any news", "Dear Ana,\n\nis there any news?\n\nSam"), now=NOW, at_once=True)
    back = (NOW + timedelta(days=2)).date()
    heard(owner, case, "auto_reply", now=NOW, sender="ana", text="I am away.", returns_on=back)
    assert send(sink) == ["scheduled"]
    assert sink.taken == []
    put_off = datetime.fromtimestamp(only_message().send_at, UTC)
    assert put_off.date() > back
    assert send(sink, put_off - NOW - timedelta(minutes=1)) == []
    assert send(sink, put_off - NOW + timedelta(minutes=1)) == ["sent"]


def test_a_worker_that_lost_its_lease_does_not_send(ready: Any, sink: Sink) -> None:
    """It slept through its lease in the last look; another worker has the message now."""
    from afterword.desk.recovering import recover
    from afterword.desk.sending import LEASE

    def look(message: Any, now: Any) -> str:
        late = NOW + LEASE + timedelta(minutes=1)
        recover(by_smtp(sink), late)
        assert send(sink, LEASE + timedelta(minutes=1)) == ["sent"]
        return ""

    assert send(sink, look=look)[0] in ("taken", "held")
    assert len(sink.taken) == 1


def test_a_hold_during_the_last_look_takes_effect(ready: Any, sink: Sink) -> None:
    from afterword.desk.outbox import hold_back

    def look(message: Any, now: Any) -> str:
        hold_back(ready, message.pk, NOW)
        return ""

    assert send(sink, look=look) == ["taken"]
    assert sink.taken == []
    assert only_message().state == "held"


def test_what_is_approved_is_nothing_to_do_any_more(owner: Any, sink: Sink) -> None:
    from afterword.desk.approve import Text, approve
    from afterword.desk.outbox import hold_back
    from afterword.desk.phrasing import today_of
    from afterword.desk.today import today
    from afterword.store.today import rows_by_framework

    account(owner, sink.port, NOW)
    refs = met_ana(owner, NOW, people=2)
    text = Text("Thank you", "Dear Ana,\n\nthank you.")
    approve(owner, refs[0], text, now=NOW, send_at=NOW + timedelta(hours=5))
    day = today(owner, NOW)
    assert refs[0] not in [c.ref for c in day.cards]
    assert refs[1] in [c.ref for c in day.cards]
    assert day.open_count == len(day.cards)
    assert [w.text for w in day.waits] == ["Thank Ana Ruiz: approved, it goes out today 15:20"]
    assert today_of(rows_by_framework(owner, NOW), NOW) == day
    hold_back(owner, only_message().pk, NOW)
    assert refs[0] in [c.ref for c in today(owner, NOW).cards]


def test_what_waits_can_be_let_go_now_but_an_answer_still_holds_it(owner: Any, sink: Sink) -> None:
    from afterword.core.faults import Fault
    from afterword.desk.approve import Text, approve
    from afterword.desk.messages import heard
    from afterword.desk.outbox import release

    account(owner, sink.port, NOW)
    (ref,) = met_ana(owner, NOW)
    approve(
        owner, ref, Text("Thank you", "Dear Ana,\n\nthank you."), now=NOW, send_at=NOW + timedelta(hours=5)
    )
    assert send(sink) == []
    with pytest.raises(Fault, match="past"):
        release(owner, only_message().pk, NOW, NOW - timedelta(hours=1))
    heard(owner, "brightwater", "rejection", now=NOW, sender="ana", text="Sorry.")
    release(owner, only_message().pk, NOW)
    assert send(sink) == ["held"]


def test_a_message_that_nobody_knows_of_is_found_later(ready: Any, sink: Sink) -> None:
    from afterword.desk.recovering import ask_again
    from afterword.store.models import OutgoingMessage

    OutgoingMessage.objects.update(state="unknown")
    assert [w.state for w in ask_again(by_smtp(sink, True), NOW)] == []
    sink.taken.append(bytes(only_message().raw))
    assert ask_again(by_smtp(sink, True), NOW) == []  # not asked twice in a row
    assert [w.state for w in ask_again(by_smtp(sink, True), NOW + timedelta(hours=1))] == ["sent"]
    assert only_message().state == "sent"


def test_a_window_that_closed_while_the_laptop_slept_asks_first(ready: Any, sink: Sink) -> None:
    assert send(sink, timedelta(hours=30)) == ["sent"]


def test_a_window_long_gone_is_not_sent_by_itself(ready: Any, sink: Sink) -> None:
    assert send(sink, timedelta(hours=60)) == ["held"]
    assert sink.taken == []


def test_later_is_tried_again_after_a_pause(ready: Any, sink: Sink) -> None:
    sink.answer = "451 greylisted"
    assert send(sink) == ["scheduled"]
    assert send(sink, timedelta(seconds=30)) == []
    sink.answer = "250 queued"
    assert send(sink, timedelta(seconds=90)) == ["sent"]
    assert len(sink.taken) == 1


def test_a_refusal_is_final_and_said(ready: Any, sink: Sink) -> None:
    sink.answer = "554 not this text"
    assert send(sink) == ["refused"]
    assert send(sink, timedelta(days=1)) == []
    assert "554" in only_message().last_error


def test_the_person_settles_what_nobody_can_tell(ready: Any, sink: Sink) -> None:
    from afterword.desk.outbox import it_did_not_go, release
    from afterword.store.models import OutgoingMessage

    OutgoingMessage.objects.update(state="unknown")
    assert send(sink, timedelta(hours=1)) == []
    number = only_message().pk
    it_did_not_go(ready, number, NOW)
    assert send(sink, timedelta(hours=1)) == []
    release(ready, number, NOW)
    assert send(sink, timedelta(minutes=1)) == ["sent"]


class Killed(BaseException):
    """The process dies here, as with kill -9: nothing behind this line runs."""


class Killer:
    """Counts every write to the store and every byte string to the network, and dies at the chosen one."""

    def __init__(self, at: int, after: bool) -> None:
        self.at, self.after, self.count, self.dead = at, after, 0, False

    def step(self, act: Any) -> Any:
        self.count += 1
        here = self.count == self.at
        if here and not self.after:
            self._die()
        done = act()
        if here and self.after:
            self._die()
        return done

    def _die(self) -> None:
        self.dead = True
        raise Killed

    def on_store(self, execute: Any, sql: str, params: Any, many: Any, context: Any) -> Any:
        if self.dead:  # whoever is dead tidies nothing up
            raise Killed
        if not sql.startswith(("WITH", "UPDATE", "INSERT", "DELETE", "SAVEPOINT", "RELEASE")):
            return execute(sql, params, many, context)
        return self.step(lambda: execute(sql, params, many, context))


def killed_run(sink: Sink, killer: Killer, monkeypatch: pytest.MonkeyPatch, later: timedelta) -> None:
    from django.db import connection

    from afterword.desk.worker import run_once

    plain_send, plain_reply = smtplib.SMTP.send, smtplib.SMTP.getreply

    with monkeypatch.context() as patched, connection.execute_wrapper(killer.on_store):
        patched.setattr(smtplib.SMTP, "send", lambda self, s: killer.step(lambda: plain_send(self, s)))
        patched.setattr(smtplib.SMTP, "getreply", lambda self: killer.step(lambda: plain_reply(self)))
        with contextlib.suppress(Killed):
            run_once(NOW + later, channels=by_smtp(sink), look=nothing_new)


def after_the_kill(sink: Sink, mailbox_knows: bool, later: timedelta) -> list[str]:
    from afterword.desk.recovering import recover
    from afterword.desk.sending import HANDED_LEASE as LEASE
    from afterword.desk.worker import run_once

    with smtplib.SMTP("127.0.0.1", sink.port) as line:  # the server has dealt with what it got by now
        for _ in range(4):
            line.noop()
    way = by_smtp(sink, mailbox_knows)
    now = NOW + later + LEASE + timedelta(seconds=1)
    states = [w.state for w in recover(way, now)]
    states += [w.state for w in run_once(now, channels=way, look=nothing_new)]
    states += [w.state for w in recover(way, now)]
    return states


@pytest.fixture
def again(ready: Any, store_file: Path) -> Callable[[], None]:
    """Puts the store back to one approved message, as often as wanted: setting it up takes far longer."""
    from django.db import connection, connections

    connections.close_all()
    for ending in ("-wal", "-shm"):
        store_file.with_name(store_file.name + ending).unlink(missing_ok=True)
    kept = store_file.read_bytes()

    def put_back() -> None:
        connections.close_all()
        for ending in ("-wal", "-shm"):
            store_file.with_name(store_file.name + ending).unlink(missing_ok=True)
        store_file.write_bytes(kept)
        with connection.cursor() as cursor:  # nothing here outlives the test: the disk need not be waited for
            cursor.execute("PRAGMA synchronous=OFF")

    return put_back


@pytest.mark.parametrize("mailbox_knows", [True, False])
@pytest.mark.parametrize(
    "after", [pytest.param(True, marks=pytest.mark.soak), False]
)  # before the next: the same
def test_a_kill_at_every_step_never_sends_twice_and_never_loses(
    again: Callable[[], None], sink: Sink, monkeypatch: pytest.MonkeyPatch, after: bool, mailbox_knows: bool
) -> None:
    """Every write and every network action of one sending, once each: none twice, none lost, none unsaid."""
    runs, killed = 0, True
    while killed:
        runs += 1
        sink.taken.clear()
        again()
        killer = Killer(runs, after)
        killed_run(sink, killer, monkeypatch, timedelta(minutes=1))
        killed = killer.dead
        after_the_kill(sink, mailbox_knows, timedelta(minutes=1))
        message = only_message()
        arrived = sink.ids().count(message.message_id)
        assert arrived <= 1, f"twice after a kill at action {runs}"
        assert message.state in ("sent", "unknown"), f"{message.state} after a kill at action {runs}"
        if message.state == "sent":
            assert arrived == 1, f"lost after a kill at action {runs}"
        elif mailbox_knows:
            assert arrived == 0, f"the mailbox knew after a kill at action {runs}"
    assert runs > 15


def test_the_fact_of_sending_is_written_as_any_other_fact(ready: Any, sink: Sink) -> None:
    from afterword.store import log
    from afterword.store.models import FactRecord

    send(sink)
    quick = FactRecord.objects.get(kind="message_sent")
    ((case, fact),) = [log.find(ready, quick.key) or (None, None)]
    assert case is not None
    log.append(case, [fact._replace(id="")], now=quick.recorded, source="outbox", dedupe=["another"])
    usual = FactRecord.objects.get(dedupe="another")
    same = ("owner_id", "case_id", "kind", "at", "at_instant", "version", "body", "recorded", "source")
    assert [getattr(quick, n) for n in same] == [getattr(usual, n) for n in same]
    assert quick.dedupe == f"mail:{only_message().message_id}"


def test_a_machine_that_slept_does_not_wake_them_at_night(owner: Any, sink: Sink) -> None:
    from afterword.desk.approve import Text, approve

    account(owner, sink.port, NOW)
    (ref,) = met_ana(owner, NOW)
    approve(owner, ref, Text("Thank you", "Dear Ana,\n\nthank you.\n\nSam"), now=NOW)
    assert only_message().send_at - NOW.timestamp() < 600
    night = timedelta(hours=14)  # twenty past midnight in London
    assert send(sink, night) == ["scheduled"]
    morning = datetime.fromtimestamp(only_message().send_at, UTC) - NOW
    assert send(sink, morning + timedelta(minutes=1)) == ["sent"]
    assert morning < timedelta(hours=23)  # and within the day that thanks are due in


def test_the_person_s_own_hours_count(owner: Any, sink: Sink) -> None:
    from afterword.desk.last_look import hours_of

    assert hours_of(owner).opens.hour == 9
    owner.office = {"from": "10:30", "to": "16:00", "spread_minutes": 5}
    hours = hours_of(owner)
    assert (hours.opens.hour, hours.closes.hour, hours.spread) == (10, 16, timedelta(minutes=5))
