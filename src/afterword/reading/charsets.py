"""Bytes to text when the declared charset is missing, unknown or a lie.

Nothing here raises: what cannot be decoded shows as U+FFFD. The order is: what was declared, unless the bytes
plainly are UTF-8; then UTF-8; then Windows-1252, which is what unlabelled Western mail nearly always is.
"""

from __future__ import annotations

import binascii
import codecs
from functools import lru_cache

from afterword.reading.patterns import Pattern

_ALIASES = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "ansi_x3.4-1968": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "big5": "big5hkscs",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-8-e": "iso-8859-8",
    "utf-8mb4": "utf-8",
    "utf8mb4": "utf-8",
    "unicode-1-1-utf-7": "utf-7",
    "windows-874": "cp874",
    "macintosh": "mac-roman",
    "x-mac-roman": "mac-roman",
}
# Names that Python knows but that are no charsets of mail, some of them slow on hostile input.
_NOT_CHARSETS = frozenset(
    {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem", "palmos"}
)
_CONTROLS = dict.fromkeys((*range(0, 9), 11, 12, *range(14, 32), 127))
_ENCODED_WORD = Pattern(r"=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bBqQ])\?([^?]*)\?=")


@lru_cache(maxsize=128)
def python_codec(charset: str) -> str | None:
    """Python's name for a declared charset, or ``None`` when there is no such text encoding."""
    name = charset.strip().strip("\"'").lower().replace(" ", "")
    name = _ALIASES.get(name, name)
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError, TypeError):
        return None
    if not getattr(info, "_is_text_encoding", True) or info.name.replace("_", "-") in _NOT_CHARSETS:
        return None
    return _ALIASES.get(info.name, info.name)


def decode(data: bytes, charset: str = "") -> str:
    """``data`` as clean text: no NUL, no other control characters, no lone surrogates, ``\\n`` line ends."""
    return clean(_decode(data, charset))


def _decode(data: bytes, charset: str) -> str:
    if data.isascii() and b"\x1b" not in data and b"+" not in data and b"~" not in data:
        return data.decode("ascii") if not _is_wide(charset) else _declared(data, charset)
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", "replace")
    try:
        if not _is_wide(charset):
            return _utf8_or_stateful(data, charset)
    except UnicodeDecodeError:
        pass
    return _declared(data, charset)


def _is_wide(charset: str) -> bool:
    return charset[:6].lower() in ("utf-16", "utf-32", "utf16", "utf32", "ucs-2")


def _utf8_or_stateful(data: bytes, charset: str) -> str:
    """UTF-8 if the bytes are that; charsets that look like ASCII (ISO-2022-JP, UTF-7, HZ) as declared."""
    if data.isascii():
        return _declared(data, charset)
    return data.decode("utf-8")


def _declared(data: bytes, charset: str) -> str:
    name = python_codec(charset) if charset else None
    for candidate in (name, "utf-8"):
        if candidate:
            try:
                return data.decode(candidate)
            except (UnicodeError, ValueError):
                continue
    return _best_effort(data, name)


def _best_effort(data: bytes, name: str | None) -> str:
    """Mostly right text for bytes that no candidate decodes wholly, for example a message cut off inside."""
    guess = data.decode("utf-8", "replace")
    broken = guess.count("\ufffd")
    if sum(1 for char in guess if char > "\x7f") > 4 * broken:
        return guess
    try:
        return data.decode("cp1252" if name in (None, "utf-8") else str(name), "replace")
    except (UnicodeError, ValueError):
        return data.decode("cp1252", "replace")


def clean(text: str) -> str:
    """Text without control characters and lone surrogates, with plain line ends."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isprintable():
        text = text.translate(_CONTROLS)
    if not text.isascii():
        text = (
            text.replace("\ufeff", "").replace("\u2028", "\n").replace("\u2029", "\n").replace("\x85", "\n")
        )
        try:
            text.encode()
        except UnicodeEncodeError:
            text = text.encode("utf-8", "replace").decode()
    return text


def one_line(text: str) -> str:
    """Text on one line with single spaces: safe in a header, a list or a terminal."""
    if not (text.isascii() and text.isprintable()):
        text = clean(text)
    return " ".join(text.split())


def decode_words(value: str) -> str:
    """A header value with its encoded words (RFC 2047) read, on one line; broken ones stay as they are."""
    if "=?" not in value:
        return one_line(value)
    pieces: list[str] = []
    pending: list[tuple[str, bytes]] = []
    last = 0
    for match in _ENCODED_WORD.finditer(value[:65536]):
        gap = value[last : match.start()]
        if gap.strip() or not pending:
            _flush(pending, pieces)
            pieces.append(gap)
        pending.append((match[1], _word_bytes(match[2], match[3])))
        last = match.end()
    _flush(pending, pieces)
    pieces.append(value[last:])
    return one_line("".join(pieces))


def _flush(pending: list[tuple[str, bytes]], pieces: list[str]) -> None:
    """Decode neighbouring words of one charset together, because some mailers split inside a character."""
    while pending:
        charset = pending[0][0]
        same = 0
        while same < len(pending) and pending[same][0].lower() == charset.lower():
            same += 1
        pieces.append(_decode(b"".join(data for _charset, data in pending[:same]), charset))
        del pending[:same]


def _word_bytes(kind: str, payload: str) -> bytes:
    if kind in "bB":
        return from_base64(payload.encode("ascii", "ignore"))
    return binascii.a2b_qp(payload.replace(" ", "_").encode("utf-8", "replace"), header=True)


_NOT_BASE64 = bytes(
    c for c in range(256) if c not in b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
)


def from_base64(data: bytes) -> bytes:
    """Base64 with whatever does not belong left out; a cut-off end loses its last byte or two only."""
    kept = data.translate(None, _NOT_BASE64)
    rest = len(kept) % 4
    if rest == 1:
        kept = kept[:-1]
    elif rest:
        kept += b"=" * (4 - rest)
    try:
        return binascii.a2b_base64(kept)
    except binascii.Error:
        return b""


def from_percents(text: str) -> bytes:
    """Percent-encoded text as bytes; a percent sign without two hexadecimal digits stands for itself."""
    first, *rest = text.encode("utf-8", "replace").split(b"%")
    pieces = [first]
    for piece in rest:
        try:
            pieces.append(
                bytes.fromhex(piece[:2].decode("ascii")) + piece[2:] if len(piece) > 1 else b"%" + piece
            )
        except ValueError:
            pieces.append(b"%" + piece)
    return b"".join(pieces)
