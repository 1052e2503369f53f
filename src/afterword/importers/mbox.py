"""An mbox: all messages in one file, each after a line that begins with ``From ``.

How far the file was read is remembered with a fingerprint of its beginning; when the file was written anew,
it is read from the start again (what is known already is recognised by its Message-ID).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from afterword.core.faults import Fault
from afterword.core.words import _
from afterword.importers.mail_source import AT_ONCE, HEAD_BYTES, MOST_BYTES, Batch, Head, Position

KIND = "mail"
_FIRST = 512
_CHUNK = 1 << 20
_MARK = b"\nFrom "


def identify(path: Path) -> bool:
    """A file that begins like an mbox: ``From `` and, on the next line, a header field."""
    if not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            start = file.read(2_000)
    except OSError:
        return False
    first, _newline, rest = start.lstrip(b"\r\n").partition(b"\n")
    return first.startswith(b"From ") and b":" in rest.partition(b"\n")[0]


def read(path: Path) -> Mbox:
    """The mailbox in that file; nothing is read before its batches are asked for."""
    return Mbox(path)


class Mbox:
    """One mbox file: a mailbox with a single folder. Keys are ``start-end`` byte positions."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = f"mbox:{path.resolve()}"

    def folders(self) -> list[str]:
        return [self.path.stem]

    def batches(self, folder: str, position: Position, size: int = AT_ONCE) -> Iterator[Batch]:
        total = self._size()
        mark = self._fingerprint(total)
        start = self._start(position)
        heads: list[Head] = []
        end = start
        for begin, end in self._spans(start, total):
            heads.append(self._head(begin, end))
            if len(heads) >= size:
                yield Batch(heads, {"offset": end, **mark}, end, total)
                heads = []
        if heads:
            yield Batch(heads, {"offset": end, **mark}, end, total)

    def _size(self) -> int:
        try:
            return self.path.stat().st_size
        except OSError as error:
            raise Fault(_("This file cannot be read ({why}).").format(why=error), str(self.path)) from error

    def _fingerprint(self, total: int) -> dict[str, Any]:
        length = min(_FIRST, total)
        return {"first": self._digest(length), "length": length}

    def _digest(self, length: int) -> str:
        with self.path.open("rb") as file:
            return blake2b(file.read(length), digest_size=12).hexdigest()

    def _start(self, position: Position) -> int:
        offset, length = int(position.get("offset", 0)), int(position.get("length", 0))
        if not offset or offset > self._size() or self._digest(length) != position.get("first"):
            return 0
        with self.path.open("rb") as file:
            file.seek(max(0, offset))
            ahead = file.read(8).lstrip(b"\r\n")
        return offset if not ahead or ahead.startswith(b"From ") else 0

    def _spans(self, start: int, total: int) -> Iterator[tuple[int, int]]:
        """Where each message begins and ends. The file is read in pieces and never held whole."""
        with self.path.open("rb") as file:
            begin, at, tail = start, start, b""
            file.seek(start)
            while at < total:
                piece = file.read(min(_CHUNK, total - at))
                if not piece:
                    break
                window = tail + piece
                base = at - len(tail)
                found = window.find(_MARK)
                while found >= 0:
                    place = base + found + 1
                    if place > begin and self._is_start(window, found + 1):
                        yield begin, place
                        begin = place
                    found = window.find(_MARK, found + 1)
                at += len(piece)
                tail = window[-200:] if at < total else b""
            if total > begin:
                yield begin, total

    def _is_start(self, window: bytes, at: int) -> bool:
        """Whether a line ``From …`` begins a message and is no unquoted line of a text: a year stands in it."""
        line = window[at : at + 200].partition(b"\n")[0]
        return any(word.isdigit() and len(word) == 4 for word in line.split())

    def _head(self, begin: int, end: int) -> Head:
        with self.path.open("rb") as file:
            file.seek(begin)
            return Head(f"{begin}-{end}", file.read(min(HEAD_BYTES, end - begin)))

    def bodies(self, folder: str, keys: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        with self.path.open("rb") as file:
            for key in keys:
                begin, _dash, end = key.partition("-")
                file.seek(int(begin))
                yield key, _unquoted(file.read(min(int(end) - int(begin), MOST_BYTES)))


def _unquoted(raw: bytes) -> bytes:
    """Without the ``>`` that mbox puts before ``From `` at the beginning of a line of text."""
    return raw.replace(b"\n>From ", b"\nFrom ") if b"\n>From " in raw else raw
