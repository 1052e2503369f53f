"""The pages: server time with many cases, requests a second, bytes of the first load, time to a whole page."""

from __future__ import annotations

import http.client
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from bench.figures import ROOT, Figure

_SERVE = """
import os, sys, threading
os.environ["DJANGO_SETTINGS_MODULE"] = "afterword.site.web_settings"
from datetime import UTC, datetime
from afterword.site.serving import Serving
from afterword.store.opening import open_store
owner = open_store()
from afterword.web import clock
from tests.store.many import fill
# A Tuesday, whatever the day of the measurement: on a Sunday the page has nothing to show.
morning = datetime(2026, 5, 12, 8, 20, tzinfo=UTC)
clock.stop_at(morning)
fill(owner, int(sys.argv[1]), morning)
serving = Serving(0)
serving.start()
print(serving.sign_in_link(), flush=True)
for line in sys.stdin:
    print(serving.sign_in_link(), flush=True)
"""

_BARE = """
import sys
from django.conf import settings
settings.configure(SECRET_KEY="x", ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], MIDDLEWARE=[],
    INSTALLED_APPS=[], DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": sys.argv[1]}},
    TEMPLATES=[{"BACKEND": "django.template.backends.jinja2.Jinja2", "OPTIONS": {"environment": "jinja2.Environment"}}])
import django; django.setup()
from django.db import connection, models
from django.http import HttpResponse
from django.template import engines
from django.urls import path
class Row(models.Model):
    name = models.CharField(max_length=80); text = models.TextField()
    class Meta: app_label = "bare"
with connection.schema_editor() as editor: editor.create_model(Row)
Row.objects.bulk_create(Row(name=f"Row {n}", text="words " * 12) for n in range(200))
page = engines["jinja2"].from_string("<ul>{% for r in rows %}<li>{{ r.name }}: {{ r.text }}</li>{% endfor %}</ul>")
urlpatterns = [path("", lambda request: HttpResponse(page.render({"rows": list(Row.objects.all()[:20])})))]
from django.core.wsgi import get_wsgi_application
from waitress.server import create_server
import logging; logging.getLogger("waitress.queue").setLevel(logging.ERROR)
server = create_server(get_wsgi_application(), host="127.0.0.1", port=0, threads=4)
print(f"http://127.0.0.1:{server.effective_port}/", flush=True)
server.run()
"""


