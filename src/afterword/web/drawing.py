"""Pictures as inline SVG, drawn in percents so that they fit any width without a style attribute."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

_LETTER = 6.6
"""About how wide a letter of a label is, in pixels."""

_WIDE, _NARROW = 560.0, 280.0


def window(line: Any, status: str = "", small: bool = False) -> Markup:
    """The window line: the whole stretch, the good part of it in the accent, a ring for now, words below."""
    left, right = line.best
    kind = "window" + (" late" if status == "late" else "") + (" small" if small else "")
    wide = round(max(right - left, 0.8), 1)
    return Markup(
        f'<div class="{kind}"><svg role="img" aria-label="{escape(line.spoken)}">'
        '<rect class="bar" x="0" y="7" width="100%" height="3" rx="1.5"/>'
        f'<rect class="best" x="{float(left)}%" y="7" width="{wide}%" height="3" rx="1.5"/>'
        f"{'' if small else _labels(line.marks)}"
        f'<circle class="now" cx="{float(line.now)}%" cy="8.5" r="7"/></svg></div>'
    )


@lru_cache(maxsize=512)
def _labels(marks: tuple[tuple[float, str], ...]) -> str:
    """The words below; where two would touch, the one in the middle gives way, on a phone sooner."""
    wide, narrow = _fitting(marks, _WIDE), _fitting(marks, _NARROW)
    drawn = []
    for number, (at, label) in enumerate(marks):
        if number in wide:
            shown = "" if number in narrow else ' class="wide-only"'
            anchor = _anchor(at, label, _NARROW)
            drawn.append(
                f'<text{shown} x="{float(at)}%" y="34" text-anchor="{anchor}">{escape(label)}</text>'
            )
    return "".join(drawn)


def _fitting(marks: Any, width: float) -> set[int]:
    """Which labels have room, first and last before the others."""
    order = sorted(range(len(marks)), key=lambda n: (n not in (0, len(marks) - 1), -n))
    taken: list[tuple[float, float]] = []
    kept = set()
    for number in order:
        at, label = marks[number]
        start, end = _extent(at, label, width)
        if all(end + 10 < other_start or start > other_end + 10 for other_start, other_end in taken):
            taken.append((start, end))
            kept.add(number)
    return kept


def _extent(at: float, label: str, width: float) -> tuple[float, float]:
    long = len(label) * _LETTER
    place = at * width / 100
    anchor = _anchor(at, label, _NARROW)
    start = place if anchor == "start" else place - long if anchor == "end" else place - long / 2
    return start, start + long


def _anchor(at: float, label: str, width: float) -> str:
    half = len(label) * _LETTER / 2
    place = at * width / 100
    if place - half < 0:
        return "start"
    return "end" if place + half > width else "middle"
