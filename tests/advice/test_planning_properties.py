"""What holds for every history: promises are respected, messages lie apart, three is the limit."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.advice.planning import plan_case, steps_of
from afterword.core import events as ev
from afterword.core.case import FOLLOW_UPS, Case
from afterword.core.fold import fold
from afterword.core.rule import POLICIES
from afterword.core.step import Plan
from afterword.core.worktime import BusinessCalendar
from tests.core.strategies import PEOPLE, START, histories

ME = ev.Me("Sam Osei", timezone="Europe/London", country="GB")
COMPANY = ev.Company("Brightwater", timezone="Europe/London", country="GB")
HOLIDAYS = {date(2026, 4, 3): "Good Friday", date(2026, 4, 6): "Easter Monday", date(2026, 5, 4): "May Day"}
CALENDAR = BusinessCalendar(
    "GB", holidays_of=lambda year: {d: n for d, n in HOLIDAYS.items() if d.year == year}
)
UNASKED = FOLLOW_UPS | {"keep_in_touch", "congratulate", "feedback_request"}

policies = st.sampled_from(POLICIES)
moments = st.integers(0, 200 * 24).map(lambda hours: START + timedelta(hours=hours))


def folded(facts: list[ev.Fact], until: datetime | None = None) -> Case:
    return fold(
        ME,
        "case",
        COMPANY,
        "Nurse",
        PEOPLE,
        facts,
        until=until,
        calendar_of=lambda _country, _region: CALENDAR,
    )


def plan(facts: list[ev.Fact], now: datetime, policy: str = "standard") -> Plan:
    return plan_case(folded(facts, now), now, policy)


def live(plan: Plan) -> list[str]:
    return [s.action for s in plan.steps if s.status in ("now", "late")]


@given(histories, moments, policies, st.integers(0, 24 * 14), st.integers(0, 20))
@settings(max_examples=150)
def test_nothing_unsolicited_before_the_promised_time_is_over(
    history: list[ev.Fact], now: datetime, policy: str, hours: int, days: int
) -> None:
    end = now.date() + timedelta(days=days)
    promise = ev.PromiseMade(now - timedelta(hours=hours), "ana", ev.Window(end, end))
    history = [*history, promise]
    case = folded(history, now)
    # A later word may have put another time in its place, or ended it all.
    if case.rejection or not case.promises or case.promises[-1].days.end < case.day(now):
        return
    assert not UNASKED & set(live(plan(history, now, policy)))


@given(histories, moments, policies, st.integers(0, 47), st.sampled_from(sorted(UNASKED | {"thank_you"})))
@settings(max_examples=150)
def test_no_two_unsolicited_messages_within_two_days(
    history: list[ev.Fact], now: datetime, policy: str, hours: int, action: str
) -> None:
    history = [*history, ev.MessageSent(now - timedelta(hours=hours), action, ("bo",), channel="letter")]
    assert not UNASKED & set(live(plan(history, now, policy)))


@given(histories, moments, policies)
@settings(max_examples=150)
def test_never_a_fourth_question_without_an_answer(
    history: list[ev.Fact], now: datetime, policy: str
) -> None:
    asked = [ev.MessageSent(now - timedelta(days=60 - 10 * n), "check_in", ("ana",)) for n in range(3)]
    quiet = [f for f in history if not isinstance(f, ev.MessageReceived | ev.PromiseMade | ev.InterviewHeld)]
    quiet = [f for f in quiet if not isinstance(f, ev.InterviewScheduled)]
    held = ev.InterviewHeld(now - timedelta(days=80), "i1", people=("ana",))
    assert not FOLLOW_UPS & set(live(plan([*quiet, held, *asked], now, policy)))


@given(histories, moments, policies)
@settings(max_examples=80)
def test_planning_twice_gives_the_same_keys(history: list[ev.Fact], now: datetime, policy: str) -> None:
    first, second = plan(history, now, policy), plan(history, now, policy)
    assert first == second
    keys = [s.key for s in first.steps]
    assert len(keys) == len(set(keys))


@given(histories, moments, moments)
@settings(max_examples=80)
def test_an_unrelated_fact_changes_nothing(history: list[ev.Fact], now: datetime, at: datetime) -> None:
    note = ev.Noted(at, "Bought a blue folder.")
    letter = ev.MessageReceived(at, "bo", "unrelated", text="Our newsletter")
    assert plan(history, now) == plan([*history, note, letter], now)


@given(histories, policies)
@settings(max_examples=80)
def test_every_window_is_in_order(history: list[ev.Fact], policy: str) -> None:
    for step in steps_of(folded(history), policy):
        assert step.opens <= step.ideal, step
        assert step.opens <= step.due, step
        assert step.closes is None or step.closes >= step.opens, step
        assert step.sources
        assert step.reason.endswith(".")


@given(histories, policies)
@settings(max_examples=80)
def test_questions_for_news_open_on_business_days_in_office_hours(
    history: list[ev.Fact], policy: str
) -> None:
    case = folded(history)
    for step in steps_of(case, policy):
        if step.action in FOLLOW_UPS:
            there = case.there(step.opens)
            assert case.calendar.is_business_day(there.date())
            assert 9 <= there.hour < 18


@given(histories, moments)
@settings(max_examples=60)
def test_a_person_who_ended_it_is_left_in_peace(history: list[ev.Fact], now: datetime) -> None:
    ended = [*history, ev.StandingChanged(now - timedelta(hours=1), "withdrew")]
    assert plan(ended, now).verdict == "done"


@pytest.mark.parametrize("policy", POLICIES)
@given(histories)
@settings(max_examples=12)
def test_an_obedient_person_never_pesters(policy: str, history: list[ev.Fact]) -> None:
    """Do every step on the day it comes up for half a year, hear nothing, and look at what was sent."""
    past = [f for f in history if not isinstance(f, ev.MessageSent)]
    facts: list[ev.Fact] = [*past, ev.InterviewHeld(START + timedelta(days=130), "i9", people=("ana", "bo"))]
    now, sent = START + timedelta(days=130, hours=2), list[tuple[datetime, str]]()
    for _day in range(120):
        now += timedelta(days=1)
        for step in plan(facts, now, policy).steps:
            if step.status in ("now", "late") and step.unsolicited:
                facts.append(ev.MessageSent(now, step.action, step.to, step.channels[0]))
                sent.append((now, step.action))
    asked = [at for at, action in sent if action in FOLLOW_UPS]
    assert len(asked) <= 3
    unasked = sorted(at for at, action in sent if action in UNASKED)
    assert all(b - a >= timedelta(days=2) for a, b in pairwise(unasked))


def test_the_clock_change_keeps_office_hours() -> None:
    held = ev.InterviewHeld(datetime(2026, 3, 20, 10, tzinfo=UTC), "i1", people=("ana",))
    thanked = ev.MessageSent(datetime(2026, 3, 20, 15, tzinfo=UTC), "thank_you", ("ana",))
    promise = ev.PromiseMade(held.at, "ana", ev.Window(date(2026, 3, 20), date(2026, 3, 27)))
    steps = plan([held, thanked, promise], datetime(2026, 3, 28, 9, tzinfo=UTC)).steps
    opens = next(s.opens for s in steps if s.action == "check_in")
    assert opens.isoformat() == "2026-03-31T09:00:00+01:00"


def test_a_question_moved_past_its_close_stays_open_until_it_is_due() -> None:
    """Eight weeks after the interview a thank-you went out, so the check-in moves behind its own end."""
    seen = ev.InterviewScheduled(START, "i1", START, None, "phone_screen", (), "")
    late = ev.MessageSent(datetime(2026, 4, 29, 23, tzinfo=UTC), "thank_you", ("ana",))
    (ask,) = [s for s in steps_of(folded([ev.Applied(START), seen, late])) if s.action == "check_in"]
    assert "two_days_apart" in ask.rules
    assert ask.closes is not None
    assert ask.opens < ask.due <= ask.closes
