"""Nothing is lost on the way out and back in, and nothing stays that was to be forgotten."""

from __future__ import annotations

import json
import zipfile
from datetime import UTC, date, datetime, timedelta

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from afterword.core import events as ev
from afterword.core.case_file import CaseFile, case_from_json, case_to_json
from afterword.core.faults import Fault

NOW = datetime(2026, 5, 20, 9, 0, tzinfo=UTC)


def search(owner) -> None:
    from afterword.desk.add_case import add_case
    from afterword.desk.debrief import debrief
    from afterword.desk.interview import hold_interview
    from afterword.desk.outcomes import note
    from afterword.desk.retract import retract
    from afterword.store.models import Account, CaseRecord, MailMessage, OutgoingMessage

    add_case(owner, "Zürich & Söhne", "Köchin", now=NOW - timedelta(days=9), applied=date(2026, 5, 1))
    hold_interview(owner, "zurich", now=NOW - timedelta(days=2), people=["Ana Ruiz <ana@example.com>", "Bo"])
    debrief(owner, "zurich", [ev.Topic("Bo", "the “night” rota: 50 %")], now=NOW)
    wrong = note(owner, "zurich", "a slip of the pen", now=NOW)
    retract(owner, "zurich", wrong.facts[0], NOW)
    add_case(owner, "Alder", now=NOW)
    row = CaseRecord.objects.get(slug="alder")
    Account.objects.create(owner=owner, email="sam@example.org", secret_ref="keyring:hidden", created=NOW)
    MailMessage.objects.create(
        owner=owner,
        case=row,
        message_id="<1@x>",
        sender="ana@example.com",
        subject="Grüße",
        text="Hello\n",
        sent_at=int(NOW.timestamp()),
        recorded=NOW,
        looked_at=NOW,
    )
    OutgoingMessage.objects.create(
        owner=owner, case=row, raw=b"Subject: x\r\n\r\nHi\r\n", created=NOW, updated=NOW
    )


def told(owner) -> dict[str, list[str]]:
    from afterword.desk.case_file import case_file_of, slugs

    return {s: sorted(map(repr, case_file_of(owner, s).facts)) for s in slugs(owner)}


@pytest.mark.parametrize("name", ["all.zip", "folder"])
def test_an_export_brings_the_same_cases_back(owner, tmp_path, name, template, django_db_blocker):
    import shutil

    from afterword.desk.exchange import export
    from afterword.desk.take_in import import_export
    from afterword.store.opening import close_store, open_store
    from afterword.store.today import today_rows

    search(owner)
    before, due = told(owner), today_rows(owner, NOW)
    assert export(owner, tmp_path / name) == 2
    again = import_export(owner, tmp_path / name, NOW)
    assert (again.cases, again.facts) == (0, 0)
    close_store()
    shutil.copy(template, tmp_path / "other.db")
    other = open_store(tmp_path / "other.db")
    other.timezone, other.country = "Europe/London", "GB"
    other.save()
    done = import_export(other, tmp_path / name, NOW)
    assert done.cases == 2
    assert told(other) == before
    assert other.name == "Sam Osei"
    assert today_rows(other, NOW)._replace(name="") == due._replace(name="")
    assert import_export(other, tmp_path / name, NOW).facts == 0


