"""A served store and signed-in browser windows.

``conftest.py`` hands them to every module of this folder. One server a worker that tests only look at, one a
module that they change.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "screenshots"
STEP = "brightwater:thank_you/i1/ana"

PAGES = {
    "today": "/",
    "start": "/start",
    "cases": "/cases",
    "board": "/cases?view=board",
    "new-case": "/cases/new",
    "case": "/cases/brightwater",
    "case-ended": "/cases/fernhill",
    "advisers": "/cases/brightwater/advisers",
    "details": "/cases/brightwater/details",
    "person": "/cases/brightwater/people/ana",
    "debrief": "/cases/brightwater/debrief",
    "prepare": "/cases/copper/prepare",
    "tell-interview": "/cases/marlow/tell/interview",
    "tell-heard": "/cases/marlow/tell/heard",
    "which-case": "/tell/heard",
    "why": f"/why?step={STEP}",
    "write": f"/write?step={STEP}",
    "write-letter": f"/write?step={STEP}&way=letter",
    "letter": f"/write/letter?step={STEP}",
    "call": f"/write/call?step={STEP}",
    "people": "/people",
    "month": "/calendar",
    "week": "/calendar/week",
    "review": "/review",
    "change": "/review/1",
    "outbox": "/outbox",
    "insights": "/insights?case=tideway",
    "guidance": "/guidance",
    "rule": "/guidance/check_in",
    "settings": "/settings",
    "sending": "/settings/sending",
    "mailbox": "/settings/mailbox",
    "mailbox-password": "/settings/mailbox?email=sam@gmail.com",
    "mailbox-code": "/settings/mailbox?email=sam@outlook.com",
    "mailbox-servers": "/settings/mailbox?email=sam@nowhere.example",
    "find": "/find?q=ana",
    "help": "/help",
    "offline": "/offline",
    "fault": "/cases/nobody",
}


class Served:
    """The pages of one process."""

    def __init__(self, home: Path) -> None:
        place = {**os.environ, "AFTERWORD_HOME": str(home), "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
        place.pop("DJANGO_SETTINGS_MODULE", None)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.serve"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=place,
        )
        self.home = home
        first = self._line()
        self.address = first.partition("/sign-in/")[0]
        self._links = [first]

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline().strip()
        assert line, "the pages did not start"
        return line

    def link(self) -> str:
        """A fresh one-time link."""
        if self._links:
            return self._links.pop()
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return self._line()

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(15)
        except subprocess.TimeoutExpired:
            self._process.kill()


def _served(factory: pytest.TempPathFactory, name: str) -> Iterator[Served]:
    server = Served(factory.mktemp(name))
    yield server
    server.close()


@pytest.fixture(scope="session")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Pages to look at."""
    yield from _served(tmp_path_factory, "shown")


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Pages to do things on."""
    yield from _served(tmp_path_factory, "changed")


Window = Callable[..., "Page"]


@pytest.fixture
def window(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """``window(served, width=…, script=…, scheme=…)``: a signed-in browser window of its own profile."""
    opened: list[BrowserContext] = []

    def open_window(served: Served, *, width: int = 1280, script: bool = True, scheme: Any = "light") -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=script,
            color_scheme=scheme,
            reduced_motion="reduce",
            base_url=served.address,
            service_workers="block",
        )
        context.set_default_timeout(15_000)
        opened.append(context)
        page = context.new_page()
        page.goto(served.link())
        return page

    yield open_window
    for context in opened:
        context.close()
