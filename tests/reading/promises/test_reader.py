"""What holds for every text: spans, order, bounds, cost, and nothing read where nothing is said."""

# ruff: noqa: E501 (tables of phrases)

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.calendars import business_calendar
from afterword.core.worktime import BusinessCalendar
from afterword.reading.promises import promises_in, read_promise
from afterword.reading.promises.feasts import NAMES
from afterword.reading.promises.gate import dated_parts
from afterword.reading.promises.grammar import parse
from afterword.reading.promises.moon import diwali, easter, islamic, lunar_new_year, passover, rosh_hashanah
from afterword.reading.promises.scene import Scene
from afterword.reading.promises.terms import half_term, term_end
from afterword.reading.promises.tokens import tokenise
from afterword.reading.promises.words import MONTHS, ORDINALS, PARTS, UNITS, WEEKDAYS

WORDS = sorted(
    {*MONTHS, *ORDINALS, *PARTS, *UNITS, *WEEKDAYS, *NAMES}
    | set(
        "we you will hear by within in the of next this after before until between and or not but week weeks "
        "fortnight today tomorrow 3 12 31 12/03 2026-02-30 99.99. 10-14 couple few end late early , . ; ? ! ( ) - from".split()
    )
)
ANY_DAY = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
COUNTRIES = st.sampled_from(["GB", "US", "IN", "AU"])


def check_sound(text: str, on: date, calendar: BusinessCalendar) -> None:
    found = promises_in(text, on, calendar)
    single = read_promise(text, on, calendar)
    for promise in [*found, *([single] if single else [])]:
        assert on <= promise.start <= promise.end
        assert 0 <= promise.span[0] < promise.span[1] <= len(text)
        assert text[promise.span[0] : promise.span[1]] == promise.text
        assert 0 < promise.confidence <= 1


@given(st.text(max_size=200), ANY_DAY)
@settings(max_examples=150)
def test_any_text_is_read_without_fault(text: str, on: date) -> None:
    check_sound(text, on, BusinessCalendar("GB"))


@given(st.lists(st.sampled_from(WORDS), max_size=14), ANY_DAY)
@settings(max_examples=300)
def test_any_mixture_of_time_words_is_read_without_fault(words: list[str], on: date) -> None:
    check_sound(" ".join(words), on, BusinessCalendar("GB"))


@given(
    st.lists(st.sampled_from(WORDS), max_size=10), st.dates(date(2024, 1, 1), date(2029, 12, 31)), COUNTRIES
)
@settings(max_examples=100)
def test_with_real_calendars(words: list[str], on: date, country: str) -> None:
    check_sound("You will hear " + " ".join(words), on, business_calendar(country))


