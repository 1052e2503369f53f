"""The faulty line itself: it passes, cuts where it was told, hangs where it was told, and heals."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator

import pytest

from tests.services.processes import HOST
from tests.services.proxy import TO_CLIENT, TO_SERVER, FaultyProxy


@pytest.fixture
def echo() -> Iterator[int]:
    """The port of a server that says back what it hears."""
    listener = socket.create_server((HOST, 0))

    def serve(line: socket.socket) -> None:
        with line:
            try:
                while heard := line.recv(4096):
                    line.sendall(heard)
            except OSError:
                return

    def accept() -> None:
        while True:
            try:
                line, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=serve, args=(line,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    yield listener.getsockname()[1]
    listener.close()


def heard(port: int, *said: bytes, timeout: float = 5) -> bytes:
    """What comes back until the line is cut or as much came back as was said."""
    got = b""
    with socket.create_connection((HOST, port), timeout=timeout) as line:
        try:
            for words in said:
                line.sendall(words)
                wanted = len(got) + len(words)
                while len(got) < wanted and (chunk := line.recv(4096)):
                    got += chunk
        except ConnectionError:
            pass
    return got


def test_it_passes_everything_until_told_otherwise(
    echo: int, cut_proxy: Callable[[int], FaultyProxy]
) -> None:
    proxy = cut_proxy(echo)
    assert heard(proxy.port, b"one", b"two") == b"onetwo"
    assert proxy.connections == 1


@pytest.mark.parametrize("direction", [TO_SERVER, TO_CLIENT])
@pytest.mark.parametrize("count", [0, 1, 4])
def test_it_cuts_after_so_many_bytes(
    echo: int, cut_proxy: Callable[[int], FaultyProxy], direction: str, count: int
) -> None:
    proxy = cut_proxy(echo)
    proxy.cut_after_bytes(count, direction)
    got = heard(proxy.port, b"abcdefgh")
    assert len(got) <= count
    if direction == TO_CLIENT:
        assert proxy.bytes_passed[TO_CLIENT] == count
    proxy.heal()
    assert heard(proxy.port, b"abcdefgh") == b"abcdefgh"


def test_it_cuts_at_a_text_even_when_it_comes_in_pieces(
    echo: int, cut_proxy: Callable[[int], FaultyProxy]
) -> None:
    proxy = cut_proxy(echo)
    proxy.cut_when(b"DATA")
    assert heard(proxy.port, b"MAIL", b"DA", b"TA", b"more") == b"MAILDA"


def test_it_hangs_at_a_text(echo: int, cut_proxy: Callable[[int], FaultyProxy]) -> None:
    proxy = cut_proxy(echo)
    proxy.hang_when(b"stop")
    with pytest.raises(TimeoutError):
        heard(proxy.port, b"go", b"stop", timeout=0.3)
