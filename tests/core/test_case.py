"""The fold: the same case whatever the order of telling; retraction; replay of a past day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.advice.planning import steps_of
from afterword.core import events as ev
from afterword.core.case import Case
from afterword.core.fold import fold
from tests.core.strategies import PEOPLE, START, histories

ME = ev.Me("Sam Osei", timezone="Europe/London", country="GB")
COMPANY = ev.Company("Brightwater", timezone="Europe/London", country="GB")


def folded(facts: list[ev.Fact], until: datetime | None = None) -> Case:
    return fold(ME, "case", COMPANY, "Nurse", PEOPLE, facts, until=until)


def picture(case: Case) -> object:
    """Everything that a case holds, for comparing two."""
    skip = ("calendar", "_days")
    return {name: repr(getattr(case, name)) for name in Case.__slots__ if name not in skip}


@given(histories, st.randoms(use_true_random=False))
@settings(max_examples=80)
def test_the_order_of_telling_does_not_matter(history: list[ev.Fact], random: Random) -> None:
    shuffled = list(history)
    random.shuffle(shuffled)
    assert picture(folded(history)) == picture(folded(shuffled))
    assert steps_of(folded(history)) == steps_of(folded(shuffled))


@given(histories, st.integers(0, 13))
@settings(max_examples=60)
def test_a_retracted_fact_leaves_the_case_as_if_it_had_never_been_told(
    history: list[ev.Fact], place: int
) -> None:
    if not history:
        return
    place %= len(history)
    named = [f._replace(id=f"f{n}") for n, f in enumerate(history)]
    taken_back = ev.Retracted(START, f"f{place}")
    without = [f for n, f in enumerate(named) if n != place]
    with_retraction = steps_of(folded([*named, taken_back]))
    assert with_retraction == steps_of(folded([*without, taken_back]))


@given(histories)
@settings(max_examples=60)
def test_a_past_day_can_be_replayed(history: list[ev.Fact]) -> None:
    day = START + timedelta(days=40)
    known = [
        f
        for f in history
        if (f.at <= day if isinstance(f.at, datetime) else f.at <= day.astimezone(folded([]).place).date())
    ]
    assert picture(folded(history, until=day)) == picture(folded(known))


def test_an_interview_scheduled_again_under_the_same_id_has_moved() -> None:
    at = datetime(2026, 5, 1, 9, tzinfo=UTC)
    first = ev.InterviewScheduled(at, "i1", at + timedelta(days=3), people=("ana",))
    moved = ev.InterviewScheduled(at + timedelta(hours=2), "i1", at + timedelta(days=5))
    known = folded([moved, first]).interviews["i1"]
    assert known.start == at + timedelta(days=5)
    assert known.people == ("ana",)


def test_a_bounced_message_did_not_count() -> None:
    at = datetime(2026, 5, 1, 9, tzinfo=UTC)
    sent = ev.MessageSent(at, "check_in", ("ana", "bo"))
    bounce = ev.MessageReceived(at + timedelta(minutes=1), "ana", "bounce")
    assert folded([sent, bounce]).sent[0].to == ("bo",)


def test_an_automatic_reply_of_somebody_who_left_means_the_message_reached_nobody() -> None:
    at = datetime(2026, 5, 1, 9, tzinfo=UTC)
    sent = ev.MessageSent(at, "check_in", ("ana",))
    gone = ev.MessageReceived(at + timedelta(minutes=1), "ana", "auto_reply", no_longer_there=True)
    case = folded([sent, gone])
    assert case.sent[0].to == ()
    assert case.gone == {"ana"}


def test_a_plain_day_counts_from_noon_where_the_employer_is() -> None:
    case = folded([ev.Applied(datetime(2026, 7, 1, tzinfo=UTC).date())])
    assert case.applied == datetime(2026, 7, 1, 11, tzinfo=UTC)
