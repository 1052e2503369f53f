"""No row of the guidance is forgotten, no default is without a source, the page says what the rules say."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterword.advice.background import BACKGROUND
from afterword.advice.coverage import carried
from afterword.advice.guidance_page import guidance_page
from afterword.advice.planning import limits, rules
from afterword.core.rule import POLICIES, Advice
from afterword.core.sources import ADVISERS, ROWS

EVERYTHING = (*rules(), *limits())
COUNT = {"medix": 7, "teal": 9, "careers-advice": 5, "cnstaffing": 6, "theraex": 6}


def test_every_row_of_the_five_advisers_is_known() -> None:
    assert set(ADVISERS) == set(COUNT)
    assert {f"{a}.{n}" for a, count in COUNT.items() for n in range(1, count + 1)} == set(ROWS)


def test_every_row_is_carried_or_named_as_background() -> None:
    orphans = [row for row, by in carried().items() if not by and row not in BACKGROUND]
    assert not orphans


def test_background_names_only_rows_that_nothing_carries() -> None:
    by = carried()
    assert not [row for row in BACKGROUND if by[row]]


@pytest.mark.parametrize("advice", EVERYTHING, ids=lambda a: a.id)
def test_every_default_is_backed_by_a_citation(advice: Advice) -> None:
    for name, default in advice.defaults.items():
        assert any(c.values.get(name) == default for c in advice.cites), f"{advice.id}.{name} = {default!r}"


@pytest.mark.parametrize("advice", EVERYTHING, ids=lambda a: a.id)
def test_no_citation_gives_a_value_that_the_rule_does_not_have(advice: Advice) -> None:
    for citation in advice.cites:
        assert not set(citation.values) - set(advice.defaults), f"{advice.id}: {citation}"


def test_each_adviser_differs_from_standard_somewhere_and_says_where_it_inherits() -> None:
    for policy in POLICIES[1:]:
        settings = [s for one in EVERYTHING for s in one.explain_settings(policy)]
        assert any(s.source.startswith(policy) for s in settings)
        assert any(not s.source for s in settings)


def test_the_page_in_docs_is_what_the_rules_say() -> None:
    page = Path(__file__).parents[2] / "docs" / "guidance.md"
    assert page.read_text(encoding="utf-8") == guidance_page(), "run “make docs”"
