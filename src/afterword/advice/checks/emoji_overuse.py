"""An emoji or two is warm; a row of them is noise."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.pattern import Pattern
from afterword.core.sources import cite
from afterword.core.words import _

_EMOJI = Pattern(
    "(?:[\U0001f1e6-\U0001f1ff]{2}|[0-9#*]\ufe0f?\u20e3|[\U0001f300-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u231a-\u23ff\u2190-\u21ff\u3030\u303d]"
    "[\ufe0f\U0001f3fb-\U0001f3ff]*(?:\u200d[\U0001f300-\U0001faff\u2600-\u27bf][\ufe0f\U0001f3fb-\U0001f3ff]*)*)"
    r"|(?<![\w:/])(?:[:;=8xX]['’]?-?[)(DPpO3/\\|*]+(?![\w/])|<3+|\^_*\^|\\o/|[:;]-?[)(]+|=\))"
)
_PLAIN = frozenset("→←↑↓✓✔★☆•–—➤►▶◆■□▪●○✉☎✆⬇⬆➔➜ℹ⌂")
_MOST = 3


@check(
    code="emoji_overuse",
    level="warning",
    says=_("That is many emoji for a message to an employer. Keep one at most."),
    because=_("They crowd out the words, and not every reader sees or likes them."),
    cites=[cite("cnstaffing.4"), cite("teal.7")],
    any_language=True,
    must_flag=[
        sample("Hi Ana!! 😄☕✨ thank you for today 🙏🙏 I'd love to join 🎉"),
        sample("Hi Ana :) thanks for today :D I'd love to join ;) :)"),
    ],
    must_pass=[
        sample("Hi Ana, thank you for today 😊 I'd love to join!"),
        sample("Hi Ana, thanks :-) See https://x.example/8)"),
    ],
)
def emoji_overuse(note: Note) -> Iterator[Flag]:
    if note.body.isascii() and not any(mark in note.body for mark in (":", ";", "<3", "=)", "^", "x", "8")):
        return
    hits = [hit for hit in _EMOJI.finditer(note.body) if hit[0][0] not in _PLAIN]
    if len(hits) > _MOST or (len(hits) == _MOST and hits[-1].end() - hits[0].start() <= 12):
        yield Flag(hits[0].start(), hits[-1].end())
