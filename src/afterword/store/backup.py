"""The whole store in one file, and back.

SQLite copies itself page by page while others go on writing; a restore is one transaction of SQLite's own, so
it happens whole or not at all and other processes simply see the new content. PostgreSQL is written out row
by row and read back in one transaction.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from django.core import serializers
from django.db import connection, models, transaction

from afterword.core.words import _
from afterword.store import faults
from afterword.store import models as tables
from afterword.store.faults import StoreFault
from afterword.store.opening import APPLICATION_ID, close_store, schema_of
from afterword.store.rows import SCHEMA
from afterword.store.writing import in_words, store_path_now

_IN_ORDER: tuple[type[models.Model], ...] = (
    tables.Owner,
    tables.CaseRecord,
    tables.Account,
    tables.MailboxState,
    tables.MailMessage,
    tables.FactRecord,
    tables.CasePerson,
    tables.DuePlace,
    tables.DueStep,
    tables.Proposal,
    tables.OutgoingMessage,
    tables.DraftText,
    tables.SendPermission,
    tables.SignInLink,
    tables.AuditLine,
    tables.Activity,
)
"""Every table, each after those that it points to."""


def backup(target: Path, replace: bool = False) -> None:
    """Write the whole store into the file ``target``. Raises :class:`StoreFault`."""
    if target.is_dir():
        raise StoreFault(_("{path} is a folder; name a file for the backup.").format(path=target))
    if target.exists() and not replace:
        raise StoreFault(_("{path} is there already; choose another name.").format(path=target))
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        if connection.vendor == "sqlite":
            _copy(store_path_now(), draft)
        else:
            _write_rows(draft)
        os.replace(draft, target)
    except OSError as error:
        raise faults.of_file(error, target) from error
    except sqlite3.Error as error:
        raise faults.of_database(error, target) from error
    finally:
        _remove(draft)


def restore(source: Path) -> Path | None:
    """Put the store back as the backup ``source`` has it; everything newer is gone.

    Gives the file in which the store stood until now (SQLite only). Raises :class:`StoreFault` and changes
    nothing where ``source`` is no sound backup.
    """
    if not source.is_file():
        raise StoreFault(_("There is no backup at {path}.").format(path=source))
    if connection.vendor != "sqlite":
        _read_rows(source)
        return None
    _check(source)
    store = store_path_now()
    before = store.with_name(store.name + ".before-restore")
    close_store()
    try:
        _remove(before)
        _copy(store, before)
        _copy(source, store)
    except OSError as error:
        raise faults.of_file(error, store) from error
    except sqlite3.Error as error:
        raise faults.of_database(error, store) from error
    return before


def _check(source: Path) -> None:
    found = schema_of(source)
    if found != SCHEMA:
        raise StoreFault(_("{path} is no backup of a store that I can read.").format(path=source))
    try:
        with closing(sqlite3.connect(source.absolute().as_uri() + "?mode=ro&immutable=1", uri=True)) as db:
            sound = db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            own = db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    except sqlite3.Error as error:
        raise faults.of_database(error, source) from error
    if not (sound and own):
        raise StoreFault(
            _("{path} is damaged; nothing was changed. Try an older backup.").format(path=source)
        )


def _copy(source: Path, target: Path) -> None:
    with (
        closing(sqlite3.connect(source, timeout=20)) as old,
        closing(sqlite3.connect(target, timeout=20)) as new,
    ):
        old.backup(new)
        if target.name.endswith(".part"):
            new.execute("PRAGMA journal_mode=DELETE")


def _remove(path: Path) -> None:
    for name in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        name.unlink(missing_ok=True)


# ---------------------------------------------------------------- row by row


def _rows() -> Iterator[models.Model]:
    for table in _IN_ORDER:
        yield from table._default_manager.order_by("pk").iterator(chunk_size=500)


def _write_rows(target: Path) -> None:
    with in_words(), transaction.atomic(), target.open("w", encoding="utf-8") as out:
        serializers.serialize("jsonl", _rows(), stream=out)


def _read_rows(source: Path) -> None:
    try:
        with in_words(), transaction.atomic(), source.open(encoding="utf-8") as lines:
            for table in reversed(_IN_ORDER):
                table._default_manager.all().delete()
            for found in serializers.deserialize("jsonl", lines):
                found.save()
            _reset_sequences()
    except (OSError, UnicodeDecodeError) as error:
        raise StoreFault(_("{path} cannot be read.").format(path=source)) from error
    except serializers.base.DeserializationError as error:
        raise StoreFault(_("{path} is damaged; nothing was changed.").format(path=source)) from error


def _reset_sequences() -> None:
    from django.core.management.color import no_style

    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(_IN_ORDER)):
            cursor.execute(statement)
