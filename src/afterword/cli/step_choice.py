"""Which step is meant: by its number on today's list, or by case and key."""

from __future__ import annotations

from afterword.cli.door import clock
from afterword.cli.screen import ask
from afterword.core.faults import Fault
from afterword.core.record import TYPE_CHECKING
from afterword.core.words import _

if TYPE_CHECKING:
    from afterword.store.models import Owner


def step_meant(owner: Owner, given: str | None) -> str:
    """The step's full reference. Raises :class:`Fault` for a number that is not on the list."""
    text = given or ask(_("Which step? (its number on “afterword today”)"))
    if not text.isdigit():
        from afterword.desk.steps import find_step

        row, due = find_step(owner, text)
        return f"{row.slug}:{due.key}"
    from afterword.desk.today import today

    cards = today(owner, clock(), limit=100).cards
    number = int(text)
    if not 1 <= number <= len(cards):
        raise Fault(
            _("There is no number {n} on today's list; it has {count}.").format(n=number, count=len(cards))
        )
    return str(cards[number - 1].ref)
