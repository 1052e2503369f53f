"""How long answers take: the survival curve of Kaplan and Meier, with honest uncertainty. Plain Python.

Each case waited some days; it ended with an answer or it is still waiting (censored). The curve says which
share of such waits is still without an answer after that many days. Intervals are Greenwood's variance on the
log-log scale (Kalbfleisch and Prentice), which stay within 0 and 1 even for a handful of cases.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import exp, log, sqrt
from typing import NamedTuple

Z_95 = 1.959963984540054


class Wait(NamedTuple):
    """How many days one waited, and whether the wait ended with an answer."""

    days: float
    answered: bool


class CurvePoint(NamedTuple):
    """From ``days`` on, the share still waiting, between ``low`` and ``high`` with 95 % confidence."""

    days: float
    waiting: float
    low: float
    high: float
    at_risk: int
    answers: int


def kaplan_meier(waits: Iterable[Wait], z: float = Z_95) -> tuple[CurvePoint, ...]:
    """The curve, a point at 0 and one at each day on which an answer came."""
    ordered = sorted(w for w in waits if w.days >= 0)
    at_risk = len(ordered)
    points = [CurvePoint(0.0, 1.0, 1.0, 1.0, at_risk, 0)]
    share, spread, n = 1.0, 0.0, 0
    while n < len(ordered):
        day = ordered[n].days
        here = [w for w in ordered[n:] if w.days == day]
        answers = sum(w.answered for w in here)
        if answers:
            share *= 1 - answers / at_risk
            left = at_risk - answers
            spread = spread + answers / (at_risk * left) if left else float("inf")
            low, high = _interval(share, spread, z)
            points.append(CurvePoint(day, share, low, high, at_risk, answers))
        at_risk -= len(here)
        n += len(here)
    return tuple(points)


def _interval(share: float, spread: float, z: float) -> tuple[float, float]:
    """The interval around ``share``; where nobody is left waiting there is nothing to estimate."""
    if share <= 0 or spread == float("inf"):
        return 0.0, 0.0
    if share >= 1:
        return 1.0, 1.0
    half = z * sqrt(spread) / abs(log(share))
    return share ** exp(half), share ** exp(-half)


def still_waiting(curve: tuple[CurvePoint, ...], days: float) -> CurvePoint:
    """The point of the curve that holds after ``days``."""
    return max((p for p in curve if p.days <= days), key=lambda p: p.days, default=curve[0])


def median(curve: tuple[CurvePoint, ...]) -> float | None:
    """After how many days half of all waits were answered; ``None`` where fewer were."""
    return next((p.days for p in curve if p.waiting <= 0.5), None)
