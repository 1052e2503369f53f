"""The pages for tests: a store filled once and copied, Django's client, signed in, the clock standing still.

``conftest.py`` hands them to every module of this folder.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pytest_django.plugin import DjangoDbBlocker

from tests.web import cases

if TYPE_CHECKING:
    from django.test import Client

    from afterword.store.models import Owner

ADDRESS = "127.0.0.1:8765"


@pytest.fixture(scope="session")
def filled(
    template: Path, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker
) -> Path:
    """A store with a dozen cases, made once."""
    from afterword.store.opening import close_store, open_store

    path = tmp_path_factory.mktemp("filled") / "afterword.db"
    shutil.copy(template, path)
    with django_db_blocker.unblock():
        cases.fill(open_store(path))
        close_store()
    return path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of this test."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("AFTERWORD_HOME", str(folder))
    return folder


@pytest.fixture
def _site(home: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    from django.test import override_settings

    from afterword.site import web_settings
    from afterword.store.opening import close_store, set_up_django

    set_up_django()
    from afterword.web import clock
    from afterword.web.middleware import guard

    own = {k: getattr(web_settings, k) for k in dir(web_settings) if k.isupper()}
    for name in ("DATABASES", "INSTALLED_APPS", "LOGGING_CONFIG"):
        own.pop(name, None)
    guard.serve_only("127.0.0.1", 8765)
    with override_settings(**own), django_db_blocker.unblock():
        yield
        clock.stop_at(None)
        close_store()


@pytest.fixture
def owner(_site: None, home: Path, filled: Path) -> Owner:
    """Whose pages they are: somebody with a dozen cases."""
    from afterword.store.opening import open_store
    from afterword.web import clock

    shutil.copy(filled, home / "afterword.db")
    clock.stop_at(cases.NOW)
    return open_store()


@pytest.fixture
def newcomer(_site: None, home: Path, template: Path) -> Owner:
    """Somebody whose store is empty."""
    from afterword.store.opening import open_store

    shutil.copy(template, home / "afterword.db")
    return open_store()


def signed_in(owner: Owner, **options: Any) -> Client:
    """A browser that came in by a one-time link."""
    from django.test import Client

    from afterword.desk.sign_in import new_link

    client = Client(SERVER_NAME="127.0.0.1", SERVER_PORT="8765", HTTP_HOST=ADDRESS, **options)
    answer = client.get(f"/sign-in/{new_link(owner, datetime.now(UTC))}")
    assert answer.status_code == 303
    return client


@pytest.fixture
def browser(owner: Owner) -> Client:
    """Signed in, with a dozen cases."""
    return signed_in(owner)
