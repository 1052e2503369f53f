"""Each thread keeps its connection to the store for as long as it is the same store.

The demo, a restore and an erasure put another file in its place; a thread that was not there when that happened
finds out here, before its next request.
"""

from __future__ import annotations

import os
import threading

from django.db import connection

_seen = threading.local()


def same_store() -> None:
    """Let go of this thread's connection when the store's file is not the one it was opened on."""
    name = str(connection.settings_dict["NAME"])
    try:
        now = (name, os.stat(name).st_ino)
    except OSError:
        now = (name, 0)
    if getattr(_seen, "store", now) != now:
        connection.close()
    _seen.store = now
