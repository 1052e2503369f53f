"""A worker in a process of its own: ``python -m tests.desk.one_worker STORE`` sends until the outbox is empty.

STORE is a file or a PostgreSQL address. It says ``ready`` when it could begin, and begins at a line of input.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path


def main(store: str, moment: str) -> None:
    """Send everything that is due at ``moment`` (seconds since 1970); say how many went."""
    from afterword.store.opening import open_store

    open_store(url=store) if "://" in store else open_store(Path(store))
    from afterword.desk.sending import catch_up
    from afterword.desk.worker import going_on_from, send_due

    clock = going_on_from(datetime.fromtimestamp(float(moment), UTC) + timedelta(minutes=1))
    print("ready", flush=True)
    sys.stdin.readline()
    sent = []
    while found := send_due(clock):
        sent += found
    print(f"{len(sent)} sent", flush=True)
    catch_up(sent, clock())


if __name__ == "__main__":
    main(*sys.argv[1:])