@pytest.mark.parametrize(
    "piece",
    [
        "the ",
        "next ",
        "a week to ",
        "the week after ",
        "two weeks of ",
        "if you have not ",
        "first week of ",
        "\n ",
        "1/2 ",
        "'",
        "through Friday ",
        "mid-to-late-",
        "in the first week of it ",
        "within a week of ratification. ",
    ],
)
def test_hostile_repetition_costs_no_more_than_plain_text(piece: str) -> None:
    begin = time.process_time()
    promises_in(piece * (1_000_000 // len(piece)), date(2026, 6, 10), BusinessCalendar("GB"))
    assert time.process_time() - begin < 6


@given(
    st.lists(
        st.sampled_from([*WORDS, "\n\n", "You'll", "hear", "http://x.example/1"]), min_size=5, max_size=40
    )
)
@settings(max_examples=5, deadline=None)
def test_a_hundred_kilobytes_of_nonsense_take_seconds_at_most(words: list[str]) -> None:
    piece = " ".join(words) + " "
    begin = time.process_time()
    promises_in(piece * (100_000 // len(piece)), date(2026, 6, 10), BusinessCalendar("GB"))
    assert time.process_time() - begin < 4


@given(
    st.lists(st.sampled_from(WORDS), max_size=10), st.sampled_from(["You will hear", "when I", "the one", ""])
)
@settings(max_examples=300)
def test_what_is_skipped_unread_holds_no_date(words: list[str], before: str) -> None:
    text = f"{before} {' '.join(words)}"
    if not list(dated_parts(text)):
        scene = Scene(tokenise(text, [(0, len(text))]), date(2026, 6, 10), business_calendar("GB"))
        assert [w for i in range(len(scene.tokens)) if (w := parse(scene, i))] == []


def test_sentences_without_a_date_are_skipped() -> None:
    text = "Thank you for coming. You will hear on Friday. It was a pleasure, e.g. the tour. Dr. Bo calls you Monday."
    assert [text[a:b].strip() for a, b in dated_parts(text)] == [
        "You will hear on Friday.",
        "Dr. Bo calls you Monday.",
    ]


@pytest.mark.parametrize("on", [date(9999, 12, 31), date(9999, 12, 1), date(1, 1, 1), date(1, 1, 6)])
@pytest.mark.parametrize(
    "text",
    [
        "You'll hear within two weeks.", "We'll decide next month.", "You'll know by the end of next year.", "I'll call you Monday week.",
        "We'll write after Christmas.", "You'll hear by Easter.", "We'll call before half-term.", "We hear from you last week.",
        "You'll hear in the new year.", "You'll hear by the 31st.", "Results in Q1.", "You will hear within 3 working days.",
    ],
)  # fmt: skip
def test_the_ends_of_the_calendar_are_survived(text: str, on: date) -> None:
    check_sound(text, on, BusinessCalendar("GB"))


def test_spans_point_into_a_whole_message() -> None:
    body = (
        "Dear Sam,\n\nThank you for coming in on Monday. Interviews finish on 18 June.\n\n"
        "You will hear from us by Friday 26 June. Please send your references by Wednesday.\n\nKind regards,\nAna"
    )
    found = promises_in(body, date(2026, 6, 10), business_calendar("GB"))
    assert [(p.text, p.end) for p in found] == [("by Friday 26 June", date(2026, 6, 26))]
    assert body[slice(*found[0].span)] == "by Friday 26 June"


def test_a_message_may_hold_several_promises() -> None:
    body = "We'll let you know about the test by Friday. The final decision will be made in July."
    found = promises_in(body, date(2026, 6, 10), business_calendar("GB"))
    assert [p.end for p in found] == [date(2026, 6, 12), date(2026, 7, 31)]


def test_a_date_in_an_earlier_sentence_anchors_a_later_one() -> None:
    body = "Applications close on 19 June. If you have not heard within three weeks of the closing date, we have appointed."
    found = promises_in(body, date(2026, 6, 10), business_calendar("GB"))
    assert [p.end for p in found] == [date(2026, 7, 10)]


def test_numeric_dates_follow_the_country() -> None:
    def read(country: str) -> date | None:
        found = read_promise("You'll hear by 03/04.", date(2026, 2, 20), business_calendar(country))
        return found and found.end

    assert read("GB") == date(2026, 4, 3)
    assert read("US") == date(2026, 3, 4)


def test_a_hope_is_less_certain_than_a_promise() -> None:
    calendar, on = business_calendar("GB"), date(2026, 6, 10)
    firm = read_promise("You will hear by Friday.", on, calendar)
    hope = read_promise("Maybe we will tell you on Friday.", on, calendar)
    assert firm
    assert hope
    assert firm.confidence > hope.confidence


@pytest.mark.parametrize(
    ("found", "day"),
    [
        (easter(2026), date(2026, 4, 5)), (easter(2027), date(2027, 3, 28)), (lunar_new_year(2026), date(2026, 2, 17)),
        (diwali(2026), date(2026, 11, 8)), (diwali(2024), date(2024, 10, 31)), (islamic(2026, 10, 1), date(2026, 3, 20)),
        (rosh_hashanah(2026), date(2026, 9, 12)), (passover(2026), date(2026, 4, 2)), (passover(2025), date(2025, 4, 13)),
    ],
)  # fmt: skip
def test_feasts_of_the_moon(found: date | None, day: date) -> None:
    assert found == day


def test_school_terms_are_near_the_published_ones() -> None:
    assert half_term("GB", date(2026, 1, 23)) == (date(2026, 2, 16), date(2026, 2, 20))
    assert half_term("GB", date(2026, 9, 15)) == (date(2026, 10, 26), date(2026, 10, 30))
    assert term_end("GB", date(2026, 6, 9)) == date(2026, 7, 22)
    assert term_end("AU", date(2026, 6, 9)) == date(2026, 7, 3)
