"""``afterword done``: a step is done."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner
from afterword.cli.step_choice import step_meant
from afterword.core.words import _

HELP = _("a step is done")


def configure(parser: CommandLine) -> None:
    parser.add_argument(
        "step", nargs="?", metavar="STEP", help=_("its number on “afterword today”, or CASE:STEP")
    )


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.steps import done

    return show_done(done(owner, step_meant(owner, args.step), clock()), args)
