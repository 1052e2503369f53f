"""Case files: the product's own exchange format, YAML or JSON, one case or a list of cases in a file."""

from __future__ import annotations

from pathlib import Path

from afterword.core.case_file import CaseFile, case_from_json
from afterword.core.faults import Fault
from afterword.core.words import _
from afterword.importers.documents import as_text, parse_document, read_bytes

KIND = "cases"
ENDINGS = (".yaml", ".yml", ".json")


def identify(path: Path) -> bool:
    """A file that ends in ``.yaml``, ``.yml`` or ``.json``."""
    return path.is_file() and path.suffix.lower() in ENDINGS


def read(path: Path) -> tuple[CaseFile, ...]:
    """The cases in the file. Raises :class:`Fault` with the place of what is wrong."""
    data, name = read_bytes(str(path))
    given = parse_document(as_text(data, name), name)
    documents = given if isinstance(given, list) else [given]
    if not documents:
        raise Fault(_("There is no case in it."), name)
    found = []
    for number, document in enumerate(documents, 1):
        try:
            found.append(case_from_json(document))
        except Fault as fault:
            case = _("case {n}").format(n=number) if len(documents) > 1 else ""
            where = ", ".join(part for part in (name, case, fault.where) if part)
            raise Fault(fault.message, where) from fault
    return tuple(found)
