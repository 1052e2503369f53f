"""The verbs, one after another, as a person would use them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from afterword.core import events as ev

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 5, 12, 9, 20, tzinfo=LONDON)


def test_a_first_search_from_adding_to_thanking(owner):
    from afterword.desk.add_case import add_case
    from afterword.desk.debrief import debrief
    from afterword.desk.interview import hold_interview, schedule_interview
    from afterword.desk.messages import sent
    from afterword.desk.today import today

    day = NOW - timedelta(days=8)
    done = add_case(owner, "Brightwater", "Operations manager", now=day, applied=date(2026, 5, 1))
    assert done.case == "brightwater-operations-manager"
    schedule_interview(
        owner,
        "bright",
        datetime(2026, 5, 11, 10, tzinfo=LONDON),
        now=day,
        people=["Ana Ruiz <ana@example.com>"],
    )
    seen = today(owner, NOW)
    assert {c.action for c in seen.cards} >= {"thank_you", "debrief"}
    hold_interview(owner, "bright", now=NOW)
    debrief(owner, "bright", [ev.Topic("Ana", "the night rota", True)], now=NOW, promise_text="by Friday")
    seen = today(owner, NOW)
    assert [c.title for c in seen.cards] == ["Thank Ana Ruiz"]
    assert seen.cards[0].when == "due by 11:00, in 1 h 40 min"
    assert seen.heading == "One thing to do. Then today is done."
    sent(owner, "bright", "thank_you", now=NOW)
    seen = today(owner, NOW + timedelta(minutes=1))
    assert not seen.cards
    assert seen.waits[0].company == "Brightwater"
