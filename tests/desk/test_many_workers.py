"""Several workers, each a process of its own, on one outbox: everything is delivered, and nothing twice."""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.desk.full_outbox import fill_outbox
from tests.desk.smtp_sink import quick_sink, taken
from tests.store.fixtures import NOW

ROOT = Path(__file__).resolve().parents[2]


class Took(NamedTuple):
    """Seconds until the last receipt was written down, and until every plan was made anew as well."""

    sent: float
    planned: float


def work(store: str, workers: int) -> Took:
    """Let that many workers empty the outbox at once."""
    from afterword.mailbox.credentials import keep
    from afterword.store.location import data_folder

    keep(data_folder(), "sam@example.org", "unused")
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.desk.one_worker", store, str(NOW.timestamp())],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for _ in range(workers)
    ]  # fmt: skip
    for ran in running:
        assert ran.stdout is not None
        assert ran.stdout.readline() == "ready\n"
    begun = time.monotonic()
    for ran in running:
        assert ran.stdin is not None
        ran.stdin.write("go\n")
        ran.stdin.flush()
    for ran in running:
        assert ran.stdout is not None
        assert ran.stdout.readline().endswith("sent\n")
    sent = time.monotonic() - begun
    for ran in running:
        ran.communicate(timeout=1000)
        assert ran.returncode == 0
    return Took(sent, time.monotonic() - begun)


def each_once(owner: Any, store: str, count: int, workers: int = 4) -> Took:
    """Fill, work, count."""
    from afterword.store.models import FactRecord, OutgoingMessage

    with quick_sink() as port:
        ids = fill_outbox(owner, count, port, NOW)
        took = work(store, workers)
        arrived = Counter(taken(port))
    assert [m for m, n in arrived.items() if n > 1] == []
    assert set(arrived) == set(ids)
    assert OutgoingMessage.objects.exclude(state="sent").count() == 0
    assert FactRecord.objects.filter(kind="message_sent").count() == count
    return took


def test_four_workers_on_one_file(owner: Any, store_file: Path) -> None:
    each_once(owner, str(store_file), 200)


def test_four_workers_on_postgresql(remote_owner: tuple[Any, str]) -> None:
    each_once(*remote_owner, 200)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_four_workers_on_one_file_with_five_thousand(owner: Any, store_file: Path) -> None:
    each_once(owner, str(store_file), 5_000)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_four_workers_on_postgresql_with_five_thousand(remote_owner: tuple[Any, str]) -> None:
    each_once(*remote_owner, 5_000)
