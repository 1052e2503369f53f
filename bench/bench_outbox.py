"""How quickly approved messages leave: the whole way through the outbox, beside the bare client.

The server is a small sink in another process, so that what is measured is the sending. Every message has a case
of its own and passes all its commits (claimed with a few others; handed over; settled with its fact) and its last
look. The plans of the cases are made anew at the end: within the time on SQLite, beside it on PostgreSQL.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from unittest.mock import patch

from bench.figures import AFTERWORD, Figure

MESSAGES = 600
ON_POSTGRESQL = 4_000
IDLE_SECONDS = 20


def measure() -> Iterator[Figure]:
    """The bare client, one process on SQLite, four on PostgreSQL, and a worker with nothing to do."""
    from tests.desk.smtp_sink import quick_sink

    with _home(), quick_sink() as port:
        yield Figure(
            "the same client, no outbox", _bare(port, 2_000), "messages/s", note="a floor for the two below"
        )
        yield Figure(
            "outbox, one process on SQLite", _one_process(port), "messages/s", 150, ">=",
            f"{MESSAGES} messages, each with a case of its own",
        )  # fmt: skip
    yield from _on_postgresql()
    yield from _idle()


@contextmanager
def _home() -> Iterator[Path]:
    """A data folder of its own, without a keyring."""
    with tempfile.TemporaryDirectory() as folder:
        kept = {"AFTERWORD_HOME": folder, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
        with patch.dict(os.environ, kept):
            yield Path(folder)


def _bare(port: int, count: int) -> float:
    """The client alone over one line."""
    from afterword.channels.smtp import SmtpChannel
    from afterword.mailbox.access import Secret
    from afterword.mailbox.account import MailAccount, Server
    from tests.channels.letters import parcel

    server = Server("127.0.0.1", port, "none")
    way = SmtpChannel(MailAccount("sam@example.org", "sam", server, server), Secret("x"), keep_open=True)
    letter = parcel("sam@example.org", "ana@example.com")
    begun = time.perf_counter()
    for _ in range(count):
        assert way.send(letter).state == "sent"
    taken = time.perf_counter() - begun
    way.close()
    return count / taken


def _one_process(port: int) -> float:
    from datetime import timedelta

    from afterword.mailbox.credentials import keep
    from afterword.store.location import data_folder
    from afterword.store.opening import close_store, open_store
    from tests.desk.full_outbox import fill_outbox
    from tests.store.fixtures import NOW

    owner = open_store()
    keep(data_folder(), "sam@example.org", "unused")
    fill_outbox(owner, MESSAGES, port, NOW)
    from afterword.desk.worker import run_once

    begun = time.perf_counter()
    sent = run_once(NOW + timedelta(minutes=1), most=MESSAGES)
    taken = time.perf_counter() - begun
    close_store()
    assert [w.state for w in sent] == ["sent"] * MESSAGES
    return MESSAGES / taken


def _on_postgresql() -> Iterator[Figure]:
    from afterword.store.opening import close_store, open_store
    from tests.desk.test_many_workers import each_once
    from tests.services.postgresql import PostgreSQL

    server = PostgreSQL()
    try:
        with _home():
            url = server.new_database()
            took = each_once(open_store(url=url), url, ON_POSTGRESQL)
            close_store()
        yield Figure(
            "outbox, four processes on PostgreSQL", ON_POSTGRESQL / took.sent, "messages/s", 600, ">=",
            f"{ON_POSTGRESQL} messages; all processes share {os.cpu_count()} cores with the server and the sink",
        )  # fmt: skip
        yield Figure(
            "the same, and every case's plan made anew", ON_POSTGRESQL / took.planned, "messages/s",
            note="plans are made when nothing waits to leave any more",
        )  # fmt: skip
    finally:
        server.close()


def _idle() -> Iterator[Figure]:
    """A worker with one mailbox that waits for mail: processor time and memory."""
    if sys.platform != "linux":
        return
    from tests.services.dovecot import Dovecot

    dovecot = Dovecot()
    try:
        with _home():
            me = dovecot.user()
            subprocess.run(
                [AFTERWORD, "accounts", "add", me.login, "--password-stdin", "--ca-file", str(dovecot.certificate),
                 "--imap", f"{dovecot.host}:{dovecot.tls_port}", "--imap-security", "tls",
                 "--smtp", f"{dovecot.host}:{dovecot.tls_port}", "--smtp-security", "tls"],
                input=me.password + "\n", text=True, capture_output=True, check=False,
            )  # fmt: skip
            worker = subprocess.Popen(
                [AFTERWORD, "worker"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            try:
                time.sleep(12)  # started, the mailbox read, the first chores done
                before = _processor_seconds(worker.pid)
                time.sleep(IDLE_SECONDS)
                spent = _processor_seconds(worker.pid) - before
                held = _megabytes(worker.pid)
            finally:
                worker.terminate()
                with suppress(subprocess.TimeoutExpired):
                    worker.wait(15)
        yield Figure("idle worker with one mailbox, of a core", 100 * spent / IDLE_SECONDS, "%", 1.0)
        yield Figure("idle worker with one mailbox, memory", held, "MB", 120.0)
    finally:
        dovecot.close()


def _processor_seconds(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _megabytes(process: int) -> float:
    for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0
