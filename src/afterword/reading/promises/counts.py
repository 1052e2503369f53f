"""Numbers as people say them: 3, three, 3-4, three or four, a couple of, half a dozen, one and a half."""

from __future__ import annotations

from afterword.core.record import NamedTuple
from afterword.reading.promises.scene import Scene
from afterword.reading.promises.words import NUMBERS, TENS


class Count(NamedTuple):
    """A number as people say it: at least, at most, the word after it, and whether it was only roughly meant."""

    low: float
    high: float
    j: int
    fuzzy: bool = False


def number(scene: Scene, i: int) -> Count | None:
    """A number or range of numbers at ``i``: 3, three, 3-4, three or four, a couple of, one and a half."""
    first = one_number(scene, i)
    if first is None:
        return None
    j = first.j
    if scene.low(j) in ("-", "–", "—", "to", "or", "/") and not first.fuzzy:
        second = one_number(scene, j + 1)
        if second is not None and second.high >= first.low and scene.low(j + 1) not in ("a", "an"):
            return Count(first.low, second.high, second.j)
    return first


def one_number(scene: Scene, i: int) -> Count | None:
    """A single number at ``i``; "a few" and "several" are rough."""
    word = scene.low(i)
    if word.isdigit():
        found = Count(float(word), float(word), i + 1) if len(word) <= 3 else None
        if found and scene.low(i - 1) in ("£", "$", "€", "₹", "#"):
            return None
    elif word[:1].isdigit():
        whole, point, part = word.partition(".")
        found = (
            Count(float(word), float(word), i + 1)
            if point and whole.isdigit() and part in ("5", "25", "75")
            else None
        )
    elif word in ("a", "an", "the", "another") and scene.low(i + 1) in (
        "couple",
        "few",
        "good",
        "further",
        "dozen",
    ):
        return one_number(scene, i + 1)
    elif word == "couple":
        return Count(2, 2, i + 1 + (scene.low(i + 1) == "of"))
    elif word in ("few", "handful"):
        return Count(2, 4, i + 1 + (scene.low(i + 1) == "of"), True)
    elif word == "several":
        return Count(3, 7, i + 1, True)
    elif word == "half" and scene.sees(i + 1, "a", "dozen"):
        return Count(6, 6, i + 3)
    elif word == "dozen":
        return Count(12, 12, i + 1)
    elif word in TENS:
        extra = i + 1 + (scene.low(i + 1) in ("-", "–"))
        ones = NUMBERS.get(scene.low(extra), 0)
        value = TENS[word] + (ones if 0 < ones < 10 else 0)
        found = Count(value, value, extra + 1 if 0 < ones < 10 else i + 1)
    elif word in NUMBERS:
        found = Count(NUMBERS[word], NUMBERS[word], i + 1)
    elif word in ("a", "an"):
        return Count(1, 1, i + 1)
    else:
        return None
    if found and scene.sees(found.j, "and", "a", "half"):
        return Count(found.low + 0.5, found.high + 0.5, found.j + 3)
    return found
