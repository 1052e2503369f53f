"""Words are spelt as they are."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.sources import cite
from afterword.core.words import _


@check(
    code="typos",
    level="warning",
    says=_("This word looks misspelt."),
    because=_("A slip in a short note stands out more than one in a long letter."),
    cites=[cite("teal.7"), cite("careers-advice.4")],
    must_flag=[
        sample("Dear Ana, thank you for the oportunity to interveiw. I would love to join. Sam"),
        sample("Dear Ana, I have eleven years in pubic relations. Sam"),
        sample("Dear Ana, I look forward to here from you. Sam"),
    ],
    must_pass=[
        sample("Dear Ana, I'd organise the centre's programme, or organize the center's program. Sam"),
        sample("Dear Ana, the Kranichbau crane and our houseboats were a joy. Sam", company="Kranichbau"),
    ],
)
def typos(note: Note) -> Iterator[Flag]:
    for slip in note.misspelt:
        word = note.body[slip.start : slip.end]
        message = (
            _("“{word}”: did you mean “{meant}”?").format(word=word, meant=slip.meant) if slip.meant else None
        )
        yield Flag(
            slip.start,
            slip.end,
            message=message,
            mend=slip.meant or None,
            level=None if slip.sure else "hint",
        )
