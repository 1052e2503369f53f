"""Ids of facts: short texts that sort by the time they were made and never meet twice."""

from __future__ import annotations

import secrets
import threading
import time

_guard = threading.Lock()
_last = 0


def new_id() -> str:
    """A new id of 24 hexadecimal digits; within one process each sorts after the one before."""
    global _last
    with _guard:
        _last = max(time.time_ns() // 1_000, _last + 1)
        now = _last
    return f"{now:014x}{secrets.token_hex(5)}"