def test_an_export_holds_everything_and_no_secret(owner, tmp_path):
    from afterword.desk.exchange import export

    search(owner)
    export(owner, tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        names = set(archive.namelist())
        whole = b"".join(archive.read(n) for n in names)
        file = yaml.safe_load(archive.read("cases/zurich-sohne-kochin.yaml"))
        facts = [json.loads(line) for line in archive.read("facts.jsonl").splitlines()]
    assert {n.split("/")[0] for n in names} == {
        "cases",
        "facts.jsonl",
        "messages",
        "sent",
        "settings.json",
        "README.txt",
    }
    assert b"hidden" not in whole
    assert case_from_json(file).company.name == "Zürich & Söhne"
    assert sum(f["fact"]["kind"] == "retracted" for f in facts) == 1
    with pytest.raises(Fault, match="already"):
        export(owner, tmp_path / "all.zip")


@pytest.mark.parametrize(
    "line", ["{}", "no json", '{"case": "a", "id": "1", "version": 1, "fact": {"kind": "x"}}']
)
def test_a_damaged_export_changes_nothing(owner, tmp_path, line):
    from afterword.desk.list_cases import list_cases
    from afterword.desk.take_in import import_export

    good = '{"case": "a", "id": "1", "version": 1, "fact": {"kind": "note", "at": "2026-05-01", "text": "x"}}'
    (tmp_path / "facts.jsonl").write_text(f"{good}\n{line}\n", encoding="utf-8")
    with pytest.raises(Fault, match="line 2"):
        import_export(owner, tmp_path, NOW)
    assert list_cases(owner, NOW).total == 0


def test_forgotten_words_are_not_left_in_the_file(owner, store_file):
    from afterword.desk.add_case import add_case
    from afterword.desk.keeping import erase_case, erase_everything
    from afterword.desk.outcomes import note

    add_case(owner, "Alder", now=NOW)
    note(owner, "alder", "a most particular sentence", now=NOW)
    erase_case(owner, "alder", NOW)
    for path in store_file.parent.glob("afterword.db*"):
        assert b"most particular" not in path.read_bytes()
    erase_everything(owner)
    assert not store_file.exists()


def test_a_restore_keeps_what_stood_there(owner, store_file, tmp_path):
    from afterword.desk.add_case import add_case
    from afterword.store.backup import backup, restore

    backup(tmp_path / "empty.db")
    add_case(owner, "Alder", now=NOW)
    before = restore(tmp_path / "empty.db")
    assert before is not None
    assert b"Alder" in before.read_bytes()


MOMENTS = st.integers(0, 138 * 24).map(
    lambda h: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=h)
) | st.dates(date(2026, 1, 1), date(2026, 5, 19))
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
ROUTES, ACTIONS, LABELS = map(st.sampled_from, (ev.ROUTES, ev.ACTIONS, ev.LABELS))
FACTS = st.lists(
    st.one_of(
        st.tuples(MOMENTS, WORDS).map(lambda t: ev.Noted(*t)),
        st.tuples(MOMENTS, WORDS).map(lambda t: ev.CompanyNews(*t)),
        MOMENTS.map(ev.Applied),
        st.tuples(MOMENTS, ROUTES).map(lambda t: ev.Rejected(t[0], "ana", t[1])),
        st.tuples(MOMENTS, ACTIONS).map(lambda t: ev.MessageSent(t[0], t[1], ("ana",))),
        MOMENTS.map(lambda at: ev.InterviewHeld(at, "i1", "video", ("ana", "bo"))),
        st.tuples(MOMENTS, LABELS, WORDS).map(lambda t: ev.MessageReceived(t[0], "bo", t[1], "email", t[2])),
    ),
    max_size=6,
)


@settings(
    max_examples=25, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(FACTS, st.booleans(), st.booleans())
def test_a_case_file_goes_in_and_out_unchanged_and_only_once(owner, facts, wanted, archived):
    from afterword.advice.planning import plan_file
    from afterword.calendars import business_calendar
    from afterword.desk.case_file import case_file_of, import_case_file
    from afterword.desk.show_case import plan_for
    from afterword.store.fold import me_of
    from afterword.store.models import CaseRecord

    CaseRecord.objects.all().delete()
    people = (ev.Person("ana", "Ana Ruiz", "hr"), ev.Person("bo", "Bo", "hiring_manager", "bo@example.com"))
    file = CaseFile(
        me_of(owner), "alder", ev.Company("Alder", "large"), "Clerk", wanted, archived, people, tuple(facts)
    )
    assert import_case_file(owner, file, now=NOW).new
    assert not import_case_file(owner, file, now=NOW + timedelta(days=1)).facts
    back = case_file_of(owner, "alder")
    assert sorted(map(repr, back.facts)) == sorted(map(repr, file.facts))
    assert back._replace(facts=()) == file._replace(facts=())
    assert case_from_json(case_to_json(back))._replace(warnings=()) == back
    if not archived:
        fresh = plan_file(file, NOW, calendar_of=business_calendar)
        assert [s.key for s in plan_for(owner, "alder", NOW).steps] == [s.key for s in fresh.steps]
    longer = file._replace(facts=(*facts, ev.Noted(NOW, "one thing more")))
    assert import_case_file(owner, longer, now=NOW).facts == 1


def test_files_that_share_a_name_are_different_cases_and_undo_frees_a_name(owner):
    from afterword.desk.case_file import import_case_file, slugs
    from afterword.desk.undo import undo

    def file(company: str) -> CaseFile:
        return CaseFile(
            ev.Me(), "case", ev.Company(company), "Clerk", False, False, (), (ev.Noted(NOW, company),)
        )

    assert import_case_file(owner, file("Alder"), now=NOW).case == "case"
    assert import_case_file(owner, file("Birch"), now=NOW + timedelta(minutes=1)).case == "case-2"
    for company, slug in (("Birch", "case-2"), ("Alder", "case")):
        again = import_case_file(owner, file(company), now=NOW)
        assert (again.case, again.facts, again.new) == (slug, 0, False)
    undo(owner, NOW)
    assert slugs(owner) == ["case"]
    assert import_case_file(owner, file("Birch"), now=NOW + timedelta(minutes=1)).case == "case-2"
    longer = file("Alder")._replace(facts=(ev.Noted(NOW, "Alder"), ev.Noted(NOW, "more")))
    assert import_case_file(owner, longer, now=NOW + timedelta(minutes=2)).facts == 1
    undo(owner, NOW)
    assert import_case_file(owner, longer, now=NOW).facts == 1
