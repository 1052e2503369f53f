"""The signs by which mail programs show what is old: arrows, introductions, header blocks, separators.

Words for the same thing in the languages of the common programs stand together. A sign is taken from its
structure first (a run of header labels, a date beside a verb of writing), so that a word alone cuts nothing.
"""

from __future__ import annotations

from functools import cache

from afterword.core.record import NamedTuple
from afterword.reading.patterns import IGNORE_CASE, MULTILINE, Pattern, listed, phrases

_MAX_LINE = 500
_INTRODUCTION_LINES = 4
_MAX_FOOTER = 6000
_NEAR_THE_BEGINNING = 30
_RULES = ("-", "_", "=", "*")

_SEPARATOR = phrases("quotes", "separator", r"^[>\s]*[-_=*]{2,}\s*(?:{})")
_BEGIN_FORWARD = phrases("quotes", "begin_forward", r"^\s*(?:{})\s*:?\s*$")
_WROTE = phrases("quotes", "wrote", r"(?:{})[^\n]{0,80}$")
_DATE_LIKE = Pattern(
    r"\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|<?[^\s<>]+@[^\s<>]+>?", IGNORE_CASE
)
_OUTLOOK_MOBILE = Pattern(r"^\s*[_]{20,}\s*$")
_SENT_FROM = phrases("quotes", "sent_from", r"^\s*(?:{})[^\n]{0,80}$")
_CONTACT = phrases("quotes", "contact")
_FOOTER = phrases("quotes", "footer", flags=IGNORE_CASE | MULTILINE)
_LIST_FOOTER = phrases("quotes", "list_footer", flags=IGNORE_CASE | MULTILINE)
_ADDRESSED = Pattern(
    r"\b(?:offer|interview|application|regret|unfortunately|pleased|position|role)\b", IGNORE_CASE
)


class Beginning(NamedTuple):
    """Where older mail begins: its first line, the first line of its words, and of what kind it is."""

    line: int
    content: int
    forwards: bool
    certain: bool


def is_quoted(line: str) -> bool:
    """Whether a line carries the arrow of quoted text."""
    start = line.lstrip(" ")
    return start[:1] == ">" and len(line) - len(start) < 3


def introduction_begins(lines: list[str], last: int) -> int | None:
    """The first line of an introduction ("On … X wrote:") that ends on line ``last``; ``None`` if none does.

    Programs wrap it over up to four lines.
    """
    if last < 0 or len(lines[last]) > _MAX_LINE:
        return None
    ending = lines[last].rstrip().rstrip("*_ ")
    if not ending.endswith((":", "：", ">:", "wrote", "schrieb")) and not _WROTE.search(ending):
        return _header_run_before(lines, last)
    for first in range(last, max(-1, last - _INTRODUCTION_LINES), -1):
        if not lines[first].strip():
            break
        whole = " ".join(line.strip("> ") for line in lines[first : last + 1])
        dated = any(char.isdigit() for char in lines[first]) and "@" not in lines[first].split()[0]
        if dated and _WROTE.search(whole) and _DATE_LIKE.search(whole) and _begins_introduction(whole):
            return first
    whole = lines[last].strip()
    if _WROTE.search(whole) and len(whole.split()) <= 12 and whole.endswith((":", "：")):
        return last
    return _header_run_before(lines, last)


def _begins_introduction(line: str) -> bool:
    """Whether a line opens as an introduction does: "On", "Am", a weekday, a number."""
    first = line.split(maxsplit=1)[0].rstrip(",.").lower() if line.strip() else ""
    return first[:1].isdigit() or first in listed("quotes", "intro_start")


def _header_run_before(lines: list[str], last: int) -> int | None:
    run = 0
    while run <= last and run < 12 and _label(lines[last - run]):
        run += 1
    return last - run + 1 if run >= 3 else None


def history_begins(lines: list[str]) -> Beginning | None:
    """The first place from which on all is older mail, without arrows: Outlook's, a phone's, a forward."""
    for number, line in enumerate(lines):
        if len(line) > _MAX_LINE or not line.strip():
            continue
        found = _beginning_at(lines, number)
        if found is not None:
            return found
    return None


