"""The circumstances of a message, and clear words about a mistake in them."""

from __future__ import annotations

from datetime import date

import pytest

from afterword.core.context import Context, Sent


def test_everything_may_be_missing() -> None:
    assert Context.from_json(None) == Context() == Context.from_json({"unknown": 1})


def test_all_fields() -> None:
    context = Context.from_json(
        {
            "recipient": " Ana ",
            "today": "2026-05-15",
            "topics": ["rota", ""],
            "others": ["Hi", {"recipient": "Tom", "body": "Ho"}],
        }
    )
    assert context.recipient == "Ana"
    assert context.today == date(2026, 5, 15)
    assert context.topics == ("rota",)
    assert context.others == (Sent("", "Hi"), Sent("Tom", "Ho"))


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ([], "context:"),
        ({"recipient": 3}, "context.recipient"),
        ({"today": "15 May"}, "context.today"),
        ({"today": "2026-02-30"}, "context.today"),
        ({"topics": "rota"}, "context.topics"),
        ({"topics": [1]}, "context.topics[0]"),
        ({"others": [{}]}, "context.others[0]"),
    ],
)
def test_a_mistake_is_named_with_its_place(data: object, place: str) -> None:
    with pytest.raises(ValueError) as told:  # noqa: PT011
        Context.from_json(data)
    assert str(told.value).startswith(place)
