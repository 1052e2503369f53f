"""The day as a person reads it in the terminal."""

from __future__ import annotations

from afterword.cli.screen import headline, line, say, styled
from afterword.core.record import TYPE_CHECKING
from afterword.core.words import _

if TYPE_CHECKING:
    from afterword.desk.values import Card, Today, WaitLine


def print_today(day: Today) -> None:
    """The heading, the cards with their numbers, what is waited for, what waits to be confirmed."""
    line()
    line(styled(day.day, "dim"))
    line(styled(" ".join(day.heading.split("\n")), "bold"))
    for number, card in enumerate(day.cards, 1):
        _card(number, card)
    if day.more:
        line()
        say(_("and {n} more: afterword today --all").format(n=day.more if day.more < 100 else "100+"), 4)
    if day.review_count:
        line()
        say(_("Your mailbox says ({n}):").format(n=day.review_count))
        for item in day.review[:3]:
            say(f"{item.company} — {item.sentence}" if item.company else item.sentence, 4)
        say(_("afterword review"), 4, "accent")
    _lines(_("Waiting, and rightly so"), day.waits)
    _lines(_("Staying in touch"), day.touch)
    if not day.cards and day.after:
        line()
        say(day.after)
    line()


def _card(number: int, card: Card) -> None:
    line()
    headline(card.title, card.when, "due" if card.status == "late" else "accent", f"{number:>2}  ")
    say(card.who, 4, "dim")
    say(card.reason, 4)


def _lines(heading: str, waits: tuple[WaitLine, ...]) -> None:
    if not waits:
        return
    line()
    line(styled(heading, "bold"))
    longest = max(len(w.company) for w in waits)
    for wait in waits:
        line(f"    {wait.company:<{longest}}  {styled(wait.text, 'dim')}")
