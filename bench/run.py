"""Run the benchmarks and print their figures: ``make bench``, or ``make bench ONLY=plan`` for one.

Each ``bench_*.py`` beside this file has a function ``measure()`` that yields ``Figure`` after ``Figure``.
A goal that is missed is shown as such and does not fail the run: a figure depends on the machine.
"""

from __future__ import annotations

import importlib
import json
import os
import platform
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "src")]

from bench.figures import Figure  # noqa: E402


def main(words: list[str]) -> int:
    """Run the benchmarks whose names contain one of ``words``, or all; 1 when one of them broke."""
    names = sorted(path.stem for path in HERE.glob("bench_*.py"))
    chosen = [name for name in names if not words or any(word in name for word in words)]
    if not chosen:
        print("There is no such benchmark. There are: " + ", ".join(name[6:] for name in names))
        return 1
    print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores")
    kept: dict[str, list[dict[str, object]]] = {}
    broken = False
    for name in chosen:
        print(f"\n{name[6:].replace('_', ' ')}", flush=True)
        started = time.perf_counter()
        kept[name] = []
        try:
            for figure in importlib.import_module(f"bench.{name}").measure():
                print("  " + line(figure), flush=True)
                kept[name].append({**figure._asdict(), "met": figure.met})
        except BaseException as error:  # one broken benchmark must not hide the figures of the others
            if isinstance(error, KeyboardInterrupt | SystemExit):
                raise
            # A test server that is not on this machine says so as a skipped test does.
            broken = broken or type(error).__name__ != "Skipped"
            print(f"  broken: {type(error).__name__}: {error}", flush=True)
        print(f"  ({time.perf_counter() - started:.0f} s)", flush=True)
    keep(kept)
    return 1 if broken else 0


def line(figure: Figure) -> str:
    """One figure as people read it."""
    value = f"{figure.value:,.0f}" if figure.value >= 100 else f"{figure.value:.3g}"
    goal = "" if figure.goal is None else f"  goal {figure.meant} {figure.goal:,g}"
    verdict = {True: "  met", False: "  MISSED", None: ""}[figure.met]
    note = f"  ({figure.note})" if figure.note else ""
    return f"{figure.name:<58} {value:>10} {figure.unit}{goal}{verdict}{note}"


def keep(kept: dict[str, list[dict[str, object]]]) -> None:
    """Leave the figures as JSON for a comparison with the next run."""
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    stamp = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    (results / f"{stamp}.json").write_text(json.dumps(kept, indent=1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
