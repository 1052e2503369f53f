"""``afterword news``: something public happened at the company."""

from __future__ import annotations

import argparse

from afterword.cli.door import clock, show_done, the_owner, typed
from afterword.core.words import _

HELP = _("note news about the company")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", nargs="?", metavar="CASE", help=_("the case, or a part of its name"))
    parser.add_argument("text", nargs="*", metavar="TEXT", help=_("what it is"))
    parser.add_argument("--at", metavar="WHEN", help=_("when, now if left out"))


def run(args: argparse.Namespace) -> int:
    from afterword.cli.screen import ask

    owner = the_owner()
    from afterword.desk.outcomes import news

    case = args.case or ask(_("Which case?"))
    text = " ".join(args.text) or ask(_("What is it?"))
    return show_done(news(owner, case, text, now=clock(), at=typed(owner, args.at, past=True)), args)
