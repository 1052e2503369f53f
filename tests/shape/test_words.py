"""What people read goes through gettext, whole sentences with named places to fill."""

from __future__ import annotations

import ast
import re
import string

from tests.shape.sources import calls, expect_nothing, literal, sources

_LOOKUPS = {"_", "gettext", "ngettext", "pgettext"}
_SAYING = re.compile(r"(^|\.)(print|echo|secho|write|say|warn|fail|ask|confirm|prompt|abort)$")
_SENTENCE = re.compile(r"[A-Za-z]{2,} [a-z]{2,}")


def test_translatable_sentences_are_plain_text_with_named_places() -> None:
    found = []
    for source in sources():
        for node, name in calls(source):
            if name not in _LOOKUPS or not node.args:
                continue
            count = 2 if name in {"ngettext", "pgettext"} else 1
            for argument in node.args[:count]:
                place = f"{source.place}:{node.lineno}"
                if isinstance(argument, ast.JoinedStr | ast.BinOp):
                    found.append(f"{place} a sentence put together inside {name}()")
                text = literal(argument)
                if text is not None and (bad := _unnamed(text)):
                    found.append(f"{place} {bad} in {text!r}")
    expect_nothing(found)


def _unnamed(text: str) -> str:
    """What is wrong with the places to fill; empty where nothing is."""
    if re.search(r"%[sd]", text):
        return "%s"
    try:
        fields = [field for _, field, _, _ in string.Formatter().parse(text) if field is not None]
    except ValueError as error:
        return str(error)
    return next((f"the place {{{field}}}" for field in fields if not field or field[0].isdigit()), "")


def test_what_is_said_to_people_is_translatable() -> None:
    found = []
    for source in sources():
        if source.room not in {"cli", "web", "desk"}:
            continue
        for node, name in calls(source):
            if not _SAYING.search(name) or not node.args:
                continue
            first = node.args[0]
            text = "".join(literal(part) or "" for part in getattr(first, "values", [first]))
            if _SENTENCE.search(text):
                found.append(f"{source.place}:{node.lineno} {text[:60]!r}")
    expect_nothing(found)
