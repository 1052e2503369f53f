"""When a message goes out: inside the reader's office hours, a little spread, the thank-you's day before all."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, time, timedelta

from afterword.core.case import Case
from afterword.core.record import NamedTuple
from afterword.core.step import Step
from afterword.core.worktime import ONE_DAY

OPENS, CLOSES = time(9), time(17)
FIRST_MAIL, LAST_MAIL = time(8, 10), time(21)
"""A thank-you that cannot wait for office hours goes out while people may read their mail."""


class Hours(NamedTuple):
    """When mail may leave: the reader's office hours, and how far apart several readers' messages lie at most."""

    opens: time = OPENS
    closes: time = CLOSES
    spread: timedelta = timedelta(minutes=20)


USUAL = Hours()


def best_time(case: Case, step: Step, to: str, now: datetime, hours: Hours = USUAL) -> datetime:
    """The default moment for this step's message to ``to``, not before ``now``; in UTC.

    A thank-you goes at once while the reader may be awake, else first thing in the morning, and never after it
    is due if that can be helped. Everything else waits for office hours on a business day at the reader's place.
    """
    earliest = max(now.astimezone(UTC), step.opens.astimezone(UTC))
    delay = spread(step.key, to, hours.spread)
    if step.action == "thank_you":
        return _for_thanks(case, step, earliest, delay / 2)
    if not step.unsolicited:
        return earliest  # an answer to something they asked is welcome at any hour
    moment = _in_office(case, earliest, delay, hours)
    return earliest if step.closes is not None and earliest <= step.closes < moment else moment


def _in_office(case: Case, earliest: datetime, delay: timedelta, hours: Hours) -> datetime:
    day = case.calendar.on_or_after(case.day(earliest))
    start = case.office(day, hours.opens) + delay
    if earliest <= start:
        return start
    if case.day(earliest) == day and earliest <= case.office(day, hours.closes):
        return earliest + delay / 10
    following = case.calendar.add(day, 1)
    return case.office(following, hours.opens) + delay


def _for_thanks(case: Case, step: Step, earliest: datetime, delay: timedelta) -> datetime:
    there = earliest.astimezone(case.place)
    due = step.due.astimezone(UTC)
    moment = earliest + delay
    if earliest <= due < moment:
        return earliest  # the day within which thanks are due goes before
    if FIRST_MAIL <= there.time() <= LAST_MAIL:
        return moment
    morning: date = there.date() + (ONE_DAY if there.time() > LAST_MAIL else timedelta(0))
    proposed = case.office(morning, FIRST_MAIL) + delay
    return proposed if proposed <= due or due < earliest else moment


def spread(key: str, to: str, most: timedelta) -> timedelta:
    """A delay up to ``most`` that is always the same for one step and reader, and differs between readers."""
    digest = hashlib.sha256(f"{key}\n{to}".encode()).digest()
    return most * (int.from_bytes(digest[:2], "big") / 65535)
