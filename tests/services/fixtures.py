"""The servers and the browser as pytest fixtures: started by the first test that asks, ended with the run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.services.dovecot import Dovecot
    from tests.services.postfix import Postfix
    from tests.services.postgresql import PostgreSQL
    from tests.services.proxy import FaultyProxy


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """A running Dovecot, shared by the tests of one worker."""
    from tests.services.dovecot import Dovecot

    server = Dovecot()
    yield server
    server.close()


@pytest.fixture(scope="session")
def postfix(dovecot: Dovecot) -> Iterator[Postfix]:
    """A running Postfix that delivers into the mailboxes of ``dovecot``."""
    from tests.services.postfix import Postfix

    server = Postfix(dovecot)
    yield server
    server.close()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    """A running PostgreSQL with an empty database."""
    from tests.services.postgresql import PostgreSQL

    server = PostgreSQL()
    yield server
    server.close()


@pytest.fixture
def cut_proxy() -> Iterator[Callable[[int], FaultyProxy]]:
    """``cut_proxy(port)`` gives a proxy before that port which can cut, delay or hang the line."""
    from tests.services.proxy import FaultyProxy

    made: list[FaultyProxy] = []

    def make(target_port: int) -> FaultyProxy:
        made.append(FaultyProxy(target_port))
        return made[-1]

    yield make
    for proxy in made:
        proxy.close()


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """The distribution's Chromium."""
    from tests.services.processes import need

    return need("chromium")


@pytest.fixture(scope="session")
def chromium(chromium_path: Path) -> Iterator[Browser]:
    """A headless Chromium driven by Playwright; take ``chromium.new_context()`` for a fresh profile."""
    from tests.services.browser import open_browser

    with open_browser(chromium_path) as browser:
        yield browser
