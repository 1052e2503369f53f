"""``plan --jsonl``: ten thousand realistic cases, explanations included, beside parsing alone."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Iterator

from bench.cases import case_lines
from bench.figures import AFTERWORD, Figure, per_second

CASES = 10_000


def measure() -> Iterator[Figure]:
    """Cases a second, whole process, and the floor: the same lines only parsed and written again."""
    lines = list(case_lines(CASES))
    facts = sum(len(json.loads(line)["case"]["events"]) for line in lines) / CASES
    yield Figure("facts a case, on average", facts, "facts")
    floor = per_second(CASES, lambda: [json.dumps(json.loads(line)) for line in lines])
    yield Figure("only parsed and written again (the floor)", floor, "cases/s")
    given = b"".join(lines)
    best = float("inf")
    for _run in range(3):
        started = time.perf_counter()
        subprocess.run([AFTERWORD, "plan", "--jsonl"], input=given, stdout=subprocess.DEVNULL, check=True)
        best = min(best, time.perf_counter() - started)
    yield Figure(
        "afterword plan --jsonl",
        CASES / best,
        "cases/s",
        5000,
        ">=",
        f"{floor * best / CASES:.1f} times the floor",
    )
