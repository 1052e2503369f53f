"""The guidance as a page: each rule with its reasons, values and sources; each row with what carries it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from afterword.advice.background import BACKGROUND
from afterword.advice.coverage import carried
from afterword.advice.planning import limits, rules
from afterword.core.rule import POLICIES, STANDARD, Advice
from afterword.core.sources import ADVISERS, ROWS


def guidance_page() -> str:
    """The page ``docs/guidance.md`` as Markdown; made from the rules themselves, never written by hand."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# What Afterword advises, and on whose word"
    yield ""
    yield "This page is made from the rules themselves by `make docs`; do not edit it."
    yield ""
    yield from _advice("Rules", rules())
    yield from _advice("Limits", limits())
    yield from _rows()


def _advice(heading: str, advice: Iterable[Advice]) -> Iterator[str]:
    yield f"## {heading}"
    for one in advice:
        yield ""
        yield f"### `{one.id}`"
        yield ""
        yield one.says
        yield ""
        yield f"Because: {one.because}"
        yield ""
        yield "Sources: " + ", ".join(f"`{row}`" for row in one.sources) + "."
        if one.defaults:
            yield ""
            yield from _values(one)
    yield ""


def _values(one: Advice) -> Iterator[str]:
    yield "| value | " + " | ".join(POLICIES) + " |"
    yield "| --- |" + " --- |" * len(POLICIES)
    by_policy = {p: {s.name: s for s in one.explain_settings(p)} for p in POLICIES}
    for name in one.defaults:
        cells = []
        for policy in POLICIES:
            setting = by_policy[policy][name]
            inherited = policy != STANDARD and not setting.source
            cells.append("as standard" if inherited else f"{_shown(setting.value)} ({setting.source})")
        yield f"| `{name}` | " + " | ".join(cells) + " |"


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", then ".join(str(v) for v in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _rows() -> Iterator[str]:
    yield "## Row by row"
    yield ""
    yield "| row | in short | carried by |"
    yield "| --- | --- | --- |"
    for row, by in carried().items():
        carrier = ", ".join(by) if by else f"background: {BACKGROUND.get(row, 'nothing yet')}"
        yield f"| `{row}` | {ROWS[row]} | {carrier} |"
    yield ""
    yield "Advisers: " + "; ".join(f"{key} is {a.name}, “{a.article}”" for key, a in ADVISERS.items()) + "."
