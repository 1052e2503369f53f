"""The linear model: one weight for each feature and label, read from model.bin, which training/train.py writes."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable
from functools import lru_cache
from math import exp, sqrt
from typing import NamedTuple

from afterword.reading.classify.features import Features
from afterword.reading.classify.lexicon import data
from afterword.reading.classify.patterns import LABELS

SCALE = 1000
PLAIN_WEIGHT = 10.0
_MAGIC = b"AFTW1\n"


class Model(NamedTuple):
    """`place` of a feature in `weights` (one row of 13 thousandths each); `heat` divides scores for confidence."""

    place: dict[str, int]
    weights: "array[int]"
    heat: float

    def row(self, feature: str) -> "array[int] | None":
        """The weights of a feature, None for one never seen."""
        at = self.place.get(feature)
        return None if at is None else self.weights[at : at + len(LABELS)]


def pack(features: list[str], rows: list[list[float]], heat: float) -> bytes:
    """The file for a trained model."""
    numbers = array("h", (max(-32767, min(32767, round(w * SCALE))) for row in rows for w in row))
    if sys.byteorder == "big":
        numbers.byteswap()
    names = "\n".join(features).encode()
    return _MAGIC + f"{heat}\n{len(names)}\n".encode() + names + numbers.tobytes()


def unpack(packed: bytes) -> Model:
    """Read what `pack` wrote. Raises ValueError on anything else."""
    magic, heat, size, rest = packed.split(b"\n", 3)
    if magic + b"\n" != _MAGIC:
        raise ValueError("this is no model file of ours")
    names = rest[: int(size)].decode().split("\n")
    numbers = array("h")
    numbers.frombytes(rest[int(size) :])
    if sys.byteorder == "big":
        numbers.byteswap()
    width = len(LABELS)
    return Model(dict(zip(names, range(0, width * len(names), width), strict=True)), numbers, float(heat))


@lru_cache(maxsize=1)
def trained() -> Model:
    """The model shipped with the package, read once."""
    return unpack(data("model.bin"))


def groups(features: Features) -> tuple[set[str], set[str]]:
    """The plain features and the cue features of a whole message, each once."""
    plain = {name for part in features.parts for name in part.plain}
    plain.update(features.outside)
    found = {name for part in features.parts for cue in part.cues for name in cue_names(cue.feature, cue.hit.pattern.text)}
    found.update(features.outside_cues)
    found.add("<always>")
    return plain, found


def cue_names(feature: str, pattern: str) -> tuple[str, str]:
    """A cue counts for its family and for itself."""
    return feature, f"{feature}: {pattern}"


def scores(features: Features, known: Model) -> list[float]:
    """One score for each label, in the order of LABELS."""
    plain, found = groups(features)
    plain_sum = total(plain, known)
    cue_sum = total(found, known)
    factor = PLAIN_WEIGHT / sqrt(len(plain) + 10)
    return [(a * factor + b) / SCALE for a, b in zip(plain_sum, cue_sum, strict=True)]


def total(names: Iterable[str], known: Model) -> list[int]:
    """The rows of these features added up."""
    place, weights, width = known.place, known.weights, len(LABELS)
    places = [at for at in map(place.get, names) if at is not None]
    if not places:
        return [0] * width
    return [sum(column) for column in zip(*[weights[at : at + width] for at in places], strict=True)]


def chances(given: list[float], heat: float) -> list[float]:
    """Scores as probabilities."""
    top = max(given)
    raw = [exp((score - top) / heat) for score in given]
    whole = sum(raw)
    return [each / whole for each in raw]
