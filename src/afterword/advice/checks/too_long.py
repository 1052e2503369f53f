"""A message is short."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.sources import cite
from afterword.core.words import _

_CONNECT_CHARACTERS = 300  # what LinkedIn takes with an invitation
_WORDS = {
    "thank_you": 230,
    "check_in": 180,
    "second_check_in": 160,
    "reply_to_not_decided": 180,
    "congratulate": 180,
}
_OTHERWISE = 220


@check(
    code="too_long",
    level="warning",
    says=_("This is longer than a busy person reads. Keep the thanks, one detail and one wish."),
    because=_("The advisers all ask for a brief, concise note; a long one is skimmed."),
    cites=[cite("cnstaffing.4"), cite("medix.6"), cite("teal.7"), cite("careers-advice.1")],
    any_language=True,
    must_flag=[
        sample(
            "Dear Ana,\n\n"
            + "Then we spoke of the rota and I told you what I think of it. " * 24
            + "\n\nSam",
            kind="thank_you",
        ),
        sample("Hi Ana, " + "I would be glad to connect with you here. " * 9, kind="connect"),
    ],
    must_pass=[
        sample(
            "Dear Ana,\n\n" + "We spoke of the rota and I liked what you said. " * 12 + "\n\nSam",
            kind="thank_you",
        ),
        sample("Hi Ana, good to meet you on Tuesday. I'd be glad to stay in touch. Sam", kind="connect"),
    ],
)
def too_long(note: Note) -> Iterator[Flag]:
    if note.kind == "connect":
        if len(note.body.strip()) > _CONNECT_CHARACTERS:
            message = _("An invitation on LinkedIn holds 300 characters; this has {count}.").format(
                count=len(note.body.strip())
            )
            yield Flag(_CONNECT_CHARACTERS, len(note.body), message=message)
        return
    count = sum(1 for word in note.words if word.text[:1] != "'" and word.text != "n't")
    most = _WORDS.get(note.kind, _OTHERWISE)
    if count > most:
        message = _("This has {count} words; beyond about {most} a busy person skims.").format(
            count=count, most=most
        )
        yield Flag(note.start, note.end, message=message)
