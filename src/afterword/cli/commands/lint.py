"""``afterword lint``: how a message reads, held against the advice."""

from __future__ import annotations

import sys

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.jsonl import answer_lines, print_json, text_of
from afterword.core.faults import Fault
from afterword.core.record import TYPE_CHECKING
from afterword.core.words import _

if TYPE_CHECKING:
    from typing import Any

HELP = _("how a message reads, held against the advice")


def configure(parser: CommandLine) -> None:
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help=_("the message as plain text; else standard input")
    )
    parser.add_argument("--context", metavar="FILE", help=_("who it goes to and about what (JSON or YAML)"))
    parser.add_argument("--jsonl", action="store_true", help=_("one JSON object a line in, one a line out"))


def run(args: Given) -> int:
    if args.jsonl:
        return answer_lines(_answer)
    from afterword.importers.documents import as_text, parse_document, read_bytes

    context: Any = {}
    if args.context:
        data, name = read_bytes(args.context)
        context = parse_document(as_text(data, name), name)
    data, name = read_bytes(args.file)
    body = as_text(data, name)
    found = _answer({"body": body, "context": context})
    if args.json or not sys.stdout.isatty():
        print_json(found)
        return 0
    for finding in found["findings"]:
        line = body.count("\n", 0, finding["start"]) + 1
        sys.stdout.write(f"{line}: {_(finding['level'])}: {finding['message']} ({finding['code']})\n")
    if not found["findings"]:
        sys.stdout.write(_("Nothing to mend.") + "\n")
    return 0


def _answer(given: dict[str, Any]) -> dict[str, Any]:
    from afterword.writing.lint import lint_json

    text_of(given, "body")
    if not isinstance(given.get("context", {}), dict):
        raise Fault(_("The context should be a set of fields such as “recipient” and “company”."), "context")
    return dict(lint_json(given))
