"""The answer to “why?” as a person reads it in the terminal."""

from __future__ import annotations

from afterword.cli.screen import headline, line, pairs, say, styled
from afterword.core.record import TYPE_CHECKING
from afterword.core.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from afterword.desk.explain import Explanation


def print_explanation(found: Explanation) -> None:
    """Rule, facts, dates, sources and what would change it."""
    card = found.card
    line()
    headline(card.title, card.when)
    say(card.reason)
    for reasoning in found.reasoning:
        line()
        line(styled(reasoning.id, "accent"))
        say(reasoning.says, 2)
        say(_("Because: {why}").format(why=reasoning.because), 2)
        for source in reasoning.sources:
            say(f"{source.key}  {source.text}", 4)
    _pairs(_("What it rests on"), found.facts)
    _pairs(_("The dates"), [(name, f"{when}  {exact}") for name, when, exact in found.dates])
    if found.would_change:
        line()
        line(styled(_("What would change it"), "bold"))
        for sentence in found.would_change:
            say(sentence, 2)
    line()


def _pairs(heading: str, rows: Sequence[tuple[str, str]]) -> None:
    if not rows:
        return
    line()
    line(styled(heading, "bold"))
    pairs(rows)
