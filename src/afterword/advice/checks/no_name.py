"""A message calls its reader by name."""

# ruff: noqa: E501 - lists of words read better long
from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.advice.checks._kinds import WITHOUT_SIGNATURE
from afterword.core.check import Flag, check, sample
from afterword.core.names import GENERIC, name_words, plain, same_name
from afterword.core.note import Note
from afterword.core.sources import cite
from afterword.core.words import _

# Titles that a person answers to on their own, as no one answers to Mr.
_RANKS = frozenset(
    "chef father sister brother rabbi imam pastor reverend doctor professor prof captain major colonel coach sensei matron judge "
    "maestro skipper headmaster bishop dean inspector sergeant sifu nurse mother".split()
)


def _called_anywhere(note: Note, real: list[str]) -> bool:
    own = set(name_words(note.context.candidate))
    for word in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", note.body[:2000]):
        if word[:1].isupper() or not word.isascii():
            name = plain(word)
            if (
                len(name) > 1
                and name not in own
                and any(same_name(name, other) for other in real if len(other) > 1)
            ):
                return True
    if (
        _RANKS
        & {plain(word) for word in note.context.recipient.split()}
        & {plain(word) for word in note.body[:25].replace(",", " ").split()}
    ):
        return True
    opening = [plain(word) for word in re.findall(r"[^\W\d_]+", note.body[:40])[:4]]
    return any(len(word) > 2 and word in real for word in opening)


@check(
    code="no_name",
    level="warning",
    says=_("The message calls nobody by name. Begin with the recipient's name."),
    because=_("A note to nobody in particular reads like one sent to everybody."),
    cites=[cite("medix.2"), cite("teal.1")],
    any_language=True,
    must_flag=[
        sample("Dear Hiring Manager,\n\nThank you for today.\n\nSam", recipient="Ana Ruiz", kind="thank_you"),
        sample("Hi there!\n\nThank you for today.\n\nSam", recipient="Ana Ruiz", kind="thank_you"),
        sample("Thank you for today. I'd love to join. Sam", recipient="Ana Ruiz", kind="thank_you"),
    ],
    must_pass=[
        sample("Ana, thank you for today.\n\nSam", recipient="Ana Ruiz", kind="thank_you"),
        sample("Thank you, Ana, for today. Sam", recipient="Ana Ruiz", kind="thank_you"),
        sample("Dear HR team,\n\nthank you for today.\n\nSam", recipient="HR Team", kind="check_in"),
        sample("Dear Sir or Madam,\n\nthank you for today.\n\nSam", kind="check_in"),
    ],
)
def no_name(note: Note) -> Iterator[Flag]:
    real = [word for word in name_words(note.context.recipient) if word not in GENERIC]
    greeting = note.greeting
    if not real or note.kind in WITHOUT_SIGNATURE or (greeting and greeting.named):
        return
    if greeting and re.search(r"[\[{<⟦_…]", note.body[greeting.start : greeting.end]):
        return
    if not _called_anywhere(note, real):
        yield Flag(greeting.start, greeting.end) if greeting else Flag()
