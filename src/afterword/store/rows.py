"""What *today* is made of, whichever door it was read through; standard library only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from afterword import __version__
from afterword.core.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any

SCHEMA = 2
"""The number of the newest migration; a store with a higher one was made by a newer Afterword."""

DERIVATION = f"{__version__}/1"
"""Which program made the derived rows; when it changes, all of them are made again at the next opening."""

COUNT_UP_TO = 100
"""Beyond this many, lists say “100+”: nobody acts on a more exact number, and counting costs time."""


class DueRow(NamedTuple):
    """A due step with what is shown of its case. Times are seconds since 1970, UTC.

    ``resting`` is true where the step is open but must not go out today, as nobody works there.
    """

    case: str
    key: str
    action: str
    to: list[str]
    names: list[str]
    roles: list[str]
    company: str
    position: str
    opens: int
    ideal: int
    due: int
    closes: int | None
    held: str
    reason: str
    body: dict[str, Any]
    resting: bool = False


class ReviewRow(NamedTuple):
    """A proposal that waits for a yes or no."""

    id: int
    case: str
    company: str
    kind: str
    sentence: str
    quote: str
    confidence: float


class TodayRows(NamedTuple):
    """What is to be done, waited for and looked through at one moment.

    ``open_count`` says how many steps are open, at most :data:`COUNT_UP_TO` + 1; ``reviews`` likewise. A step
    whose message is approved is open no more: it stands in ``leaving`` with the second at which it goes out.
    """

    name: str
    timezone: str
    policy: str
    cases: int
    act: list[DueRow]
    open_count: int
    held: list[DueRow]
    waits: list[DueRow]
    touch: list[DueRow]
    review: list[ReviewRow]
    reviews: int
    leaving: Sequence[tuple[DueRow, int]] = ()


LEAVES = ("approved", "scheduled", "taken")
"""States of an outgoing message for which nothing is left to do but to wait."""

NOT_LOST_FOR = 7 * 86_400
"""Seconds after its due time for which a step that never closes counts as not lost yet."""


def most_urgent(found: Iterable[tuple[int, int, int, int]]) -> list[int]:
    """The ids of open steps (due, opens, closes or -1, id), those whose chance is lost soonest first.

    By due time alone, a note that is a week late and welcome for a month would stand before the thank-you that
    is due within the hour. Of very many open steps, the earliest due are looked at.
    """
    earliest = sorted(found)[: COUNT_UP_TO + 1]
    by_loss = sorted(earliest, key=lambda r: (r[2] if r[2] >= 0 else r[0] + NOT_LOST_FOR, r[0], r[3]))
    return [r[3] for r in by_loss]
