"""Days in words, as they read on the day of sending."""

from __future__ import annotations

from datetime import date

import pytest

from afterword.writing.days import dated, day_noun, day_word, month_word, spoken, written


@pytest.mark.parametrize(
    ("day", "today", "word", "noun"),
    [
        (date(2026, 5, 12), date(2026, 5, 12), "today", "today"),
        (date(2026, 5, 11), date(2026, 5, 12), "yesterday", "yesterday"),
        (date(2026, 5, 11), date(2026, 5, 14), "on Monday", "Monday"),
        (date(2026, 5, 11), date(2026, 5, 19), "on Monday of last week", "last Monday"),
        (date(2026, 5, 11), date(2026, 5, 18), "on Monday of last week", "last Monday"),
        (date(2026, 5, 11), date(2026, 6, 2), "on 11 May", "11 May"),
        (date(2026, 5, 11), date(2026, 12, 2), "on 11 May 2026", "11 May 2026"),
        (date(2026, 5, 13), date(2026, 5, 12), "tomorrow", "tomorrow"),
        (date(2026, 5, 15), date(2026, 5, 12), "on Friday", "Friday"),
    ],
)
def test_day_words(day: date, today: date, word: str, noun: str) -> None:
    assert day_word(day, today, american=False) == word
    assert day_noun(day, today, american=False) == noun


def test_american_dates() -> None:
    day, today = date(2026, 5, 22), date(2026, 6, 1)
    assert dated(day, today, american=True) == "Friday, May 22"
    assert written(day, american=True) == "May 22, 2026"
    assert spoken(day, today, american=True) == "Friday, May 22nd"


def test_british_dates() -> None:
    day = date(2025, 5, 22)
    assert dated(day, date(2026, 1, 5), american=False) == "Thursday 22 May 2025"
    assert spoken(day, date(2025, 5, 30), american=False) == "Thursday the 22nd"
    assert spoken(day, date(2025, 6, 3), american=False) == "Thursday the 22nd of May"


@pytest.mark.parametrize(
    ("day", "word"),
    [
        (date(2026, 8, 3), "earlier this month"),
        (date(2026, 5, 11), "in May"),
        (date(2025, 9, 1), "in September 2025"),
    ],
)
def test_months(day: date, word: str) -> None:
    assert month_word(day, date(2026, 8, 19)) == word
