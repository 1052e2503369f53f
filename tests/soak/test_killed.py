"""``kill -9`` between any two writes or network actions of sending, more than a thousand times.

Each run is a process of its own, forked from one that has everything loaded, and killed by the system's own
signal: at a chosen write or network action, or at a moment of chance. Then another worker looks after what was
left behind. No message may arrive twice, none be lost, and every unclear one must be shown as such.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import smtplib
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.desk.full_outbox import fill_outbox
from tests.desk.smtp_sink import quick_sink, taken
from tests.store.fixtures import NOW, owner, remote_owner, store_file, template

__all__ = ["owner", "remote_owner", "store_file", "template"]
pytestmark = [
    pytest.mark.soak,
    pytest.mark.timeout(3600),
    pytest.mark.skipif(
        sys.platform in ("win32", "darwin"), reason="processes are forked with everything loaded"
    ),
]

KILLS = 1_000

MESSAGES = 6_000

ROUND = 3
"""Messages a run: what a dead worker had claimed and not begun must leave as well."""

STEPS = 16 * ROUND + 6
"""A little more than the actions of one such run."""

A_WHILE = 0.03
"""Seconds of sending within which those who die by chance are killed."""


class Death:
    """Kills its own process at the chosen action, before or after it was done."""

    def __init__(self, at: int, after: bool) -> None:
        self.at, self.after, self.count = at, after, 0

    def step(self, act: Callable[[], Any]) -> Any:
        self.count += 1
        if self.count == self.at and not self.after:
            os.kill(os.getpid(), signal.SIGKILL)
        done = act()
        if self.count == self.at and self.after:
            os.kill(os.getpid(), signal.SIGKILL)
        return done

    def on_store(self, execute: Any, sql: str, params: Any, many: Any, context: Any) -> Any:
        if not sql.startswith(("WITH", "UPDATE", "INSERT", "DELETE")):
            return execute(sql, params, many, context)
        return self.step(lambda: execute(sql, params, many, context))


def dying_worker(store: str, death: Death | None, begun: Any) -> None:
    """Sends until it is killed."""
    from django.db import connection, connections

    connections.close_all()
    from afterword.store.opening import open_store

    open_store(url=store) if "://" in store else open_store(Path(store))
    from afterword.desk.worker import run_once

    begun.set()
    if death is None:
        run_once(NOW + timedelta(minutes=1), most=500)
        return
    plain_send, plain_reply = smtplib.SMTP.send, smtplib.SMTP.getreply
    plain_commit = connection.commit
    smtplib.SMTP.send = lambda self, s: death.step(lambda: plain_send(self, s))  # type: ignore[method-assign]
    smtplib.SMTP.getreply = lambda self: death.step(lambda: plain_reply(self))  # type: ignore[method-assign]
    connection.commit = lambda: death.step(plain_commit)
    with connection.execute_wrapper(death.on_store):
        run_once(NOW + timedelta(minutes=1), most=ROUND)


def deaths(runs: int) -> Iterator[Death | None]:
    """Every action in turn, before and after, and every third run at a moment of chance."""
    for n in range(runs):
        yield None if n % 3 == 2 else Death(1 + (n // 3) % STEPS, bool(n % 2))


def kill_workers(store: str) -> Counter[str]:
    """A worker after the other, each killed, a thousand times in all; how they died."""
    from django.db import connections

    chance, fork = random.Random(5), multiprocessing.get_context("fork")
    died: Counter[str] = Counter()
    for death in deaths(2 * KILLS):
        connections.close_all()
        begun = fork.Event()
        child = fork.Process(target=dying_worker, args=(store, death, begun))
        child.start()
        if death is None:
            begun.wait(60)
            time.sleep(chance.random() * A_WHILE)
            os.kill(child.pid or 0, signal.SIGKILL)
        child.join(60)
        if child.exitcode == -signal.SIGKILL:
            died["by chance" if death is None else "at a step"] += 1
        if died.total() == KILLS:
            break
    return died


def none_twice_none_lost(owner: Any, store: str) -> None:
    from afterword.desk.outbox_view import outbox
    from afterword.desk.recovering import recover
    from afterword.desk.sending import HANDED_LEASE
    from afterword.desk.worker import channel_for, run_once
    from afterword.mailbox.credentials import keep
    from afterword.store.location import data_folder
    from afterword.store.models import FactRecord, OutgoingMessage

    keep(data_folder(), "sam@example.org", "unused")
    with quick_sink() as port:
        ids = fill_outbox(owner, MESSAGES, port, NOW)
        died = kill_workers(store)
        assert died.total() == KILLS
        left = OutgoingMessage.objects.filter(state="scheduled").count()
        assert left, "the last workers had nothing to die over"
        late = NOW + timedelta(minutes=2) + HANDED_LEASE
        recover(channel_for, late)
        while run_once(late, most=500):
            pass
        arrived = Counter(taken(port))
    assert [m for m, n in arrived.items() if n > 1] == [], "twice"
    states = dict(OutgoingMessage.objects.values_list("message_id", "state"))
    assert set(states.values()) <= {"sent", "unknown"}
    assert [m for m in ids if states[m] == "sent" and m not in arrived] == [], "lost"
    told = FactRecord.objects.filter(kind="message_sent").count()
    assert told == sum(state == "sent" for state in states.values())
    unclear = [m for m in ids if states[m] == "unknown"]
    shown = {key: lines for key, _name, lines in outbox(owner, late, limit=MESSAGES)}.get("decide", ())
    assert len(shown) == len(unclear)
    print(
        f"{died['at a step']} killed at a step, {died['by chance']} by chance; of {MESSAGES} messages"
        f" {len(arrived)} arrived once, {len(unclear)} are shown as unclear"
        f" ({sum(m in arrived for m in unclear)} of them arrived); {left} were left when the killing ended"
    )


def test_a_thousand_kills(owner: Any, store_file: Path) -> None:
    none_twice_none_lost(owner, str(store_file))


def test_a_thousand_kills_on_postgresql(remote_owner: tuple[Any, str]) -> None:
    none_twice_none_lost(*remote_owner)
