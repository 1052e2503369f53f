"""Header fields of a message: split, unfolded, decoded, without ever raising.

Reading follows RFC 5322, RFC 2047 and RFC 2231 where senders do, and takes what can be had where they do not.
Values are cut at :data:`MAX_VALUE` characters and a header block at :data:`MAX_BLOCK` bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

from afterword.core.record import NamedTuple
from afterword.reading.charsets import clean, decode, decode_words, from_percents, one_line
from afterword.reading.patterns import Pattern

MAX_BLOCK = 262_144
MAX_VALUE = 65_536
MAX_ADDRESSES = 500
MAX_REFERENCES = 100

_FIELD = re.compile(r"^([!-9;-~]{1,100})[ \t]*:[ \t]*(.*(?:\n[ \t].*)*)", re.MULTILINE)
_MAILBOX = re.compile(
    r'(?:\s*"([^"\\=]*)"\s*|([^"<>,;:\\()=@]*))<([^<>\s,;"():@]+@[^<>\s,;"():@]+)>\s*(?:,|$)'
    r'|\s*([^<>\s,;"():\\@]+@[^<>\s,;"():\\@]+)\s*(?:,|$)'
)
_PARAMETER = Pattern(r';\s*([^\s=;]{1,100})\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)')
_ESCAPED = Pattern(r"\\(.)")
_MESSAGE_ID = Pattern(r"<[^<>\s]{1,998}>")
_DATE = Pattern(
    r"(\d{1,2})[ \t-]+([A-Za-z]{3})[a-z]*\.?[ \t,-]+(\d{2,4})[ \t,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?"
    r"(?:[:.]\d+)?\s*(?:([+-]\d{2}):?(\d{2})|\(?([A-Za-z]{1,5})\b)?"
)
_C_DATE = Pattern(
    r"([A-Za-z]{3})[a-z]*[ ]+(\d{1,2})[ ]+(\d{1,2}):(\d{2}):(\d{2})[ ]+(?:([A-Z]{1,5})[ ]+)?(\d{4})"
)
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_ZONES = {"est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7}


class Address(NamedTuple):
    """A display name and what stood in the angle brackets: nearly always a mail address, in lower case."""

    name: str
    email: str

    @property
    def domain(self) -> str:
        """The part after the ``@``; empty when there is none."""
        return self.email.rpartition("@")[2] if "@" in self.email else ""

    @property
    def local(self) -> str:
        """The part before the ``@``."""
        return self.email.rpartition("@")[0] or self.email

    def __str__(self) -> str:
        return f"{self.name} <{self.email}>" if self.name and self.email else self.name or self.email


NOBODY = Address("", "")


class Headers:
    """The fields of a header block in order; names compare without case."""

    __slots__ = ("_by_name", "fields")

    def __init__(self, fields: list[tuple[str, str]]) -> None:
        self.fields = fields
        self._by_name: dict[str, list[str]] = {}
        for name, value in fields:
            self._by_name.setdefault(name.lower(), []).append(value)

    def get(self, name: str, default: str = "") -> str:
        """The first field of that name on one line, not decoded; ``default`` when there is none."""
        found = self._by_name.get(name.lower())
        return " ".join(found[0][:MAX_VALUE].split()) if found else default

    def get_all(self, name: str) -> list[str]:
        """Every field of that name, on one line each."""
        return [" ".join(value[:MAX_VALUE].split()) for value in self._by_name.get(name.lower(), ())]

    def text(self, name: str) -> str:
        """The first field of that name with encoded words read."""
        found = self._by_name.get(name.lower())
        return decode_words(found[0][:MAX_VALUE]) if found else ""

    def count(self, name: str) -> int:
        return len(self._by_name.get(name.lower(), ()))

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._by_name

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.fields)

    def __len__(self) -> int:
        return len(self.fields)


def block_end(raw: bytes, start: int = 0, end: int | None = None) -> tuple[int, int]:
    """Where the header block that begins at ``start`` ends, and where the body begins."""
    end = len(raw) if end is None else end
    if raw[start : start + 1] == b"\n":
        return start, start + 1
    if raw[start : start + 2] == b"\r\n":
        return start, start + 2
    first = raw.find(b"\n", start, end)
    dos = raw.find(b"\r\n\r\n", start, end) if raw[first - 1 : first] == b"\r" else -1
    unix = raw.find(b"\n\n", start, dos if dos >= 0 else end)
    if unix >= 0:
        return unix, unix + 2
    return (dos, dos + 4) if dos >= 0 else (end, end)


def split_fields(block: bytes) -> Headers:
    """The fields of a header block; lines that are no field are left out."""
    text = _block_text(block[:MAX_BLOCK])
    return Headers(_FIELD.findall(text))


def _block_text(block: bytes) -> str:
    if b"\r" in block:
        block = block.replace(b"\r\n", b"\n").replace(b"\r", b" ")
    if b"\0" in block:
        block = block.replace(b"\0", b"")
    try:
        return block.decode("ascii")
    except UnicodeDecodeError:
        return "\n".join(decode(line) or " " for line in block.split(b"\n"))


def addresses(values: list[str]) -> tuple[Address, ...]:
    """Every mailbox named in address fields, groups flattened, in order."""
    found: list[Address] = []
    for value in values:
        at = 0
        while at < len(value) and (mailbox := _MAILBOX.match(value, at)):
            quoted, bare, email, alone = mailbox.groups()
            found.append(Address(one_line(quoted or bare or ""), (email or alone).lower()))
            at = mailbox.end()
        if at < len(value):
            found.extend(_split_addresses(value[at:MAX_VALUE]))
        if len(found) >= MAX_ADDRESSES:
            break
    return tuple(found[:MAX_ADDRESSES])


def _email(text: str) -> str:
    text = one_line(text).strip("<>\"' ")
    if text[:7].lower() == "mailto:":
        text = text[7:]
    return text.lower()


def _split_addresses(value: str) -> Iterator[Address]:
    """Cut at the commas that are outside quotes, comments and angle brackets."""
    name: list[str] = []
    inside = ""
    email: list[str] = []
    comment = 0
    quoted = angle = escaped = False
    for char in value + ",":
        if escaped:
            (email if angle else name).append(char)
            escaped = False
        elif char == "\\" and (quoted or comment):
            escaped = True
        elif char == '"' and not comment:
            quoted = not quoted
        elif quoted:
            (email if angle else name).append(char)
        elif char == "(" or comment:
            comment += (char == "(") - (char == ")")
            inside += "" if char in "()" else char
        elif char == "<":
            angle, email = True, []
        elif char == ">" and angle:
            angle = False
        elif char == ":" and not angle and "@" not in "".join(name):
            name = []
        elif char in ",;" and not angle:
            yield from _address("".join(name), "".join(email), inside)
            name, email, inside = [], [], ""
        else:
            (email if angle else name).append(char)
    if name or email:
        yield from _address("".join(name), "".join(email).rstrip(", "), inside)


def _address(name: str, email: str, comment: str) -> Iterator[Address]:
    name = decode_words(name)
    if not email and "@" in name:
        word = next((w for w in name.split() if "@" in w), name)
        name, email = name.replace(word, "").strip(), word
    email = _email(email)
    if name or email:
        yield Address(name or decode_words(comment), email)


def message_ids(values: list[str]) -> tuple[str, ...]:
    """Message identifiers with their angle brackets, each once; of a very long list the ends."""
    found: dict[str, None] = {}
    for value in values:
        ids = [match[0] for match in _MESSAGE_ID.finditer(value)]
        if not ids:
            ids = [f"<{word}>" for word in value.replace("<", " ").replace(">", " ").split() if "@" in word]
        found.update(dict.fromkeys(ids))
    ids = list(found)
    return tuple(ids if len(ids) <= MAX_REFERENCES else [ids[0], *ids[1 - MAX_REFERENCES :]])


@lru_cache(maxsize=64)
def _offset(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes)) if minutes else UTC


def parse_date(value: str) -> datetime | None:
    """An instant from a Date field (RFC 5322, old forms included) or RFC 3339; ``None`` when it is neither.

    The result carries the sender's offset, or UTC where none is given.
    """
    value = value.strip()[:200]
    try:
        if value[4:5] == "-":
            return _from_iso(value)
        match = _DATE.search(value)
        if match:
            return _from_match(match)
        match = _C_DATE.search(value)
        if match:
            month, day, hour, minute, second, zone, year = match.groups()
            return _instant((year, month, day), (hour, minute, second), _named_offset(zone))
    except (ValueError, KeyError, OverflowError):
        pass
    return None


def _from_iso(value: str) -> datetime | None:
    stamp = datetime.fromisoformat(value)
    if not 1970 <= stamp.year <= 2200:
        return None
    return stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)


def _from_match(match: re.Match[str]) -> datetime | None:
    day, month, year, hour, minute, second, hours, minutes, zone = match.groups()
    offset = int(hours) * 60 + int(hours[0] + minutes) if hours else _named_offset(zone)
    return _instant((year, month, day), (hour, minute, second), offset)


def _named_offset(zone: str | None) -> int:
    return _ZONES.get((zone or "").lower(), 0) * 60


def _instant(day: tuple[str, str, str], clock: tuple[str, str, str | None], offset: int) -> datetime | None:
    year = int(day[0])
    if year < 100:
        year += 2000 if year < 70 else 1900
    if not 1970 <= year <= 2200 or abs(offset) >= 24 * 60:
        return None
    hour, minute, second = int(clock[0]), int(clock[1]), min(int(clock[2] or 0), 59)
    return datetime(year, _MONTHS[day[1].lower()], int(day[2]), hour, minute, second, tzinfo=_offset(offset))


class Field(NamedTuple):
    """A structured value such as Content-Type: the main word in lower case, then its parameters."""

    value: str
    parameters: dict[str, str]


def parse_field(value: str) -> Field:
    """``text/plain; charset="x"`` with continued and charset-marked parameters (RFC 2231) put together."""
    main, semicolon, rest = value[:8192].partition(";")
    raw: dict[str, str] = {}
    if semicolon:
        for match in _PARAMETER.finditer(semicolon + rest):
            raw.setdefault(match[1].lower(), _unquoted(match[2]))
    return Field("".join(main.split()[:1]).lower(), _joined(raw) if raw else raw)


def _unquoted(value: str) -> str:
    value = value.strip()
    if value[:1] != '"':
        return value
    value = value[1:].removesuffix('"')
    return _ESCAPED.sub(r"\1", value) if "\\" in value else value


def _joined(raw: dict[str, str]) -> dict[str, str]:
    if not any("*" in name for name in raw):
        return {name: decode_words(v) if "=?" in v else clean(v) for name, v in raw.items()}
    joined: dict[str, str] = {}
    extended: dict[str, list[str]] = {}
    for name in sorted(raw, key=_section):
        stem, star, _rest = name.partition("*")
        if star:
            extended.setdefault(stem, []).append(raw[name])
        else:
            joined[name] = decode_words(raw[name])
    for stem, parts in extended.items():
        whole = "".join(parts)
        charset, quote, rest = whole.partition("'")
        text = rest.partition("'")[2] if quote else whole
        joined[stem] = one_line(decode(from_percents(text), charset if quote else ""))
    return joined


def _section(name: str) -> tuple[str, int]:
    stem, _star, rest = name.partition("*")
    number = rest.rstrip("*")
    return stem, int(number) if number.isdecimal() and len(number) < 5 else 0
