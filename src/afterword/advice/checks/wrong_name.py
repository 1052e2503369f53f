"""The greeting calls the recipient by the right name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from afterword.core.check import Flag, check, sample
from afterword.core.names import GENERIC, distance, means, name_words, plain, same_name
from afterword.core.note import Note
from afterword.core.sources import cite
from afterword.core.words import _

_MALE = frozenset(("mr", "sir", "herr", "hr", "señor", "senor", "monsieur", "signor"))
_FEMALE = frozenset(
    ("mrs", "ms", "miss", "frau", "madam", "señora", "senora", "madame", "signora", "mme", "fru")
)


def _real(note: Note) -> list[str]:
    return [word for word in name_words(note.context.recipient) if word not in GENERIC]


def _wrong(person: Sequence[str], real: list[str]) -> bool:
    """Whether a name called cannot be the recipient's: no word fits, or the surname does not."""
    words = [re.sub(r"(.)\1{2,}", r"\1", word) for word in person if word not in GENERIC]
    if not words or means(words, real):
        return False
    fits = [any(same_name(word, other) for other in real) for word in words]
    if not any(fits):
        return True
    misfits = [word for word, fit in zip(words, fits, strict=True) if not fit]
    return (not fits[-1] and len(real) > 1 and not fits.count(True) > 1) or any(
        0 < distance(word, other) <= 2 for word in misfits for other in real if len(word) > 3
    )


def _latin(text: str) -> bool:
    return all(not c.isalpha() or ord(c) < 0x370 for c in text)


def _title_clash(note: Note, greeted: str) -> bool:
    """Mr for someone whom the case calls Ms, or the other way round."""
    ours = {plain(word) for word in note.context.recipient.split()[:1]}
    theirs = {plain(word) for word in re.findall(r"\w+", greeted)[:1]}
    return bool(ours & _MALE and theirs & _FEMALE) or bool(ours & _FEMALE and theirs & _MALE)


@check(
    code="wrong_name",
    level="error",
    says=_("The greeting names someone other than the recipient."),
    because=_("A wrong name is the one slip that nobody forgives; notes are written to a person by name."),
    cites=[cite("medix.2"), cite("teal.1")],
    any_language=True,
    must_flag=[
        sample("Hi Camilla,\n\nThank you for today.", recipient="Candela Voss"),
        sample("Dear Mr Kettelby,\n\nThank you for today.", recipient="Piers Kettleby"),
        sample("Tom, thank you for today.", recipient="Ana Ruiz"),
        sample("Dear Mr Sollars, thank you.", recipient="Mrs Sollars"),
    ],
    must_pass=[
        sample("Hi Kev, thanks for today.", recipient="Kevin Ostrander"),
        sample("Dear Dr Müller, thank you.", recipient="Ute Mueller"),
        sample("Dear Ana and Tom, thank you.", recipient="Ana Ruiz"),
        sample("Dear Members of the HR Section, thank you.", recipient="HR Section"),
        sample("Kia ora koutou, thanks.", recipient=""),
    ],
)
def wrong_name(note: Note) -> Iterator[Flag]:
    real, greeting = _real(note), note.greeting
    if not real or not greeting or not greeting.people:
        return
    greeted = note.body[greeting.name_start : greeting.name_end]
    if re.search(r"[\[{<⟦_]", greeted) or _latin(greeted) != _latin(note.context.recipient):
        return
    judged = [
        _wrong(person, real) for person in greeting.people if any(word not in GENERIC for word in person)
    ]
    if (judged and all(judged) and greeting.named) or _title_clash(note, greeted):
        name = note.context.recipient
        yield Flag(
            greeting.name_start,
            greeting.name_end,
            message=_("This message goes to {name}, but greets “{greeted}”.").format(
                name=name, greeted=greeted.strip()
            ),
            mend=name,
        )
