"""A case: everything that rules ask of an application's history. ``afterword.core.fold`` makes it from facts."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from afterword.core import events as ev
from afterword.core.record import NamedTuple
from afterword.core.worktime import BusinessCalendar, zone

FOLLOW_UPS = frozenset({"check_in", "second_check_in", "phone_call"})
"""Actions that ask the employer for news."""

UNSOLICITED = FOLLOW_UPS | {"thank_you", "feedback_request", "keep_in_touch", "congratulate"}
"""Messages that nobody asked for."""


class Interview(NamedTuple):
    """One interview, as far as it is known. ``end`` is when it ended or is to end; ``held`` if confirmed."""

    id: str
    start: datetime
    end: datetime
    people: tuple[str, ...]
    format: str
    held: bool
    debrief: tuple[ev.Topic, ...]
    known_at: datetime
    place: str = ""
    whole_day: bool = False


class Sent(NamedTuple):
    """A message of the person's own; ``to`` holds only those whom it reached."""

    at: datetime
    fact: ev.MessageSent
    to: tuple[str, ...]


class Received(NamedTuple):
    """A message from the employer."""

    at: datetime
    fact: ev.MessageReceived


class Promise(NamedTuple):
    """News promised for ``days``."""

    at: datetime
    by: str
    days: ev.Window
    text: str


class Event(NamedTuple):
    """Something that happened once, with who did it and how."""

    at: datetime
    by: str = ""
    via: str = ""
    text: str = ""


NINE, NOON = time(9), time(12)


@lru_cache(maxsize=20_000)
def _office(place: ZoneInfo, day: date, clock: time) -> datetime:
    return datetime(day.year, day.month, day.day, clock.hour, clock.minute, tzinfo=place).astimezone(UTC)


class Case:
    """One application at one employer, as the facts tell it. Read it; only :func:`fold` fills it.

    What was sent, received, promised and heard of stands in the order of time, in lists.
    """

    __slots__ = (
        "_days",
        "absences",
        "accepted",
        "applied",
        "archived",
        "bounced",
        "calendar",
        "called_off",
        "company",
        "declined",
        "facts",
        "gone",
        "holds",
        "id",
        "interviews",
        "last_change",
        "me",
        "news",
        "offer",
        "overruled",
        "people",
        "place",
        "promises",
        "really_wanted",
        "received",
        "rejection",
        "role",
        "sent",
        "skipped",
        "snoozed",
        "withdrew",
    )

    def __init__(self, key: str, me: ev.Me, company: ev.Company, role: str, really_wanted: bool) -> None:
        self.id = key
        self.me = me
        self.company = company
        self.role = role
        self.really_wanted = really_wanted
        self.archived = False
        self.place: ZoneInfo = zone(company.timezone or me.timezone or "UTC")
        self.calendar = BusinessCalendar()
        self._days: dict[datetime, date] = {}
        self.people: dict[str, ev.Person] = {}
        self.facts: list[ev.Fact] = []
        self.applied: datetime | None = None
        self.interviews: dict[str, Interview] = {}
        self.called_off: datetime | None = None
        self.sent: list[Sent] = []
        self.received: list[Received] = []
        self.promises: list[Promise] = []
        self.rejection: Event | None = None
        self.offer: Event | None = None
        self.accepted: datetime | None = None
        self.declined: datetime | None = None
        self.withdrew: datetime | None = None
        self.holds: list[Event] = []
        self.news: list[Event] = []
        self.absences: dict[str, tuple[datetime, date]] = {}
        self.bounced: dict[str, datetime] = {}
        self.gone: set[str] = set()
        self.skipped: dict[str, bool] = {}
        self.snoozed: dict[str, datetime] = {}
        self.overruled: set[str] = set()
        self.last_change: datetime | None = None

    @property
    def notes(self) -> list[Event]:
        """The person's own notes, oldest first."""
        return [Event(self.instant(f.at), text=f.text) for f in self.facts if type(f) is ev.Noted]

    def instant(self, value: ev.Moment) -> datetime:
        """``value`` as an instant in UTC; a plain day counts from noon at the employer's place."""
        if isinstance(value, datetime):
            return value.astimezone(UTC)
        return self.office(value, NOON)

    def day(self, value: datetime) -> date:
        """The day that ``value`` falls on where the employer is."""
        known = self._days.get(value)
        if known is None:
            known = self._days[value] = value.astimezone(self.place).date()
        return known

    def office(self, day: date, clock: time = NINE) -> datetime:
        """The instant, in UTC, at which ``clock`` is shown at the employer's place on ``day``."""
        return _office(self.place, day, clock)

    def there(self, value: datetime) -> datetime:
        """``value`` as clocks at the employer's place show it."""
        return value.astimezone(self.place)

    def name(self, person: str) -> str:
        """The person's name; their id when nobody said who they are."""
        known = self.people.get(person)
        return known.name if known else person

    def rounds(self) -> list[Interview]:
        """All interviews that were held or are to be held, in the order of their ends."""
        return sorted(self.interviews.values(), key=lambda i: (i.end, i.id))

    def sent_after(self, since: datetime, *actions: str) -> list[Sent]:
        """The person's messages of those kinds (all when none is named) since then that reached someone."""
        return [s for s in self.sent if s.at >= since and s.to and (not actions or s.fact.action in actions)]
