"""What verbs refuse, in one clear sentence, and that a refusal leaves nothing behind."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from afterword.core import events as ev
from afterword.desk.faults import DeskFault

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 5, 12, 9, 20, tzinfo=LONDON)


@pytest.fixture
def me(owner):
    from afterword.desk.add_case import add_case

    add_case(owner, "Brightwater", "Clerk", now=NOW, people=["Ana Ruiz <ana@example.com>", "Ana Berg"])
    add_case(owner, "Brightside", now=NOW)
    return owner


def count(owner) -> int:
    from afterword.store.models import Activity, CaseRecord, FactRecord

    return FactRecord.objects.count() * 10_000 + CaseRecord.objects.count() * 100 + Activity.objects.count()


def refusals():
    from afterword.desk import (
        add_case,
        debrief,
        describe,
        interview,
        messages,
        outcomes,
        promise,
        retract,
        review,
        steps,
    )

    tomorrow = NOW + timedelta(days=1)
    case = "brightwater-clerk"
    return {
        "no company": (lambda o: add_case.add_case(o, "  ", now=NOW), "name of a company"),
        "bad zone": (lambda o: add_case.add_case(o, "X", timezone="Mars", now=NOW), "no time zone"),
        "bad size": (lambda o: add_case.add_case(o, "X", size="huge", now=NOW), "huge"),
        "slug taken": (lambda o: add_case.add_case(o, "X", slug=case, now=NOW), "already"),
        "future application": (
            lambda o: add_case.add_case(o, "X", applied=date(2027, 1, 1), now=NOW),
            "still to come",
        ),
        "no case": (lambda o: outcomes.note(o, "zzz", "x", now=NOW), "no case called"),
        "two cases": (lambda o: outcomes.note(o, "bright", "x", now=NOW), "could be several"),
        "empty note": (lambda o: outcomes.note(o, case, "  ", now=NOW), "nothing to note"),
        "ambiguous name": (lambda o: describe.describe_person(o, case, "An", now=NOW), "Say which one"),
        "nobody": (lambda o: describe.describe_person(o, case, "Zoe", now=NOW), "not among the people"),
        "person twice": (lambda o: describe.add_person(o, case, "Ana Ruiz", now=NOW), "already"),
        "bad role": (lambda o: describe.describe_person(o, case, "ana", role="boss", now=NOW), "boss"),
        "bad address": (lambda o: messages.sent(o, case, "thank_you", to=["<@>"], now=NOW), "no address"),
        "bad action": (lambda o: messages.sent(o, case, "shout", now=NOW), "no kind of message"),
        "bad label": (lambda o: messages.heard(o, case, "odd", now=NOW), "no kind of answer"),
        "bad channel": (
            lambda o: messages.sent(o, case, "thank_you", channel="smoke", now=NOW),
            "no way to send",
        ),
        "future message": (
            lambda o: messages.sent(o, case, "thank_you", at=tomorrow, now=NOW),
            "still to come",
        ),
        "long ago": (lambda o: outcomes.reject(o, case, at=date(1912, 5, 1), now=NOW), "too long ago"),
        "bad route": (lambda o: outcomes.offer(o, case, via="owl", now=NOW), "no way of telling"),
        "ends first": (
            lambda o: interview.schedule_interview(o, case, tomorrow, ends=NOW, now=NOW),
            "ends before it starts",
        ),
        "bad format": (
            lambda o: interview.schedule_interview(o, case, tomorrow, shape="dance", now=NOW),
            "no kind of interview",
        ),
        "no such interview": (
            lambda o: interview.schedule_interview(o, case, tomorrow, interview="i9", now=NOW),
            "no interview “i9”",
        ),
        "nothing to cancel": (lambda o: interview.cancel_interview(o, case, "", NOW), "called off"),
        "no interview yet": (lambda o: debrief.debrief(o, case, [], now=NOW), "no interview to tell about"),
        "no date in it": (lambda o: promise.promise(o, case, text="we love rotas", now=NOW), "names no day"),
        "backwards": (
            lambda o: promise.promise(o, case, start=date(2026, 6, 2), end=date(2026, 6, 1), now=NOW),
            "ends before it begins",
        ),
        "no step": (lambda o: steps.done(o, f"{case}:thank_you", NOW), "no such step"),
        "no fact": (lambda o: retract.retract(o, case, "nothing", NOW), "not there any more"),
        "answered": (lambda o: review.accept(o, [99], NOW), "answered already"),
    }


@pytest.mark.parametrize("name", list(refusals()))
def test_a_refusal_is_one_sentence_and_changes_nothing(me, name):
    verb, said = refusals()[name]
    before = count(me)
    with pytest.raises(DeskFault, match=said) as caught:
        verb(me)
    assert "\n" not in caught.value.message
    assert caught.value.message.endswith(".")
    assert count(me) == before


def test_nothing_left_to_undo(me):
    from afterword.desk.undo import last_undoable, undo

    assert last_undoable(me).sentence == "Added: Brightside."
    undo(me, NOW)
    undo(me, NOW)
    with pytest.raises(DeskFault, match="nothing to undo"):
        undo(me, NOW)
    assert last_undoable(me) is None


def test_snoozing_goes_forward_only(me):
    from afterword.desk.interview import hold_interview
    from afterword.desk.steps import snooze
    from afterword.desk.today import today

    hold_interview(me, "brightwater", now=NOW, people=["Ana Ruiz"])
    for until, said in ((NOW - timedelta(hours=1), "later time"), (NOW + timedelta(days=500), "a year")):
        with pytest.raises(DeskFault, match=said):
            snooze(me, "brightwater:thank_you", until, NOW)
    done = snooze(me, "brightwater:thank_you", NOW + timedelta(hours=2), NOW)
    assert done.sentence == "Put off to today: Thank Ana Ruiz."
    assert "thank_you" not in {c.action for c in today(me, NOW + timedelta(hours=1)).cards}
    assert "thank_you" in {c.action for c in today(me, NOW + timedelta(hours=3)).cards}


def test_telling_a_debrief_again_adds_to_it(me):
    from afterword.desk.debrief import debrief
    from afterword.desk.interview import hold_interview
    from afterword.desk.record import folded

    hold_interview(me, "brightwater", now=NOW, people=["Ana Ruiz"])
    debrief(me, "brightwater", [ev.Topic("Ana Ruiz", "rotas")], now=NOW + timedelta(minutes=5))
    debrief(me, "brightwater", [ev.Topic("Bo Lind", "budgets")], now=NOW + timedelta(minutes=9))
    _row, told = folded(me, "brightwater-clerk")
    (interview,) = told.rounds()
    assert [told.name(p) for p in interview.people] == ["Ana Ruiz", "Bo Lind"]
    assert {t.topic for t in interview.debrief} == {"rotas", "budgets"}


def test_a_fact_struck_out_comes_back_by_undo(me):
    from afterword.desk.outcomes import note
    from afterword.desk.record import folded
    from afterword.desk.retract import retract
    from afterword.desk.undo import undo

    done = note(me, "brightwater", "They have a canteen", now=NOW)
    retract(me, "brightwater", done.facts[0], NOW)
    assert not folded(me, "brightwater-clerk")[1].notes
    undo(me, NOW)
    assert [n.text for n in folded(me, "brightwater-clerk")[1].notes] == ["They have a canteen"]


def test_names_are_understood_as_people_say_them(me):
    from afterword.desk.naming import find_case, slug_of

    assert find_case(me, "Brightside").slug == "brightside"
    assert find_case(me, "clerk").slug == "brightwater-clerk"
    assert slug_of("Zürich & Söhne", ["zurich-sohne"]) == "zurich-sohne-2"
    assert slug_of("日本") == "case"
