"""A Maildir: one message a file in ``new`` and ``cur``, folders as ``.Name`` or plain subfolders.

Which files were seen is remembered by a short hash of each file's unique name, which stays when a mail program
marks the message or moves it from ``new`` to ``cur``.
"""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

from afterword.core.faults import Fault
from afterword.core.words import _
from afterword.importers.mail_source import HEAD_BYTES, MOST_BYTES, Batch, Head, Position, is_left_out

KIND = "mail"
_PARTS = ("cur", "new")
_HASH = 8


def identify(path: Path) -> bool:
    """A folder with ``cur`` and ``new`` in it, or one whose subfolders have them."""
    if not path.is_dir():
        return False
    if _is_maildir(path):
        return True
    try:
        return any(_is_maildir(inner) for inner in path.iterdir() if inner.is_dir())
    except OSError:
        return False


def read(path: Path) -> Maildir:
    """The mailbox at ``path``; nothing is read before its batches are asked for."""
    return Maildir(path)


def _is_maildir(path: Path) -> bool:
    return (path / "cur").is_dir() or (path / "new").is_dir()


class Maildir:
    """A Maildir and the folders in it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = f"maildir:{path.resolve()}"

    def folders(self) -> list[str]:
        found = [""] if _is_maildir(self.path) else []
        try:
            inner = sorted(entry.name for entry in os.scandir(self.path) if entry.is_dir())
        except OSError as error:
            raise Fault(_("This folder cannot be read ({why}).").format(why=error), str(self.path)) from error
        found += [name for name in inner if name not in ("cur", "new", "tmp") and self._holds(name)]
        return [name for name in found if not is_left_out(name)]

    def _holds(self, name: str) -> bool:
        return _is_maildir(self.path / name)

    def batches(self, folder: str, position: Position, size: int = 1_000) -> Iterator[Batch]:
        seen = _unpacked(str(position.get("seen", "")))
        files = self._files(folder)
        marks = [name_hash(name) for name, _path in files]
        fresh = [(*file, mark) for file, mark in zip(files, marks, strict=True) if mark not in seen]
        # What is gone from the folder need not be remembered.
        known = seen.intersection(marks)
        for start in range(0, len(fresh), size):
            some = fresh[start : start + size]
            found = (self._head(folder, name, path) for name, path, _mark in some)
            heads = [head for head in found if head is not None]
            known.update(mark for _name, _path, mark in some)
            yield Batch(heads, {"seen": _packed(known)}, min(start + size, len(fresh)), len(fresh))

    def _files(self, folder: str) -> list[tuple[str, str]]:
        """The unique names and paths of all messages, by name, which is by time of arrival."""
        found: dict[str, str] = {}
        for part in _PARTS:
            place = os.path.join(self.path, folder, part)
            try:
                with os.scandir(place) as entries:
                    for entry in entries:
                        if not entry.name.startswith("."):
                            found.setdefault(unique_name(entry.name), entry.path)
            except FileNotFoundError:
                continue
            except OSError as error:
                raise Fault(_("This folder cannot be read ({why}).").format(why=error), place) from error
        return sorted(found.items())

    def _head(self, folder: str, name: str, path: str) -> Head | None:
        for place in self._places(folder, name, path):
            try:
                with open(place, "rb", buffering=0) as file:
                    raw = file.read(HEAD_BYTES) or b""
                    size = len(raw) if len(raw) < HEAD_BYTES else os.fstat(file.fileno()).st_size
                    return Head(name, raw, size)
            except (FileNotFoundError, IsADirectoryError):
                continue
            except OSError:
                return None
        return None

    def bodies(self, folder: str, keys: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        where = dict(self._files(folder)) if len(keys) > 20 else {}
        for key in keys:
            for place in self._places(folder, key, where.get(key, "")):
                try:
                    with open(place, "rb") as file:
                        yield key, file.read(MOST_BYTES)
                    break
                except OSError:
                    continue

    def _places(self, folder: str, name: str, path: str) -> Iterator[str]:
        """Where the message lay, and if it is not there any more, where it lies now."""
        if path:
            yield path
        found = self._moved(folder, name)
        if found:
            yield found

    def _moved(self, folder: str, name: str) -> str:
        """Where the message of that unique name lies now: a mail program may have moved or marked it."""
        for part in _PARTS:
            place = os.path.join(self.path, folder, part)
            try:
                names = os.listdir(place)
            except OSError:
                continue
            for found in names:
                if unique_name(found) == name:
                    return os.path.join(place, found)
        return ""


def unique_name(name: str) -> str:
    """The part of a file's name that never changes: without the flags after ``:2,`` (``;2,`` on Windows)."""
    for mark in (":2,", ";2,", "!2,"):
        head, found, _flags = name.partition(mark)
        if found:
            return head
    return name


def name_hash(name: str) -> bytes:
    """A short fingerprint of a unique name."""
    return blake2b(name.encode("utf-8", "surrogateescape"), digest_size=_HASH).digest()


def _packed(known: set[bytes]) -> str:
    return b64encode(b"".join(sorted(known))).decode("ascii")


def _unpacked(text: str) -> set[bytes]:
    try:
        whole = b64decode(text)
    except ValueError:
        return set()
    return {whole[n : n + _HASH] for n in range(0, len(whole), _HASH)}
