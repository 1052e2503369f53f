"""Everything that is checked before a change is good: style, types, import directions, tests.

As a program: ``python3 tools/checks.py test | quick | lint | soak | bench | lock [words for pytest]``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

if __name__ == "__main__":  # run by its path: let the siblings be found
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools import environment, servers

_LINTS = {
    "ruff check": ["-m", "ruff", "check", "--output-format", "concise", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "--output-format", "concise", "."],
    "mypy": ["-m", "mypy"],
    "mypy of the tools": ["-m", "mypy", "--strict", "tools"],
    "import directions": [
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
        "--no-logo",
    ],
}
# A file's tests stay in one worker, so that a server is started twice at most.
_ON_TWO_CORES = ["-n", "2", "--dist", "loadfile"]


def test(words: list[str]) -> int:
    """The whole: what must be installed, every lint, every test; with ``words`` only pytest with them."""
    python = environment.ensure(tests=True)
    if words:
        return _pytest(python, words)
    servers.ensure()
    failed = _lint(python)
    if _pytest(python, [*_ON_TWO_CORES, "-rs", "--tb=short", "--durations=10"]):
        failed.append("pytest")
    return _verdict(failed)


def lint(_: list[str]) -> int:
    """Style, types and import directions."""
    return _verdict(_lint(environment.ensure(tests=True)))


def quick(words: list[str]) -> int:
    """The tests that need no server and no browser."""
    python = environment.ensure(tests=True)
    return _pytest(python, [*_ON_TWO_CORES, "-m", "not services and not browser and not soak", *words])


def soak(words: list[str]) -> int:
    """The long proofs."""
    python = environment.ensure(tests=True)
    servers.ensure()
    return _pytest(python, ["-m", "soak", "--timeout", "7200", "-rs", *words], HYPOTHESIS_PROFILE="soak")


def bench(words: list[str]) -> int:
    """The figures."""
    python = environment.ensure(tests=True)
    return _run(python, ["bench/run.py", *words])


def lock(words: list[str]) -> int:
    """Resolve anew what pyproject.toml asks for; ``--upgrade`` takes the newest versions."""
    python = environment.ensure(tests=True)
    common = [
        *("-m", "uv", "pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes"),
        *("--no-emit-index-url", "--no-emit-find-links", "--custom-compile-command", "make lock", "--quiet"),
    ]
    made = (
        ["requirements/build.in", "-o", "requirements/build.txt"],
        ["pyproject.toml", "-o", "requirements/run.txt"],
        ["pyproject.toml", "--group", "test", "-c", "requirements/run.txt", "-o", "requirements/test.txt"],
        ["--group", "train", "-o", "requirements/train.txt"],
    )
    return max(_run(python, [*common, *words, *arguments]) for arguments in made)


def _lint(python: Path) -> list[str]:
    """The names of the lints that found something; all of them run."""
    failed = []
    for name, arguments in _LINTS.items():
        started = time.monotonic()
        if _run(python, arguments):
            failed.append(name)
        print(
            f"{name}: {'FAILED' if name in failed else 'good'} ({time.monotonic() - started:.1f} s)",
            flush=True,
        )
    return failed


def _pytest(python: Path, arguments: list[str], **environ: str) -> int:
    print("pytest " + " ".join(arguments), flush=True)
    return _run(python, ["-m", "pytest", *arguments], **environ)


def _run(python: Path, arguments: list[str], **environ: str) -> int:
    """One program of the environment, in the project's folder, without anyone to ask."""
    surroundings = {**os.environ, "PYTHONUTF8": "1", **environ}
    return subprocess.call(
        [str(python), *arguments], cwd=environment.ROOT, env=surroundings, stdin=subprocess.DEVNULL
    )


def _verdict(failed: list[str]) -> int:
    print("Everything passed." if not failed else "Failed: " + ", ".join(failed), flush=True)
    return 1 if failed else 0


_TASKS = {"test": test, "lint": lint, "quick": quick, "soak": soak, "bench": bench, "lock": lock}

if __name__ == "__main__":
    task = _TASKS.get(sys.argv[1] if len(sys.argv) > 1 else "")
    if task is None:
        sys.exit("Say which: " + ", ".join(_TASKS))
    try:
        sys.exit(task(sys.argv[2:]))
    except environment.CannotSetUp as why:
        sys.exit(str(why))
