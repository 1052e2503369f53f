"""The linear model: one weight for each feature and label, read from model.bin, which training/train.py writes."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from math import exp, sqrt
from zlib import crc32

from afterword.core.record import NamedTuple
from afterword.reading.classify.features import Features
from afterword.reading.classify.lexicon import data
from afterword.reading.classify.patterns import LABELS

SCALE = 1000
_SHARE = 10.0
_FEW = 10
_MAGIC = b"AFTW3\n"
_MOST_ROWS = 60_000
_LANE = 32
_WIDTH = len(LABELS)
_HALF = 1 << (_LANE - 1)
_HALVES = sum(_HALF << (_LANE * place) for place in range(_WIDTH))


class Rows(dict[str, int]):
    """The weights of each feature, found when first asked for: 13 thousandths in the lanes of one long number.

    So that thousands of rows are added up by one `sum`, which costs a tenth of adding them label by label. A feature
    never trained on is 0. `checksums` are those of the features, sorted, `weights` their rows one after another.
    """

    __slots__ = ("checksums", "weights")

    def __init__(self, checksums: array[int], weights: array[int]) -> None:
        super().__init__()
        self.checksums = checksums
        self.weights = weights

    def __missing__(self, feature: str) -> int:
        if len(self) >= _MOST_ROWS:
            self.clear()
        key = crc32(feature.encode("utf-8", "surrogatepass"))
        index = bisect_left(self.checksums, key)
        found = 0
        if index < len(self.checksums) and self.checksums[index] == key:
            for weight in reversed(self.weights[index * _WIDTH : (index + 1) * _WIDTH]):
                found = (found << _LANE) + weight
        self[feature] = found
        return found


class Model(NamedTuple):
    """`rows` are the weights by feature; `heat` divides scores for confidence."""

    rows: Rows
    heat: float


def pack(rows: dict[str, list[float]], heat: float) -> bytes:
    """The file for a trained model."""
    by_key = {crc32(name.encode()): row for name, row in rows.items()}
    keys = array("I", sorted(by_key))
    numbers = array("h", (max(-32767, min(32767, round(w * SCALE))) for key in keys for w in by_key[key]))
    if sys.byteorder == "big":
        keys.byteswap()
        numbers.byteswap()
    return _MAGIC + f"{heat}\n{len(keys)}\n".encode() + keys.tobytes() + numbers.tobytes()


def unpack(packed: bytes) -> Model:
    """Read what `pack` wrote. Raises ValueError on anything else."""
    magic, heat, size, rest = packed.split(b"\n", 3)
    if magic + b"\n" != _MAGIC:
        raise ValueError("this is no model file of ours")
    keys, numbers = array("I"), array("h")
    end = int(size) * keys.itemsize
    keys.frombytes(rest[:end])
    numbers.frombytes(rest[end:])
    if sys.byteorder == "big":
        keys.byteswap()
        numbers.byteswap()
    return Model(Rows(keys, numbers), float(heat))


@lru_cache(maxsize=1)
def trained() -> Model:
    """The model shipped with the package, read once."""
    return unpack(data("model.bin"))


class Groups(NamedTuple):
    """The features of a message, each once: what is said, which cues were found, and the text as written."""

    plain: set[str]
    cues: set[str]
    written: set[str]


def groups(features: Features) -> Groups:
    """The three groups of features of a whole message."""
    plain = {name for part in features.parts for name in part.plain}
    plain.update(features.outside)
    found = {
        name
        for part in features.parts
        for cue in part.cues
        for name in cue_names(cue.feature, cue.hit.pattern.text)
    }
    found.update(features.outside_cues)
    found.add("<always>")
    return Groups(plain, found, set(features.written))


def cue_names(feature: str, pattern: str) -> tuple[str, str]:
    """A cue counts for its family and for itself."""
    return feature, f"{feature}: {pattern}"


def share(names: set[str]) -> float:
    """What each of so many words counts, so that a long message does not shout; a cue always counts one."""
    return _SHARE / sqrt(len(names) + _FEW)


def scores(features: Features, known: Model) -> list[float]:
    """One score for each label, in the order of LABELS."""
    plain, found, written = groups(features)
    plain_sum, cue_sum, written_sum = total(plain, known), total(found, known), total(written, known)
    of_plain, of_written = share(plain), share(written)
    return [
        (a * of_plain + b + c * of_written) / SCALE
        for a, b, c in zip(plain_sum, cue_sum, written_sum, strict=True)
    ]


def total(names: Iterable[str], known: Model) -> list[int]:
    """The rows of these features added up."""
    lanes = array("I", (sum(map(known.rows.__getitem__, names)) + _HALVES).to_bytes(_WIDTH * 4, "little"))
    if sys.byteorder == "big":
        lanes.byteswap()
    return [lane - _HALF for lane in lanes]


def chances(given: list[float], heat: float) -> list[float]:
    """Scores as probabilities."""
    top = max(given)
    raw = [exp((score - top) / heat) for score in given]
    whole = sum(raw)
    return [each / whole for each in raw]
