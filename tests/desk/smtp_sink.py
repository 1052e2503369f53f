"""A small, quick SMTP server in a process of its own: it takes everything and counts what it took.

``python -m tests.desk.smtp_sink`` prints its port; the command ``STAT`` gives the Message-IDs taken so far.
"""

from __future__ import annotations

import contextlib
import re
import socketserver
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

_ID = re.compile(rb"^Message-ID:\s*(<[^>]+>)", re.IGNORECASE | re.MULTILINE)
TAKEN: list[bytes] = []
LOCK = threading.Lock()


class Talk(socketserver.StreamRequestHandler):
    """One connection."""

    disable_nagle_algorithm = True

    def handle(self) -> None:
        self.wfile.write(b"220 sink\r\n")
        for line in self.rfile:
            word = line[:4].upper()
            if word == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                self._take()
            elif word == b"EHLO":
                self.wfile.write(b"250-sink\r\n250 8BITMIME\r\n")
            elif word == b"STAT":
                with LOCK:
                    self.wfile.write(b" ".join(TAKEN) + b"\r\n")
            elif word == b"QUIT":
                self.wfile.write(b"221 bye\r\n")
                return
            else:
                self.wfile.write(b"250 ok\r\n")

    def _take(self) -> None:
        lines = []
        for line in self.rfile:
            if line == b".\r\n":
                break
            lines.append(line)
        else:
            return  # cut off before the dot: not taken
        found = _ID.search(b"".join(lines))
        with LOCK:
            TAKEN.append(found[1] if found else b"<none>")
        self.wfile.write(b"250 taken\r\n")


class Server(socketserver.ThreadingTCPServer):
    """A thread for each connection."""

    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that are killed in the middle are what this server is for."""


@contextlib.contextmanager
def quick_sink() -> Iterator[int]:
    """The port of a sink that runs in another process."""
    root = Path(__file__).resolve().parents[2]
    ran = subprocess.Popen(
        [sys.executable, "-m", "tests.desk.smtp_sink"], stdout=subprocess.PIPE, cwd=root, text=True
    )
    try:
        assert ran.stdout is not None
        yield int(ran.stdout.readline())
    finally:
        ran.kill()
        ran.wait()


def taken(port: int) -> list[str]:
    """The Message-IDs of everything that the sink took, in order."""
    import socket

    with socket.create_connection(("127.0.0.1", port)) as line, line.makefile("rwb") as talk:
        talk.readline()
        talk.write(b"STAT\r\n")
        talk.flush()
        return str(talk.readline().decode()).split()


if __name__ == "__main__":
    with Server(("127.0.0.1", 0), Talk) as server:
        print(server.server_address[1], flush=True)
        server.serve_forever()
