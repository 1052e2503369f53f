"""Which rule, limit, check, message or question carries each row of the guidance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from types import ModuleType

from afterword.advice.planning import limits, rules
from afterword.core.discover import modules
from afterword.core.sources import ROWS, Citation


def carried() -> dict[str, tuple[str, ...]]:
    """Every row with what cites it, as ``rule thank_within_a_day``; empty where nothing does."""
    found: dict[str, list[str]] = defaultdict(list)
    for kind, advice in (("rule", rules()), ("limit", limits())):
        for one in advice:
            for row in one.sources:
                found[row].append(f"{kind} {one.id}")
    for kind, folder in _folders():
        for module in modules(folder):
            name = module.__name__.rpartition(".")[2]
            for row in _rows_cited(vars(module).values()):
                found[row].append(f"{kind} {name}")
    return {row: tuple(dict.fromkeys(found[row])) for row in ROWS}


def _folders() -> Iterable[tuple[str, ModuleType]]:
    from afterword.advice import checks, messages, questions

    return (("check", checks), ("message", messages), ("question", questions))


def _rows_cited(values: Iterable[object]) -> Iterable[str]:
    for value in values:
        cites = getattr(value, "cites", ())
        if isinstance(cites, tuple | list):
            yield from (c.key for c in cites if isinstance(c, Citation))
