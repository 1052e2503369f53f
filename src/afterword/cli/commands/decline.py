"""``afterword decline``: you declined the offer."""

from __future__ import annotations

import argparse

from afterword.cli.door import clock, show_done, the_owner, typed
from afterword.core.words import _

HELP = _("note that you declined")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", nargs="?", metavar="CASE", help=_("the case, or a part of its name"))
    parser.add_argument("--at", metavar="WHEN", help=_("when, now if left out"))


def run(args: argparse.Namespace) -> int:
    from afterword.cli.screen import ask

    owner = the_owner()
    from afterword.desk.outcomes import decline

    case = args.case or ask(_("Which case?"))
    return show_done(decline(owner, case, now=clock(), at=typed(owner, args.at, past=True)), args)
