"""Plots as inline SVG: plain shapes with their words, no script. Each stands beside a table with its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from afterword.core.words import _

_LEFT, _TOP, _WIDE, _HIGH = 52.0, 12.0, 388.0, 200.0


def curve(points: Sequence[Any]) -> Markup:
    """The share still waiting after so many days, a staircase in its band of uncertainty."""
    longest = max(10.0, points[-1].days * 1.08)
    steps = [*points, points[-1]._replace(days=longest)]

    def at(days: float, share: float) -> str:
        return f"{_LEFT + days / longest * _WIDE:.1f},{_TOP + (1 - share) * _HIGH:.1f}"

    line: list[str] = []
    low: list[str] = []
    high: list[str] = []
    for n, point in enumerate(steps):
        before = steps[max(0, n - 1)]
        for found, now, was in (
            (line, point.waiting, before.waiting),
            (low, point.low, before.low),
            (high, point.high, before.high),
        ):
            found += [at(point.days, was), at(point.days, now)]
    band = " ".join([*high, *reversed(low)])
    parts = [_axes(longest), Markup('<polygon class="area" points="{}"/>').format(band)]
    parts.append(Markup('<polyline class="curve" points="{}"/>').format(" ".join(line)))
    return _framed(parts, _("How long until an answer: the share of waits still open, by days"), 262)


def _axes(longest: float) -> Markup:
    parts = []
    for share in (0, 25, 50, 75, 100):
        y = _TOP + (1 - share / 100) * _HIGH
        parts.append(
            Markup('<line class="grid" x1="{0}" x2="{1}" y1="{2}" y2="{2}"/>').format(_LEFT, _LEFT + _WIDE, y)
            + Markup('<text x="{}" y="{}" text-anchor="end">{} %</text>').format(_LEFT - 8, y + 4, share)
        )
    step = next(s for s in (1, 2, 5, 7, 14, 28, 56, 112, 365, 3650) if longest / s <= 6)
    for day in range(0, int(longest) + 1, step):
        x = _LEFT + day / longest * _WIDE
        parts.append(
            Markup('<text x="{:.1f}" y="{}" text-anchor="middle">{}</text>').format(x, _TOP + _HIGH + 20, day)
        )
    parts.append(
        Markup('<text x="{}" y="{}" text-anchor="end">{}</text>').format(
            _LEFT + _WIDE, _TOP + _HIGH + 38, _("days after the interview")
        )
    )
    return Markup("").join(parts)


def funnel(steps: Sequence[Any]) -> Markup:
    """How far the applications came, one bar a stage."""
    parts = []
    for n, step in enumerate(steps):
        y = 8 + n * 34
        parts.append(
            Markup('<text x="0" y="{}">{}</text>').format(y + 16, step.name)
            + Markup('<rect class="fillbar" x="140" y="{}" width="{:.1f}" height="20" rx="4"/>').format(
                y + 2, max(1.0, step.share * 270)
            )
            + Markup('<text x="{:.1f}" y="{}">{}</text>').format(148 + step.share * 270, y + 16, step.cases)
        )
    return _framed(parts, _("How far your applications came"), 12 + 34 * len(steps))


def _framed(parts: list[Markup], spoken: str, high: float) -> Markup:
    return Markup('<svg class="plot" role="img" aria-label="{}" viewBox="0 0 450 {}">{}</svg>').format(
        spoken, int(high), Markup("").join(parts)
    )
