"""``afterword offer``: they made an offer."""

from __future__ import annotations

import argparse

from afterword.cli.door import clock, show_done, the_owner, typed
from afterword.core.words import _

HELP = _("note an offer")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", nargs="?", metavar="CASE", help=_("the case, or a part of its name"))
    parser.add_argument("--by", default="", metavar="NAME", help=_("who said so"))
    parser.add_argument(
        "--via", default="email", choices=("email", "phone", "letter", "in_person"), help=_("how")
    )
    parser.add_argument("--at", metavar="WHEN", help=_("when, now if left out"))


def run(args: argparse.Namespace) -> int:
    from afterword.cli.screen import ask

    owner = the_owner()
    from afterword.desk.outcomes import offer

    case = args.case or ask(_("Which case?"))
    at = typed(owner, args.at, past=True)
    return show_done(offer(owner, case, now=clock(), by=args.by, via=args.via, at=at), args)
