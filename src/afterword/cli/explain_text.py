"""The answer to “why?” as a person reads it in the terminal."""

from __future__ import annotations

from afterword.cli.screen import line, say, styled
from afterword.core.record import TYPE_CHECKING
from afterword.core.words import _

if TYPE_CHECKING:
    from afterword.desk.explain import Explanation


def print_explanation(found: Explanation) -> None:
    """Rule, facts, dates, sources and what would change it."""
    card = found.card
    line()
    line(f"{styled(card.title, 'bold')}  {styled(card.when, 'accent')}")
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


def _pairs(heading: str, pairs: tuple[tuple[str, str], ...] | list[tuple[str, str]]) -> None:
    if not pairs:
        return
    line()
    line(styled(heading, "bold"))
    longest = max(len(name) for name, _text in pairs)
    for name, text in pairs:
        line(f"  {name:<{longest}}  {text}")
