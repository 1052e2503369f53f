"""A message says more than a bare thanks."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.core.check import Flag, check, sample
from afterword.core.note import Note, split_words
from afterword.core.sources import cite
from afterword.core.words import _

_FEWEST = {"thank_you": 9, "connect": 4, "congratulate": 6}
_OTHERWISE = 6


@check(
    code="too_short",
    level="warning",
    says=_(
        "This is too short to say anything. A sentence about what you liked and one about what you want will do."
    ),
    because=_("A note of two words is thanks, but nothing to remember you by."),
    cites=[cite("theraex.1"), cite("medix.2")],
    must_flag=[
        sample("Hi Ana, thanks for today. Sam", kind="thank_you", candidate="Sam"),
        sample("Any news? Sam", kind="check_in", candidate="Sam"),
        sample("Thanks!", kind="thank_you"),
    ],
    must_pass=[
        sample(
            "Ana, your night rota / hums like bees; thank you. I would / gladly join the hive. Sam",
            kind="thank_you",
        ),
        sample("Hi Ana, thanks for Tuesday. Is there any news on the post? Sam", kind="check_in"),
    ],
)
def too_short(note: Note) -> Iterator[Flag]:
    words = split_words(note.body, note.start, note.end)
    count = sum(1 for word in words if word.text[:1] != "'" and word.text != "n't")
    if count < _FEWEST.get(note.kind, _OTHERWISE):
        yield Flag(note.start, note.end)
