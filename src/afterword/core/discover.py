"""Finding what a folder holds: one rule, check, message or importer a file, with no shared list to edit."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from afterword.core.record import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T")


def module_names(package: ModuleType) -> list[str]:
    """The full names of the modules directly inside ``package``, sorted; names that begin with _ are left out."""
    found: set[str] = set()
    for folder in package.__path__:
        found.update(_listed(folder))
    return [f"{package.__name__}.{name}" for name in sorted(found) if not name.startswith("_")]


def _listed(folder: str) -> Iterator[str]:
    if not os.path.isdir(folder):  # inside a zip archive: only the import system can look there
        import pkgutil

        yield from (info.name for info in pkgutil.iter_modules([folder]))
        return
    for entry in os.scandir(folder):
        name, ending = os.path.splitext(entry.name)
        if ending in (".py", ".pyc") or (not ending and os.path.isfile(os.path.join(entry, "__init__.py"))):
            yield name


def modules(package: ModuleType) -> list[ModuleType]:
    """The modules directly inside ``package``, imported, in the order of their names."""
    return [import_module(name) for name in module_names(package)]


def instances(package: ModuleType, kind: type[T]) -> list[T]:
    """Every ``kind`` defined at the top of a module of ``package``, in the order of modules, then of definition."""
    found: dict[int, T] = {}
    for module in modules(package):
        for value in vars(module).values():
            if isinstance(value, kind):
                found.setdefault(id(value), value)
    return list(found.values())
