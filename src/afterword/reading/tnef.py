"""What Outlook puts into ``winmail.dat`` (MS-OXTNEF): the plain body, attachment names, calendar files.

Only what a reader of job mail needs is taken out. Reading never raises; a cut-off file yields what it holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from afterword.core.record import NamedTuple
from afterword.reading.charsets import decode, one_line

_SIGNATURE = b"\x78\x9f\x3e\x22"
_BODY = 0x0002800C
_MESSAGE_PROPERTIES = 0x00069003
_ATTACHMENT_START = 0x00069002
_ATTACHMENT_TITLE = 0x00018010
_ATTACHMENT_DATA = 0x0006800F
_CODE_PAGE = 0x00069007
_MAX_ATTRIBUTES = 2000
_PR_BODY, _PR_HTML = 0x1000, 0x1013
_FIXED_SIZES = {
    0x02: 4,
    0x03: 4,
    0x04: 4,
    0x05: 8,
    0x06: 8,
    0x07: 8,
    0x0A: 4,
    0x0B: 4,
    0x14: 8,
    0x40: 8,
    0x48: 16,
}


class Content(NamedTuple):
    """The readable content of a TNEF stream."""

    text: str
    html: str
    attachments: tuple[tuple[str, int], ...]
    calendars: tuple[str, ...]


def read(data: bytes) -> Content:
    """Take a TNEF stream apart; empty when it is none."""
    text = html = ""
    titles: list[str] = []
    contents: list[bytes] = []
    charset = "cp1252"
    for tag, value in _attributes(data):
        if tag == _CODE_PAGE and len(value) >= 4:
            charset = f"cp{int.from_bytes(value[:4], 'little')}"
        elif tag == _BODY:
            text = decode(value.rstrip(b"\0"), charset)
        elif tag == _MESSAGE_PROPERTIES:
            found = dict(_properties(value))
            html = html or decode(found.get(_PR_HTML, b""), charset)
            text = text or decode(found.get(_PR_BODY, b""), "utf-8")
        elif tag == _ATTACHMENT_START:
            titles.append("")
            contents.append(b"")
        elif tag == _ATTACHMENT_TITLE and titles:
            titles[-1] = one_line(decode(value.rstrip(b"\0"), charset))[:255]
        elif tag == _ATTACHMENT_DATA and contents:
            contents[-1] = value
    calendars = tuple(
        decode(content, "utf-8") for content in contents if content[:15].upper() == b"BEGIN:VCALENDAR"
    )
    attachments = tuple((title, len(content)) for title, content in zip(titles, contents, strict=True))
    return Content(text.strip(), html, attachments, calendars)


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Tag and value of every attribute: level (1 byte), tag (4), length (4), value, checksum (2)."""
    if not data.startswith(_SIGNATURE):
        return
    at = 6
    for _number in range(_MAX_ATTRIBUTES):
        if at + 9 > len(data):
            return
        tag = int.from_bytes(data[at + 1 : at + 5], "little")
        size = int.from_bytes(data[at + 5 : at + 9], "little")
        yield tag, data[at + 9 : at + 9 + size]
        at += 9 + size + 2


def _properties(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Identifier and bytes of the MAPI properties that hold text, up to the first that is not understood."""
    at = 4
    for _number in range(min(int.from_bytes(data[:4], "little"), _MAX_ATTRIBUTES)):
        kind = int.from_bytes(data[at : at + 2], "little")
        name = int.from_bytes(data[at + 2 : at + 4], "little")
        at += 4
        if name >= 0x8000:
            at = _after_name(data, at)
        if kind in _FIXED_SIZES:
            at += _FIXED_SIZES[kind]
            continue
        if kind not in (0x1E, 0x1F, 0x0D, 0x102) or at + 8 > len(data):
            return
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        value = data[at + 8 : at + 8 + size]
        yield name, _as_utf8(value) if kind == 0x1F else value.rstrip(b"\0")
        at += 8 + size + (-size) % 4


def _as_utf8(value: bytes) -> bytes:
    return value.decode("utf-16-le", "replace").rstrip("\0").encode("utf-8", "replace")


def _after_name(data: bytes, at: int) -> int:
    """Past the identifier of a named property: a GUID, then a number or a length-prefixed name."""
    if int.from_bytes(data[at + 16 : at + 20], "little") == 0:
        return at + 24
    size = int.from_bytes(data[at + 20 : at + 24], "little")
    return at + 24 + size + (-size) % 4
