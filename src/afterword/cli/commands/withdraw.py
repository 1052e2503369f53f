"""``afterword withdraw``: you withdrew."""

from __future__ import annotations

from afterword.cli.arguments import take_case, take_moment, the_case, the_moment
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner
from afterword.core.words import _

HELP = _("note that you withdrew")


def configure(parser: CommandLine) -> None:
    take_case(parser)
    take_moment(parser)


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.outcomes import withdraw

    case = the_case(args)
    return show_done(withdraw(owner, case, now=clock(), at=the_moment(args, owner)), args)
