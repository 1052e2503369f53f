"""Every sentence passes through gettext: with a catalogue, no English is left on the screen."""

from __future__ import annotations

import os
import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest


def catalogue(entries: dict[str, str]) -> bytes:
    """A ``.mo`` file with these translations (the format of GNU gettext)."""
    keys = sorted(entries)
    ids = b"".join(k.encode() + b"\0" for k in keys)
    texts = b"".join(entries[k].encode() + b"\0" for k in keys)
    start = 28 + 16 * len(keys)
    table, at = b"", start
    for k in keys:
        table += struct.pack("<II", len(k.encode()), at)
        at += len(k.encode()) + 1
    for k in keys:
        table += struct.pack("<II", len(entries[k].encode()), at)
        at += len(entries[k].encode()) + 1
    return (
        struct.pack("<7I", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, start) + table + ids + texts
    )


def afterword(home: Path, *words: str) -> str:
    surroundings = {**os.environ, "AFTERWORD_HOME": str(home), "AFTERWORD_LANGUAGE": "xx"}
    ran = subprocess.run(
        [sys.executable, "-m", "afterword", *words], capture_output=True, encoding="utf-8", env=surroundings
    )
    return ran.stdout + ran.stderr


def test_a_catalogue_in_the_data_folder_is_spoken(tmp_path: Path) -> None:
    folder = tmp_path / "locale" / "xx" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    heading = "Whom to thank after an interview, how long to wait, when to ask, and the words for it."
    (folder / "afterword.mo").write_bytes(
        catalogue({"": "Content-Type: text/plain; charset=UTF-8\n", heading: "Wem danken, wie lange warten."})
    )
    assert "Wem danken" in afterword(tmp_path)


def test_a_language_without_a_catalogue_is_english(tmp_path: Path) -> None:
    assert "Whom to thank" in afterword(tmp_path)


def test_every_line_of_help_can_be_translated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "from afterword.core.words import use_translation; use_translation(lambda s: '\u00ab' + s + '\u00bb');"
        "from afterword.cli.main import main; main(['help'])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8")
    plain = [line for line in ran.stdout.splitlines() if line.strip() and "\u00ab" not in line]
    assert not plain
    assert len(re.findall("\u00ab", ran.stdout)) > 30
