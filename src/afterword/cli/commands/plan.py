"""``afterword plan``: what a case file calls for at a given moment."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from afterword.advice.planning import check_policy, plan_file
from afterword.calendars import business_calendar
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.jsonl import answer_lines, print_json
from afterword.core.case_file import CaseFile, case_from_json
from afterword.core.faults import Fault
from afterword.core.json_fields import instant
from afterword.core.record import TYPE_CHECKING
from afterword.core.rule import STANDARD
from afterword.core.step import Plan, plan_json
from afterword.core.words import _

if TYPE_CHECKING:
    from typing import Any

HELP = _("what a case file calls for at a given moment")


def configure(parser: CommandLine) -> None:
    parser.add_argument("file", nargs="?", metavar="FILE", help=_("a case file; standard input if left out"))
    parser.add_argument("--now", metavar="T", help=_("the moment, such as 2026-05-15T09:30:00+01:00"))
    parser.add_argument("--policy", default=STANDARD, metavar="NAME", help=_("whose advice to follow"))
    parser.add_argument("--jsonl", action="store_true", help=_("one JSON object a line in, one a line out"))


def run(args: Given) -> int:
    if args.jsonl:
        return answer_lines(answer)
    from afterword.importers.documents import as_text, parse_document, read_bytes

    data, name = read_bytes(args.file)
    file = case_from_json(parse_document(as_text(data, name), name))
    warn(file)
    now = instant(args.now, "--now") if args.now else datetime.now().astimezone()
    plan = _plan(file, now, args.policy)
    if args.json:
        print_json(plan_json(plan))
    else:
        from afterword.cli.plan_text import print_plan

        print_plan(file, plan)
    return 0


def warn(file: CaseFile) -> None:
    """Say on standard error what of a case file was ignored."""
    import sys

    for warning in file.warnings:
        sys.stderr.write(warning + "\n")


def answer(given: Mapping[str, Any]) -> dict[str, Any]:
    """One line of ``plan --jsonl``: ``{"id", "now", "policy"?, "case"}``."""
    file = case_from_json(given.get("case"))
    now = instant(given.get("now"), "now")
    return plan_json(_plan(file, now, str(given.get("policy") or STANDARD)))


def _plan(file: CaseFile, now: datetime, policy: str) -> Plan:
    try:
        check_policy(policy)
    except ValueError as error:
        raise Fault(str(error), "policy") from error
    return plan_file(file, now, policy, calendar_of=business_calendar)
