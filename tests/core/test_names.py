"""Which names stand for one another."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

import pytest

from afterword.core.names import distance, means, name_words, same_name


@pytest.mark.parametrize(
    ("written", "real"),
    [
        ("Kev", "Kevin"), ("Kevin", "Kev"), ("Bex", "Rebecca"), ("Clem", "Clement"), ("Bob", "Robert"), ("Gaz", "Gareth"),
        ("Müller", "Mueller"), ("José", "Jose"), ("J", "Jane"), ("O’Shea", "O'Shea"),
    ],
)  # fmt: skip
def test_one_can_stand_for_the_other(written: str, real: str) -> None:
    assert same_name(name_words(written)[0], name_words(real)[0])


@pytest.mark.parametrize(
    ("written", "real"),
    [
        ("Camilla", "Candela"),
        ("Daniela", "Daniel"),
        ("Martina", "Martin"),
        ("Maria", "Marie"),
        ("Anna", "Anne"),
        ("Tom", "Ana"),
    ],
)
def test_these_are_different_people(written: str, real: str) -> None:
    assert not same_name(name_words(written)[0], name_words(real)[0])


def test_titles_credentials_and_initials() -> None:
    assert means(name_words("Dr. Ruiz"), name_words("Ana Ruiz"))
    assert means(["mj"], name_words("Mary Jones"))
    assert name_words("Prof. Ana Ruiz (she/her)") == ["ana", "ruiz"]


def test_distance_counts_a_swap_once() -> None:
    assert distance("ketlteby", "kettleby") == 1
    assert distance("abc", "abcdefgh") == 3
