"""Each module is one thing: short, named after what it is, and it says what it means."""

from __future__ import annotations

import ast
import re

from tests.shape.sources import ROOT, Source, expect_nothing, sources

MOST_LINES = 400
# Names that say nothing about what is inside, so that anything ends up there.
EMPTY_NAMES = re.compile(r"(^|_)(utils?|helpers?|managers?|base|misc|common)$")
EMPTY_CLASS_NAMES = re.compile(r"(Utils?|Helpers?|Manager|Base)$|^Base")


def test_no_module_is_longer_than_one_thing() -> None:
    lengths = {source.place: source.text.count("\n") for source in sources()}
    expect_nothing([f"{place}: {count} lines" for place, count in lengths.items() if count > MOST_LINES])


def test_no_module_or_class_has_an_empty_name() -> None:
    found = []
    for source in sources():
        parts = source.path.with_suffix("").relative_to(ROOT / "src").parts
        found += [f"{source.place}: a place called {part}" for part in parts if EMPTY_NAMES.search(part)]
        found += [
            f"{source.place}:{node.lineno} class {node.name}"
            for node in ast.walk(source.tree)
            if isinstance(node, ast.ClassDef) and EMPTY_CLASS_NAMES.search(node.name)
        ]
    expect_nothing(found)


def test_everything_public_says_what_it_means() -> None:
    found = []
    for source in sources():
        if source.text.strip() and not ast.get_docstring(source.tree):
            found.append(f"{source.place}: the module")
        for node in source.tree.body:
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                continue
            if node.name.startswith("_") or ast.get_docstring(node) or _said_elsewhere(source, node):
                continue
            found.append(f"{source.place}:{node.lineno} {node.name}")
    expect_nothing(found)


def _said_elsewhere(source: Source, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> bool:
    """One signature of several; advice with its words in ``says``; a command's two fixed functions."""
    decorators = " ".join(ast.unparse(decorator) for decorator in node.decorator_list)
    of_a_command = "commands" in source.path.parts and node.name in {"configure", "run"}
    return "overload" in decorators or "says=" in decorators or of_a_command
