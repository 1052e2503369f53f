"""Opening the store: made and migrated on first use, checked cheaply ever after.

This module imports no Django at its top: a command first asks for the store, then imports what needs it.
The schema's number stands in SQLite's ``user_version`` (in a one-row table on PostgreSQL), so a store that
is up to date is recognised by one short read and Django's migration machinery is not loaded at all.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from afterword.core.words import _
from afterword.store import faults
from afterword.store.database import database_settings
from afterword.store.faults import StoreFault
from afterword.store.location import database_url, store_path
from afterword.store.rows import DERIVATION, SCHEMA

if TYPE_CHECKING:
    from afterword.store.models import Owner

APPLICATION_ID = 0x41667764
"""Written into the file's head (“Afwd”), so that a stranger's database is never migrated by mistake."""

_LOCK_PATIENCE = 60.0


def set_up_django() -> None:
    """Load Django with the commands' settings, unless somebody has set it up already.

    What ``django.setup()`` does beside this (logging, the prefix of addresses) loads all of Django's web part.
    """
    from django.apps import apps
    from django.conf import settings

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "afterword.site.settings")
    if not apps.ready:
        apps.populate(settings.INSTALLED_APPS)


def open_store(
    path: Path | None = None, url: str = "", progress: Callable[[int, int], None] | None = None
) -> Owner:
    """The local owner of the store, which is made or brought up to date if need be.

    ``path`` or ``url`` name another store than the person's own. ``progress(done, total)`` hears how far it is
    where every plan is made again, after an upgrade. Raises :class:`StoreFault`.
    """
    where = path or store_path()
    remote = "" if path is not None else (url or database_url())
    if not remote:
        _make_ready(where)
    set_up_django()
    _point_at(database_settings(None if remote else where, remote))
    if remote:
        _make_remote_ready(where)
    return local_owner(progress)


def close_store() -> None:
    """Let go of the store's connection in this thread."""
    from django.db import connections

    connections.close_all()


def local_owner(progress: Callable[[int, int], None] | None = None) -> Owner:
    """The one owner of a store on a person's own machine, made on first use; plans of an older program made anew."""
    from django.db import Error
    from django.utils import timezone

    from afterword.store.models import Owner

    try:
        found = Owner.objects.filter(key="local").first()
        if found is None:
            found, _made = Owner.objects.get_or_create(
                key="local",
                defaults={
                    "created": timezone.now(),
                    "timezone": _zone_of_this_machine(),
                    "derived_by": DERIVATION,
                },
            )
        if found.derived_by != DERIVATION:
            from afterword.store.due import refresh_all

            refresh_all(found, timezone.now(), progress)
    except Error as error:
        raise faults.of_database(error, store_path()) from error
    return found


# ---------------------------------------------------------------- the file


def _make_ready(path: Path) -> None:
    """Make sure that a file of the present schema stands at ``path``."""
    if path.is_dir():
        raise StoreFault(_("{path} should be the store but is a folder; move it away.").format(path=path))
    if path.exists() and path.stat().st_size and schema_of(path) == SCHEMA:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.chmod(path.parent, 0o700) if not any(path.parent.iterdir()) else None
    except OSError as error:
        raise faults.of_file(error, path.parent) from error
    with _alone(path):
        found = schema_of(path) if path.exists() and path.stat().st_size else 0
        if found != SCHEMA:
            _migrate_file(path, found)


def schema_of(path: Path) -> int:
    """The schema number of the file. Raises :class:`StoreFault` for what is no store, or a newer one's."""
    try:
        with closing(sqlite3.connect(path.absolute().as_uri() + "?mode=ro", uri=True, timeout=20)) as db:
            number = int(db.execute("PRAGMA user_version").fetchone()[0])
            owner = int(db.execute("PRAGMA application_id").fetchone()[0])
            tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] if number == 0 else 1
    except sqlite3.Error as error:
        raise faults.of_database(error, path) from error
    if (number and owner != APPLICATION_ID) or (not number and tables and not _half_made(path)):
        raise faults.of_database(sqlite3.DatabaseError("file is not a database"), path)
    if number > SCHEMA:
        raise StoreFault(
            _(
                "The store at {path} was made by a newer Afterword; update this one, "
                "or set AFTERWORD_HOME to another folder."
            ).format(path=path)
        )
    return number


def _half_made(path: Path) -> bool:
    """Whether an earlier first start was cut off in the middle: Django's tables, no number yet."""
    with closing(sqlite3.connect(path.absolute().as_uri() + "?mode=ro", uri=True)) as db:
        found = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'django_migrations'").fetchone()
    return found is not None


