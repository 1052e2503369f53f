"""What verbs that show cases, people and days give back; see :mod:`afterword.desk.values`."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from afterword.core.case import Case
    from afterword.core.step import Plan
    from afterword.desk.undo import LastDone
    from afterword.desk.values import Card, WaitLine

T = TypeVar("T")


class Page(NamedTuple, Generic[T]):
    """Some of many: ``items`` of page ``number`` (from 1) of ``pages``; ``total`` in all."""

    items: tuple[T, ...]
    number: int
    pages: int
    total: int


class CaseLine(NamedTuple):
    """A case in a list."""

    slug: str
    company: str
    position: str
    standing: str
    standing_text: str
    stage: str
    next_title: str
    next_when: str
    next_iso: str
    applied: date | None
    last_event: datetime | None
    updated: datetime
    archived: bool
    really_wanted: bool
    unlooked: int


class TimelineLine(NamedTuple):
    """One fact of a case, in words."""

    id: str
    at: datetime
    iso: str
    when: str
    exact: str
    kind: str
    title: str
    text: str
    who: str
    source: str
    message: int | None


class PersonState(NamedTuple):
    """Somebody of a case and how things stand. ``thanks``: sent, now, late, held, later, missed or empty."""

    id: str
    name: str
    role: str
    role_text: str
    title: str
    email: str
    phone: str
    linkedin: str
    thanks: str
    thanks_text: str
    note: str
    last_contact: datetime | None
    last_contact_text: str


class PromiseState(NamedTuple):
    """What was promised, by whom, and how long it has still to run."""

    by: str
    text: str
    start: date
    end: date
    window_text: str
    countdown: str
    over: bool


class CaseView(NamedTuple):
    """One case, whole."""

    header: CaseLine
    case: Case
    timeline: tuple[TimelineLine, ...]
    people: tuple[PersonState, ...]
    promise: PromiseState | None
    plan: Plan
    cards: tuple[Card, ...]
    waits: tuple[WaitLine, ...]
    undo: LastDone | None
    policy: str


class PersonLine(NamedTuple):
    """Somebody met in some case."""

    case: str
    id: str
    name: str
    role_text: str
    title: str
    company: str
    email: str
    phone: str
    linkedin: str
    met: datetime | None
    last_contact: datetime | None
    last_contact_text: str
    next_touch: datetime | None
    next_touch_text: str


class Found(NamedTuple):
    """Something that the search found: kind is case, person, message or note."""

    kind: str
    title: str
    detail: str
    case: str
    ref: str


class CalendarEntry(NamedTuple):
    """Something on a day: kind is interview, promise, step, deadline or news."""

    kind: str
    start: datetime
    end: datetime
    all_day: bool
    title: str
    case: str
    company: str
    ref: str
    detail: str
    uid: str
    place: str = ""
