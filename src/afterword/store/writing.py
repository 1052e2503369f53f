"""One transaction around a verb, with the database's own faults put into words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import DatabaseError, InterfaceError, connection, transaction

from afterword.store import faults
from afterword.store.location import store_path


@contextmanager
def writing() -> Iterator[None]:
    """All or nothing: what is written inside stays only if nothing is raised.

    Raises :class:`afterword.store.faults.StoreFault` where the database cannot do it.
    """
    with in_words(), transaction.atomic():
        yield


@contextmanager
def in_words() -> Iterator[None]:
    """Faults of the database as one sentence."""
    try:
        yield
    except (DatabaseError, InterfaceError) as error:
        raise faults.of_database(error, store_path_now()) from error


def store_path_now() -> Path:
    """The file that the connection leads to, for messages."""
    name = connection.settings_dict.get("NAME")
    return Path(str(name)) if connection.vendor == "sqlite" and name else store_path()
