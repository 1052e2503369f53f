"""Serving the pages on this machine: one process, a few threads, a loopback address, nothing else.

Work beside the pages (reading mail, sending what is due) runs in threads of the same process. Whoever has
such work adds a function to :data:`BACKGROUND`; it is called with an event and returns when that is set::

    from afterword.site.serving import BACKGROUND
    BACKGROUND.append(send_what_is_due)   # def send_what_is_due(stop: threading.Event) -> None
"""

from __future__ import annotations

import contextlib
import gc
import json
import logging
import os
import signal
import socket
import threading
import urllib.request
import webbrowser
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from afterword.core.words import _
from afterword.store.location import data_folder

HOST = "127.0.0.1"
FIRST_PORT = 8765
THREADS = 4
NOTE = "pages.json"

Background = Callable[[threading.Event], None]

BACKGROUND: list[Background] = []
"""Functions to run in threads of their own while the pages are served."""


class Serving:
    """Pages that are being served; ``address`` is where."""

    def __init__(self, port: int | None = None, background: Iterable[Background] = ()) -> None:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "afterword.site.web_settings")
        from waitress.server import create_server

        from afterword.site.wsgi import make_application
        from afterword.store.opening import open_store
        from afterword.web.middleware import guard

        self.owner = open_store()
        self._stop = threading.Event()
        for name in ("waitress", "waitress.queue", "django.request"):
            # What is a page that was not found to the server is no news to the person at the terminal; and
            # addresses, which may hold a sign-in, do not belong into any log.
            logging.getLogger(name).setLevel(logging.ERROR)
        self._work = [*BACKGROUND, *background]

        listening = listen(port)
        self.port = int(listening.getsockname()[1])
        guard.serve_only(HOST, self.port)
        self._server: Any = create_server(
            make_application(), sockets=[listening], threads=THREADS, ident="Afterword", channel_timeout=30
        )
        self._threads = [threading.Thread(target=self._server.run, daemon=True, name="pages")]
        self._threads += [
            threading.Thread(
                target=work, args=(self._stop,), daemon=True, name=getattr(work, "__name__", "work")
            )
            for work in self._work
        ]

    @property
    def address(self) -> str:
        """The address of the first page, without a sign-in."""
        return f"http://{HOST}:{self.port}/"

    def start(self) -> None:
        """Begin; returns at once."""
        _warm_up()
        for thread in self._threads:
            thread.start()

    def wait(self) -> None:
        """Go on until the person stops it (Ctrl-C), the system does, or :meth:`close` is called from elsewhere."""
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, lambda _number, _frame: self._stop.set())
        with contextlib.suppress(KeyboardInterrupt):
            while not self._stop.wait(0.5):
                pass

    def close(self) -> None:
        """End the background work and take no more requests."""
        self._stop.set()
        self._server.close()
        for thread in self._threads[1:]:
            thread.join(timeout=10)

    def sign_in_link(self) -> str:
        """A fresh address that signs one browser in, once."""
        return sign_in_link(self.address, self.owner)


def _warm_up() -> None:
    """Load the pages before the first request, and keep the collector from walking over them ever after."""
    from django.template.loader import get_template
    from django.urls import get_resolver

    from afterword.web.assets import fingerprint

    assert get_resolver().url_patterns
    fingerprint()
    for name in ("today.html", "case.html", "write.html"):
        get_template(name)
    gc.collect()
    gc.freeze()


def sign_in_link(address: str, owner: Any) -> str:
    """A fresh one-time sign-in address for the pages at ``address``."""
    from afterword.desk.sign_in import new_link

    return f"{address}sign-in/{new_link(owner, datetime.now(UTC))}"


def listen(port: int | None) -> socket.socket:
    """A listening socket on the loopback address: ``port``, else the usual one, else any that is free.

    Raises OSError when the port that was asked for is taken.
    """
    wanted = [port] if port is not None else [FIRST_PORT, 0]
    for number in wanted:
        made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if os.name != "nt":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind((HOST, number))
        except OSError:
            made.close()
            if number == wanted[-1]:
                raise
        else:
            return made
    raise OSError(_("No port is free on this machine."))


def serve(
    *,
    port: int | None = None,
    open_browser: bool = True,
    background: Iterable[Background] = (),
    say: Callable[[str], object] = lambda sentence: None,
) -> None:
    """Serve the pages until they are stopped, and open the browser, signed in.

    When they are already being served by another process, only the browser is opened. ``say`` gets each
    sentence meant for the terminal.
    """
    running = already_served()
    if running is not None and port in (None, running):
        _open_running(running, open_browser, say)
        return
    serving = Serving(port, [*background, *_own_work()])
    serving.start()
    with _noted(serving.port):
        _greet(serving.sign_in_link(), open_browser, say)
        say(
            _("Afterword is at {address} for this machine only. Stop it with Ctrl-C.").format(
                address=serving.address
            )
        )
        serving.wait()
        serving.close()


def _own_work() -> list[Background]:
    """Sending what is due, and looking into the mailboxes."""
    from afterword.store.opening import set_up_django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "afterword.site.web_settings")
    set_up_django()
    from afterword.desk.watch_mail import watch
    from afterword.desk.worker import run

    return [run, watch]


def _open_running(port: int, open_browser: bool, say: Callable[[str], object]) -> None:
    from afterword.store.opening import open_store

    link = sign_in_link(f"http://{HOST}:{port}/", open_store())
    say(_("Afterword is running already; here is its page."))
    _greet(link, open_browser, say)


def _greet(link: str, open_browser: bool, say: Callable[[str], object]) -> None:
    """Open the browser; where there is none, show the link, which works once and for a short while."""
    if open_browser and webbrowser.open(link):
        return
    say(_("Open this address in your browser; it signs you in, once, within ten minutes:"))
    say(link)


def already_served() -> int | None:
    """The port on which this person's pages are being served by another process, if they are."""
    try:
        noted = json.loads((data_folder() / NOTE).read_text(encoding="utf-8"))
        port, secret = int(noted["port"]), str(noted["instance"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(f"http://{HOST}:{port}/alive", timeout=2) as answer:
            return port if answer.read(200).decode("ascii", "replace") == secret else None
    except OSError:
        return None


@contextlib.contextmanager
def _noted(port: int) -> Iterator[None]:
    """While the pages are served, a note beside the store says where."""
    from afterword.web.views.app_files import INSTANCE

    path: Path = data_folder() / NOTE
    with contextlib.suppress(OSError):
        path.write_text(json.dumps({"port": port, "instance": INSTANCE}), encoding="utf-8")
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            path.unlink()
