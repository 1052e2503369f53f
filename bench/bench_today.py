"""``afterword today`` from stores of a hundred to a hundred thousand open cases, cold process, warm page cache."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.figures import AFTERWORD, ROOT, Figure, whole_process

SIZES = (100, 1_000, 10_000, 100_000)
_FILL = """
import sys
from datetime import UTC, datetime
from afterword.store.opening import open_store
owner = open_store()
from tests.store.many import fill
fill(owner, int(sys.argv[1]), datetime.now(UTC))
"""


def measure() -> Iterator[Figure]:
    """Milliseconds at every size, the ratio of the largest to the smallest, and peers where installed."""
    sizes = SIZES if os.environ.get("BENCH_FULL") else SIZES[:3]
    yield Figure("python -c pass (the floor)", whole_process([sys.executable, "-c", "pass"]), "ms")
    taken = []
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            home = Path(folder) / str(size)
            fill = [sys.executable, "-c", _FILL, str(size)]
            surroundings = {
                **os.environ,
                "AFTERWORD_HOME": str(home),
                "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
            }
            subprocess.run(fill, check=True, env=surroundings, stdout=subprocess.DEVNULL)
            taken.append(whole_process([AFTERWORD, "today"], AFTERWORD_HOME=str(home)))
            yield Figure(f"afterword today, {size} open cases", taken[-1], "ms", 60.0)
    yield Figure("largest beside smallest", taken[-1] / taken[0], "times", 1.2)
    with tempfile.TemporaryDirectory() as folder:
        for command, surroundings in _peers(Path(folder)):
            if shutil.which(command[0]):
                own = whole_process(command, **surroundings)
                yield Figure(" ".join(command), own, "ms", note="an empty list")


def _peers(folder: Path) -> Iterator[tuple[list[str], dict[str, str]]]:
    """What others take for the same question, each with a set-up of its own and nothing in it."""
    (folder / "list").mkdir()
    (folder / "khal").mkdir()
    settings = {
        "taskrc": f"data.location={folder}\n",
        "todoman.py": f'path = "{folder}/list"\ncache_path = "{folder}/todoman.cache"\n',
        "khal/config": f"[calendars]\n[[own]]\npath = {folder}/list\n[sqlite]\npath = {folder}/khal.db\n",
    }
    for name, text in settings.items():
        (folder / name).write_text(text, encoding="utf-8")
    yield ["task", "due:today", "list"], {"TASKRC": str(folder / "taskrc")}
    for name in ("todo", "todoman"):  # as its makers call it, and as Debian does
        yield [name, "list"], {"TODOMAN_CONFIG": str(folder / "todoman.py")}
    yield ["khal", "list", "today"], {"XDG_CONFIG_HOME": str(folder)}
