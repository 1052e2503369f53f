"""``afterword hold N``: a message in the outbox is held back."""

from __future__ import annotations

import argparse

from afterword.cli.door import clock, show_done, the_owner
from afterword.core.words import _

HELP = _("hold back a message in the outbox")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", type=int, metavar="N", help=_("its number in “afterword outbox”"))


def run(args: argparse.Namespace) -> int:
    owner = the_owner()
    from afterword.desk.outbox import hold_back

    return show_done(hold_back(owner, args.number, clock()), args)
