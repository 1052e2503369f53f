"""A Maildir: one message a file in ``new`` and ``cur``, folders as ``.Name`` or plain subfolders.

Which files were seen is remembered by a short hash of each file's unique name, which stays when a mail program
marks the message or moves it from ``new`` to ``cur``. A part of a folder that has not changed since is not listed.
"""

from __future__ import annotations

import os
import time
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

from afterword.core.faults import Fault
from afterword.core.words import _
from afterword.importers.mail_source import (
    AT_ONCE,
    HEAD_BYTES,
    MOST_BYTES,
    Batch,
    Head,
    Position,
    is_left_out,
)

KIND = "mail"
_PARTS = ("cur", "new")
_HASH = 8
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_SETTLED = 3_000_000_000
"""Nanoseconds after which the time of a folder's last change is relied on."""


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

    def batches(self, folder: str, position: Position, size: int = AT_ONCE) -> Iterator[Batch]:
        stamps = self._stamps(folder)
        changed = [part for part in _PARTS if not stamps[part] or stamps[part] != position.get(part)]
        files = self._files(folder, changed)
        known = _unpacked(str(position.get("seen", "")))
        seen = {bytes(known[n : n + _HASH]) for n in range(0, len(known), _HASH)}
        marks = [name_hash(name) for name in files]
        fresh = [(place, mark) for place, mark in zip(files.values(), marks, strict=True) if mark not in seen]
        if len(changed) == len(_PARTS):  # what is gone from the folder need not be remembered
            known = bytearray().join(mark for mark in marks if mark in seen)
        for start in range(0, len(fresh), size):
            some = fresh[start : start + size]
            heads, gone = self._heads(folder, [place for place, _mark in some])
            known += b"".join(mark for place, mark in some if place not in gone)
            done = min(start + size, len(fresh))
            yield Batch(heads, {"seen": _packed(known)}, done, len(fresh))
        if changed:
            yield Batch((), {"seen": _packed(known), **stamps}, len(fresh), len(fresh))

    def _stamps(self, folder: str) -> dict[str, int]:
        """When something was last put into, renamed in or taken from each part; 0 where that cannot be relied on.

        A part whose time is what it was need not be listed. Within the last moments more could still come in the
        same tick of the clock; and not every file system of Windows keeps this time.
        """
        return {part: self._stamp(os.path.join(self.path, folder, part)) for part in _PARTS}

    def _stamp(self, place: str) -> int:
        try:
            changed = os.stat(place).st_mtime_ns if os.name == "posix" else 0
        except OSError:
            return 0
        return changed if time.time_ns() - changed > _SETTLED else 0

    def _files(self, folder: str, parts: Sequence[str]) -> dict[str, str]:
        """Where in the folder each message lies, by its unique name; in the order of names, which is of arrival."""
        found: dict[str, str] = {}
        for part in parts:
            place = os.path.join(self.path, folder, part)
            try:
                names = os.listdir(place)
            except FileNotFoundError:
                continue
            except OSError as error:
                raise Fault(_("This folder cannot be read ({why}).").format(why=error), place) from error
            for name in names:
                if not name.startswith("."):
                    found.setdefault(unique_name(name), f"{part}/{name}")
        return dict(sorted(found.items()))

    def _heads(self, folder: str, places: Sequence[str]) -> tuple[list[Head], set[str]]:
        """The beginnings of these messages, and which are nowhere to be found (the next run looks for them again)."""
        heads: list[Head] = []
        gone: set[str] = set()
        now: dict[str, str] | None = None
        inside = os.path.join(self.path, folder, "")
        for place in places:
            try:
                heads += self._head(inside, place)
            except FileNotFoundError:  # a mail program has moved or marked it since
                now = self._files(folder, _PARTS) if now is None else now
                try:
                    heads += self._head(inside, now.get(_unique(place), place))
                except FileNotFoundError:
                    gone.add(place)
        return heads, gone

    def _head(self, inside: str, place: str) -> list[Head]:
        """The beginning of a message; nothing for what cannot be read. Raises FileNotFoundError."""
        try:
            file = os.open(inside + place, _READ)
        except FileNotFoundError:
            raise
        except OSError:
            return []
        try:
            raw = os.read(file, HEAD_BYTES)
        except OSError:  # a folder among the messages
            return []
        finally:
            os.close(file)
        return [Head(place, raw)]

    def bodies(self, folder: str, keys: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        now: dict[str, str] | None = None
        for key in keys:
            raw = self._whole(folder, key)
            if raw is None:
                now = self._files(folder, _PARTS) if now is None else now
                raw = self._whole(folder, now.get(_unique(key), key))
            if raw is not None:
                yield key, raw

    def _whole(self, folder: str, place: str) -> bytes | None:
        try:
            with open(os.path.join(self.path, folder, place), "rb", buffering=0) as file:
                return file.read(MOST_BYTES)
        except OSError:
            return None


def unique_name(name: str) -> str:
    """The part of a file's name that never changes: without the flags after ``:2,`` (``;2,`` on Windows)."""
    for mark in (":2,", ";2,", "!2,"):
        head, found, _flags = name.partition(mark)
        if found:
            return head
    return name


def _unique(place: str) -> str:
    return unique_name(place.rpartition("/")[2])


def name_hash(name: str) -> bytes:
    """A short fingerprint of a unique name."""
    return blake2b(name.encode("utf-8", "surrogateescape"), digest_size=_HASH).digest()


def _packed(known: bytearray) -> str:
    return b64encode(known).decode("ascii")


def _unpacked(text: str) -> bytearray:
    """The fingerprints, one after the other; none where the text is damaged."""
    try:
        return bytearray(b64decode(text))
    except ValueError:
        return bytearray()
