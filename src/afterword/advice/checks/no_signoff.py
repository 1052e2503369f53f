"""A message ends with a goodbye or a name."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.advice.checks._kinds import WITHOUT_SIGNATURE
from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.sources import cite
from afterword.core.words import _


@check(
    code="no_signoff",
    level="warning",
    says=_("The message breaks off without a closing. Add a short one and your name."),
    because=_("Who wrote it should be clear on paper and in a forwarded thread too."),
    cites=[cite("careers-advice.4"), cite("medix.2")],
    any_language=True,
    must_flag=[
        sample(
            "Dear Ana,\n\nThank you for today. I would love to join your team.",
            kind="thank_you",
            candidate="Sam Osei",
        ),
        sample(
            "Hi Ana, thanks for Tuesday. Is there any news about the post?",
            kind="check_in",
            candidate="Sam Osei",
        ),
    ],
    must_pass=[
        sample("Hi Ana, thanks for today. Sam", kind="thank_you", candidate="Sam Osei"),
        sample(
            "Hi Ana, thanks for today.\n\nMarisol Vega, RN, BSN", kind="thank_you", candidate="Marisol Vega"
        ),
        sample("Hi Ana, thanks for today.\n\nWith best wishes", kind="thank_you", candidate="Sam Osei"),
        sample("Hi Ana, glad we met. Let us stay in touch.", kind="connect", candidate="Sam Osei"),
    ],
)
def no_signoff(note: Note) -> Iterator[Flag]:
    if note.kind in WITHOUT_SIGNATURE or note.closing or _last_line_is_name(note):
        return
    end = len(note.body.rstrip())
    yield Flag(end, end)


def _last_line_is_name(note: Note) -> bool:
    """Whether the last line is one to three words with capitals, as a name is; the case may not know the writer."""
    last = note.body.rstrip().rpartition("\n")[2].strip(" -–—~*")
    words = last.split()
    return (
        "\n" in note.body.strip()
        and 0 < len(words) <= 4
        and words[0][:1].isupper()
        and last[-1:] not in ".!?"
        and sum(word[:1].isupper() for word in words) * 2 > len(words)
    )