def _migrate_file(path: Path, found: int) -> None:
    """Bring the file from schema ``found`` (0: no tables yet) to the present one; a copy of the old stays."""
    try:
        if found:
            _keep_copy(path, found)
        else:
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        with closing(sqlite3.connect(path, timeout=20)) as db:
            db.execute("PRAGMA journal_mode=WAL")
    except OSError as error:
        raise faults.of_file(error, path) from error
    except sqlite3.Error as error:
        raise faults.of_database(error, path) from error
    set_up_django()
    _point_at(database_settings(path))
    _migrate(path)
    try:
        with closing(sqlite3.connect(path, timeout=20)) as db:
            db.execute(f"PRAGMA application_id={APPLICATION_ID}")
            db.execute(f"PRAGMA user_version={SCHEMA}")
    except sqlite3.Error as error:
        raise faults.of_database(error, path) from error


def _keep_copy(path: Path, found: int) -> None:
    """Before a migration the old store is kept beside the new one."""
    with (
        closing(sqlite3.connect(path)) as old,
        closing(sqlite3.connect(path.with_name(f"{path.name}.schema-{found}"))) as new,
    ):
        old.backup(new)


def _migrate(path: Path) -> None:
    from django.core.management import call_command
    from django.db import Error

    try:
        call_command("migrate", interactive=False, verbosity=0)
    except Error as error:
        raise faults.of_database(error, path) from error


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """One process at a time makes or migrates the store; the others wait and then find it ready."""
    lock = path.with_name(path.name + ".lock")
    try:
        handle = os.open(lock, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise faults.of_file(error, path.parent) from error
    try:
        _take_lock(handle, path)
        yield
    finally:
        os.close(handle)


def _take_lock(handle: int, path: Path) -> None:
    """Take the operating system's lock, which a process that dies lets go of by itself."""
    until = time.monotonic() + _LOCK_PATIENCE
    while True:
        try:
            if os.name == "nt":
                import msvcrt

                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
            else:
                import fcntl

                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            if time.monotonic() > until:
                raise faults.of_database(sqlite3.OperationalError("database is locked"), path) from None
            time.sleep(0.05)
        else:
            return


# ---------------------------------------------------------------- Django's connection


def _point_at(wanted: dict[str, Any]) -> None:
    """Let Django's connection of this thread be the one to ``wanted``."""
    from django.db import connections

    known = connections.settings["default"]
    if all(known.get(name) == value for name, value in wanted.items()):
        return
    if hasattr(connections._connections, "default"):  # type: ignore[attr-defined]
        connections["default"].close()
        del connections["default"]
    fresh = dict.fromkeys(("USER", "PASSWORD", "HOST", "PORT"), "")
    known.update({**fresh, "CONN_MAX_AGE": 0, **wanted})


def _make_remote_ready(where: Path) -> None:
    """Make or migrate the tables on a PostgreSQL server, one process at a time."""
    from django.db import Error, connection, transaction

    try:
        if _remote_schema() == SCHEMA:
            return
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [APPLICATION_ID])
            if _remote_schema() != SCHEMA:
                from django.core.management import call_command

                call_command("migrate", interactive=False, verbosity=0)
                cursor.execute("CREATE TABLE IF NOT EXISTS afterword_schema (number integer NOT NULL)")
                cursor.execute("DELETE FROM afterword_schema")
                cursor.execute("INSERT INTO afterword_schema VALUES (%s)", [SCHEMA])
    except Error as error:
        raise faults.of_database(error, where) from error


def _remote_schema() -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('afterword_schema') IS NOT NULL")
        row = cursor.fetchone()
        if row is None or not row[0]:
            return 0
        cursor.execute("SELECT number FROM afterword_schema")
        row = cursor.fetchone()
    number = int(row[0]) if row else 0
    if number > SCHEMA:
        raise StoreFault(_("The database was made by a newer Afterword; update this one."))
    return number


def _zone_of_this_machine() -> str:
    """The IANA name of the machine's time zone; ``UTC`` where it cannot be told."""
    named = os.environ.get("TZ", "").lstrip(":")
    if not named and os.name != "nt":
        linked = os.path.realpath("/etc/localtime")
        named = linked.partition("zoneinfo/")[2]
    from afterword.core.worktime import zone

    try:
        zone(named or "UTC")
    except ValueError:
        return "UTC"
    return named or "UTC"
