"""No two people at one employer get the same text."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

from collections.abc import Iterator

from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.sources import cite
from afterword.core.words import _


@check(
    code="copy_paste_of_colleague_note",
    level="error",
    says=_("This is nearly the message a colleague already got. Take up what you spoke of with this person."),
    because=_("Interviewers compare notes, and the same text twice undoes both."),
    cites=[cite("teal.1")],
    any_language=True,
    must_flag=[
        sample(
            "Dear Ana,\n\nThank you for showing me how the crane schedule is planned. I'd be glad to join.\n\nSam",
            recipient="Ana Ruiz",
            candidate="Sam Osei",
            others=[
                {
                    "recipient": "Tom Hale",
                    "body": "Dear Tom,\n\nThank you for showing me how the crane schedule is planned. I'd be glad to join.\n\nSam",
                }
            ],
        ),
    ],
    must_pass=[
        sample(
            "Dear Ana,\n\nThank you for showing me how the crane schedule is planned. I'd be glad to join.\n\nSam",
            recipient="Ana Ruiz",
            candidate="Sam Osei",
            others=[
                "Dear Tom,\n\nThank you for the walk round the yard; I keep thinking of the dogs. I hope to join.\n\nSam"
            ],
        ),
    ],
)
def copy_paste_of_colleague_note(note: Note) -> Iterator[Flag]:
    found = note.copied
    if found is None:
        return
    start, end = max(found.passages, key=lambda span: span[1] - span[0], default=(note.start, note.end))
    message = None
    if found.recipient:
        message = _(
            "{name} already got nearly this text. Take up what you spoke of with this person."
        ).format(name=found.recipient)
    yield Flag(start, end, message=message)
