"""What verbs give back: small frozen values that a page or a command only has to print.

Times are aware datetimes in the person's own zone. ``…_iso`` fields are for the markup. What *today* does
not need lives in :mod:`afterword.desk.case_values` and is loaded on first use: making a class takes time.
"""

from __future__ import annotations

from datetime import datetime

from afterword.core.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any

    from afterword.desk.case_values import (
        CalendarEntry as CalendarEntry,
    )
    from afterword.desk.case_values import (
        CaseLine as CaseLine,
    )
    from afterword.desk.case_values import (
        CaseView as CaseView,
    )
    from afterword.desk.case_values import (
        Found as Found,
    )
    from afterword.desk.case_values import (
        Page as Page,
    )
    from afterword.desk.case_values import (
        PersonLine as PersonLine,
    )
    from afterword.desk.case_values import (
        PersonState as PersonState,
    )
    from afterword.desk.case_values import (
        PromiseState as PromiseState,
    )
    from afterword.desk.case_values import (
        TimelineLine as TimelineLine,
    )

_ELSEWHERE = frozenset(
    {
        "CalendarEntry",
        "CaseLine",
        "CaseView",
        "Found",
        "Page",
        "PersonLine",
        "PersonState",
        "PromiseState",
        "TimelineLine",
    }
)


def __getattr__(name: str) -> Any:
    if name in _ELSEWHERE:
        from afterword.desk import case_values

        return getattr(case_values, name)
    raise AttributeError(name)


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
    """What a message seems to say, for a yes, a change or a no.

    ``group`` is the same for all items of one application, ``position`` is what was applied for, ``at`` when the
    message was sent.
    """

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
    group: str = ""
    position: str = ""
    at: datetime | None = None


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
