"""The whole way, as a new user goes it: mailbox, note, approval, sending, their answer, and the case moves.

Everything runs as the person's own commands and one worker process, against a real Postfix and Dovecot.
"""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

PROGRAM = str(Path(sys.executable).parent / "afterword")


def afterword(*words: str, given: str = "") -> Any:
    """What the command says with --json. Fails with its own words."""
    ran = subprocess.run(
        [PROGRAM, *words, "--json"], input=given, capture_output=True, text=True, timeout=120
    )
    assert ran.returncode == 0, f"{' '.join(words)}: {ran.stderr} {ran.stdout}"
    assert "Traceback" not in ran.stderr
    found, rest = None, ran.stdout.strip()
    while rest:
        found, end = json.JSONDecoder().raw_decode(rest)
        rest = rest[end:].strip()
    return found


def until(wanted: Callable[[], Any], seconds: float = 150) -> Any:
    """What ``wanted`` gives once it gives something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := wanted():
            return found
        time.sleep(0.2)
    raise AssertionError("it did not come to pass in time")


@pytest.fixture
def home() -> Path:
    """The folder of the new user's store."""
    return Path(os.environ["AFTERWORD_HOME"])


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[Path]:
    """``afterword worker``, running beside the test; gives its log."""
    said = tmp_path / "worker.log"
    with said.open("wb") as log:
        running = subprocess.Popen([PROGRAM, "worker"], stdout=log, stderr=log)
        yield said
        running.send_signal(signal.SIGTERM)
        assert running.wait(60) == 0


def answer(postfix: Any, ana: Any, me: Any, note: bytes) -> None:
    """Ana presses reply and says no."""
    from email import message_from_bytes

    got = message_from_bytes(note)
    reply = EmailMessage()
    reply["From"], reply["To"] = f"Ana Ruiz <{ana.login}>", me.login
    reply["Subject"] = f"Re: {got['Subject']}"
    reply["Message-ID"] = "<reply-1@brightwater.example>"
    reply["In-Reply-To"] = reply["References"] = got["Message-ID"]
    reply.set_content(
        "Dear Sam,\n\nthank you for your kind note. We were impressed, but I am sorry to tell you that we have "
        "decided to go ahead with another candidate for the position.\n\nKind regards\nAna Ruiz\n"
    )
    with postfix.login(ana) as client:
        client.send_message(reply)


def count_in(home: Path, table: str) -> int:
    """How many rows the store has there; asked without starting a command each time."""
    with closing(sqlite3.connect(home / "afterword.db")) as store:
        return int(store.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


@pytest.mark.timeout(600)
def test_from_a_new_mailbox_to_an_answer_that_moves_the_case(
    dovecot: Any, postfix: Any, home: Path, worker: Path
) -> None:
    me, ana = dovecot.user(), dovecot.user()
    afterword(
        "accounts", "add", me.login, "--password-stdin", "--ca-file", str(dovecot.certificate), "--name", "Sam Osei",
        "--imap", f"{dovecot.host}:{dovecot.tls_port}", "--imap-security", "tls",
        "--smtp", f"{postfix.host}:{postfix.port}", "--smtp-security", "starttls",
        given=me.password + "\n",
    )  # fmt: skip
    assert afterword("accounts", "test", me.login)["found"]
    afterword("settings", "name=Sam Osei", "timezone=Europe/London", "country=GB")
    afterword(
        "add", "Brightwater", "Operations manager", "--person", f"Ana Ruiz <{ana.login}>", "--country", "GB"
    )
    afterword("interview", "brightwater", "--held", "--with", "Ana Ruiz")
    afterword("debrief", "brightwater", "Ana=the move to a new rota system")
    draft = afterword("draft", "brightwater:thank_you")
    assert "rota" in draft["body"]
    own_words = home / "note.txt"
    own_words.write_text(draft["body"].replace("⟦", "").replace("⟧", ""), encoding="utf-8")
    approved = ["approve", "brightwater:thank_you", "--file", str(own_words), "--at", "now", "--yes"]
    afterword(*approved)

    note = postfix.wait_for(ana, seconds=120)[-1]
    assert b"rota" in note
    until(lambda: dovecot.messages(me, "Sent"))
    assert count_in(home, "store_factrecord WHERE kind = 'message_sent'") == 1

    answer(postfix, ana, me, note)
    until(lambda: count_in(home, "store_proposal"))
    moved = afterword("show", "brightwater")
    assert [r["kind"] for r in afterword("review")] == ["rejection"]
    assert "review" in [step["action"] for step in moved["plan"]["steps"]]
    assert len(dovecot.messages(ana)) == 1

    nowhere_in(home, worker, me.password)


def everything_in(store: Path) -> Iterator[str]:
    """Every value of every row; the names of columns are no secret."""
    with closing(sqlite3.connect(store)) as db:
        for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for row in db.execute(f'SELECT * FROM "{table}"'):
                yield from (str(value) for value in row)


def nowhere_in(home: Path, log: Path, password: str) -> None:
    """The password lies in the owner's own file of secrets and nowhere else."""
    archive = home / "all.zip"
    afterword("export", str(archive))
    with zipfile.ZipFile(archive) as told:
        assert not [n for n in told.namelist() if password.encode() in told.read(n)]
    assert password.encode() not in log.read_bytes()
    files = [p for p in home.rglob("*") if p.is_file() and not p.name.startswith("afterword.db")]
    holding = [p for p in files if password.encode() in p.read_bytes()]
    assert [p.name for p in holding] == ["secrets.json"]
    assert not [value for value in everything_in(home / "afterword.db") if password in value]
    assert os.name == "nt" or holding[0].stat().st_mode & 0o077 == 0


def test_a_mailbox_is_tried_out_with_a_message_to_oneself(dovecot: Any, postfix: Any, owner: Any) -> None:
    from afterword.desk.accounts import add_account
    from afterword.desk.try_account import try_out
    from afterword.mailbox.account import Server
    from afterword.store.models import Account
    from tests.store.fixtures import NOW

    me = dovecot.user()
    add_account(
        owner, me.login, now=NOW, secret=me.password, auth="password",
        imap=Server(dovecot.host, dovecot.tls_port, "tls"), smtp=Server(postfix.host, postfix.port, "starttls"),
        options={"ca_file": str(dovecot.certificate)},
    )  # fmt: skip
    tried = try_out(Account.objects.get(), patience=20)
    assert tried.found, tried.says
    assert dovecot.messages(me) == []
    Account.objects.update(smtp_port=1)
    assert try_out(Account.objects.get(), patience=1).sent is False
