"""A PostgreSQL of our own in a folder of its own, quick because nothing of it needs to survive."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import time
from pathlib import Path

from tests.services.processes import HOST, IS_ROOT, Process, folder, free_port, need, say, without

_SETTINGS = """
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = '{folder}'
fsync = off
synchronous_commit = off
full_page_writes = off
shared_buffers = 32MB
max_connections = 60
autovacuum = off
max_wal_size = 512MB
log_min_messages = warning
"""


class PostgreSQL:
    """The running server; everyone on the loopback is let in as ``afterword``."""

    host = HOST

    def __init__(self) -> None:
        program = need("postgres")
        say("starting PostgreSQL …")
        # PostgreSQL refuses to run as root; its package brings a user for it.
        self._user = _account() if IS_ROOT else None
        self._programs = program.resolve().parent
        self.folder = folder("pg")
        self.port = free_port()
        if self._user:
            shutil.chown(self.folder, self._user)
        self._run(
            "initdb", "-A", "trust", "-U", "afterword", "-E", "UTF8", "--locale=C", "-N", "-D", self._data
        )
        with (Path(self._data) / "postgresql.conf").open("a") as settings:
            settings.write(_SETTINGS.format(port=self.port, folder=self.folder))
        self._log = self.folder / "postgresql.log"
        self._process = Process([str(program), "-D", self._data], self._log, user=self._user)
        self._process.start(self.port)
        self._names = itertools.count(1)
        self.url = self.new_database()

    @property
    def _data(self) -> str:
        return str(self.folder / "data")

    def new_database(self) -> str:
        """The URL of another empty database."""
        import psycopg

        name = f"afterword{next(self._names)}"
        for attempt in range(50):
            try:
                with psycopg.connect(self._url("postgres"), autocommit=True) as connection:
                    connection.execute(f'CREATE DATABASE "{name}"')
                break
            except psycopg.OperationalError:  # "the database system is starting up"
                if attempt == 49:
                    raise
                time.sleep(0.1)
        return self._url(name)

    def _url(self, name: str) -> str:
        return f"postgresql://afterword@{HOST}:{self.port}/{name}"

    def stop(self) -> None:
        """End the server as a crash would end it for its clients."""
        self._process.stop()

    def start(self) -> None:
        """Start again on the same port after ``stop``."""
        self._process.start(self.port)

    def close(self) -> None:
        """End for good and remove everything."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, program: str, *arguments: str) -> None:
        ran = subprocess.run(
            [str(self._programs / program), *arguments],
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            user=self._user,
            group=self._user,
            extra_groups=[] if self._user else None,
            cwd=self.folder,
            env={**os.environ, "LC_ALL": "C"},
        )
        if ran.returncode:
            raise RuntimeError(f"{program} failed:\n{ran.stderr[-2000:]}")


def _account() -> str:
    """The user PostgreSQL's package made."""
    import pwd

    try:
        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        without("there is no user postgres to run PostgreSQL as")
        raise
