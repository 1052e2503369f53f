"""What was read from the store, kept for as long as nobody writes to it.

SQLite says in a few microseconds whether anybody, in this process or another, has written since this
connection last looked; only then is anything read again. Each thread keeps its own. With a server in the
place of a file everything is read every time.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from django.db import connection

T = TypeVar("T")

_kept = threading.local()


def while_unchanged(name: str, key: tuple[Any, ...], read: Callable[[], T]) -> T:
    """What ``read`` gives, or gave under this ``name`` for the same ``key`` if nobody wrote since."""
    if connection.vendor != "sqlite":
        return read()
    # Asked before reading: what is written meanwhile, by ``read`` itself too, makes it be read once more.
    state = (key, *_state())
    known: tuple[Any, T] | None = getattr(_kept, name, None)
    if known is None or known[0] != state:
        known = state, read()
        setattr(_kept, name, known)
    return known[1]


def _state() -> tuple[Any, int, int]:
    """Which connection this is, what others wrote, what it wrote; the object itself, lest another get its number."""
    connection.ensure_connection()
    raw = connection.connection
    version = raw.execute("PRAGMA data_version").fetchone()[0]
    return raw, int(version), int(raw.total_changes)
