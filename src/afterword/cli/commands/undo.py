"""``afterword undo``: the last thing noted is taken back."""

from __future__ import annotations

from afterword.cli.arguments import take_case
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner
from afterword.core.words import _

HELP = _("take back the last thing you noted")


def configure(parser: CommandLine) -> None:
    take_case(parser)


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.naming import find_case
    from afterword.desk.undo import undo

    case = find_case(owner, args.case).slug if args.case else ""
    return show_done(undo(owner, clock(), case), args)
