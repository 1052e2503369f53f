"""Passwords and tokens: in the system's keyring; where there is none, in a file only the owner can read.

They never stand in the store, a log, an export or an error.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from afterword.core.faults import Fault
from afterword.core.words import _

SERVICE = "afterword"
FILE = "secrets.json"


def keep(folder: Path, ref: str, secret: str) -> str:
    """Keep ``secret`` under ``ref``; says where: ``keyring`` or ``file``. Raises :class:`Fault`."""
    ring = _keyring()
    if ring is not None:
        try:
            ring.set_password(SERVICE, ref, secret)
            return "keyring"
        except Exception:  # a locked or broken keyring: the file is the next best place
            ring = None
    kept = _read(folder)
    kept[ref] = secret
    _write(folder, kept)
    return "file"


def find(folder: Path, ref: str) -> str | None:
    """The secret under ``ref``, if there is one."""
    ring = _keyring()
    if ring is not None:
        try:
            found = ring.get_password(SERVICE, ref)
        except Exception:
            found = None
        if found is not None:
            return str(found)
    return _read(folder).get(ref)


def forget(folder: Path, ref: str) -> None:
    """Remove the secret under ``ref`` from wherever it is kept."""
    ring = _keyring()
    if ring is not None:
        try:
            ring.delete_password(SERVICE, ref)
        except Exception:
            ring = None
    kept = _read(folder)
    if kept.pop(ref, None) is not None:
        _write(folder, kept)


def in_keyring() -> bool:
    """Whether this system has a keyring to keep secrets in."""
    return _keyring() is not None


def _keyring() -> Any:
    try:
        import keyring
        from keyring.backends import fail

        backend = keyring.get_keyring()
    except Exception:
        return None
    return None if isinstance(backend, fail.Keyring) or getattr(backend, "priority", 1) <= 0 else backend


def _read(folder: Path) -> dict[str, str]:
    try:
        found = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def _write(folder: Path, kept: dict[str, str]) -> None:
    """Written beside and moved into place, readable by the owner alone from the first byte."""
    draft = folder / f"{FILE}.{os.getpid()}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        with os.fdopen(os.open(draft, flags, 0o600), "w", encoding="utf-8") as file:
            json.dump(kept, file)
        os.replace(draft, folder / FILE)
    except OSError as error:
        raise Fault(
            _("The password cannot be kept in {folder}; make it writable.").format(folder=folder)
        ) from error
