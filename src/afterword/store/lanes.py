"""Lanes: how the steps that are open now are found without looking at the others.

A step may be taken from ``opens`` on and should be by ``due``. Steps are sorted into lanes by the length of
that stretch: in lane *n* it is at most 2^n days. What is open now then has its ``due`` before now + 2^n days,
and at least half of the rows of the lane in that range really are open, so a short read by an index ordered
by ``due`` finds the most urgent ones, however many other steps there are. Steps that must rest with the
employer's days off have lanes of their own for each place, which are left out while that place rests.
"""

from __future__ import annotations

DAY = 86_400
LAST = 15
LANES_OF_A_PLACE = 16
HELD = -1


def span_of(opens: int, due: int) -> int:
    """The number within its place of the lane for a step with this stretch."""
    days = max(0, due - opens + DAY - 1) // DAY
    return min(LAST, max(0, days - 1).bit_length())


def lane_of(place: int, span: int) -> int:
    """The lane of a place's span."""
    return place * LANES_OF_A_PLACE + span


def horizon(span: int, now: int) -> int:
    """No step of a lane with this span that is open at ``now`` has a later ``due``."""
    return now + (DAY << span if span < LAST else 1 << 40)


def lanes_in_use(place: int, bits: int) -> list[tuple[int, int]]:
    """The (lane, span) pairs of a place, from the bits that say which were ever used."""
    return [(lane_of(place, span), span) for span in range(LANES_OF_A_PLACE) if bits >> span & 1]


def rests_at(rests: list[list[int]], now: int) -> bool:
    """Whether nobody works at ``now``, given [start, end) stretches of rest."""
    return any(start <= now < end for start, end in rests)
