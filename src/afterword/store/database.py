"""Which database the store lies in, as Django's settings want it said."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from afterword.core.words import _
from afterword.store.faults import StoreFault
from afterword.store.location import database_url, store_path

BUSY_SECONDS = 20


def database_settings(path: Path | None = None, url: str = "") -> dict[str, Any]:
    """The ``DATABASES`` entry of that file or address; by default of the person's own store."""
    if path is None and (url or database_url()):
        return postgresql_settings(url or database_url())
    return sqlite_settings(path or store_path())


def sqlite_settings(path: Path) -> dict[str, Any]:
    """A local file in write-ahead mode; every transaction takes the right to write when it begins."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "timeout": BUSY_SECONDS,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY;",
        },
    }


def postgresql_settings(url: str) -> dict[str, Any]:
    """A PostgreSQL server, from an address such as ``postgresql://me:secret@host:5432/name?sslmode=require``.

    Raises :class:`StoreFault` for any other kind of address.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres"):
        raise StoreFault(
            _("AFTERWORD_DATABASE_URL should begin with postgresql://; unset it to use a local file.")
        )
    try:
        port = parts.port
    except ValueError as error:
        raise StoreFault(_("The port in AFTERWORD_DATABASE_URL is no number.")) from error
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(port or ""),
        "CONN_MAX_AGE": 60,
        "OPTIONS": {
            "connect_timeout": BUSY_SECONDS,
            # The server keeps the plans of statements that come again: half of its time goes into them.
            "server_side_binding": True,
            "prepare_threshold": 2,
            **dict(parse_qsl(parts.query)),
        },
    }
