"""What is installed is what is used: nothing is asked for in vain, and nothing undeclared is imported."""

from __future__ import annotations

import functools
import re
import sys
import tomllib
from collections.abc import Mapping
from importlib.metadata import packages_distributions

from tests.shape.sources import PACKAGE, ROOT, expect_nothing, imported, sources

# Asked for without an import of ours: time zones for systems that bring none.
SILENT = {"tzdata"}


def plain(name: str) -> str:
    """A distribution's name as the index compares it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\s\[<>=!;~]", name, maxsplit=1)[0]).lower()


@functools.cache
def providers() -> Mapping[str, list[str]]:
    """Which distributions bring each importable module; asked once, as that is slow."""
    return packages_distributions()


def declared() -> tuple[set[str], set[str]]:
    """The distributions that everyone gets, and those of the extras."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project.get("optional-dependencies", {})
    return {plain(one) for one in project["dependencies"]}, {
        plain(one) for kind in extras.values() for one in kind
    }


def test_every_import_is_declared() -> None:
    always, extra = declared()
    known = providers()
    found = []
    for source in sources():
        for node, name in imported(source):
            first = name.split(".")[0]
            if first == "afterword" or first in sys.stdlib_module_names or first == "__future__":
                continue
            if not {plain(one) for one in known.get(first, [])} & (always | extra):
                found.append(
                    f"{source.place}:{node.lineno} imports {name}, which pyproject.toml does not name"
                )
    expect_nothing(found)


def test_every_declared_package_is_used() -> None:
    always, _ = declared()
    # Settings name modules as text, so any mention counts.
    everything = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    modules: dict[str, set[str]] = {}
    for module, distributions in providers().items():
        for distribution in distributions:
            modules.setdefault(plain(distribution), set()).add(module)
    expect_nothing(
        [
            f"{name} is installed for everyone and imported nowhere"
            for name in always - SILENT
            if not any(re.search(rf"\b{re.escape(one)}\b", everything) for one in modules.get(name, {name}))
        ]
    )


def test_the_locks_hold_what_is_declared() -> None:
    always, extra = declared()
    for lock, wanted in (("run.txt", always), ("test.txt", always | extra)):
        text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
        locked = {
            plain(line) for line in text.splitlines() if "==" in line and not line.startswith((" ", "#"))
        }
        missing = wanted - locked
        assert not missing, f"{lock} lacks {sorted(missing)}: run make lock"
