"""Names taken apart, and what to call people."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.writing.naming import greeting_name, name_of, one_line
from afterword.writing.voice import greeting, spoken_hello


@pytest.mark.parametrize(
    ("typed", "title", "warm", "formal"),
    [
        ("Ana Ruiz", "", "Ana", "Ana Ruiz"),
        ("Ana Ruiz", "Ms", "Ana", "Ms Ruiz"),
        ("Ana Ruiz", "Head of Operations", "Ana", "Ana Ruiz"),
        ("Felicity Foo", "Dr", "Dr Foo", "Dr Foo"),
        ("Dr Felicity Aldous-Brand", "", "Dr Aldous-Brand", "Dr Aldous-Brand"),
        ("Lt Col (Ret'd) Hugo Ainsley", "", "Lt Col Ainsley", "Lt Col Ainsley"),
        ("Mrs Sollars", "", "Mrs Sollars", "Mrs Sollars"),
        ("Sir Ian Foo", "", "Sir Ian", "Sir Ian"),
        ("Prof. Maria van der Berg", "", "Professor van der Berg", "Professor van der Berg"),
        ("Suresh", "", "Suresh", "Suresh"),
        ("李小龙", "", "李小龙", "李小龙"),
        ("محمد", "", "محمد", "محمد"),
        ("김 민준", "", "김 민준", "김 민준"),
        ("HR Section", "", "HR Section", "HR Section"),
        ("Recruiting Team", "", "Recruiting Team", "Recruiting Team"),
        ("ANA RUIZ", "", "Ana", "Ana Ruiz"),
        ("ana ruiz", "", "Ana", "Ana Ruiz"),
        ("KIM Min-jun", "Mr", "Min-jun", "Mr Kim"),
        ("Ruiz, Ana", "", "Ana", "Ana Ruiz"),
        ("Ana Ruiz, PhD", "", "Ana", "Ana Ruiz"),
        ("Ana Ruiz (she/her)", "", "Ana", "Ana Ruiz"),
        ("Robert (Bob) Smith", "", "Bob", "Bob Smith"),
        ("J. R. Hartley", "Mr", "Mr Hartley", "Mr Hartley"),
        ("J. R. Hartley", "", "J. R. Hartley", "J. R. Hartley"),
        ("Ana\r\nBcc: all@example.com", "", "Ana", "Ana"),
        ("<b>Ana</b> Ruiz", "", "Ana", "Ana Ruiz"),
    ],
)
def test_what_people_are_called(typed: str, title: str, warm: str, formal: str) -> None:
    name = name_of(typed, title, "key")
    assert greeting_name(name, "warm", False) == warm
    assert greeting_name(name, "formal", False) == formal


def test_american_titles_have_a_point() -> None:
    assert greeting_name(name_of("Ana Ruiz", "Ms"), "formal", True) == "Ms. Ruiz"


@pytest.mark.parametrize("typed", ["p1", "", "{{7}}", "hr@example.com"])
def test_a_name_that_is_none_is_asked_for_or_left_out(typed: str) -> None:
    line = greeting(name_of(typed, "", "p1"), "warm", False)
    assert line in ("Dear hiring team,", "Dear ⟦What is the name of the person you write to?⟧,")
    assert spoken_hello(name_of(typed, "", "p1"), "warm", False) == "Hello"


@given(st.text(max_size=120))
@settings(max_examples=200)
def test_any_name_greets_on_one_line(typed: str) -> None:
    for voice in ("warm", "plain", "formal"):
        line = greeting(name_of(typed, "", "k"), voice, False)
        assert "\n" not in line
        assert "\r" not in line
        assert len(line) < 200


def test_one_line_keeps_joiners_and_drops_direction_marks() -> None:
    assert one_line("a\u202eb\u200cc\nBcc: x") == "ab\u200cc"
