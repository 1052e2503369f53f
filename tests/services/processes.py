"""Starting and ending a server of our own: free ports, short paths, an end even if the tests are killed."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tools import servers

HOST = "127.0.0.1"
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def say(sentence: str) -> None:
    """One line on the terminal itself, so that a slow start is not a silent one."""
    print(sentence, file=sys.__stderr__, flush=True)


def need(name: str) -> Path:
    """Where the program is; without it the test is skipped with the reason, and in CI it fails."""
    if sys.platform == "win32":
        without(f"{name} is not started on Windows")
    found = servers.find(name)
    if found is None:
        package = next(program.package for program in servers.PROGRAMS if program.name == name)
        without(f"{name} is not installed (Debian's package: {package})")
    assert found is not None
    return found


def without(reason: str) -> None:
    """Skip the test for ``reason``; where ``CI`` is set nothing may be missing, so it fails there."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def free_port() -> int:
    """A TCP port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def folder(name: str) -> Path:
    """A new folder with a short path (a Unix socket's path may have 107 bytes), passable for other users."""
    made = Path(tempfile.mkdtemp(prefix=f"aw-{name}-", dir="/tmp" if Path("/tmp").is_dir() else None))
    made.chmod(0o755)
    return made


class Process:
    """One server process in the foreground, ours from start to end."""

    def __init__(self, command: list[str], log: Path, *, user: str | None = None) -> None:
        self.command = command
        self.log = log
        self.user = user
        self._child: subprocess.Popen[bytes] | None = None

    def start(self, *ports: int, seconds: float = 20.0) -> None:
        """Start it and wait until every port answers.

        Raises: RuntimeError with the end of the log when it ends early or stays silent.
        """
        with self.log.open("ab") as output:
            self._child = subprocess.Popen(
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                user=self.user,
                group=self.user,
                extra_groups=[] if self.user else None,
            )
        self._watcher = _watch(self._child.pid)
        deadline = time.monotonic() + seconds
        for port in ports:
            while not answers(port):
                if self._child.poll() is not None or time.monotonic() > deadline:
                    self.stop()
                    raise RuntimeError(f"{self.command[0]} did not start:\n{self.last_lines()}")
                time.sleep(0.03)

    def stop(self) -> None:
        """End it and everything it started, politely first."""
        child, self._child = self._child, None
        if child is None:
            return
        for sign, patience in ((signal.SIGTERM, 5.0), (signal.SIGKILL, 5.0)):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(child.pid, sign)
            try:
                child.wait(patience)
                break
            except subprocess.TimeoutExpired:
                continue
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        self._watcher.kill()
        self._watcher.communicate()

    def last_lines(self, count: int = 20) -> str:
        """The end of what it wrote."""
        if not self.log.exists():
            return "(no log)"
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-count:])


# What outlived a killed test run would hold ports and memory: the watcher's input ends with the run.
_WATCH = 'cat >/dev/null; kill -TERM "-$1"; sleep 3; kill -KILL "-$1"'


def _watch(group: int) -> subprocess.Popen[bytes]:
    """A shell that ends the process group ``group`` as soon as this process is no more, however it ended."""
    return subprocess.Popen(
        ["/bin/sh", "-c", _WATCH, "watch", str(group)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def answers(port: int) -> bool:
    """Whether someone takes connections on ``port`` of the loopback."""
    with contextlib.suppress(OSError), socket.create_connection((HOST, port), timeout=1):
        return True
    return False
