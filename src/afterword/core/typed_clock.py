"""The time of day in what people type: ``3pm``, ``half past 2``, ``at 10``, ``14.30``, ``10 in the morning``.

Hours without am or pm are read on the 24-hour clock, except that 1 to 6 mean the afternoon unless a nought
stands before them: nobody is interviewed at three in the night.
"""

from __future__ import annotations

import re
from datetime import time

from afterword.core.faults import Fault
from afterword.core.words import _

HOURS = "one two three four five six seven eight nine ten eleven twelve".split()

_HOUR = rf"(?P<hour>\d{{1,2}}|{'|'.join(HOURS)})"
_HALF = r"(?: ?(?P<half>[ap]\.?m\.?))"
_SHAPES = tuple(
    re.compile(rf"(?<![\w./:-])(?:at )?{shape}(?![\w/:-]|\.\d)")
    for shape in (
        r"(?:12 )?(?P<noon>noon|midday)",
        rf"(?P<turn>half|(?:a )?quarter|\d{{1,2}}(?: minutes?)?) (?P<side>past|to) {_HOUR}{_HALF}?",
        rf"(?P<hour>\d{{1,2}})[:.h](?P<minute>\d\d){_HALF}?(?: ?uhr)?(?!\.)",
        rf"{_HOUR}{_HALF}",
        rf"{_HOUR}(?:h| ?o'?clock| uhr| ?hrs)",
        r"(?P<hour>0\d|1[0-8])(?P<minute>[0-5]\d)(?: ?h(?:ou)?rs)?",
        r"(?P<hour>\d\d)(?P<minute>\d\d) ?h(?:ou)?rs",
    )
)
_AT = re.compile(rf"(?<!\w)at (?:{_HOUR}|(?P<four>\d\d)(?P<minute>\d\d))(?![\w./:-])")
_PART = re.compile(
    r"(?<!\w)(?:in the |this )?(?P<part>morning|afternoon|evening)|(?<!\w)(?:at )?(?P<night>night)\b"
)
_QUARTERS = {"half": 30, "quarter": 15, "a quarter": 15}


def take_clock(text: str) -> tuple[time | None, str]:
    """The time of day that stands in ``text`` (small letters, single spaces), and the text without it.

    Parts of the day are taken out as well; alone they name no hour. Raises :class:`Fault` for an hour that
    does not exist.
    """
    found = next((m for shape in _SHAPES if (m := shape.search(text))), None) or _AT.search(text)
    rest = _without(text, found) if found else text
    part = _PART.search(rest)
    if part and not rest[: part.start()].rstrip().endswith("last"):
        rest = _without(rest, part)
    if found is None:
        return None, rest
    late = (part is not None and part["part"] != "morning") or "night" in rest
    return _time(found, late=late, early=part is not None and part["part"] == "morning"), rest


def _without(text: str, found: re.Match[str]) -> str:
    return " ".join(f"{text[: found.start()]} {text[found.end() :]}".split())


def _time(found: re.Match[str], *, late: bool, early: bool) -> time:
    said = found.groupdict()
    if said.get("noon"):
        return time(12)
    written = said.get("hour") or said["four"]
    hour = HOURS.index(written) + 1 if written in HOURS else int(written)
    minute = int(said.get("minute") or 0)
    half = (said.get("half") or "")[:1]
    if half == "a" and hour == 12:
        hour = 0
    elif hour < 12 and (
        half == "p" or (late and not half) or (not half and not early and _afternoon(written, hour))
    ):
        hour += 12
    if said.get("turn"):
        turn = said["turn"]
        minutes = _QUARTERS.get(turn) or int(turn.split()[0])
        hour, minute = divmod(hour * 60 + (minutes if said["side"] == "past" else -minutes), 60)
    if not (0 <= hour <= 23 and minute <= 59):
        raise Fault(_("“{text}” is no time of day.").format(text=found[0]))
    return time(hour, minute)


def _afternoon(written: str, hour: int) -> bool:
    return 1 <= hour <= 6 and not written.startswith("0")
