"""``afterword on-hold``: the position is on hold."""

from __future__ import annotations

from afterword.cli.arguments import take_case, take_moment, the_case, the_moment
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner
from afterword.core.words import _

HELP = _("note that the position is on hold")


def configure(parser: CommandLine) -> None:
    take_case(parser)
    take_moment(parser)


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.outcomes import on_hold

    case = the_case(args)
    return show_done(on_hold(owner, case, now=clock(), at=the_moment(args, owner)), args)
