"""The store keeps the same promises on SQLite and on PostgreSQL."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import pytest

from afterword.core import events as ev

NOW = datetime(2026, 5, 12, 9, 20, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def me(request, django_db_blocker):
    """The owner of an empty store in each kind of database."""
    if request.param == "sqlite":
        yield request.getfixturevalue("owner")
        return
    from afterword.store.opening import close_store, open_store

    server = request.getfixturevalue("postgresql")
    with django_db_blocker.unblock():
        open_store(url=server.url).delete()  # migrating anew for each test would take seconds
        found = open_store(url=server.url)
        found.timezone = "Europe/London"
        found.save()
        yield found
        close_store()


def test_verbs_today_undo_and_search(me):
    from afterword.desk.add_case import add_case
    from afterword.desk.find import find
    from afterword.desk.interview import hold_interview
    from afterword.desk.list_cases import board, list_cases
    from afterword.desk.outcomes import note
    from afterword.desk.today import today
    from afterword.desk.undo import undo

    add_case(me, "Brightwater", "Clerk", now=NOW - timedelta(days=3), people=["Ana Ruiz <ana@example.com>"])
    hold_interview(me, "brightwater", now=NOW, people=["ana"])
    note(me, "bright", "They have a canteen", now=NOW)
    assert {c.action for c in today(me, NOW).cards} == {"thank_you", "debrief"}
    assert [c.slug for c in list_cases(me, NOW, search="ruiz bright").items] == ["brightwater-clerk"]
    assert list_cases(me, NOW, search="ruiz darkwater").total == 0
    assert board(me, NOW)["interviewed"][0].company == "Brightwater"
    assert {f.kind for f in find(me, "canteen", NOW)} == {"note"}
    assert {f.kind for f in find(me, "ana", NOW)} >= {"case", "person"}
    undo(me, NOW)
    assert not find(me, "canteen", NOW)
    assert undo(me, NOW).case == "brightwater-clerk"
    assert not today(me, NOW).cards
    undo(me, NOW)
    assert list_cases(me, NOW).total == 0


def test_the_log_takes_the_same_thing_once(me):
    from afterword.desk.add_case import add_case
    from afterword.store import log
    from afterword.store.models import CaseRecord

    add_case(me, "Brightwater", now=NOW)
    row = CaseRecord.objects.select_related("owner").get()
    facts = [ev.Noted(NOW, "one"), ev.Noted(NOW, "two")]
    assert len(log.append(row, facts, now=NOW, dedupe=["a", "b"])) == 2
    assert len(log.append(row, facts, now=NOW, dedupe=["b", "c"])) == 1
    assert len(log.append(row, facts, now=NOW)) == 2
    assert len(log.facts_of(row)) == 6


def test_a_proposal_comes_once_and_holds_the_case(me):
    from afterword.desk import review
    from afterword.desk.add_case import add_case
    from afterword.desk.interview import hold_interview
    from afterword.desk.today import today
    from afterword.store import due
    from afterword.store.models import CaseRecord, MailMessage

    add_case(me, "Brightwater", now=NOW, people=["Ana Ruiz <ana@example.com>"])
    hold_interview(me, "brightwater", now=NOW, people=["ana"])
    row = CaseRecord.objects.select_related("owner").get()
    mail = MailMessage.objects.create(
        owner=me,
        case=row,
        message_id="<1@x>",
        sent_at=int(NOW.timestamp()),
        sender="ana@example.com",
        recorded=NOW,
    )
    due.refresh(me, [row], NOW)
    later = NOW + timedelta(minutes=1)
    assert "thank_you" not in {c.action for c in today(me, later).cards}
    assert today(me, later).waits == () or today(me, later).waits[0].text
    fact = ev.MessageReceived(NOW, "ana", "acknowledgement")

    def propose():
        return review.propose(
            me, row, [fact], "Ana thanks you.", kind="acknowledgement", dedupe="1", now=NOW, message=mail
        )

    item = propose()
    assert propose() is None
    assert [i.sentence for i in today(me, later).review] == ["Ana thanks you."]
    review.accept(me, [item.id], later)
    assert "thank_you" in {c.action for c in today(me, later).cards}
    assert propose() is None
    assert review.review_list(me) == ()


def test_a_new_case_from_a_proposal_and_back(me):
    from afterword.desk import review
    from afterword.desk.list_cases import list_cases
    from afterword.desk.undo import undo

    item = review.propose(
        me,
        None,
        [ev.Applied(NOW.date())],
        "You applied at Otter & Finch.",
        kind="applied",
        dedupe="otter",
        now=NOW,
        case_head={"company": {"name": "Otter & Finch"}, "role": "Clerk"},
    )
    done = review.accept(me, [item.id], NOW)
    assert done.case == "otter-finch-clerk"
    assert list_cases(me, NOW).items[0].company == "Otter & Finch"
    undo(me, NOW)
    assert list_cases(me, NOW).total == 0
    assert [i.id for i in review.review_list(me)] == [item.id]
    assert review.reject(me, [item.id], NOW) == 1
    assert review.review_list(me) == ()


def test_writers_in_several_threads_lose_nothing(me):
    from django.db import connection

    from afterword.desk.add_case import add_case
    from afterword.desk.outcomes import note
    from afterword.store import log
    from afterword.store.models import CaseRecord

    add_case(me, "Brightwater", now=NOW)
    faults: list[BaseException] = []

    def write(name: str) -> None:
        try:
            for n in range(5):
                note(me, "brightwater", f"{name}{n}", now=NOW)
        except BaseException as fault:
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=write, args=(f"t{n}-",)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults
    row = CaseRecord.objects.get()
    assert len({f.text for f in log.facts_of(row) if isinstance(f, ev.Noted)}) == 15


def test_backup_and_restore(me, tmp_path):
    from afterword.desk.add_case import add_case
    from afterword.desk.keeping import backup, restore
    from afterword.desk.list_cases import list_cases
    from afterword.store.faults import StoreFault

    add_case(me, "Brightwater", now=NOW)
    backup(tmp_path / "kept.backup")
    with pytest.raises(StoreFault, match="already"):
        backup(tmp_path / "kept.backup")
    add_case(me, "Darkwater", now=NOW)
    restore(tmp_path / "kept.backup")
    assert [c.company for c in list_cases(me, NOW).items] == ["Brightwater"]
    add_case(me, "Midwater", now=NOW)
    assert list_cases(me, NOW).total == 2
    (tmp_path / "bad").write_bytes(b"nothing of the kind")
    with pytest.raises(StoreFault):
        restore(tmp_path / "bad")
    with pytest.raises(StoreFault, match="no backup"):
        restore(tmp_path / "missing")
    assert list_cases(me, NOW).total == 2


def test_erasing_one_case_and_everything(me):
    from afterword.desk.add_case import add_case
    from afterword.desk.keeping import erase_case, erase_everything
    from afterword.desk.list_cases import list_cases
    from afterword.store.models import Account, FactRecord

    add_case(me, "Brightwater", now=NOW)
    add_case(me, "Darkwater", now=NOW)
    Account.objects.create(owner=me, email="sam@example.org", secret_ref="keyring:sam", created=NOW)
    erase_case(me, "bright", NOW)
    assert [c.company for c in list_cases(me, NOW).items] == ["Darkwater"]
    assert FactRecord.objects.filter(body__icontains="Brightwater").count() == 0
    forgotten: list[str] = []
    erase_everything(me, forgotten.append)
    assert forgotten == ["keyring:sam"]


def test_several_who_make_the_same_rows_again_take_turns(me):
    from django.db import connection

    from afterword.desk.add_case import add_case
    from afterword.desk.interview import hold_interview
    from afterword.store import due
    from afterword.store.models import CaseRecord, DueStep

    case = add_case(me, "Brightwater", "Clerk", now=NOW, people=["Ana Ruiz <ana@example.com>"]).case
    hold_interview(me, case, now=NOW, people=["ana"])
    before = DueStep.objects.count()
    errors: list[str] = []

    def again() -> None:
        try:
            for _ in range(5):
                due.refresh(me, list(CaseRecord.objects.select_related("owner")), NOW)
        except Exception as error:
            errors.append(str(error))
        finally:
            connection.close()

    threads = [threading.Thread(target=again) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert DueStep.objects.count() == before > 0
