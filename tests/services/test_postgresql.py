"""The test database itself: it answers, and each new database is empty and apart."""

from __future__ import annotations

import psycopg

from tests.services.postgresql import PostgreSQL


def test_databases_are_apart(postgresql: PostgreSQL) -> None:
    with psycopg.connect(postgresql.url) as connection:
        connection.execute("CREATE TABLE seen (n int)")
    with psycopg.connect(postgresql.new_database()) as connection:
        row = connection.execute("SELECT count(*) FROM pg_tables WHERE tablename = 'seen'").fetchone()
        assert row == (0,)


def test_it_comes_back_on_the_same_port(postgresql: PostgreSQL) -> None:
    postgresql.stop()
    postgresql.start()
    assert postgresql.new_database().endswith(tuple("0123456789"))
