"""Messages as advice: what to say, in which order, in several wordings, and who advises it.

A message is made of parts (thanks, the specific thing, interest, …). A part holds *lines* for each voice:
one wording a line, with ``{facts}`` in braces and, in front, the conditions that must hold in brackets, such
as ``[met !late]``. A line fits when all its facts are known and its conditions hold. A blank line between
lines begins a further *group*: the first group in which a line fits is used, so that the closest wording
wins and the last one is what always works. A part in which nothing fits falls away.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from afterword.core.record import NamedTuple
from afterword.core.sources import Citation

VOICES = ("warm", "plain", "formal")


class Line(NamedTuple):
    """One wording: the facts it names, the flags it ``needs`` and the flags that rule it out (``unless``)."""

    text: str
    facts: tuple[str, ...]
    needs: frozenset[str]
    unless: frozenset[str]

    def fits(self, values: Mapping[str, str], flags: frozenset[str]) -> bool:
        """Whether every fact it names is known and its conditions hold."""
        if not (self.needs <= flags and self.unless.isdisjoint(flags)):
            return False
        return all(map(values.get, self.facts))


Groups = tuple[tuple[Line, ...], ...]


class Part:
    """One thing that a message says, with its wordings by voice; a voice that is missing speaks plainly."""

    __slots__ = ("_groups", "_texts", "name")

    def __init__(self, name: str, plain: str = "", *, warm: str = "", formal: str = "") -> None:
        self.name = name
        self._texts = {"warm": warm or plain, "plain": plain, "formal": formal or plain}
        self._groups: dict[str, Groups] = {}

    def groups(self, voice: str) -> Groups:
        """The groups of lines in that voice."""
        known = self._groups.get(voice)
        if known is None:
            known = self._groups[voice] = _read(self._texts[voice])
        return known

    def fitting(self, voice: str, values: Mapping[str, str], flags: frozenset[str]) -> list[Line]:
        """The lines of the first group in which any fits; empty when this part has nothing to say."""
        for group in self.groups(voice):
            found = [line for line in group if line.fits(values, flags)]
            if found:
                return found
        return []


class Message(NamedTuple):
    """One kind of message.

    ``paragraphs`` holds the parts of an e-mail or letter, paragraph by paragraph; ``short`` is the text for
    LinkedIn, ``spoken`` the one for a voicemail. ``channel`` is how it goes out unless the person says
    otherwise, ``reply_to`` which earlier message it answers: ``sent:<action>`` (the person's own last one of
    that kind), ``received:<label>`` or empty. What stands further to the front wins.
    """

    action: str
    says: str
    because: str
    cites: Sequence[Citation]
    subject: Part
    paragraphs: Sequence[Sequence[Part]]
    short: Part
    spoken: Part | None = None
    channel: str = "email"
    reply_to: Sequence[str] = ()

    @property
    def parts(self) -> Iterator[Part]:
        """Every part, in the order of reading."""
        yield self.subject
        for paragraph in self.paragraphs:
            yield from paragraph
        yield self.short
        if self.spoken is not None:
            yield self.spoken


def _read(text: str) -> Groups:
    groups: list[tuple[Line, ...]] = []
    lines: list[Line] = []
    for raw in [*text.splitlines(), ""]:
        line = raw.strip()
        if line:
            lines.append(_line(line))
        elif lines:
            groups.append(tuple(lines))
            lines = []
    return tuple(groups)


def _line(text: str) -> Line:
    needs: set[str] = set()
    unless: set[str] = set()
    if text.startswith("["):
        conditions, _bracket, text = text[1:].partition("]")
        for flag in conditions.split():
            (unless if flag[0] == "!" else needs).add(flag.lstrip("!"))
    text = text.strip()
    facts = tuple(piece.partition("}")[0] for piece in text.split("{")[1:])
    return Line(text, facts, frozenset(needs), frozenset(unless))
