"""Business days, office hours and time zones: when a person at work may be written to.

Days are plain dates in the place they belong to; instants are aware datetimes. Arithmetic on instants is
done in UTC, because adding hours to a wall-clock time is wrong twice a year. Days off are never listed
here: a caller gives a function that yields a year's holidays (see ``afterword.calendars``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta

from afterword.core.record import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

ONE_HOUR, ONE_DAY, ONE_WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
"""Multiples of these are far quicker to make than spans from words."""

SATURDAY_SUNDAY = frozenset({5, 6})


def no_holidays(year: int) -> Mapping[date, str]:
    """A year without any public holiday, for places whose holidays are not known."""
    return {}


def saturday_sunday() -> frozenset[int]:
    """The weekend of most countries."""
    return SATURDAY_SUNDAY


class BusinessCalendar:
    """Which days people work in one country (or region of it).

    ``weekend_of`` yields weekday numbers, Monday = 0; ``holidays_of`` the public holidays of a year with their
    English names. Both are asked only when a day is looked at, the second once a year number: knowing a country
    well can be slow, and many a message names no day at all.
    """

    __slots__ = ("_added", "_days_off", "_holidays_of", "_weekend", "_weekend_of", "country")

    def __init__(
        self,
        country: str = "",
        *,
        weekend_of: Callable[[], frozenset[int]] = saturday_sunday,
        holidays_of: Callable[[int], Mapping[date, str]] = no_holidays,
    ) -> None:
        self.country = country
        self._weekend: frozenset[int] | None = None
        self._weekend_of = weekend_of
        self._holidays_of = holidays_of
        self._days_off: dict[int, Mapping[date, str]] = {}
        self._added: dict[tuple[date, int], date] = {}

    @property
    def weekend(self) -> frozenset[int]:
        """The weekdays on which nobody works, Monday = 0."""
        if self._weekend is None:
            self._weekend = self._weekend_of()
        return self._weekend

    def holidays(self, year: int) -> Mapping[date, str]:
        """The public holidays of ``year`` with their names."""
        known = self._days_off.get(year)
        if known is None:
            known = self._days_off[year] = self._holidays_of(year)
        return known

    def is_business_day(self, day: date) -> bool:
        """Whether people work on ``day``: neither weekend nor public holiday."""
        return day.weekday() not in self.weekend and day not in self.holidays(day.year)

    def on_or_after(self, day: date) -> date:
        """``day`` itself if it is a business day, otherwise the next one."""
        known = self._added.get((day, 0))
        if known is None:
            known = self._added[day, 0] = self._next_from(day)
        return known

    def _next_from(self, day: date) -> date:
        while not self.is_business_day(day):
            day += ONE_DAY
        return day

    def on_or_before(self, day: date) -> date:
        """``day`` itself if it is a business day, otherwise the last one before it."""
        while not self.is_business_day(day):
            day -= ONE_DAY
        return day

    def add(self, day: date, count: int) -> date:
        """The ``count``-th business day strictly after ``day``; ``day`` itself when ``count`` is 0."""
        if count < 1:
            return day
        known = self._added.get((day, count))
        if known is None:
            found = day
            for _step in range(count):
                found = self.on_or_after(found + ONE_DAY)
            known = self._added[day, count] = found
        return known

    def count(self, after: date, until: date) -> int:
        """How many business days lie after ``after``, up to and including ``until``."""
        found, day = 0, after
        while day < until:
            day += ONE_DAY
            found += self.is_business_day(day)
        return found


_zones: dict[str, ZoneInfo] = {}


def zone(name: str) -> ZoneInfo:
    """The IANA time zone of that name.

    Raises ``ValueError`` with a sentence for the person when there is no such zone.
    """
    known = _zones.get(name)
    if known is None:
        from zoneinfo import ZoneInfo  # a tenth of a short command's time, and many need no zone

        try:
            known = _zones[name] = ZoneInfo(name)
        except (KeyError, ValueError, OSError, TypeError) as error:
            raise ValueError(
                f"There is no time zone called “{name}”; write it like Europe/London or America/New_York."
            ) from error
    return known


def at_time(day: date, clock: time, place: ZoneInfo) -> datetime:
    """The instant at which clocks in ``place`` show ``clock`` on ``day``.

    A time that the spring change skips is moved forward by the length of the gap; of a time that occurs
    twice in autumn the first is taken. The result goes through UTC, so comparing and subtracting it is safe.
    """
    return datetime.combine(day, clock, place).astimezone(UTC).astimezone(place)


def later(instant: datetime, *, hours: float = 0, days: float = 0) -> datetime:
    """The instant that many real hours (or 24-hour days) later, in the same zone."""
    moved = instant.astimezone(UTC) + timedelta(hours=hours, days=days)
    return moved.astimezone(instant.tzinfo)
