"""What was read is kept while nobody writes, and not a moment longer."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

from afterword.web.unchanged import while_unchanged
from tests.web import cases

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client

    from afterword.store.models import Owner


def test_it_is_read_again_only_after_somebody_wrote(owner: Owner, home: Path) -> None:
    read = []

    def ask(key: str = "a") -> int:
        return while_unchanged("count", (key,), lambda: read.append(1) or len(read))

    assert [ask(), ask()] == [1, 1]
    with closing(sqlite3.connect(home / "afterword.db")) as db, db:
        db.execute("UPDATE store_owner SET phone = '1'")
    assert [ask(), ask()] == [2, 2]
    owner.phone = "2"
    owner.save()
    assert [ask(), ask()] == [3, 3]
    assert ask("b") == 4


def test_what_the_reading_itself_writes_makes_it_be_read_once_more(owner: Owner) -> None:
    read = []

    def ask() -> None:
        read.append(1)
        if len(read) == 1:
            owner.save()

    for _time in range(3):
        while_unchanged("writing", (), ask)
    assert len(read) == 2


def test_today_follows_the_store_and_the_minutes(browser: Client, owner: Owner) -> None:
    from afterword.desk.steps import skip
    from afterword.web import clock

    assert "in 1 h 24 min" in browser.get("/").content.decode()
    clock.stop_at(cases.NOW + timedelta(minutes=5))
    page = browser.get("/").content.decode()
    assert "in 1 h 19 min" in page
    assert "Thank Ana Ruiz" in page
    skip(owner, "brightwater:thank_you/i1/ana", cases.NOW)
    assert "Thank Ana Ruiz" not in browser.get("/").content.decode()
