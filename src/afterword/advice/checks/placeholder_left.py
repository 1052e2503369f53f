"""No blank of a template is left open."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.pattern import IGNORE_CASE, Pattern
from afterword.core.sources import cite
from afterword.core.words import _

_BLANK = Pattern(
    r"⟦[^⟧]*⟧?|\{\{.*?\}\}|\{%.*?%\}|\$?\{[^{}\n]{0,60}\}|<<[^<>\n]{1,60}>>|«[A-Za-z_ ]{1,30}»"
    r"|\[(?!\d|…\]|\.\.\.\]|sic\]|laughs?\]|smil)[^\[\]\n]{1,80}\](?!\()"
    r"|<(?!https?:|mailto:|[\w.+-]+@|/?(?:br|p|b|i|a|div|span|em|strong|ul|li|ol)\b|\d)[A-Za-z][^<>\n@]{0,60}>"
    r"|\b(?:TODO|FIXME|TBD|TKTK|XX+|Xx{2,}|LOREM IPSUM|lorem ipsum[\w ,.]*|Lorem ipsum[\w ,.]*)\b"
    r"|\b(?:INSERT|ENTER|ADD|FILL IN|PUT)\b[ _](?:[A-Z]+\b[ _]?)+"
    r"|\((?:insert|enter|add|fill in|your|their|name of|put)\b[^()\n]{1,60}\)"
    r"|%[A-Z_]{2,}%|\$[A-Z_]{3,}\b|@@\w+@@|__\w+__|_{3,}|\?{3,}(?=[ ,.]\w)|\b(?:FIRST|LAST|FULL|COMPANY|HIRING|INTERVIEWER|RECIPIENT|ROLE|JOB|POSITION)"
    r"[ _]?(?:NAME|MANAGER|TITLE)\b|\b(?:FIRST|LAST)_?NAME\b|\b[Cc]ompany X(?:YZ)?\b|\bXYZ(?: (?:Company|Corp|Inc|Ltd|Hospital|School))?\b"
    r"|\bABC (?:Company|Corp|Inc|Ltd)\b|\b(?:First|Last) ?Name\b|\bCompany Name\b|\b(?:Job|Role) Title\b|\bYour Name\b"
    r"|\b[Xx]{2,}(?=(?:th|st|nd|rd)?(?: of)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    r"|\b(?:on|at|in|from|of|for|the) xx+\b(?! x)|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) xx+\b"
    r"|\b(?:interviewer|company|candidate|recipient|position|role|first|last)_(?:name|title)\b|#\{?[A-Z]{3,}[_A-Z]*\}?|\.{5,}"
)
_SIGNS = (
    *"⟦{[<«%$#@_(",
    *(
        "XX",
        "Xxx",
        "xx",
        "TODO",
        "FIXME",
        "TBD",
        "TKTK",
        "orem",
        "LOREM",
        "XYZ",
        "ABC",
        "NAME",
        "TITLE",
        "MANAGER",
        "INSERT",
    ),
    *("ENTER", "ADD", "FILL", "PUT", "???", ".....", "ompany X", "Name", "Title"),
)
_DEAR_BLANK = Pattern(
    r"^\s*(?:dear|hi|hello)\s+(name|x|xx+|___*|n\.?n\.?|blank|\.{3,}|…)\s*[,!\n]", IGNORE_CASE
)


@check(
    code="placeholder_left",
    level="error",
    says=_("A blank of a template is still open here. Fill it in or take it out."),
    because=_("An open blank tells the reader that the note was not written for them."),
    cites=[cite("teal.1"), cite("medix.2")],
    any_language=True,
    must_flag=[
        sample("Dear {name}, thank you for today."),
        sample("Dear Ana, I loved hearing about [topic]."),
        sample("Dear Ana, I would love to join ⟦the team⟧."),
        sample("Dear Ana, thanks for the interview at XX on TODO."),
        sample("Dear Ana, thanks for the time at <Company>."),
        sample("Dear Ana, thanks for INSERT TOPIC HERE."),
        sample("Dear NAME, thanks."),
    ],
    must_pass=[
        sample("Dear Ana, my site is <https://example.org/> and [1] is the source."),
        sample("Dear Ana, the total was under 5 < 6 and I wear XXL. Thanks xx"),
        sample("Hi Ana, I kept thinking … and then I laughed... Thanks :-)"),
    ],
)
def placeholder_left(note: Note) -> Iterator[Flag]:
    known = f"{note.context.company} {note.context.role_title} {note.context.recipient}".lower()
    opening = _DEAR_BLANK.match(note.body)
    if opening:
        yield Flag(opening.start(1), opening.end(1))
    if not _worth_a_look(note.body):
        return
    for hit in _BLANK.finditer(note.body):
        shouted = not note.has_case and hit[0][0].isalpha() and not re.match(r"TODO|XX|LOREM|INSERT", hit[0])
        if hit[0].lower() not in known and not shouted and not _is_kisses(note, hit):
            yield Flag(hit.start(), hit.end())


def _worth_a_look(body: str) -> bool:
    """Whether a sign of a blank is there at all."""
    return any(sign in body for sign in _SIGNS)


def _is_kisses(note: Note, hit: re.Match[str]) -> bool:
    """Whether XX stands at the end, as kisses do."""
    return (
        set(hit[0].lower()) == {"x"}
        and hit.start() >= len(note.body.rstrip()) - 40
        and hit.start() >= note.end - 4
    )
