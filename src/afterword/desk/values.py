"""What verbs give back: small frozen values that a page or a command only has to print.

Times are aware datetimes in the person's own zone. ``…_iso`` fields are for the markup.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from afterword.core.case import Case
    from afterword.core.step import Plan

T = TypeVar("T")


class Done(NamedTuple):
    """What a recording verb did. ``undo`` is the number of the activity; ``facts`` the new facts' ids."""

    sentence: str
    case: str
    facts: tuple[str, ...] = ()
    undo: int = 0


class WindowLine(NamedTuple):
    """The window line: marks at percents of its width, the good stretch, and now. ``spoken`` says it all."""

    marks: tuple[tuple[float, str], ...]
    best: tuple[float, float]
    now: float
    spoken: str


class Card(NamedTuple):
    """One step, in words. ``ref`` (case:key) names it to the verbs; ``button`` is its main verb."""

    ref: str
    case: str
    key: str
    action: str
    to: tuple[str, ...]
    names: tuple[str, ...]
    company: str
    position: str
    title: str
    who: str
    when: str
    when_exact: str
    when_iso: str
    reason: str
    status: str
    held: str
    opens: datetime
    ideal: datetime
    due: datetime
    closes: datetime | None
    channels: tuple[str, ...]
    rules: tuple[str, ...]
    sources: tuple[str, ...]
    about: str
    unsolicited: bool
    in_thread: bool
    button: str
    line: WindowLine


class WaitLine(NamedTuple):
    """Something that is rightly being waited for."""

    case: str
    company: str
    text: str
    until: datetime
    exact: str
    reason: str
    ref: str = ""


class ReviewItem(NamedTuple):
    """What a message seems to say, for a yes, a change or a no."""

    id: int
    case: str
    company: str
    kind: str
    sentence: str
    quote: str
    confidence: float
    facts: tuple[dict[str, Any], ...] = ()
    message: int | None = None
    state: str = "new"


class Today(NamedTuple):
    """The state of the day: ``more`` steps beyond the cards (at most 100), ``after`` says what comes next."""

    day: str
    heading: str
    cards: tuple[Card, ...]
    open_count: int
    more: int
    waits: tuple[WaitLine, ...]
    touch: tuple[WaitLine, ...]
    review: tuple[ReviewItem, ...]
    review_count: int
    cases: int
    after: str
    policy: str = "standard"


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
    undo: str
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
