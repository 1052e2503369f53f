"""A line that fails on demand: a TCP proxy that cuts, delays or hangs at a byte or at a text."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
import time

from tests.services.processes import HOST

TO_SERVER, TO_CLIENT = "to_server", "to_client"


class FaultyProxy:
    """Passes bytes between ``port`` and ``target_port`` until a fault that was asked for strikes.

    Directions are ``TO_SERVER`` and ``TO_CLIENT``. A fault holds for every connection made after it was
    asked for and for those that run already, until ``heal``.
    """

    def __init__(self, target_port: int) -> None:
        self.target_port = target_port
        self.connections = 0
        self.bytes_passed = {TO_SERVER: 0, TO_CLIENT: 0}
        self.heal()
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._listener = socket.create_server((HOST, 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def heal(self) -> None:
        """Pass everything again, and count the bytes from zero."""
        self._limit: dict[str, int | None] = {TO_SERVER: None, TO_CLIENT: None}
        self._cut_texts: dict[str, bytes | None] = {TO_SERVER: None, TO_CLIENT: None}
        self._hang_texts: dict[str, bytes | None] = {TO_SERVER: None, TO_CLIENT: None}
        self._delay = 0.0
        self._refuse = False
        self.bytes_passed = {TO_SERVER: 0, TO_CLIENT: 0}

    def cut_after_bytes(self, count: int, direction: str = TO_CLIENT) -> None:
        """Pass ``count`` more bytes in ``direction``, over all connections, then reset every line."""
        self.bytes_passed[direction] = 0
        self._limit[direction] = count

    def cut_when(self, pattern: bytes, direction: str = TO_SERVER, *, deliver: bool = False) -> None:
        """Reset the line when ``pattern`` shows up; with ``deliver`` the chunk that has it still arrives."""
        self._cut_texts[direction] = pattern
        self._deliver = deliver

    def hang_when(self, pattern: bytes, direction: str = TO_SERVER) -> None:
        """From the chunk with ``pattern`` on nothing passes in ``direction``, and nothing is closed."""
        self._hang_texts[direction] = pattern

    def delay(self, seconds: float) -> None:
        """Hold back every chunk for ``seconds``."""
        self._delay = seconds

    def refuse(self) -> None:
        """Close new connections at once."""
        self._refuse = True

    def cut_now(self) -> None:
        """Reset every open line."""
        with self._lock:
            lines, self._open = list(self._open), set()
        for line in lines:
            _reset(line)

    def close(self) -> None:
        """End for good."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut_now()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            if self._refuse:
                _reset(client)
                continue
            try:
                server = socket.create_connection((HOST, self.target_port), timeout=10)
            except OSError:
                _reset(client)
                continue
            server.settimeout(None)
            with self._lock:
                self._open |= {client, server}
            for source, sink, direction in ((client, server, TO_SERVER), (server, client, TO_CLIENT)):
                threading.Thread(target=self._pass, args=(source, sink, direction), daemon=True).start()

    def _pass(self, source: socket.socket, sink: socket.socket, direction: str) -> None:
        """Carry one direction of one connection until it ends or a fault strikes."""
        tail = b""
        while True:
            try:
                chunk = source.recv(65536)
            except OSError:
                chunk = b""
            if not chunk:
                # One side has finished: tell the other, which may still have something to say.
                with contextlib.suppress(OSError):
                    sink.shutdown(socket.SHUT_WR)
                return
            if self._delay:
                time.sleep(self._delay)
            seen, tail = tail + chunk, (tail + chunk)[-256:]
            if _within(self._hang_texts[direction], seen):
                return
            cut = _within(self._cut_texts[direction], seen)
            allowed = 0 if cut and not self._deliver else self._allowed(direction, len(chunk))
            with contextlib.suppress(OSError):
                sink.sendall(chunk[:allowed])
            if cut or allowed < len(chunk) or self._used_up(direction):
                if allowed:
                    time.sleep(0.02)  # a reset throws away what the peer has not read yet
                self.cut_now()
                return

    def _allowed(self, direction: str, wanted: int) -> int:
        """How many of ``wanted`` bytes may still pass, counting them."""
        with self._lock:
            limit = self._limit[direction]
            passed = self.bytes_passed[direction]
            allowed = wanted if limit is None else max(0, min(wanted, limit - passed))
            self.bytes_passed[direction] = passed + allowed
            return allowed

    def _used_up(self, direction: str) -> bool:
        limit = self._limit[direction]
        return limit is not None and self.bytes_passed[direction] >= limit

    _deliver = False


def _within(pattern: bytes | None, data: bytes) -> bool:
    return pattern is not None and pattern in data


def _reset(line: socket.socket) -> None:
    """Close with a reset, as a broken line does, not with a polite end."""
    with contextlib.suppress(OSError):
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    with contextlib.suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
    line.close()
