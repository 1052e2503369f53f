"""Single messages: an ``.eml`` file, or a folder full of them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from afterword.core.faults import Fault
from afterword.core.words import _
from afterword.importers.mail_source import AT_ONCE, HEAD_BYTES, MOST_BYTES, Batch, Head, Position

KIND = "mail"
ENDINGS = (".eml", ".msg.txt", ".rfc822", ".mht")
_MOST_FILES = 200_000


def identify(path: Path) -> bool:
    """A file that ends in ``.eml``, or a folder with such files in it."""
    if path.is_dir():
        try:
            return any(entry.name.lower().endswith(ENDINGS) for entry in os.scandir(path) if entry.is_file())
        except OSError:
            return False
    return path.is_file() and path.name.lower().endswith(ENDINGS)


def read(path: Path) -> LooseMessages:
    """The messages at ``path``; nothing is read before the batches are asked for."""
    return LooseMessages(path)


class LooseMessages:
    """Message files. Their names are the keys; what was read is recognised by its Message-ID."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = f"eml:{path.resolve()}"

    def folders(self) -> list[str]:
        return [""]

    def batches(self, folder: str, position: Position, size: int = AT_ONCE) -> Iterator[Batch]:
        names = self._names()
        for start in range(0, len(names), size):
            heads = [head for name in names[start : start + size] if (head := self._head(name)) is not None]
            yield Batch(heads, {}, min(start + size, len(names)), len(names))

    def _names(self) -> list[str]:
        if not self.path.is_dir():
            return [self.path.name]
        try:
            entries = sorted(e.name for e in os.scandir(self.path) if e.is_file())
        except OSError as error:
            raise Fault(_("This folder cannot be read ({why}).").format(why=error), str(self.path)) from error
        return [name for name in entries if name.lower().endswith(ENDINGS)][:_MOST_FILES]

    def _place(self, name: str) -> Path:
        return self.path / name if self.path.is_dir() else self.path

    def _head(self, name: str) -> Head | None:
        place = self._place(name)
        try:
            with place.open("rb") as file:
                return Head(name, file.read(HEAD_BYTES))
        except OSError as error:
            if self.path.is_dir():
                return None
            raise Fault(_("This file cannot be read ({why}).").format(why=error), str(place)) from error

    def bodies(self, folder: str, keys: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        for key in keys:
            try:
                with self._place(key).open("rb") as file:
                    yield key, file.read(MOST_BYTES)
            except OSError:
                continue
