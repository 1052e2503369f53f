"""Verbs take what people say and say back what they understood."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from afterword.desk.messages import action_meant

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 5, 12, 9, 20, tzinfo=LONDON)
FRIDAY = datetime(2026, 5, 15, 10, tzinfo=LONDON)


@pytest.fixture
def me(owner):
    from afterword.desk.add_case import add_case

    owner.timezone, owner.country = "Europe/London", "GB"
    owner.save(update_fields=["timezone", "country"])
    add_case(owner, "St. Mary's Hospice", "Nurse", now=NOW, people=["Jo Park"], country="GB")
    return owner


def test_an_interview_noted_twice_is_one_and_keeps_everybody(me):
    from afterword.desk.interview import schedule_interview
    from afterword.desk.show_case import show_case

    schedule_interview(me, "mary", FRIDAY, now=NOW, people=["Jo Park"])
    done = schedule_interview(
        me, "mary", FRIDAY, now=NOW + timedelta(minutes=1), people=["Lee Orr"], shape="onsite"
    )
    assert done.sentence == "Interview at St. Mary's Hospice: Friday 15 May 10:00, on site."
    told = show_case(me, "mary", NOW + timedelta(hours=1)).case
    assert [i.people for i in told.rounds()] == [("jo", "lee")]


@pytest.mark.parametrize("text", ["st mary", "St Mary's", "ST. MARY", "hospice nurse", "mary-s"])
def test_a_case_is_found_by_its_words_whatever_stands_between_them(me, text):
    from afterword.desk.naming import find_case

    assert find_case(me, text).company == "St. Mary's Hospice"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("thank_you", "thank_you"),
        ("thank you", "thank_you"),
        ("Thankyou", "thank_you"),
        ("thanks", "thank_you"),
        ("check-in", "check_in"),
        ("follow up", "check_in"),
        ("secondcheckin", "second_check_in"),
        ("phone call", "phone_call"),
        ("wrote about parking", "note"),
        ("review", "note"),
    ],
)
def test_a_message_is_named_as_people_name_it(said, meant):
    assert action_meant(said) == meant


def test_what_was_heard_is_said_back_with_its_promise_and_who_is_new(me):
    from afterword.desk.messages import heard

    done = heard(me, "mary", "still_deciding", now=NOW, sender="Bob Hale", text="You will hear by Friday.")
    assert done.sentence == (
        "Noted from Bob Hale: not decided yet; news promised by Friday 15 May. New: Bob Hale."
    )


def test_the_list_of_cases_says_when_a_step_rests_over_a_weekend(me):
    from afterword.desk.interview import hold_interview
    from afterword.desk.list_cases import list_cases
    from afterword.desk.show_case import show_case

    friday = NOW + timedelta(days=3)
    hold_interview(me, "mary", now=friday, ended=friday, people=["Jo Park"])
    saturday, monday = datetime(2026, 5, 30, 11, tzinfo=LONDON), datetime(2026, 6, 1, 11, tzinfo=LONDON)
    line = list_cases(me, saturday).items[0]
    assert (line.next_title, line.next_when) == (
        "Ask St. Mary's Hospice for news",
        "on their next working day",
    )
    assert show_case(me, "mary", saturday).cards[0].when == "on their next working day"
    assert list_cases(me, monday).items[0].next_when == "now"


def test_what_one_import_told_is_taken_back_at_once(me, tmp_path: Path):
    from afterword.desk.import_files import look_into, take
    from afterword.desk.list_cases import list_cases
    from afterword.desk.undo import undo

    sheet = tmp_path / "jobs.csv"
    sheet.write_text("company,role\nAcme,Cook\nBeta,Clerk\nGamma,Guard\n", encoding="utf-8")
    take(me, look_into(sheet), NOW)
    assert list_cases(me, NOW).total == 4
    assert (
        undo(me, NOW + timedelta(minutes=1)).sentence == "Taken back: what was imported into 3 cases at once."
    )
    assert list_cases(me, NOW).total == 1


def test_an_import_that_breaks_off_leaves_nothing_of_it(me, tmp_path: Path, monkeypatch):
    from afterword.core.faults import Fault
    from afterword.desk import import_files
    from afterword.desk.list_cases import list_cases

    sheet = tmp_path / "jobs.csv"
    sheet.write_text("company,role\nAcme,Cook\nBeta,Clerk\n", encoding="utf-8")
    take_one = import_files.import_case_file

    def full_at_the_second(owner, file, *, now):
        if file.company.name == "Beta":
            raise Fault("The disk is full.")
        return take_one(owner, file, now=now)

    monkeypatch.setattr(import_files, "import_case_file", full_at_the_second)
    with pytest.raises(Fault):
        import_files.take(me, import_files.look_into(sheet), NOW)
    assert list_cases(me, NOW).total == 1


def test_a_promise_that_cannot_be_read_is_refused_before_anything_is_noted(me):
    from afterword.desk.faults import DeskFault
    from afterword.desk.promise import promised_days

    assert promised_days(me, "mary", "by Friday", date(2026, 5, 12)).end == date(2026, 5, 15)
    with pytest.raises(DeskFault, match="names no day"):
        promised_days(me, "mary", "we will see", NOW)
