"""What a check is: what it says, why, whose advice it rests on, and sentences that prove it.

A check is one small file in ``advice/checks``: a generator over a Note that yields Flags. Its must-flag and
must-pass samples are its test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from afterword.core.note import Note
from afterword.core.record import NamedTuple
from afterword.core.sources import Citation
from afterword.core.words import _

LEVELS = ("error", "warning", "hint")


class Flag(NamedTuple):
    """A place that a check objects to. An empty place at 0 stands for something that is missing."""

    start: int = 0
    end: int = 0
    message: str | None = None
    mend: str | None = None
    level: str | None = None


class Finding(NamedTuple):
    """What a reader is told: ``body[start:end]`` is the passage, ``mend`` a text to put in its place."""

    code: str
    level: str
    message: str
    start: int
    end: int
    sources: tuple[str, ...]
    mend: str | None


class Sample(NamedTuple):
    """A message that a check must flag or must pass, with the fields of its context."""

    body: str
    context: Mapping[str, object]


def sample(body: str, **context: object) -> Sample:
    """A sample for a check; ``context`` as in the interface (kind, recipient, company, …)."""
    return Sample(body, MappingProxyType(context))


class Check(NamedTuple):
    """One check; calling it on a note gives its findings."""

    code: str
    level: str
    says: str
    because: str
    cites: tuple[Citation, ...]
    must_flag: tuple[Sample, ...]
    must_pass: tuple[Sample, ...]
    kinds: frozenset[str] | None
    any_language: bool
    look: Callable[[Note], Iterator[Flag]]

    def __call__(self, note: Note) -> Iterator[Finding]:
        if self.kinds is not None and note.kind and note.kind not in self.kinds:
            return
        if not self.any_language and not note.is_english:
            return
        sources = tuple(citation.key for citation in self.cites)
        for flag in self.look(note):
            message = flag.message or _(self.says)
            yield Finding(
                self.code, flag.level or self.level, message, flag.start, flag.end, sources, flag.mend
            )


def check(
    *,
    code: str,
    level: str,
    says: str,
    because: str,
    cites: Sequence[Citation],
    must_flag: Sequence[Sample],
    must_pass: Sequence[Sample],
    kinds: Sequence[str] | None = None,
    any_language: bool = False,
) -> Callable[[Callable[[Note], Iterator[Flag]]], Check]:
    """Make a check of a generator over a Note.

    ``kinds`` are the actions it judges (all, if None); a message of unknown kind is judged by every check.
    ``any_language`` is for checks that need no understanding of the words.
    """
    if level not in LEVELS:
        raise ValueError(f"{code}: level must be one of {LEVELS}")
    if not must_flag or not must_pass:
        raise ValueError(f"{code}: a check proves itself with messages that it must flag and must pass")

    def made(look: Callable[[Note], Iterator[Flag]]) -> Check:
        return Check(
            code, level, says, because, tuple(cites), tuple(must_flag), tuple(must_pass),
            frozenset(kinds) if kinds is not None else None, any_language, look,
        )  # fmt: skip

    return made
