"""The window line: from what happened to when the chance closes, the same picture everywhere."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from zoneinfo import ZoneInfo

from afterword.core.spoken import spoken_day
from afterword.core.words import _
from afterword.desk.times_in_words import clock, moment_of
from afterword.desk.values import WindowLine

LABELS: Mapping[str, str] = {
    "met": _("met"),
    "interview": _("interview"),
    "promised": _("they promised"),
    "open": _("you may"),
    "best": _("best"),
    "due": _("due"),
    "welcome": _("still welcome"),
    "closes": _("too late"),
}


def window_line(
    marks: Iterable[Sequence[object]], opens: int, due: int, now: int, place: ZoneInfo
) -> WindowLine:
    """The picture of a step: marks as (seconds since 1970, code), placed so that no two words collide.

    Half of a mark's place comes from its time and half from its rank; ``now`` lies between its neighbours in
    proportion to time.
    """
    placed = sorted((int(str(at)), str(code)) for at, code in marks) or [(opens, "open"), (due, "due")]
    times = [at for at, _code in placed]
    spots = _spots(times)
    return WindowLine(
        tuple((spot, _(LABELS.get(code, code))) for spot, (_at, code) in zip(spots, placed, strict=True)),
        (_between(times, spots, opens), _between(times, spots, due)),
        _between(times, spots, now),
        "; ".join(
            _("{label} {when}").format(label=_(LABELS.get(code, code)), when=_said(at, place))
            for at, code in placed
        ),
    )


def _spots(times: Sequence[int]) -> list[float]:
    first, last = times[0], times[-1]
    if len(times) == 1 or first == last:
        return [round(100 * n / max(1, len(times) - 1), 1) for n in range(len(times))]
    steps = len(times) - 1
    return [round(50 * (t - first) / (last - first) + 50 * n / steps, 1) for n, t in enumerate(times)]


def _between(times: Sequence[int], spots: Sequence[float], at: int) -> float:
    if at <= times[0]:
        return spots[0]
    if at >= times[-1]:
        return spots[-1]
    n = bisect_right(times, at)
    left, right = times[n - 1], times[n]
    share = (at - left) / (right - left) if right > left else 1.0
    return round(spots[n - 1] + share * (spots[n] - spots[n - 1]), 1)


def _said(at: int, place: ZoneInfo) -> str:
    moment = moment_of(at, place)
    return f"{spoken_day(moment.date())} {clock(moment)}"
