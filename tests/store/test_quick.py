"""The quick door: reads by index alone, says the same as the framework, steps aside when it cannot know."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from afterword.store import lanes, quick
from tests.store.many import fill, multiply

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
MOMENT = int(NOW.timestamp())


def queries():
    return {
        "owner": (quick.OWNER, ()),
        "stale": (quick.STALE, (1, MOMENT)),
        "places": (quick.PLACES, (1,)),
        "lane": (quick.IN_LANE, (1, 17, MOMENT, MOMENT, MOMENT, 101)),
        "by number": (quick.BY_NUMBER.format("?, ?"), (1, 2)),
        "held": (quick.HELD, (1, MOMENT, 12)),
        "waits": (quick.WAITS, (1, 1, MOMENT, 24)),
        "review": (quick.REVIEW, (1, 12)),
        "reviews": (quick.REVIEWS, (1, 101)),
        "cases": (quick.CASES, (1, 101)),
    }


@pytest.mark.parametrize("name", list(queries()))
def test_every_query_goes_by_an_index_and_sorts_nothing(owner, store_file, name):
    sql, given = queries()[name]
    with closing(sqlite3.connect(store_file)) as db:
        plan = [row[3] for row in db.execute("EXPLAIN QUERY PLAN " + sql, given)]
    assert not any(line.startswith("SCAN store_") or line.startswith("SCAN d") for line in plan), plan
    assert not any("TEMP B-TREE" in line for line in plan), plan


def test_many_cases_read_the_same_rows_and_as_quickly(owner, store_file):
    from afterword.store.opening import close_store
    from afterword.store.today import rows_by_framework

    fill(owner, 60, NOW)
    for hours in (0, 30, 24 * 4, 24 * 11):
        now = NOW + timedelta(hours=hours)
        whole = rows_by_framework(owner, now)
        assert quick.today_rows(int(now.timestamp()), store_file) == whole
    assert quick.today_rows(MOMENT, store_file).act
    close_store()
    multiply(str(store_file), 50)
    with closing(sqlite3.connect(store_file)) as db:
        steps = _work(db, 1 << 30)
        assert steps < 30_000, steps


def _work(db, most):
    """How many of SQLite's own instructions the whole reading takes, in hundreds."""
    count = 0

    def tick():
        nonlocal count
        count += 1
        return int(count > most)

    db.set_progress_handler(tick, 1)
    rows = quick.read(db, MOMENT, 7)
    assert rows is not None
    assert rows.open_count == 101
    return count


def test_work_does_not_grow_with_the_number_of_cases(owner, store_file, tmp_path):
    import shutil

    from afterword.store.opening import close_store

    fill(owner, 200, NOW)
    close_store()
    small = tmp_path / "small.db"
    shutil.copy(store_file, small)
    multiply(str(store_file), 20)
    with closing(sqlite3.connect(small)) as db:
        before = _work_of(db)
    with closing(sqlite3.connect(store_file)) as db:
        after = _work_of(db)
    assert after < before * 3


def _work_of(db):
    count = 0

    def tick():
        nonlocal count
        count += 1

    db.set_progress_handler(tick, 1)
    assert quick.read(db, MOMENT, 7) is not None
    return count


def test_it_steps_aside_where_it_cannot_know(owner, store_file, tmp_path, monkeypatch):
    assert quick.today_rows(MOMENT, store_file) is not None
    assert quick.today_rows(MOMENT, tmp_path / "none.db") is None
    (tmp_path / "junk.db").write_bytes(b"not a database" * 100)
    assert quick.today_rows(MOMENT, tmp_path / "junk.db") is None
    monkeypatch.setenv("AFTERWORD_DATABASE_URL", "postgresql://x/y")
    assert quick.today_rows(MOMENT) is None
    monkeypatch.delenv("AFTERWORD_DATABASE_URL")
    with closing(sqlite3.connect(store_file)) as db, db:
        db.execute("UPDATE store_owner SET derived_by = 'an older one'")
    assert quick.today_rows(MOMENT, store_file) is None


def test_a_path_with_odd_characters_is_read(owner, store_file, tmp_path):
    import shutil

    from afterword.store.opening import close_store

    close_store()
    odd = tmp_path / "a ? #1 50%.db"
    shutil.copy(store_file, odd)
    assert quick.today_rows(MOMENT, odd) is not None


@pytest.mark.parametrize(
    ("days", "span"), [(0, 0), (1, 0), (1.5, 1), (2, 1), (3, 2), (4, 2), (5, 3), (40, 6), (100_000, 15)]
)
def test_the_lane_holds_every_step_that_may_be_open(days, span):
    opens, due = 1000, 1000 + int(days * lanes.DAY)
    assert lanes.span_of(opens, due) == span
    assert due <= lanes.horizon(span, opens)
