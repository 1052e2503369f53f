"""``afterword hold N``: a message in the outbox is held back; ``--all`` stops everything at once."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner
from afterword.core.faults import Fault
from afterword.core.words import _

HELP = _("hold back a message in the outbox, or all of them")


def configure(parser: CommandLine) -> None:
    parser.add_argument(
        "number", type=int, nargs="?", metavar="N", help=_("its number in “afterword outbox”")
    )
    parser.add_argument("--all", action="store_true", help=_("everything that has not left, at once"))


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.outbox import hold_all, hold_back

    if args.all:
        return show_done(hold_all(owner, clock()), args)
    if args.number is None:
        raise Fault(_("Say which one by its number in “afterword outbox”, or --all."))
    return show_done(hold_back(owner, args.number, clock()), args)
