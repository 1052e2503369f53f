# ruff: noqa: F811  (fixtures are taken by name)
"""Keeping up with mailboxes: one process each, and what is said of it afterwards."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.sample_mailbox.make import everything, job_search, write_maildir
from tests.store.fixtures import owner, store_file, template  # noqa: F401


@pytest.fixture
def maildir(owner: Any, tmp_path: Path) -> Any:
    from afterword.desk.sources import source_at

    write_maildir(tmp_path / "mail", job_search(("Brightwater",)))
    return source_at(owner, tmp_path / "mail", datetime.now(UTC))[1]


def test_a_mailbox_is_with_one_process_until_it_lets_go_or_dies(maildir: Any) -> None:
    from afterword.desk import mail_lease

    now = datetime.now(UTC)
    assert mail_lease.take(maildir.pk, "one", now)
    assert mail_lease.take(maildir.pk, "one", now)
    assert not mail_lease.take(maildir.pk, "two", now)
    mail_lease.renew("one", now + timedelta(seconds=90))
    assert not mail_lease.take(maildir.pk, "two", now + mail_lease.LEASE + timedelta(seconds=1))
    assert mail_lease.take(maildir.pk, "two", now + timedelta(seconds=91) + mail_lease.LEASE)
    assert not mail_lease.holds(maildir.pk, "one")
    mail_lease.release("two")
    assert mail_lease.take(maildir.pk, "one", now)


def test_two_that_watch_do_not_read_the_same_mailbox(maildir: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from afterword.desk import watch_mail

    read: list[str] = []
    monkeypatch.setattr(watch_mail, "sync", lambda *_given: read.append("read"))
    watch_mail.look_into_files("one")
    watch_mail.look_into_files("two")
    assert read == ["read"]


def test_whoever_stops_watching_lets_go(maildir: Any) -> None:
    from afterword.desk.watch_mail import watch
    from afterword.store.models import MailMessage

    stop = threading.Event()
    thread = threading.Thread(target=watch, args=(stop,))
    thread.start()
    for _ in range(200):
        if MailMessage.objects.exists():
            break
        stop.wait(0.05)
    maildir.refresh_from_db()
    assert maildir.watched_by
    stop.set()
    thread.join(timeout=20)
    maildir.refresh_from_db()
    assert maildir.watched_by == ""


def test_what_was_read_is_said_exactly(owner: Any, tmp_path: Path) -> None:
    from afterword.desk.health import health
    from tests.desk.test_bring_in import read_in

    write_maildir(tmp_path / "mail", everything(200))
    report = read_in(owner, tmp_path / "mail")
    said = {check.about: check.says for check in health(owner, datetime.now(UTC))}
    lines = said["What was read"].splitlines()
    headers = sum(int(line.split(": ")[1].split()[0]) for line in lines)
    assert headers == report.seen
    assert f"{report.kept} messages about applications" in said["What is kept of it"]
    assert "Every folder" in said["What may be read"]


def test_what_may_be_read_is_set_by_name(owner: Any) -> None:
    from afterword.desk.faults import DeskFault
    from afterword.desk.settings import change_settings, settings_of
    from afterword.desk.sync_state import permission_of

    now = datetime.now(UTC)
    change_settings(owner, now, **{"privacy.read": "folders", "privacy.folders": "INBOX, Jobs"})
    assert permission_of(owner).folder("INBOX.Jobs")
    assert not permission_of(owner).folder("Private")
    change_settings(owner, now, **{"privacy.keep_text": "no", "office.spread_minutes": "5"})
    assert not permission_of(owner).keep_text
    assert settings_of(owner).office["spread_minutes"] == 5
    for name, value in (("privacy.read", "some"), ("privacy.keep_text", "maybe"), ("privacy.secrets", "no")):
        with pytest.raises(DeskFault):
            change_settings(owner, now, **{name: value})
