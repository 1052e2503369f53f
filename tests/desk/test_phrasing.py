"""How days, steps and the state of the day are said."""

from __future__ import annotations

import itertools
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from afterword.desk import phrasing
from afterword.desk.window_line import window_line
from afterword.store.rows import DueRow, TodayRows

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 5, 12, 9, 20, tzinfo=LONDON)
HOUR = 3600


def row(**more) -> DueRow:
    at = int(NOW.timestamp())
    values = {
        "case": "brightwater",
        "key": "thank_you/i1/ana",
        "action": "thank_you",
        "to": ["ana"],
        "names": ["Ana Ruiz"],
        "roles": ["hiring_manager"],
        "company": "Brightwater",
        "position": "Operations manager",
        "opens": at - 22 * HOUR,
        "ideal": at - 14 * HOUR,
        "due": at + 85 * 60,
        "closes": at + 26 * HOUR,
        "held": "",
        "reason": "You met Ana yesterday.",
        "body": {"channels": ["email"], "line": [[at - 22 * HOUR, "met"], [at + 85 * 60, "due"]]},
    }
    return DueRow(**{**values, **more})


def rows(*act: DueRow, count: int | None = None, cases: int = 3, waits=()) -> TodayRows:
    n = len(act) if count is None else count
    return TodayRows("Sam", "Europe/London", "standard", cases, list(act), n, [], list(waits), [], [], 0)


def test_the_card_of_the_design():
    card = phrasing.card(row(), NOW)
    assert (card.title, card.when) == ("Thank Ana Ruiz", "due by 10:45, in 1 h 25 min")
    assert card.who == "Hiring manager · Operations manager at Brightwater"
    assert (card.status, card.button) == ("now", "Read and send")
    assert card.when_exact == "Tuesday, 12 May 2026, 10:45"
    assert card.ref == "brightwater:thank_you/i1/ana"


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (0.4, "due by 09:44, in 24 min"),
        (10, "due by 19:20, in 10 h"),
        (26, "any time until tomorrow 11:20"),
        (72, "any time until Friday"),
        (24 * 9, "any time until Thu 21 May"),
        (-2, "late, still welcome until tomorrow 11:20"),
    ],
)
def test_by_when(hours, said):
    assert phrasing.when(row(due=int(NOW.timestamp() + hours * HOUR)), NOW) == said


def test_what_is_to_come_held_and_overdue():
    at = int(NOW.timestamp())
    assert phrasing.when(row(opens=at + 30 * HOUR, due=at + 90 * HOUR), NOW) == "from tomorrow 15:20"
    assert phrasing.when(row(held="A message waits."), NOW) == "on hold"
    assert phrasing.when(row(due=at - 50 * HOUR, closes=None), NOW) == "overdue since Sun 10 May"
    assert phrasing.card(row(resting=True), NOW).status == "held"


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "Nothing to do, and nothing to wait for."),
        (1, "One thing to do. Then today is done."),
        (2, "Two things to do. Then today is done."),
        (12, "Twelve things to do. These come first."),
        (40, "40 things to do. These come first."),
        (101, "More than a hundred things to do. Begin with these."),
    ],
)
def test_the_heading_says_the_state_of_the_day(count, said):
    shown = [row() for _n in range(min(count, 7))]
    assert phrasing.today_of(rows(*shown, count=count), NOW).heading == said


def test_an_empty_desk_says_what_comes_next():
    at = int(NOW.timestamp())
    promised = {"channels": ["email"], "line": [[at + 72 * HOUR, "promised"]]}
    waiting = row(action="check_in", opens=at + 144 * HOUR, due=at + 200 * HOUR, body=promised)
    day = phrasing.today_of(rows(waits=[waiting]), NOW)
    assert day.heading == "Nothing to do. Brightwater: they said by Fri 15 May; ask from Mon 18 May."
    assert day.after == "Next: Brightwater, Monday."
    assert phrasing.today_of(rows(cases=0), NOW).heading.startswith("Nothing here yet.")


def test_one_line_of_waiting_for_each_case_and_none_for_those_on_the_desk():
    at = int(NOW.timestamp())
    later = row(action="check_in", opens=at + 200 * HOUR, due=at + 220 * HOUR)
    day = phrasing.today_of(
        rows(row(), waits=[later, later._replace(case="other"), later._replace(case="other")]), NOW
    )
    assert [w.case for w in day.waits] == ["other"]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-1, "yesterday"),
        (0, "today"),
        (1, "tomorrow"),
        (3, "Friday"),
        (-3, "Sat 9 May"),
        (400, "Wed 16 Jun 2027"),
    ],
)
def test_days_are_said_as_plainly_as_they_can_be(days, said):
    today = date(2026, 5, 12)
    assert phrasing.near_day(today + timedelta(days=days), today) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0 min"), (5100, "1 h 25 min"), (7 * 3600 + 60, "7 h"), (86_400, "1 day"), (24 * 86_400, "3 weeks")],
)
def test_spans(seconds, said):
    assert phrasing.span(seconds) == said


def test_the_window_line_keeps_its_words_apart():
    at = int(NOW.timestamp())
    marks = [[at, "met"], [at + 60, "best"], [at + 120, "due"], [at + 100_000, "welcome"]]
    line = window_line(marks, at, at + 120, at + 90, LONDON)
    spots = [spot for spot, _label in line.marks]
    assert spots[0] == 0
    assert spots[-1] == 100
    assert all(b - a >= 16 for a, b in itertools.pairwise(spots))
    assert spots[1] < line.now < spots[2]
    assert line.best == (spots[0], spots[2])
    assert "met Tuesday 12 May 09:20" in line.spoken
    assert window_line([], at, at + 10, at, LONDON).marks
