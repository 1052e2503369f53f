"""Capitals are not used for shouting."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.check import Flag, check, sample
from afterword.core.note import Note, capitals
from afterword.core.pattern import Pattern
from afterword.core.sources import cite
from afterword.core.words import _

_SHOUT = Pattern(r"\b[A-ZÀ-Þ][A-ZÀ-Þ'’]+(?:[ ,!]+(?:[A-ZÀ-Þ][A-ZÀ-Þ'’]+|I|A))+\b|\b[A-ZÀ-Þ]{2,}\b")
_ACRONYM = 5
_LETTERS = 25


@check(
    code="all_caps",
    level="warning",
    says=_("Capitals throughout read as shouting. Write this in ordinary letters."),
    because=_("However kindly meant, it looks loud and is harder to read."),
    cites=[cite("careers-advice.4"), cite("cnstaffing.4")],
    any_language=True,
    must_flag=[
        sample("DEAR ANA, THANK YOU FOR TELLING ME. I WOULD LIKE TO LEARN. SAM"),
        sample("Dear Ana, I REALLY WANT THIS JOB and hope to hear soon. Sam"),
    ],
    must_pass=[
        sample("Dear Ana, I hold an RN and BSN and used the EHR at UCLH NHS Trust. Sam"),
        sample("Dear Ana, ACME GLOBAL LOGISTICS would be my dream. Sam", company="ACME GLOBAL LOGISTICS"),
        sample("Dear Ana, I REALLY enjoyed it. Sam"),
    ],
)
def all_caps(note: Note) -> Iterator[Flag]:
    large, letters = capitals(note.body)
    if letters >= _LETTERS and large > 0.7 * letters:
        yield Flag(0, len(note.body.rstrip()))
        return
    context = note.context
    known = f"{context.company} {context.role_title} {' '.join(context.topics)} {context.candidate} {context.recipient}".split()
    own = {word.strip(".,&").upper() for word in known}
    shouted = []
    for hit in _SHOUT.finditer(note.body, note.start, note.end):
        words = [
            word for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", hit[0]) if word.upper() not in own
        ]
        loud = [
            word for word in words if (len(word) > 1 and word.lower() in _EVERYDAY) or len(word) > _ACRONYM
        ]
        if len(words) >= 3 and len(loud) >= 2:
            yield Flag(hit.start(), hit.end())
        elif loud:
            shouted.append((hit.start(), hit.end(), len(loud)))
    if sum(count for _start, _end, count in shouted) >= 3:
        yield from (Flag(start, end) for start, end, _count in shouted[:1])


_EVERYDAY = frozenset(
    "the and you for this that with your my me we want need job now please thank thanks so very really not no yes love "
    "all any news answer work hire best much still have has will would can could should must never always today again "
    "what when why how who did do does is am are was were been be it to of in on at by as or if but had dream "
    "perfect every ever one only more know hear call asap waiting tell give hope great good sorry".split()
)