class _Served:
    """A process that serves; ``get`` asks it on one open line, with its cookie."""

    def __init__(self, code: str, argument: str, home: Path) -> None:
        place = {
            **os.environ, "AFTERWORD_HOME": str(home), "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"
        }  # fmt: skip
        place.pop("DJANGO_SETTINGS_MODULE", None)
        self._process = subprocess.Popen(
            [sys.executable, "-c", code, argument],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=place, cwd=ROOT,
        )  # fmt: skip
        assert self._process.stdout is not None
        self.first = self._process.stdout.readline().strip()
        self.host = self.first.split("/")[2]
        self.home = home
        self.cookie = ""
        if "/sign-in/" in self.first:
            self._keep_cookies("/" + self.first.split("/", 3)[3])
            self._keep_cookies("/")
        self.line = http.client.HTTPConnection(self.host)

    def _keep_cookies(self, path: str) -> None:
        answer, _body = self.get(path)
        given = [value.partition(";")[0] for value in answer.headers.get_all("Set-Cookie") or ()]
        self.cookie = "; ".join([*filter(None, [self.cookie]), *given])

    def get(
        self, path: str, line: http.client.HTTPConnection | None = None
    ) -> tuple[http.client.HTTPResponse, bytes]:
        """One request, as a browser would make it."""
        line = line or http.client.HTTPConnection(self.host)
        line.request("GET", path, headers={"Cookie": self.cookie, "Accept-Encoding": "gzip"})
        answer = line.getresponse()
        return answer, answer.read()

    def median(self, path: str, runs: int = 150, before: Callable[[], object] = lambda: None) -> float:
        """Median milliseconds of a request on an open line; ``before`` each the given thing is done."""
        taken = []
        for _run in range(runs):
            before()
            started = time.perf_counter()
            answer, _body = self.get(path, self.line)
            taken.append((time.perf_counter() - started) * 1000)
            assert answer.status == 200, (path, answer.status)
        return statistics.median(taken[20:])

    def rate(self, path: str, seconds: float = 4.0) -> float:
        """Requests a second from four lines at once."""
        counts = [0] * 4
        until = time.perf_counter() + seconds

        def ask(number: int) -> None:
            line = http.client.HTTPConnection(self.host)
            while time.perf_counter() < until:
                self.get(path, line)
                counts[number] += 1

        lines = [threading.Thread(target=ask, args=(n,)) for n in range(4)]
        for line in lines:
            line.start()
        for line in lines:
            line.join()
        return sum(counts) / seconds

    def write(self) -> None:
        """Another process writes to the store, so that nothing read before counts."""
        with closing(sqlite3.connect(self.home / "afterword.db")) as db, db:
            db.execute("UPDATE store_caserecord SET updated = updated WHERE id = 1")

    def link(self) -> str:
        """A fresh one-time link."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()


def measure() -> Iterator[Figure]:
    """Two hundred cases, ten thousand, a bare page of Django's beside them, and the first load in Chromium."""
    with tempfile.TemporaryDirectory() as folder:
        bare = _Served(_BARE, str(Path(folder) / "bare.db"), Path(folder))
        yield Figure("a bare Django page of 20 rows", bare.median("/"), "ms")
        yield Figure("a bare Django page of 20 rows", bare.rate("/"), "requests/s")
        bare.close()
        few = _Served(_SERVE, "200", Path(folder) / "few")
        today, case = few.median("/"), few.median("/cases/case-7")
        yield Figure("Today, 200 open cases", today, "ms", 10.0)
        yield Figure(
            "Today, 200 open cases, somebody having just written to the store",
            few.median("/", before=few.write), "ms",
            note="otherwise what was read is kept until somebody writes or the minute is over",
        )  # fmt: skip
        yield Figure("Case, 200 open cases", case, "ms", 15.0)
        yield Figure("Today, 200 open cases", few.rate("/"), "requests/s", 150.0, ">=")
        yield from _first_load(few)
        few.close()
        many = _Served(_SERVE, "10000", Path(folder) / "many")
        yield Figure("Today, 10,000 beside 200 cases", many.median("/") / today, "times", 1.5)
        yield Figure("Case, 10,000 beside 200 cases", many.median("/cases/case-7") / case, "times", 1.5)
        many.close()


def _first_load(served: _Served) -> Iterator[Figure]:
    from tests.services.browser import open_browser
    from tests.services.processes import need

    with open_browser(need("chromium")) as browser:
        taken, bodies = [], 0
        for run in range(6):
            context = browser.new_context(service_workers="block")
            page = context.new_page()
            page.goto(served.link())
            if run == 0:
                fresh = browser.new_context(service_workers="block", storage_state=context.storage_state())
                page, sizes = fresh.new_page(), []
                page.on(
                    "requestfinished",
                    lambda r, sizes=sizes: sizes.append((r.url, r.sizes()["responseBodySize"])),
                )
                page.goto(served.first.partition("/sign-in/")[0] + "/")
                page.wait_for_load_state("networkidle")
                bodies = sum(size for _url, size in sizes)
                faces = sum(size for url, size in sizes if url.endswith(".woff2"))
                yield Figure("first load of Today, faces included", bodies / 1000, "kB", 150.0)
                yield Figure("first load of Today, without the faces", (bodies - faces) / 1000, "kB", 30.0)
                fresh.close()
            page = context.new_page()
            page.goto(served.first.partition("/sign-in/")[0] + "/", wait_until="load")
            taken.append(page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"))
            context.close()
        yield Figure("Today fully rendered in Chromium", statistics.median(taken[1:]), "ms", 300.0)
