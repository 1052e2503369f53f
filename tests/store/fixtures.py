"""A fresh store for a test: a file of its own, opened the way the program opens it.

Take it into a room with a ``conftest.py`` like that of ``tests/store``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_django.plugin import DjangoDbBlocker

if TYPE_CHECKING:
    from afterword.store.models import Owner
    from tests.services.postgresql import PostgreSQL

NOW = datetime(2026, 5, 12, 9, 20, tzinfo=UTC)


@pytest.fixture
def store_file(tmp_path: Path) -> Path:
    """Where the test's store lies."""
    return tmp_path / "home" / "afterword.db"


@pytest.fixture
def owner(store_file: Path, template: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[Owner]:
    """The local owner of an empty store, a person in London."""
    import shutil

    from afterword.store.opening import close_store, open_store

    store_file.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(template, store_file)
    with django_db_blocker.unblock():
        found = open_store(store_file)
        found.name, found.email = "Sam Osei", "sam@example.org"
        found.timezone, found.country = "Europe/London", "GB"
        found.save()
        yield found
        close_store()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker) -> Path:
    """An empty store of the present schema, made once: migrating takes more than a second."""
    from afterword.store.opening import close_store, open_store

    path = tmp_path_factory.mktemp("template") / "afterword.db"
    with django_db_blocker.unblock():
        open_store(path)
        close_store()
    return path


@pytest.fixture
def remote_owner(postgresql: PostgreSQL, django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[Owner, str]]:
    """The owner of an empty store on PostgreSQL, and its address."""
    from afterword.store.opening import close_store, open_store

    url = postgresql.new_database()
    with django_db_blocker.unblock():
        yield open_store(url=url), url
        close_store()
