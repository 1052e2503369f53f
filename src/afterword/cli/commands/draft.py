"""``afterword draft``: the words for a step, from a case file or from one's own cases."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.jsonl import answer_lines, print_json
from afterword.core.faults import Fault
from afterword.core.words import _

HELP = _("the words for a step")


def configure(parser: CommandLine) -> None:
    parser.add_argument(
        "step", nargs="?", metavar="STEP", help=_("its number on “afterword today”, or CASE:STEP")
    )
    parser.add_argument("--case", metavar="FILE", help=_("a case file instead; “-” is standard input"))
    parser.add_argument("--action", metavar="A", help=_("with a case file: thank_you, check_in, …"))
    parser.add_argument("--to", metavar="ID", help=_("with a case file: to whom"))
    parser.add_argument("--now", metavar="T", help=_("when it will be read"))
    parser.add_argument("--way", default="", metavar="HOW", help=_("email, letter, linkedin, phone"))
    parser.add_argument("--jsonl", action="store_true", help=_("one JSON object a line in, one a line out"))


def run(args: Given) -> int:
    if args.jsonl:
        return answer_lines(answer)
    if args.case:
        found = _from_file(args)
    else:
        return _from_store(args)
    if args.json or not sys.stdout.isatty():
        print_json(found)
    else:
        sys.stdout.write(f"{found['subject']}\n\n{found['body']}\n")
    return 0


def _from_file(args: Given) -> dict[str, Any]:
    from afterword.importers.documents import as_text, parse_document, read_bytes

    if not args.action or not args.to:
        raise Fault(_("Say what to write with --action and to whom with --to."))
    data, name = read_bytes(args.case)
    now = args.now or datetime.now().astimezone().isoformat()
    case = parse_document(as_text(data, name), name)
    return answer({"now": now, "action": args.action, "to": args.to, "case": case})


def answer(given: Mapping[str, Any]) -> dict[str, Any]:
    """One line of ``draft --jsonl``: ``{"id", "now", "action", "to", "case"}``."""
    from afterword.advice.planning import case_of
    from afterword.calendars import business_calendar
    from afterword.core.case_file import case_from_json
    from afterword.core.json_fields import instant
    from afterword.writing.compose import draft_json

    file = case_from_json(given.get("case"))
    now = instant(given.get("now"), "now")
    action, to = given.get("action"), given.get("to")
    if not isinstance(action, str):
        raise Fault(_("Say what to write, such as thank_you."), "action")
    if not isinstance(to, str) or to not in {p.id for p in file.people}:
        known = ", ".join(p.id for p in file.people)
        raise Fault(
            _("“{who}” is not among the people of this case ({known}).").format(who=to, known=known), "to"
        )
    return dict(draft_json(case_of(file, now, business_calendar), action, to, now))


def _from_store(args: Given) -> int:
    from afterword.cli.door import clock, plain, the_owner
    from afterword.cli.draft_text import print_desk
    from afterword.cli.step_choice import step_meant

    owner = the_owner()
    from afterword.desk.write import open_draft

    desk = open_draft(owner, step_meant(owner, args.step), clock(), args.way)
    if args.json:
        print_json({k: plain(v) for k, v in desk._asdict().items() if k not in ("view", "card")})
    else:
        print_desk(desk)
    return 0
