"""What a benchmark hands back, and the few ways of measuring that they share."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
# The console script beside the Python that runs the benchmark: what a person's shell would start.
AFTERWORD = str(Path(sys.executable).parent / "afterword")


class Figure(NamedTuple):
    """One measured number; ``meant`` says whether ``goal`` is the most (``<=``) or the least (``>=``) wanted.

    A figure without a goal stands beside one that has: a floor, or what another program takes for the same.
    """

    name: str
    value: float
    unit: str
    goal: float | None = None
    meant: str = "<="
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None without a goal."""
        if self.goal is None:
            return None
        return self.value <= self.goal if self.meant == "<=" else self.value >= self.goal


def whole_process(
    command: Sequence[str], *, runs: int = 15, warm: int = 2, given: bytes = b"", **environ: str
) -> float:
    """Median milliseconds from starting ``command`` to its end, output thrown away.

    Raises: RuntimeError when the command fails, since the time of a failure is no figure.
    """
    surroundings = {**os.environ, **environ}
    taken = []
    for _ in range(warm + runs):
        started = time.perf_counter()
        ran = subprocess.run(list(command), input=given, capture_output=True, env=surroundings)
        taken.append((time.perf_counter() - started) * 1000)
        if ran.returncode not in (0, 1):
            raise RuntimeError(f"{' '.join(command)} failed: {ran.stderr.decode(errors='replace')[-500:]}")
    return statistics.median(taken[warm:])


def per_second(count: int, work: Callable[[], object], *, runs: int = 3) -> float:
    """How many of ``count`` things ``work`` does in a second, in the best of ``runs`` (noise only slows)."""
    best = float("inf")
    for _ in range(runs):
        started = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - started)
    return count / best


def lines_a_second(command: str, lines: Sequence[bytes]) -> float:
    """How many lines ``afterword COMMAND --jsonl`` answers in a second, start included; the better of two runs."""
    given = b"".join(lines)
    best = float("inf")
    for _ in range(2):
        started = time.perf_counter()
        subprocess.run([AFTERWORD, command, "--jsonl"], input=given, stdout=subprocess.DEVNULL, check=True)
        best = min(best, time.perf_counter() - started)
    return len(lines) / best


def peak_megabytes(command: Sequence[str], *, given: bytes = b"", **environ: str) -> float:
    """The most memory that ``command`` held, in MB, as the system counted it; 0 where it does not count."""
    measure = (
        "import resource, subprocess, sys\n"
        "ran = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
    )
    if sys.platform == "win32":
        return 0.0
    asked = subprocess.run(
        [sys.executable, "-c", measure, *command],
        input=given,
        capture_output=True,
        env={**os.environ, **environ},
    )
    kilobytes = float(asked.stdout.split()[-1])
    return kilobytes / (1024 * 1024 if sys.platform == "darwin" else 1024)
