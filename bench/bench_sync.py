"""Bringing in mail: a large Maildir from headers to proposals, a little new mail later, and the floors beside it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from bench.figures import AFTERWORD, Figure, peak_megabytes
from tests.sample_mailbox.large import large, many_searches
from tests.sample_mailbox.make import write_maildir

TOTAL, LATER = 20_000, 100
NOW = "2026-05-12T09:20:00+01:00"


def measure() -> Iterable[Figure]:
    """All figures, in a folder of their own that is removed afterwards."""
    place = Path(tempfile.mkdtemp(prefix="afterword-sync-"))
    try:
        yield from _measure(place)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _measure(place: Path) -> Iterator[Figure]:
    mail = place / "mail"
    write_maildir(mail, large(TOTAL))
    yield Figure("the first 4 kB of every file (floor)", _timed(lambda: _beginnings(mail)), "s")
    home = {"AFTERWORD_HOME": str(place / "home"), "AFTERWORD_NOW": NOW}
    _afterword(home, "cases", "--json")
    yield Figure("a process that only opens the store (floor)", _timed(lambda: _opened(home)), "s")
    first, said = _sync(home, mail)
    note = f"{said['opened']} read whole, {said['proposed']} proposals"
    yield Figure("first sync of 20,000 messages, 5 % of interest", first, "s", 4.0, note=note)
    _more(mail)
    later, said = _sync(home, mail)
    yield Figure(
        "100 new messages later", later, "s", 0.3, note=f"{said['seen']} seen, {said['opened']} read whole"
    )
    yield Figure("nothing new", _sync(home, mail)[0], "s", note="the whole process")
    memory = peak_megabytes(
        [AFTERWORD, "sync", "--json", str(mail)], AFTERWORD_HOME=str(place / "again"), AFTERWORD_NOW=NOW
    )
    yield Figure("memory of a first sync", memory, "MB", 80.0)
    yield from _over_imap(place)
    yield from _peers(place, mail)


def _over_imap(place: Path) -> Iterator[Figure]:
    """The same mailbox from a Dovecot on this machine, where that is installed."""
    if shutil.which("dovecot") is None and not Path("/usr/sbin/dovecot").exists():
        return
    from tests.services.dovecot import Dovecot

    server = Dovecot()
    try:
        someone = server.user("sam.osei")
        server.put(someone, b"From: a@example.com\n\nfirst\n")
        owner = someone.maildir.stat()
        for n, (_sent, raw, _own) in enumerate(large(TOTAL)):
            path = someone.maildir / "cur" / f"1600000000.M{n:06}P3.localhost:2,S"
            path.write_bytes(raw)
            os.chown(path, owner.st_uid, owner.st_gid)
        home = {"AFTERWORD_HOME": str(place / "imap"), "AFTERWORD_NOW": NOW}
        there = [f"--imap={server.host}:{server.port}", f"--smtp={server.host}:{server.port}"]
        there += ["--imap-security=starttls", "--smtp-security=starttls", f"--ca-file={server.certificate}"]
        subprocess.run(
            [AFTERWORD, "accounts", "add", someone.login, "--password-stdin", *there],
            env={**os.environ, **home},
            input=f"{someone.password}\n".encode(),
            capture_output=True,
            check=False,
        )
        started = time.perf_counter()
        said = json.loads(_afterword(home, "sync", "--json"))
        taken = time.perf_counter() - started
        note = f"{said['seen']} seen, {said['opened']} read whole {' '.join(said['problems'])[:80]}"
        yield Figure("first sync of 20,000 messages over IMAP", taken, "s", 8.0, note=note)
    finally:
        server.close()


def _more(mail: Path) -> None:
    """A hundred new messages, five of them about applications."""
    newest = list(islice(large(TOTAL + 4_000, seed=8), 0, None, 250))[: LATER - 5]
    some = [*newest, *list(many_searches(TOTAL // 20 + 5))[-5:]]
    for n, (_sent, raw, _own) in enumerate(some):
        fresh = raw.replace(b"Message-ID: <", b"Message-ID: <later", 1)
        (mail / "new" / f"1799999999.M{n:06}P2.sample").write_bytes(fresh)


def _sync(home: dict[str, str], mail: Path) -> tuple[float, dict[str, int]]:
    started = time.perf_counter()
    said = _afterword(home, "sync", "--json", str(mail))
    return time.perf_counter() - started, json.loads(said)


def _opened(home: dict[str, str]) -> None:
    """What any command that needs the store takes before it does anything."""
    code = "from afterword.store.opening import open_store; open_store()"
    subprocess.run([sys.executable, "-c", code], env={**os.environ, **home}, check=True, capture_output=True)


def _afterword(home: dict[str, str], *words: str) -> bytes:
    ran = subprocess.run([AFTERWORD, *words], env={**os.environ, **home}, capture_output=True, check=False)
    if ran.returncode not in (0, 1):
        raise RuntimeError(ran.stderr.decode(errors="replace")[-500:])
    return ran.stdout


def _timed(work: object) -> float:
    assert callable(work)
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _beginnings(mail: Path) -> None:
    for folder in (mail / "cur", mail / ".Sent" / "cur"):
        for entry in os.scandir(folder):
            with open(entry.path, "rb", buffering=0) as file:
                file.read(4_096)


def _peers(place: Path, mail: Path) -> Iterator[Figure]:
    """Mail indexers that read every message, where they are installed."""
    notmuch = shutil.which("notmuch")
    if notmuch is not None:
        settings = place / "notmuch"
        settings.write_text(f"[database]\npath={mail}\n[new]\ntags=new\n", encoding="utf-8")
        run = [notmuch, f"--config={settings}", "new", "--quiet"]
        yield Figure(
            "notmuch new", _timed(lambda: subprocess.run(run, check=False, capture_output=True)), "s"
        )
    mu = shutil.which("mu")
    if mu is not None and sys.platform != "win32":
        index = f"mu init --muhome={place}/mu --maildir={mail} && mu index --muhome={place}/mu"
        yield Figure(
            "mu index",
            _timed(lambda: subprocess.run(["sh", "-c", index], check=False, capture_output=True)),
            "s",
        )
