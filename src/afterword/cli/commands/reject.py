"""``afterword reject``: they said no."""

from __future__ import annotations

from afterword.cli.arguments import take_case, take_moment, take_teller, the_case, the_moment
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner
from afterword.core.words import _

HELP = _("note a no")


def configure(parser: CommandLine) -> None:
    take_case(parser)
    take_teller(parser)
    take_moment(parser)


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.outcomes import reject

    case = the_case(args)
    at = the_moment(args, owner)
    return show_done(reject(owner, case, now=clock(), by=args.by, via=args.via, at=at), args)