def _beginning_at(lines: list[str], number: int) -> Beginning | None:
    line = lines[number]
    separator = _SEPARATOR.match(line) if line.lstrip("> \t")[:1] in _RULES else None
    if separator:
        content = _after_headers(lines, number + 1)
        return Beginning(number, content, bool(separator["forward"]), True)
    if is_quoted(line):
        return None
    if _header_run(lines, number):
        ruled = bool(number) and bool(_OUTLOOK_MOBILE.match(lines[number - 1]))
        begins = number - ruled
        alone = not any(before.strip() for before in lines[:begins])
        return Beginning(begins, _after_headers(lines, number), alone, True)
    if line.rstrip("* ").endswith((":", "：")):
        intro = introduction_begins(lines, number)
        if intro is not None and not _arrows_follow(lines, number):
            return Beginning(intro, number + 1, False, False)
    if _BEGIN_FORWARD.match(line):
        return Beginning(number, _after_headers(lines, number + 1), True, True)
    return None


def _label(line: str) -> str | None:
    """Which header a line looks like: from, date, to, subject or other."""
    name, colon, _rest = line[:80].replace("：", ":").partition(":")
    name = name.strip("> \t*_\xa0").lower() if colon else ""
    return _labels().get(name) if name else None


@cache
def _labels() -> dict[str, str]:
    """The names of header lines, in all languages, and what they stand for."""
    return {
        name: kind for kind in ("other", "subject", "to", "date", "from") for name in listed("quotes", kind)
    }


def _header_run(lines: list[str], number: int) -> bool:
    """Whether a block of header lines begins here: it names a writer, and a date or a subject."""
    if _label(lines[number]) not in ("from", "date", "subject", "to"):
        return False
    kinds: list[str] = []
    blank = 0
    for line in lines[number : number + 14]:
        kind = _label(line)
        if kind:
            kinds.append(kind)
            blank = 0
        elif not line.strip():
            blank += 1
            if blank > 1:
                break
        elif not kinds or len(line) > 200 or blank:
            break
    found = set(kinds)
    return "from" in found and len(found) >= 3 and bool(found & {"date", "subject"})


def _after_headers(lines: list[str], number: int) -> int:
    """The first line after the header lines of a forwarded or quoted message."""
    while number < len(lines) and (not lines[number].strip() or _label(lines[number])):
        number += 1
    return number


def _arrows_follow(lines: list[str], number: int) -> bool:
    after = next((line for line in lines[number + 1 : number + 4] if line.strip()), "")
    return is_quoted(after)


def is_forwarded(lines: list[str]) -> bool:
    """Whether the body holds a message passed on from somebody else."""
    for line in lines:
        if len(line) < _MAX_LINE and line.strip():
            separator = _SEPARATOR.match(line) if line.lstrip("> \t")[:1] in _RULES else None
            if (separator and separator["forward"]) or (
                "forward" in line.lower() and _BEGIN_FORWARD.match(line)
            ):
                return True
    return False


def opens_signature(line: str) -> bool:
    """The signature mark of RFC 3676, or the line a telephone adds."""
    if line.rstrip(" \xa0") in ("--", "—") and len(line) <= 4:
        return True
    return len(line) < 120 and bool(_SENT_FROM.match(line))


def is_closing(line: str) -> bool:
    """A line such as "Kind regards," that stands alone."""
    found = line.strip(" \t,.!;–-").lower().split() if len(line) < 60 else []
    return 0 < len(found) < 7 and listed("quotes", "closing").issuperset(found)


def is_contact(line: str) -> bool:
    """A line of a business card: telephone, web or mail address, legal form."""
    return bool(_CONTACT.search(line[:200]))


def is_footer(paragraph: str) -> bool:
    """Whether a paragraph is a legal notice, a mailing-list footer or a warning of the mail server."""
    if len(paragraph) > _MAX_FOOTER:
        return False
    listed = _LIST_FOOTER.search(paragraph)
    if listed and (listed.start() < _NEAR_THE_BEGINNING or paragraph.count("|") > 1):
        return True
    match = _FOOTER.search(paragraph)
    if not match:
        return False
    return len(paragraph) < 120 or match.start() < 400 or not _ADDRESSED.search(paragraph)
