"""When a message goes out: inside the reader's office hours, a little spread, the thank-you's day before all."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, time, timedelta

from afterword.core.case import Case
from afterword.core.step import Step
from afterword.core.worktime import ONE_DAY

OPENS, CLOSES = time(9), time(17)
FIRST_MAIL = time(8, 10)
"""A thank-you that cannot wait for office hours goes out when people read their first mail."""

SPREAD = timedelta(minutes=35)


def best_time(case: Case, step: Step, to: str, now: datetime) -> datetime:
    """The default moment for this step's message to ``to``, not before ``now``; in UTC.

    A thank-you goes at once while the reader may be awake, else first thing in the morning, and never after it
    is due if that can be helped. Everything else waits for office hours on a business day at the reader's place.
    """
    earliest = max(now.astimezone(UTC), step.opens.astimezone(UTC))
    if step.action == "thank_you":
        return _for_thanks(case, step, to, earliest)
    if not step.unsolicited:
        return earliest  # an answer to something they asked is welcome at any hour
    day = case.calendar.on_or_after(case.day(earliest))
    start = case.office(day, OPENS) + spread(step.key, to)
    if earliest <= start:
        return start
    if case.day(earliest) == day and earliest <= case.office(day, CLOSES):
        return earliest + spread(step.key, to) / 10
    following = case.calendar.add(day, 1)
    return case.office(following, OPENS) + spread(step.key, to)


def _for_thanks(case: Case, step: Step, to: str, earliest: datetime) -> datetime:
    there = earliest.astimezone(case.place)
    moment = earliest + spread(step.key, to) / 4
    if FIRST_MAIL <= there.time() <= time(21):
        return moment
    morning: date = there.date() + (ONE_DAY if there.time() > time(21) else timedelta(0))
    proposed = case.office(morning, FIRST_MAIL) + spread(step.key, to) / 4
    due = step.due.astimezone(UTC)
    return proposed if proposed <= due or due < earliest else moment


def spread(key: str, to: str) -> timedelta:
    """A delay that is always the same for one step and reader, and differs between readers."""
    digest = hashlib.sha256(f"{key}\n{to}".encode()).digest()
    return SPREAD * (int.from_bytes(digest[:2], "big") / 65535)
