"""The starts of a recurring event, bounded: at most two years from its beginning and two hundred of them.

The days of those two years are tried one by one against the rule, so no rule can cost more than that, however
it is made. Rules that repeat within a day are not followed; the first start then stands alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from afterword.reading.invitations.lines import Component

if TYPE_CHECKING:
    from afterword.reading.invitations.zones import Zones

MAX_STARTS = 200
HORIZON = timedelta(days=731)
_DAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_KNOWN = frozenset(
    {"FREQ", "UNTIL", "COUNT", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"}
)

# The number of the period a day lies in, and the first day of that period.
_PERIODS: Mapping[str, tuple[Callable[[date], int], Callable[[date], date]]] = {
    "DAILY": (lambda day: day.toordinal(), lambda day: day),
    "WEEKLY": (lambda day: (day.toordinal() - 1) // 7, lambda day: day - timedelta(days=day.weekday())),
    "MONTHLY": (lambda day: day.year * 12 + day.month, lambda day: day.replace(day=1)),
    "YEARLY": (lambda day: day.year, lambda day: day.replace(month=1, day=1)),
}


def starts(component: Component, first: datetime, rule: str, zones: Zones) -> tuple[datetime, ...]:
    """When the event begins each time, exceptions left out and extra dates added, in order."""
    begins = component.get("DTSTART")
    zone = begins.parameters.get("TZID", "") if begins else ""
    wall = first.replace(tzinfo=None)
    found = {wall, *by_rule(rule, wall, first.tzinfo), *_dates(component, "RDATE", first)}
    found.difference_update(_dates(component, "EXDATE", first))
    kept = sorted(day for day in found if wall <= day <= wall + HORIZON)[:MAX_STARTS]
    if zone:
        return tuple(zones.place(day, zone)[0] for day in kept)
    return tuple(day.replace(tzinfo=first.tzinfo) for day in kept)


def by_rule(rule: str, wall: datetime, place: tzinfo | None = None) -> list[datetime]:
    """The starts that an RRULE value gives from ``wall`` on; none where the rule is not followed.

    ``place`` is the zone of ``wall``, by which an end given in UTC is understood.
    """
    parts = {
        name: value for name, _equals, value in (piece.partition("=") for piece in rule.split(";")) if name
    }
    period = _PERIODS.get(parts.get("FREQ", ""))
    interval, count = _number(parts.get("INTERVAL", "1")), _number(parts.get("COUNT", ""))
    if period is None or not parts.keys() <= _KNOWN or not 1 <= interval <= 1000:
        return []
    last = (wall + HORIZON).date()
    until = parse_wall(parts.get("UNTIL", ""), place)
    if until is not None:
        last = min(last, until.date())
    days = _days(_Rule(parts, wall.date()), period, interval, wall.date(), last)
    found = (datetime.combine(day, wall.time()) for day in days)
    kept = [start for start in found if start >= wall and (until is None or start <= until)]
    return kept[: min(count or MAX_STARTS, MAX_STARTS)]


def _days(
    rule: _Rule,
    period: tuple[Callable[[date], int], Callable[[date], date]],
    interval: int,
    first: date,
    last: date,
) -> list[date]:
    number, begin = period
    groups: dict[int, list[date]] = {}
    day = begin(first)
    for _step in range(HORIZON.days + 2 * 367):
        if number(day) > number(last):
            break
        if (number(day) - number(first)) % interval == 0 and rule.fits(day):
            groups.setdefault(number(day), []).append(day)
        day += timedelta(days=1)
    return [day for group in groups.values() for day in rule.chosen(group) if day <= last]


class _Rule:
    """The parts of an RRULE that pick days."""

    __slots__ = ("days", "first", "freq", "month_days", "months", "positions")

    def __init__(self, parts: Mapping[str, str], first: date) -> None:
        self.first, self.freq = first, parts["FREQ"]
        self.months = _numbers(parts.get("BYMONTH", ""))
        self.month_days = _numbers(parts.get("BYMONTHDAY", ""))
        self.positions = _numbers(parts.get("BYSETPOS", ""))
        given = [word.strip() for word in parts.get("BYDAY", "").split(",")[:60]]
        self.days = [(_number(word[:-2] or "0"), _DAYS[word[-2:]]) for word in given if word[-2:] in _DAYS]

    def fits(self, day: date) -> bool:
        if self.months and day.month not in self.months:
            return False
        length = _length(day)
        if self.month_days and not {day.day, day.day - length - 1} & set(self.month_days):
            return False
        if self.days:
            return any(day.weekday() == weekday and self._nth(day, n) for n, weekday in self.days)
        if self.freq == "WEEKLY":
            return day.weekday() == self.first.weekday()
        if self.freq == "DAILY" or self.month_days:
            return True
        same_month = self.freq == "MONTHLY" or bool(self.months) or day.month == self.first.month
        return same_month and day.day == self.first.day

    def _nth(self, day: date, wanted: int) -> bool:
        """Whether a day is the ``wanted``-th of its weekday in the month, or in the year of a yearly rule."""
        if not wanted or self.freq in ("DAILY", "WEEKLY"):
            return True
        if self.freq == "YEARLY" and not self.months:
            ahead = day.timetuple().tm_yday
            behind = (date(day.year, 12, 31) - day).days + 1
        else:
            ahead, behind = day.day, _length(day) - day.day + 1
        return (ahead - 1) // 7 + 1 == wanted if wanted > 0 else (behind - 1) // 7 + 1 == -wanted

    def chosen(self, group: list[date]) -> list[date]:
        """The days of one period that BYSETPOS picks; all of them without it."""
        if not self.positions:
            return group
        indexes = {n - 1 if n > 0 else len(group) + n for n in self.positions}
        return [day for index, day in enumerate(group) if index in indexes]


def _length(day: date) -> int:
    following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return (following - timedelta(days=1)).day


def _number(text: str) -> int:
    text = text.strip()
    return int(text) if text.lstrip("+-").isdecimal() and text.isascii() and len(text) < 8 else 0


def _numbers(text: str) -> list[int]:
    return [number for number in (_number(word) for word in text.split(",")[:60]) if number]


def parse_wall(stamp: str, place: tzinfo | None) -> datetime | None:
    """The wall-clock time of a stamp in ``place``; of a whole day, its last minute."""
    try:
        if len(stamp) == 8:
            return datetime.strptime(stamp, "%Y%m%d") + timedelta(hours=23, minutes=59)  # noqa: DTZ007
        wall = datetime.strptime(stamp[:15], "%Y%m%dT%H%M%S")  # noqa: DTZ007
        if place is None or stamp[15:].upper() != "Z":
            return wall
        return wall.replace(tzinfo=UTC).astimezone(place).replace(tzinfo=None)
    except (ValueError, OverflowError):
        return None


def _dates(component: Component, name: str, first: datetime) -> list[datetime]:
    values = [value for line in component.get_all(name) for value in line.value.split(",")][:500]
    stamps = [value.strip().split("/")[0] for value in values]
    found = [(stamp, parse_wall(stamp, first.tzinfo)) for stamp in stamps]
    return [datetime.combine(day, first.time()) if len(stamp) == 8 else day for stamp, day in found if day]
