"""The button that asks the person's own language model for other words."""

from __future__ import annotations

import html
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

    from afterword.store.models import Owner

STEP = "brightwater:thank_you/i1/ana"


class Model(BaseHTTPRequestHandler):
    """Swaps what it is told to swap in the text it is sent."""

    swap = ("", "")

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        text = asked["messages"][1]["content"].partition("\n\n---\n")[0].replace(*self.swap)
        body = json.dumps({"choices": [{"message": {"content": text}}]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def model(owner: Owner) -> Iterator[type[Model]]:
    from afterword.desk.reword import switch_model

    server = ThreadingHTTPServer(("127.0.0.1", 0), Model)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    switch_model(owner, f"http://127.0.0.1:{server.server_port}/v1", "small")
    yield Model
    server.shutdown()
    server.server_close()


def _form(browser: Client) -> dict[str, str]:
    from afterword.store.models import DraftText

    shown = browser.get("/write", {"step": STEP}).content.decode()
    body = html.unescape(shown.partition('hx-sync="this:replace">')[2].partition("</textarea>")[0])
    known = DraftText.objects.first()
    version = str(known.version if known else 0)
    return {"step": STEP, "way": "email", "subject": "Thank you", "body": body, "version": version}


def test_the_button_is_there_only_where_a_model_is_switched_on(browser: Client) -> None:
    assert "Reword it" not in browser.get("/write", {"step": STEP}).content.decode()


def test_other_words_take_their_place_and_those_before_stay_at_hand(
    browser: Client, model: type[Model]
) -> None:
    model.swap = ("real pleasure", "great pleasure")
    form = _form(browser)
    answer = browser.post("/write", {**form, "do": "reword", "wish": "warmer"})
    shown = answer.content.decode() or browser.get(answer.headers["Location"]).content.decode()
    assert "great pleasure" in shown.partition("<textarea")[2].partition("</textarea>")[0]
    assert "The words before" in shown
    back = {**_form(browser), "body": form["body"], "do": "save"}
    assert browser.post("/write", back).status_code == 303
    assert _form(browser)["body"] == form["body"]


def test_what_the_model_invents_is_refused_with_the_reason(browser: Client, model: type[Model]) -> None:
    model.swap = ("Dear Ana,", "Dear Ana,\n\nAs we agreed, I start on 3 June 2026 at 70,000 a year.")
    form = _form(browser)
    answer = browser.post("/write", {**form, "do": "reword", "back": f"/write?step={STEP}"})
    shown = browser.get(answer.headers["Location"]).content.decode()
    assert "Your words stand as they were." in shown
    assert "70,000 a year" not in shown.partition("<textarea")[2].partition("</textarea>")[0]
    assert _form(browser)["body"].strip() == form["body"].strip()
