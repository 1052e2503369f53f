"""The product's own source files, read and parsed once for all tests about their shape."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "afterword"


class Source(NamedTuple):
    """One module: its place below ``src``, its text, and what Python makes of it."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def place(self) -> str:
        """The path as a person writes it, from the project's folder."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def room(self) -> str:
        """The first folder below the package."""
        return self.path.relative_to(PACKAGE).parts[0]


@functools.cache
def sources() -> tuple[Source, ...]:
    """Every module of the package but Django's generated migrations."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        if "migrations" in path.parts:
            continue
        text = path.read_text(encoding="utf-8")
        found.append(Source(path, text, parents_known(ast.parse(text, str(path)))))
    return tuple(found)


def parents_known(tree: ast.Module) -> ast.Module:
    """Leave on every node which node it stands in."""
    for node in ast.walk(tree):
        for child in ast.iter_child_nodes(node):
            child.parent = node  # type: ignore[attr-defined]
    return tree


def around(node: ast.AST) -> Iterator[ast.AST]:
    """What a node stands in, from the nearest outwards."""
    while (node := getattr(node, "parent", None)) is not None:  # type: ignore[assignment]
        yield node


def dotted(node: ast.AST) -> str:
    """``a.b.c`` for names and attributes; empty for everything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr}" if before else ""
    return ""


def calls(source: Source) -> Iterator[tuple[ast.Call, str]]:
    """Every call, with the dotted name of what is called."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call):
            yield node, dotted(node.func)


def imported(source: Source) -> Iterator[tuple[ast.stmt, str]]:
    """Every absolute import, with the module's name."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node, node.module


def literal(node: ast.AST | None) -> str | None:
    """The text of a plain string; None for everything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def expect_nothing(found: list[str]) -> None:
    """Fail with everything that was found, one a line."""
    if found:
        raise AssertionError(f"{len(found)} found:\n" + "\n".join(sorted(found)))
