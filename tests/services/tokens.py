"""Who a bearer token belongs to: the small HTTP service that Dovecot asks about OAuth 2 tokens."""

from __future__ import annotations

import json
import secrets
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from tests.services.processes import HOST


class TokenService:
    """Issues tokens, takes them back, and answers Dovecot's question about them (RFC 7662)."""

    def __init__(self) -> None:
        self._owners: dict[str, str] = {}
        service = self

        class Answer(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked = parse_qs(urlsplit(self.path).query).get("token", [""])[0]
                self._tell(service.describe(asked))

            def _tell(self, answer: dict[str, object]) -> None:
                body = json.dumps(answer).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Nothing: Dovecot's own log tells the story."""

        self._server = ThreadingHTTPServer((HOST, 0), Answer)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def issue(self, login: str) -> str:
        """A new token that lets its bearer in as ``login``."""
        token = secrets.token_urlsafe(24)
        self._owners[token] = login
        return token

    def revoke(self, token: str) -> None:
        """From now on the token is worth nothing, like one that ran out."""
        self._owners.pop(token, None)

    def describe(self, token: str) -> dict[str, object]:
        """What is known about a token, in the words of RFC 7662."""
        owner = self._owners.get(token)
        return {"active": "true", "username": owner, "email": owner} if owner else {"active": "false"}

    def close(self) -> None:
        """Answer no more."""
        self._server.shutdown()
        self._server.server_close()
