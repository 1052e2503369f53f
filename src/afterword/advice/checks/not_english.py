"""Words in another language are not judged, and that is said."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.sources import cite
from afterword.core.words import _


@check(
    code="not_english",
    level="hint",
    says=_("This does not look like English, so only names, blanks and length were checked."),
    because=_("The checks know English words only; a guess at others would mislead."),
    cites=[cite("careers-advice.4")],
    any_language=True,
    must_flag=[
        sample(
            "Sehr geehrte Frau Ruiz,\n\nvielen Dank für das freundliche Gespräch am Montag und die Einblicke.\n\nSam"
        )
    ],
    must_pass=[
        sample("Dear Ana,\n\nThank you for the friendly talk on Monday and for all you showed me.\n\nSam")
    ],
)
def not_english(note: Note) -> Iterator[Flag]:
    if not note.is_english:
        yield Flag()
