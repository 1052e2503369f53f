"""Which importer a file or folder is for: each looks and says so."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

from afterword import importers
from afterword.core.discover import module_names
from afterword.core.faults import Fault
from afterword.core.words import _


def importers_there() -> Iterator[ModuleType]:
    """Every importer: the modules of this folder that have ``identify`` and ``read``, loaded one by one."""
    for name in module_names(importers):
        module = import_module(name)
        if hasattr(module, "identify") and hasattr(module, "read"):
            yield module


def importer_for(path: Path) -> ModuleType:
    """The importer that takes what is at ``path``. Raises :class:`Fault` where there is nothing, or none does."""
    if not path.exists():
        raise Fault(_("There is no such file; check the name and the folder."), str(path))
    if path.is_file() and path.stat().st_size == 0:
        raise Fault(_("There is nothing in it."), str(path))
    for module in importers_there():
        if module.identify(path):
            return module
    raise Fault(
        _(
            "This is no kind of file that can be read in: a case file (YAML, JSON), a spreadsheet (CSV, XLSX), "
            "a calendar (ICS), or mail (EML, mbox, a Maildir folder)."
        ),
        str(path),
    )
