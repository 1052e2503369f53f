"""Opening: the first start, and everything that can stand in its way, each with one clear sentence."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from pathlib import Path

import pytest

from afterword.store.faults import StoreFault

ROOT = Path(__file__).resolve().parents[2]


def python(code: str, home: Path, more: list[str] | None = None) -> subprocess.Popen:
    """Another process that uses the store in ``home``."""
    env = {**os.environ, "AFTERWORD_HOME": str(home), "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    env.pop("DJANGO_SETTINGS_MODULE", None)
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *(more or [])],
        env=env,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def answer(process: subprocess.Popen) -> str:
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    return out.strip()


OPEN = """
from afterword.store.opening import open_store
from afterword.store.faults import StoreFault
try:
    print(open_store().key)
except StoreFault as fault:
    print("fault:", fault.message)
"""


def test_two_processes_that_start_at_once_make_one_store(tmp_path):
    both = [python(OPEN, tmp_path / "new home") for _ in range(3)]
    assert [answer(p) for p in both] == ["local"] * 3
    with closing(sqlite3.connect(tmp_path / "new home" / "afterword.db")) as db:
        assert db.execute("SELECT count(*) FROM store_owner").fetchone() == (1,)
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_an_open_store_is_not_migrated_again(tmp_path, template):
    import shutil

    shutil.copy(template, tmp_path / "afterword.db")
    code = OPEN + "import sys; print('django.db.migrations' in sys.modules)"
    assert answer(python(code, tmp_path)).splitlines() == ["local", "False"]


def test_a_store_of_a_newer_version_is_left_alone(tmp_path, template, django_db_blocker):
    import shutil

    from afterword.store.opening import open_store

    path = tmp_path / "afterword.db"
    shutil.copy(template, path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreFault, match="newer Afterword"):
        open_store(path)


@pytest.mark.parametrize(
    "content", [b"no database at all, just words " * 50, b"SQLite format 3\x00" + b"\xff" * 5000]
)
def test_what_is_no_store_is_left_alone(tmp_path, content):
    from afterword.store.opening import open_store

    path = tmp_path / "afterword.db"
    path.write_bytes(content)
    with pytest.raises(StoreFault, match="damaged or no store"):
        open_store(path)
    assert path.read_bytes() == content


def test_a_stranger_s_database_is_left_alone(tmp_path):
    from afterword.store.opening import open_store

    path = tmp_path / "afterword.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE songs (title)")
    with pytest.raises(StoreFault, match="no store"):
        open_store(path)


def test_a_folder_where_the_store_should_be(tmp_path):
    from afterword.store.opening import open_store

    (tmp_path / "afterword.db").mkdir()
    with pytest.raises(StoreFault, match="is a folder"):
        open_store(tmp_path / "afterword.db")


def test_a_file_where_the_folder_should_be(tmp_path):
    from afterword.store.opening import open_store

    (tmp_path / "home").write_text("", encoding="utf-8")
    with pytest.raises(StoreFault, match="should be a folder"):
        open_store(tmp_path / "home" / "afterword.db")


def test_an_empty_file_becomes_a_store(tmp_path, django_db_blocker):
    from afterword.store.opening import close_store, open_store

    (tmp_path / "afterword.db").touch()
    with django_db_blocker.unblock():
        assert open_store(tmp_path / "afterword.db").key == "local"
        close_store()


WRITE = """
from datetime import datetime, UTC
try:
    owner = open_store()
    from afterword.desk.add_case import add_case
    print(add_case(owner, "Brightwater", now=datetime.now(UTC)).case)
except StoreFault as fault:
    print("fault:", fault.message)
"""


READ_ONLY = """
import os, sys
from pathlib import Path
from datetime import datetime, UTC
from afterword.store.opening import open_store
from afterword.store.faults import StoreFault
owner = open_store(Path(sys.argv[1]))  # everything is imported while that is still allowed
from afterword.desk.add_case import add_case
add_case(owner, "Elsewhere", now=datetime.now(UTC))
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    owner = open_store(Path(sys.argv[2]))
    print(add_case(owner, "Brightwater", now=datetime.now(UTC)).case)
except StoreFault as fault:
    print("fault:", fault.message)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="users and rights are another thing there")
