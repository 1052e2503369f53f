"""What is new in a body, apart from quoted history, signature and footer.

The body is read line by line, once. Nothing is thrown away: a :class:`Cut` says which part of it went
where, so a wrong cut can be seen and undone. When in doubt a line counts as new, because a lost sentence
costs more than a repeated one. Answers written between quoted lines are kept; of a forwarded message without
any words of the sender, the forwarded words are the message.
"""

from __future__ import annotations

from afterword.core.record import NamedTuple
from afterword.reading import quote_marks as marks

MAX_LINES = 20_000
_FEW_WORDS = 12


class Span(NamedTuple):
    """Where a piece of one kind stands in the body."""

    start: int
    end: int


class Cut(NamedTuple):
    """A body taken apart. The spans of each kind are in order and index into the body."""

    new_text: str
    quoted: str
    signature: str
    footer: str
    new_spans: tuple[Span, ...]
    quoted_spans: tuple[Span, ...]
    signature_spans: tuple[Span, ...]
    footer_spans: tuple[Span, ...]
    forwarded: bool


NEW, QUOTED, SIGNATURE, FOOTER, FORWARDED = "new", "quoted", "signature", "footer", "forwarded"


def new_text(body: str, *, forwards: bool = False) -> str:
    """The body without quoted history, signature and footers.

    ``forwards``: the subject says that a message is passed on, which some programs show nowhere else.
    """
    return cut(body, forwards=forwards).new_text


def cut(body: str, *, forwards: bool = False) -> Cut:
    """Take a body apart."""
    lines = body.split("\n")
    kinds = _kinds(lines[:MAX_LINES], forwards=forwards)
    kinds += [kinds[-1] if kinds else NEW] * (len(lines) - len(kinds))
    spans: dict[str, list[Span]] = {kind: [] for kind in (NEW, QUOTED, SIGNATURE, FOOTER)}
    at = 0
    previous = ""
    for line, kind in zip(lines, kinds, strict=True):
        end = at + len(line)
        if kind == previous:
            spans[kind][-1] = Span(spans[kind][-1].start, end)
        else:
            spans[kind].append(Span(at, end))
        previous, at = kind, end + 1
    text = {kind: _joined(body, found) for kind, found in spans.items()}
    kept = {kind: tuple(found) for kind, found in spans.items()}
    return Cut(
        text[NEW],
        text[QUOTED],
        text[SIGNATURE],
        text[FOOTER],
        kept[NEW],
        kept[QUOTED],
        kept[SIGNATURE],
        kept[FOOTER],
        marks.is_forwarded(lines[:MAX_LINES]),
    )


def _joined(body: str, spans: list[Span]) -> str:
    pieces = [body[span.start : span.end].strip("\n").rstrip() for span in spans]
    return "\n\n".join(piece for piece in pieces if piece.strip()).strip()


def _kinds(lines: list[str], *, forwards: bool) -> list[str]:
    kinds = [NEW] * len(lines)
    _mark_history(lines, kinds, forwards=forwards)
    _mark_arrows(lines, kinds)
    _mark_footers(lines, kinds)
    _mark_signature(lines, kinds)
    return kinds


def _mark_history(lines: list[str], kinds: list[str], *, forwards: bool) -> None:
    """From the first sign that older mail begins, everything is history unless it is quoted with ``>``."""
    begin = marks.history_begins(lines)
    if begin is None:
        return
    own = " ".join(line for line in lines[: begin.line] if not marks.is_quoted(line)).split()
    if (begin.forwards or forwards) and len(own) < _FEW_WORDS:
        kinds[begin.line : begin.content] = [QUOTED] * (begin.content - begin.line)
        _mark_history_within(lines, kinds, begin.content)
    elif own or begin.certain:
        kinds[begin.line :] = [QUOTED] * (len(lines) - begin.line)


def _mark_history_within(lines: list[str], kinds: list[str], start: int) -> None:
    """Older mail below a forwarded message is history after all."""
    deeper = marks.history_begins(lines[start:])
    if deeper is not None and any(line.strip() for line in lines[start : start + deeper.line]):
        at = start + deeper.line
        kinds[at:] = [QUOTED] * (len(lines) - at)


def _mark_arrows(lines: list[str], kinds: list[str]) -> None:
    """Lines that begin with ``>``, the line that introduces them, and what a mailer wrapped out of them."""
    for number, line in enumerate(lines):
        if kinds[number] != NEW or not marks.is_quoted(line):
            continue
        kinds[number] = QUOTED
        before = number - 1
        while before >= 0 and not lines[before].strip():
            before -= 1
        first = marks.introduction_begins(lines, before)
        if first is not None and kinds[before] == NEW:
            kinds[first:number] = [QUOTED] * (number - first)
        if _wrapped_out(lines, number):
            kinds[number + 1] = QUOTED


def _wrapped_out(lines: list[str], number: int) -> bool:
    """Whether the line after a long quoted one is only its tail, pushed out of the quote by re-wrapping."""
    if number + 2 >= len(lines) or len(lines[number]) < 60 or not marks.is_quoted(lines[number + 2]):
        return False
    tail = lines[number + 1]
    return 0 < len(tail) < 40 and tail[0].islower() and not lines[number].rstrip().endswith((".", "?", "!"))


def _mark_footers(lines: list[str], kinds: list[str]) -> None:
    """Legal notices, unsubscribe lines and the like: whole paragraphs, but never all there is."""
    paragraphs = _paragraphs(lines, kinds)
    footers = [(a, b) for a, b in paragraphs if marks.is_footer("\n".join(lines[a:b]))]
    if len(footers) < len(paragraphs):
        for first, end in footers:
            kinds[first:end] = [FOOTER] * (end - first)


def _paragraphs(lines: list[str], kinds: list[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    first = None
    for number, line in enumerate(lines):
        inside = kinds[number] == NEW and bool(line.strip())
        if inside and first is None:
            first = number
        elif not inside and first is not None:
            found.append((first, number))
            first = None
    if first is not None:
        found.append((first, len(lines)))
    return found


def _mark_signature(lines: list[str], kinds: list[str]) -> None:
    """From the signature's first line to the end of the new lines around it."""
    begin = next((n for n, line in enumerate(lines) if kinds[n] == NEW and marks.opens_signature(line)), None)
    if begin is None:
        begin = _contact_block(lines, kinds)
    if begin is None:
        return
    for number in range(begin, len(lines)):
        if kinds[number] == QUOTED:
            break
        if kinds[number] == NEW:
            kinds[number] = SIGNATURE


def _contact_block(lines: list[str], kinds: list[str]) -> int | None:
    """Where titles, telephone numbers and addresses begin below the name that closes the letter."""
    closing = None
    for number, line in enumerate(lines):
        if kinds[number] == NEW and marks.is_closing(line):
            closing = number
    if closing is None:
        return None
    after = [n for n in range(closing + 1, len(lines)) if kinds[n] == NEW and lines[n].strip()]
    if len(after) < 2 or len(after) > 15 or any(len(lines[n]) > 120 for n in after):
        return None
    return after[1] if any(marks.is_contact(lines[n]) for n in after[1:]) else None
