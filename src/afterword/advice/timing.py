"""When one may ask, whom first, and how long news stays fresh: dates that several rules share."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from afterword.advice.situation import Situation
from afterword.core.case import Event
from afterword.core.worktime import ONE_DAY

RECRUITER_FIRST = ("recruiter", "hr", "hiring_manager", "interviewer")
SPOKEN_WITH_FIRST = ("hiring_manager", "interviewer", "recruiter", "hr")


STALE_AFTER = timedelta(days=21)
LONG_SILENCE = timedelta(weeks=6)


def fresh_news(s: Situation) -> Event | None:
    """The latest news that has not been taken up yet, once no answer is being waited for any more."""
    if s.over or s.offer or not s.case.news:
        return None
    news = s.case.news[-1]
    quiet = s.rejection or s.hold or len(s.unanswered) >= 3 or (s.last and _long_silent(s, news.at))
    return news if quiet and not s.case.sent_after(news.at, "congratulate", "keep_in_touch") else None


def _long_silent(s: Situation, at: datetime) -> bool:
    """Whether six weeks had gone at that time since the person last wrote, or since any contact if they had not."""
    if s.last_contact is None:
        return False
    wrote = next((m.at for m in reversed(s.case.sent) if m.at <= at), s.last_contact)
    return at - wrote >= LONG_SILENCE


def goodwill_until(news: Event) -> datetime:
    """When congratulations on that news would come too late."""
    return news.at + STALE_AFTER


def months_later(day: date, months: int) -> date:
    """The same day ``months`` later; the month's last day where it has no such day."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    if day.day <= 28:
        return date(year, month, day.day)
    last = date(year + month // 12, month % 12 + 1, 1) - ONE_DAY
    return date(year, month, min(day.day, last.day))


def asking_day(s: Situation, days: int, business_days: int, grace: int) -> date | None:
    """The first day on which one may ask for news; ``None`` where there is nothing to wait from."""
    calendar = s.case.calendar
    candidates = []
    promise = s.promise
    if promise is not None:
        candidates.append(calendar.add(promise.days.end, grace + 1))
    if s.quiet_since is not None:
        undated = promise is None or s.promised_before_last_round or s.quiet_since > promise.at + ONE_DAY
        if undated:
            start = s.case.day(s.quiet_since)
            candidates.append(max(start + ONE_DAY * days, calendar.add(start, business_days)))
    return calendar.on_or_after(max(candidates)) if candidates else None