@pytest.mark.parametrize("there", [True, False])
def test_a_folder_that_may_not_be_written_to(tmp_path, template, there):
    import shutil
    import tempfile

    home = Path(tempfile.mkdtemp(prefix="afterword-read-only-"))
    if there:
        shutil.copy(template, home / "afterword.db")
        (home / "afterword.db").chmod(0o444)
    home.chmod(0o555)
    process = python(READ_ONLY, tmp_path, more=[str(tmp_path / "other.db"), str(home / "afterword.db")])
    said = answer(process)
    home.chmod(0o755)
    shutil.rmtree(home)
    assert said.startswith(("fault: Nothing can be written to", "fault: The store at"))


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of this kind there")
def test_a_full_disk_changes_nothing(tmp_path, template):
    import shutil

    shutil.copy(template, tmp_path / "afterword.db")
    code = """
        import resource, signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        from afterword.store.opening import open_store
        from afterword.store.faults import StoreFault
        open_store()
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
        """ + textwrap.indent(WRITE, " " * 8)
    said = answer(python(code, tmp_path))
    assert said.startswith("fault: The disk that holds"), said
    with closing(sqlite3.connect(tmp_path / "afterword.db")) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("SELECT count(*) FROM store_caserecord").fetchone() == (0,)
    assert answer(python(OPEN + WRITE, tmp_path)).endswith("brightwater")


NOTES = """
    from datetime import datetime, UTC
    from afterword.store.opening import open_store
    owner = open_store()
    from afterword.desk.outcomes import note
    import sys
    for n in range({count}):
        note(owner, "brightwater", "{who} " + str(n), now=datetime.now(UTC))
        print(n, flush=True)
"""


def prepared(tmp_path: Path, template: Path) -> Path:
    import shutil

    shutil.copy(template, tmp_path / "afterword.db")
    answer(python(OPEN + WRITE, tmp_path))
    return tmp_path


def test_two_processes_that_write_at_once_lose_nothing(tmp_path, template):
    home = prepared(tmp_path, template)
    writers = [python(NOTES.format(count=15, who=f"writer{w}"), home) for w in range(2)]
    for writer in writers:
        answer(writer)
    with closing(sqlite3.connect(home / "afterword.db")) as db:
        found = db.execute("SELECT body FROM store_factrecord WHERE kind = 'note'").fetchall()
        assert len(set(found)) == 30


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 there")
def test_a_kill_in_the_middle_leaves_whole_verbs(tmp_path, template):
    home = prepared(tmp_path, template)
    for wait in (3, 7, 12):
        writer = python(NOTES.format(count=500, who=f"after{wait}"), home)
        assert writer.stdout is not None
        for _line in range(wait):
            writer.stdout.readline()
        writer.kill()
        writer.communicate()
    with closing(sqlite3.connect(home / "afterword.db")) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        facts = db.execute("SELECT count(*) FROM store_factrecord WHERE kind = 'note'").fetchone()[0]
        noted = db.execute("SELECT count(*) FROM store_activity WHERE verb = 'note'").fetchone()[0]
        assert facts == noted >= 22


def test_a_locked_store_says_so(tmp_path, template, monkeypatch, django_db_blocker):
    import shutil

    shutil.copy(template, tmp_path / "afterword.db")
    code = """
        from afterword.store import database
        database.BUSY_SECONDS = 0.2
    """ + textwrap.indent(OPEN + WRITE, " " * 8)
    with closing(sqlite3.connect(tmp_path / "afterword.db")) as db:
        db.execute("BEGIN IMMEDIATE")
        said = answer(python(code, tmp_path))
    assert "Another program is writing" in said


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of this kind there")
@pytest.mark.parametrize("room", [0, 8192, 60_000])
def test_a_disk_that_is_full_at_the_first_start_leaves_nothing_half_made(tmp_path, room):
    full = f"""
        import resource, signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, resource.RLIM_INFINITY))
    """ + textwrap.indent(OPEN, " " * 8)
    assert answer(python(full, tmp_path)).startswith("fault: The disk that holds")
    assert answer(python(OPEN + WRITE, tmp_path)).endswith("brightwater")
