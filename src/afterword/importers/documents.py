"""Opening what people hand in: text, JSON and YAML files, with every fault said in one sentence."""

from __future__ import annotations

import json
import os
import sys

from afterword.core.faults import Fault
from afterword.core.record import TYPE_CHECKING
from afterword.core.words import _

if TYPE_CHECKING:
    from typing import Any, BinaryIO

MOST_BYTES = 20_000_000
"""A case file is a few kilobytes; anything larger than this is some other file."""


def read_bytes(path: str | None, stdin: BinaryIO | None = None, most: int = MOST_BYTES) -> tuple[bytes, str]:
    """The content of a file, or of standard input for ``None`` and ``-``, with the name to speak of it.

    Raises :class:`Fault` for a folder, a missing, unreadable, empty or far too large file.
    """
    if path is None or path == "-":
        data = (stdin or sys.stdin.buffer).read(most + 1)
        name = _("standard input")
    else:
        name = path
        try:
            if os.path.isdir(path):
                raise Fault(_("This is a folder; name a file inside it."), name)
            size = os.stat(path).st_size
            if size > most:
                raise Fault(
                    _("This file has {size} MB, far more than expected here; is it the right one?").format(
                        size=size // 1_000_000
                    ),
                    name,
                )
            with open(path, "rb") as file:
                data = file.read()
        except FileNotFoundError as error:
            raise Fault(_("There is no such file; check the name and the folder."), name) from error
        except PermissionError as error:
            raise Fault(_("This file may not be read; change its permissions or copy it."), name) from error
        except Fault:
            raise
        except (OSError, ValueError) as error:
            raise Fault(_("This file cannot be read ({why}).").format(why=error), name) from error
    if len(data) > most:
        raise Fault(
            _("This is more than {size} MB; is it the right file?").format(size=most // 1_000_000), name
        )
    if not data.strip():
        raise Fault(_("There is nothing in it."), name)
    return data, name


def as_text(data: bytes, name: str) -> str:
    """The bytes as text: UTF-8 (with or without a mark), UTF-16 with a mark. Raises :class:`Fault`."""
    try:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Fault(
            _("Byte {place} is not UTF-8; save the file with the encoding UTF-8 and try again.").format(
                place=error.start + 1
            ),
            name,
        ) from error


def parse_document(text: str, name: str) -> Any:
    """What a JSON or YAML text holds; dates stay text. Raises :class:`Fault` with line and column."""
    if text.lstrip()[:1] in ("{", "["):
        try:
            return json.loads(text)
        except json.JSONDecodeError as error:
            raise Fault(
                _("This is no valid JSON at line {line}, column {column}: {why}.").format(
                    line=error.lineno, column=error.colno, why=error.msg.removesuffix(" at")
                ),
                name,
            ) from error
        except RecursionError as error:
            raise Fault(_("This is nested far too deeply."), name) from error
    return _yaml(text, name)


def _yaml(text: str, name: str) -> Any:
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Plain(loader):  # type: ignore[misc]
        """Safe YAML that leaves dates as the text they are, so that a wrong one can be quoted back."""

    Plain.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in pairs if tag != "tag:yaml.org,2002:timestamp"]
        for first, pairs in loader.yaml_implicit_resolvers.items()
    }
    try:
        return yaml.load(text, Loader=Plain)  # a safe loader, with dates left alone
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        why = getattr(error, "problem", None) or _("it cannot be understood")
        if mark is None:
            raise Fault(_("This is no valid YAML: {why}.").format(why=why), name) from error
        raise Fault(
            _("This is no valid YAML at line {line}, column {column}: {why}.").format(
                line=mark.line + 1, column=mark.column + 1, why=why
            ),
            name,
        ) from error
    except (RecursionError, ValueError) as error:
        raise Fault(_("This cannot be read as YAML ({why}).").format(why=error), name) from error
