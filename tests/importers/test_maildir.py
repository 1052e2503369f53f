"""A Maildir that changes between two readings and while it is read: nothing lost, nothing doubled."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import pytest

from afterword.importers.maildir import Maildir

LONG_AGO = time.time() - 60


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for part in ("cur", "new", "tmp"):
        (tmp_path / part).mkdir()
    return tmp_path


def put(place: Path, name: str, part: str = "new") -> Path:
    path = place / part / name
    path.write_bytes(f"Subject: {name}\n\n{name}".encode())
    return path


def settle(place: Path) -> None:
    """As if the last change were a while ago."""
    for part in ("cur", "new"):
        os.utime(place / part, (LONG_AGO, LONG_AGO))


def read(place: Path, position: dict[str, Any], size: int = 250) -> tuple[list[str], dict[str, Any]]:
    found: list[str] = []
    for batch in Maildir(place).batches("", position, size):
        found += [head.raw.split(b"\n")[0].decode()[9:] for head in batch.heads]
        position = batch.position
    return found, position


def test_what_is_new_is_read_once_wherever_it_is_moved(place: Path) -> None:
    first, second = put(place, "1.a"), put(place, "2.b")
    settle(place)
    found, position = read(place, {})
    assert found == ["1.a", "2.b"]
    first.rename(place / "cur" / "1.a:2,S")
    second.rename(place / "cur" / "2.b:2,")
    put(place, "3.c")
    found, position = read(place, position)
    assert found == ["3.c"]
    assert read(place, position)[0] == []


@pytest.mark.skipif(os.name == "nt", reason="the time of a folder is not relied on there")
def test_a_part_that_has_not_changed_is_not_listed(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(5):
        put(place, f"{n}.a", "cur")
    settle(place)
    _found, position = read(place, {})
    listed: list[str] = []
    really = os.listdir
    monkeypatch.setattr(os, "listdir", lambda path: listed.append(Path(path).name) or really(path))
    assert read(place, position) == ([], position)
    assert listed == []
    put(place, "9.z")
    assert read(place, position)[0] == ["9.z"]
    assert listed == ["new"]
    put(place, "10.y", "cur")
    assert read(place, position)[0] == ["10.y", "9.z"]


def test_a_change_of_this_very_moment_is_not_relied_on(place: Path) -> None:
    put(place, "1.a")
    _found, position = read(place, {})
    put(place, "2.b")
    when = os.stat(place / "new").st_mtime
    os.utime(place / "new", (when, when))
    assert read(place, position)[0] == ["2.b"]


def test_what_moves_while_it_is_read_is_read_all_the_same(place: Path) -> None:
    for n in range(4):
        put(place, f"{n}.a")
    settle(place)
    batches = Maildir(place).batches("", {}, 2)
    first = next(batches)
    (place / "new" / "2.a").rename(place / "cur" / "2.a:2,S")
    (place / "new" / "3.a").unlink()
    rest = list(batches)
    heads = [head for batch in (first, *rest) for head in batch.heads]
    assert [head.raw.split(b"\n")[0] for head in heads] == [f"Subject: {n}.a".encode() for n in range(3)]
    put(place, "3.a", "cur")
    assert read(place, rest[-1].position)[0] == ["3.a"]
    key = heads[0].key
    (place / "new" / "0.a").rename(place / "cur" / "0.a:2,RS")
    assert [raw for _key, raw in Maildir(place).bodies("", [key])] == [b"Subject: 0.a\n\n0.a"]


def test_a_damaged_memory_reads_everything_again(place: Path) -> None:
    put(place, "1.a")
    settle(place)
    assert read(place, {"seen": "no base64 at all!"})[0] == ["1.a"]
