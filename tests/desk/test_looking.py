"""The verbs that only look: why, what the others say, people, calendar, insights."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from afterword.core import events as ev
from afterword.desk.faults import DeskFault

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 5, 12, 9, 20, tzinfo=LONDON)


@pytest.fixture
def search(owner):
    """Two cases: one just interviewed, one waiting for a promised day."""
    from afterword.desk.add_case import add_case
    from afterword.desk.debrief import debrief
    from afterword.desk.interview import hold_interview, schedule_interview
    from afterword.desk.messages import sent

    before = NOW - timedelta(days=6)
    add_case(
        owner,
        "Brightwater",
        "Clerk",
        now=before,
        applied=date(2026, 5, 1),
        people=["Ana Ruiz <ana@example.com>"],
    )
    hold_interview(owner, "brightwater", now=NOW - timedelta(hours=20), people=["ana"])
    add_case(owner, "Northwind", "Analyst", now=before, people=["Priya Nair"])
    hold_interview(owner, "northwind", now=before, people=["priya"])
    debrief(
        owner,
        "northwind",
        [ev.Topic("priya", "forecasts", True)],
        now=before,
        promise_text="by Friday the 15th",
    )
    sent(owner, "northwind", "thank_you", now=before + timedelta(hours=1))
    schedule_interview(owner, "northwind", NOW + timedelta(days=6), now=NOW, people=["priya"], place="Room 4")
    return owner


def test_why_a_step_is_there(search):
    from afterword.desk.explain import explain

    why = explain(search, "brightwater:thank_you", NOW)
    assert why.card.title == "Thank Ana Ruiz"
    assert why.reasoning[0].id == "thank_within_a_day"
    assert all(s.text for r in why.reasoning for s in r.sources)
    assert any("You met Ana Ruiz" in title for _when, title in why.facts)
    assert why.would_change
    with pytest.raises(DeskFault):
        explain(search, "brightwater:second_check_in", NOW)


def test_what_each_adviser_says(search):
    from afterword.desk.compare import compare

    said = compare(search, "brightwater", NOW)
    assert [s.policy for s in said] == [
        "standard",
        "medix",
        "teal",
        "careers-advice",
        "cnstaffing",
        "theraex",
    ]
    assert sum(s.chosen for s in said) == 1
    assert all("Thank Ana Ruiz" in [c.title for c in s.cards] for s in said)


def test_a_policy_and_a_value_of_one_s_own_change_the_plan_and_can_be_undone(search):
    from afterword.desk.explain import explain
    from afterword.desk.policy import clear_value, guide, set_policy, set_value
    from afterword.desk.undo import undo

    before = explain(search, "brightwater:thank_you", NOW).card.due
    set_policy(search, "medix", NOW)
    set_value(search, "thank_within_a_day", "due_hours", "30", NOW)
    why = explain(search, "brightwater:thank_you", NOW)
    assert why.policy == "medix"
    assert ("due_hours", 30, "own") in why.reasoning[0].settings
    clear_value(search, "thank_within_a_day", "due_hours", NOW)
    assert search.overrides == {}
    for _n in range(3):
        undo(search, NOW)
    search.refresh_from_db()
    assert (search.policy, search.overrides) == ("standard", {})
    assert explain(search, "brightwater:thank_you", NOW).card.due == before
    assert {r.id for r in guide(search)} >= {"thank_within_a_day", "check_in"}
    with pytest.raises(DeskFault, match="no policy"):
        set_policy(search, "nobody", NOW)
    with pytest.raises(DeskFault, match="no fitting value"):
        set_value(search, "thank_within_a_day", "due_hours", "soon", NOW)
    with pytest.raises(DeskFault, match="no setting"):
        set_value(search, "no_such_rule", "due_hours", 3, NOW)


def test_one_case_whole(search):
    from afterword.desk.show_case import show_case

    view = show_case(search, "northwind", NOW)
    assert [line.kind for line in view.timeline][:3] == ["interview_held", "debriefed", "promise"]
    assert view.people[0].thanks == "sent"
    assert view.promise is not None
    assert view.promise.end == date(2026, 5, 15)
    assert view.promise.countdown == "3 days left"
    assert view.undo.sentence.startswith("Interview at Northwind")
    thanks = show_case(search, "brightwater", NOW).people[0]
    assert (thanks.thanks, thanks.name) == ("now", "Ana Ruiz")


def test_people_over_all_cases_and_as_cards(search):
    from afterword.desk.list_people import list_people, vcard_of

    people = list_people(search, NOW).items
    assert {p.name for p in people} == {"Ana Ruiz", "Priya Nair"}
    assert list_people(search, NOW, search="priya north").total == 1
    card = vcard_of(search, "brightwater", "ana")
    assert card.startswith("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana Ruiz\r\nN:Ruiz;Ana;;;\r\n")
    assert "EMAIL;TYPE=work:ana@example.com\r\n" in card


def test_a_long_or_hostile_name_stays_one_line_of_a_card(search):
    from afterword.desk.describe import add_person
    from afterword.desk.list_people import vcard_of

    add_person(search, "brightwater", "Zoë; Müller, von " + "ä" * 90, now=NOW, title="a\nNOTE:b")
    text = vcard_of(search, "brightwater", "zoe")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert not any(line.startswith("NOTE") for line in text.splitlines())


def test_the_calendar_of_a_month(search):
    from afterword.desk.calendar_view import calendar_entries

    found = calendar_entries(search, date(2026, 5, 11), date(2026, 5, 24), NOW)
    kinds = {(e.kind, e.company) for e in found}
    assert {("interview", "Northwind"), ("promise", "Northwind"), ("step", "Brightwater")} <= kinds
    interview = next(e for e in found if e.kind == "interview" and e.start > NOW)
    assert (interview.place, interview.start.hour) == ("Room 4", 9)
    assert len({e.uid for e in found}) == len(found)
    assert not calendar_entries(search, date(2030, 1, 1), date(2030, 1, 2), NOW)


def test_insights_say_when_there_is_too_little(search):
    from afterword.desk.insights import insights, silence, work_search_log

    seen = insights(search, NOW)
    assert not seen.enough
    assert [s.cases for s in seen.funnel][:3] == [2, 2, 2]
    assert seen.follow_ups[0].action == "thank_you"
    quiet = silence(search, "northwind", NOW)
    assert quiet is not None
    assert (quiet.days, quiet.enough) == (6, False)
    log = work_search_log(search, NOW)
    assert next((r.day, r.what) for r in log) == (date(2026, 5, 1), "application")
    assert work_search_log(search, NOW, start=date(2026, 5, 12)) == ()


def test_insights_with_a_history(owner):
    from afterword.desk.add_case import add_case
    from afterword.desk.insights import insights, silence
    from afterword.desk.interview import hold_interview
    from afterword.desk.messages import heard

    for n in range(8):
        begin = NOW - timedelta(days=40)
        add_case(owner, f"Company {n}", now=begin)
        hold_interview(owner, f"company-{n}", now=begin, people=["Ana"])
        if n < 6:
            at = begin + timedelta(days=2 + 2 * n)
            heard(owner, f"company-{n}", "still_deciding", now=at, sender="Ana")
    seen = insights(owner, NOW)
    assert seen.enough
    assert seen.waits == 8
    assert seen.median_days == 8
    quiet = silence(owner, "company-7", NOW)
    assert quiet is not None
    assert quiet.enough
    assert round(quiet.share, 3) == round(1 / 7, 3)
    assert silence(owner, "company-0", NOW) is None


def test_settings_are_checked_and_undone(owner):
    from afterword.desk.settings import change_settings, settings_of
    from afterword.desk.undo import undo

    change_settings(owner, NOW, timezone="America/New_York", voice="plain", office={"from": "10:00"})
    assert settings_of(owner).office == {"from": "10:00", "to": "17:00", "spread_minutes": 20}
    for fields in ({"timezone": "Mars/Base"}, {"country": "Nowhere"}, {"email": "x y"}, {"shoe": 43}):
        with pytest.raises(DeskFault):
            change_settings(owner, NOW, **fields)
    undo(owner, NOW)
    owner.refresh_from_db()
    assert owner.timezone == "Europe/London"
    assert change_settings(owner, NOW, voice="warm").sentence == "Nothing to change."
