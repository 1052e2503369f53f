"""Waiting for new mail on an open line, for as long as the program runs."""

from __future__ import annotations

import threading
from collections.abc import Callable

from afterword.core.faults import Fault
from afterword.desk.sources import source_of
from afterword.store.models import Account

PAUSES = (5.0, 30.0, 120.0, 600.0)
"""Seconds to wait after the first, second, … failure in a row before the line is opened again."""


def watch(account: Account, stop: threading.Event, on_news: Callable[[], None]) -> None:
    """Call ``on_news`` whenever something arrives in the account's inbox, until ``stop`` is set.

    A line that breaks is opened again, each time after a longer pause; what arrived meanwhile counts as news.
    """
    failures = 0
    while not stop.is_set():
        source = None
        try:
            source, _row = source_of(account)
            wait = getattr(source, "wait", None)
            if wait is None:
                return
            if failures:
                on_news()
            while not stop.is_set():
                if wait(stop):
                    on_news()
                failures = 0
        except Fault:
            failures += 1
            stop.wait(PAUSES[min(failures, len(PAUSES)) - 1])
        finally:
            close = getattr(source, "close", None)
            if close is not None:
                close()
