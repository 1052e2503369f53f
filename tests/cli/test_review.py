"""Answering what the mail tells, on a terminal with one key each."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.sample_mailbox.make import job_search, write_maildir

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

AFTERWORD = str(Path(sys.executable).parent / "afterword")
QUESTION = "q stop: "


class Terminal:
    """A command on a terminal of its own."""

    def __init__(self, *words: str) -> None:
        import pty

        self.mine, theirs = pty.openpty()
        self.process = subprocess.Popen([AFTERWORD, *words], stdin=theirs, stdout=theirs, stderr=theirs)
        os.close(theirs)

    def press(self, keys: str) -> None:
        os.write(self.mine, keys.encode())

    def until_asked(self) -> str:
        """What was shown until the next question, of either kind."""
        return self.until("] ", QUESTION)

    def until(self, *texts: str, seconds: float = 30) -> str:
        """What was shown until one of ``texts`` came, without colours."""
        shown = b""
        end = time.monotonic() + seconds
        while not any(text in plain(shown) for text in texts) and time.monotonic() < end:
            if not select.select([self.mine], [], [], 1)[0]:
                continue
            try:
                shown += os.read(self.mine, 4_096)
            except OSError:  # the command has ended
                break
        assert any(text in plain(shown) for text in texts), plain(shown)
        return plain(shown)


def plain(shown: bytes) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode(errors="replace"))


@pytest.fixture
def read_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AFTERWORD_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("AFTERWORD_NOW", "2026-05-12T09:20:00+01:00")
    monkeypatch.setenv("TERM", "xterm")
    write_maildir(tmp_path / "mail", job_search(("Brightwater", "Copper & Vale")))
    said = subprocess.run([AFTERWORD, "sync", str(tmp_path / "mail")], capture_output=True, text=True)
    assert "Brightwater" in said.stdout
    assert "“afterword review”" in said.stdout
    return tmp_path


def test_one_key_each_by_application(read_in: Path) -> None:
    screen = Terminal("review")
    first = screen.until(QUESTION)
    assert "Copper & Vale, Data Analyst" in first
    assert "1/9" in first
    screen.press("?")
    assert "Press one key" in screen.until(QUESTION)
    screen.press("\x1b[A")
    assert "Press one key" in screen.until(QUESTION)
    screen.press("m")
    assert "Thank you for applying" in screen.until(QUESTION)
    screen.press("n")
    assert "will not come back" in screen.until(QUESTION)
    screen.press("a")
    assert "Brightwater, Operations Manager" in screen.until(QUESTION)
    screen.press("l")
    screen.until(QUESTION)
    screen.press("y")
    screen.until(QUESTION)
    screen.press("c")
    said = {"When is the interview?": "Tue 12 May 3pm", "How?": "onsite"}
    while QUESTION not in (shown := screen.until_asked()):
        screen.press(next((given for asked, given in said.items() if asked in shown), "") + "\r")
    screen.press("q")
    assert "2 are left for later." in screen.until("later.")
    assert screen.process.wait(timeout=20) == 0
    waiting = subprocess.run([AFTERWORD, "review", "list"], capture_output=True, text=True).stdout
    assert len(waiting.splitlines()) == 2
    case = subprocess.run([AFTERWORD, "show", "brightwater"], capture_output=True, text=True).stdout
    assert "Tuesday 12 May 15:00" in case
