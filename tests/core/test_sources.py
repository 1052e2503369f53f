"""The guidance as data: every adviser, every row, and no row that is not there."""

from __future__ import annotations

import pytest

from afterword.core.sources import ADVISERS, ROWS, cite

COUNTS = {"medix": 7, "teal": 9, "careers-advice": 5, "cnstaffing": 6, "theraex": 6}


def test_every_adviser_has_all_rows_numbered_from_one() -> None:
    assert set(ADVISERS) == set(COUNTS)
    assert set(ROWS) == {f"{key}.{n}" for key, count in COUNTS.items() for n in range(1, count + 1)}


def test_a_citation_keeps_its_values() -> None:
    citation = cite("teal.8", closes=48)
    assert citation.adviser == "teal"
    assert dict(citation.values) == {"closes": 48}


@pytest.mark.parametrize("key", ["teal.10", "teal", "nobody.1", ""])
def test_a_row_that_is_not_there_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="no such row"):
        cite(key)
