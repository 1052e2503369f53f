"""``afterword explain STEP``: why a step is there, on whose word, and what would change it."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, plain, the_owner
from afterword.cli.step_choice import step_meant
from afterword.core.words import _

HELP = _("why a step is there, on whose word, and what would change it")


def configure(parser: CommandLine) -> None:
    parser.add_argument(
        "step", nargs="?", metavar="STEP", help=_("its number on “afterword today”, or CASE:STEP")
    )


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.explain import explain

    found = explain(owner, step_meant(owner, args.step), clock())
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(plain(found))
        return 0
    from afterword.cli.explain_text import print_explanation

    print_explanation(found)
    return 0
