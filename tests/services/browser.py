"""The distribution's Chromium, headless and quiet, driven by Playwright."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.services.processes import IS_ROOT, say

# Without these Chromium talks to its maker's hosts at every start, which a test has no business doing.
_QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)


@contextlib.contextmanager
def open_browser(program: Path) -> Iterator[Browser]:
    """A running browser until the block ends."""
    say("starting Chromium …")
    # Playwright's loop runs in this thread, which Django would take for asynchronous code.
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    flags = [*_QUIET, *(["--no-sandbox"] if IS_ROOT else [])]
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=str(program), headless=True, args=flags)
            yield browser
            browser.close()
    finally:
        if before is None:
            os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)
        else:
            os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = before
