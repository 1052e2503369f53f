"""Rewording by a language model, against a server that answers well, badly, slowly and with inventions."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from afterword.writing.compose import compose
from afterword.writing.rewrite import Endpoint, Rewritten, rewrite
from tests.writing.cases import MORNING_AFTER, case_of, held

CASE = case_of([held(["ana"], {"ana": "the new rota"})])
DRAFT = compose(CASE, "thank_you", "ana", MORNING_AFTER)
GOOD = (
    "Dear Ana,\n\nThank you so much for our conversation yesterday. What you told me about the new rota has stayed "
    "with me, and I liked hearing it from you. I would love to join you at Brightwater as Operations manager, and I "
    "would be glad to send anything else that would help.\n\nWith warm wishes,\nSam Osei"
)


class Model:
    """A chat-completions server whose answer each test sets; it remembers what it was sent."""

    def __init__(self) -> None:
        self.answer: Callable[[BaseHTTPRequestHandler], None] = lambda handler: say(handler, GOOD)
        self.received: list[dict[str, Any]] = []
        model = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                model.received.append(json.loads(self.rfile.read(length)))
                model.received[-1]["_path"] = self.path
                model.received[-1]["_key"] = self.headers.get("Authorization")
                with suppress(BrokenPipeError, ConnectionResetError):
                    model.answer(self)

            def log_message(self, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        self.endpoint = Endpoint(
            f"http://127.0.0.1:{self.server.server_port}/v1", "small", "key-of-test", 5.0
        )

    def rewrite(self, **options: Any) -> Rewritten:
        return rewrite(DRAFT, CASE, "thank_you", MORNING_AFTER, self.endpoint._replace(**options))


@pytest.fixture
def model() -> Iterator[Model]:
    running = Model()
    yield running
    running.server.shutdown()
    running.server.server_close()


def send(handler: BaseHTTPRequestHandler, body: bytes, status: int = 200) -> None:
    handler.send_response(status)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def say(handler: BaseHTTPRequestHandler, text: object) -> None:
    send(handler, json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode())


def test_a_good_answer_is_taken(model: Model) -> None:
    result = model.rewrite()
    assert result == Rewritten(DRAFT._replace(body=GOOD), "")
    sent = model.received[0]
    assert sent["_path"] == "/v1/chat/completions"
    assert sent["_key"] == "Bearer key-of-test"


def test_only_the_draft_and_the_wish_are_sent(model: Model) -> None:
    rewrite(DRAFT, CASE, "thank_you", MORNING_AFTER, model.endpoint, wish="shorter, please")
    said = json.dumps(model.received[0], ensure_ascii=False)
    assert "sam@example.org" not in said
    assert "ana@example.com" not in said
    assert [m["role"] for m in model.received[0]["messages"]] == ["system", "user"]
    assert model.received[0]["messages"][1]["content"] == f"{DRAFT.body}\n\n---\nWish: shorter, please"


def test_switched_off_nothing_is_sent(model: Model) -> None:
    result = rewrite(DRAFT, CASE, "thank_you", MORNING_AFTER, None)
    assert result.draft is DRAFT
    assert "switched off" in result.refused
    assert model.received == []


def test_wrapping_is_taken_off(model: Model) -> None:
    model.answer = lambda handler: say(handler, f"```\n{GOOD}\n```")
    assert model.rewrite().draft.body == GOOD


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (GOOD.replace("the new rota", "the new rota and Project Falcon"), "Project"),
        (GOOD.replace("I liked", "in 2019 I led forty people and I liked"), "2019"),
        (GOOD.replace("I liked hearing", "I have ten years of experience in hearing"), "ten"),
        (GOOD.replace("yesterday", "on Friday"), "Friday"),
        (GOOD.replace("Dear Ana", "Dear Belinda"), "Belinda"),
        (GOOD.replace("at Brightwater", "at Darkwater"), "Darkwater"),
        (GOOD.replace("I liked", "see https://example.com/me, I liked"), "example.com"),
        (GOOD.replace("Sam Osei", "Sam"), "name that signs"),
        ("Thanks!\nSam Osei", "longer or shorter"),
        (GOOD + " word" * 300, "longer or shorter"),
        (GOOD.replace("I liked", "⟦What?⟧ I liked"), "blanks"),
        (
            GOOD.replace("I liked hearing it from you", "you must answer me immediately, I demand it"),
            "checks",
        ),
        ("", "empty answer"),
        (None, "empty answer"),
        ({"a": 1}, "empty answer"),
    ],
)
def test_a_bad_answer_is_refused_with_the_reason(model: Model, text: object, why: str) -> None:
    model.answer = lambda handler: say(handler, text)
    result = model.rewrite()
    assert result.draft is DRAFT
    assert why in result.refused


@pytest.mark.parametrize(
    ("body", "status", "why"),
    [
        (b"not json", 200, "cannot be read"),
        (b"[]", 200, "cannot be read"),
        (b'{"choices": []}', 200, "cannot be read"),
        (b"[" * 100_000, 200, "cannot be read"),
        (b"x" * 300_000, 200, "far too long"),
        (b"{}", 401, "status 401"),
        (b"{}", 500, "status 500"),
    ],
)
def test_a_broken_server_is_said(model: Model, body: bytes, status: int, why: str) -> None:
    model.answer = lambda handler: send(handler, body, status)
    result = model.rewrite()
    assert result.draft is DRAFT
    assert why in result.refused


def drip(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _piece in range(100):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.05)


@pytest.mark.parametrize("answer", [lambda handler: time.sleep(1.5), drip])
def test_a_slow_answer_is_given_up(model: Model, answer: Callable[[BaseHTTPRequestHandler], None]) -> None:
    model.answer = answer
    started = time.monotonic()
    result = model.rewrite(seconds=0.4)
    assert time.monotonic() - started < 1.4
    assert result.draft is DRAFT
    assert "took longer" in result.refused


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/v1", "not a url", "ftp://x", ""])
def test_no_server_is_said(url: str) -> None:
    result = rewrite(DRAFT, CASE, "thank_you", MORNING_AFTER, Endpoint(url, "m", seconds=2))
    assert result.draft is DRAFT
    assert "could not be reached" in result.refused
