"""``afterword export FOLDER``: everything that is yours, in open formats."""

from __future__ import annotations

from pathlib import Path

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import the_owner
from afterword.cli.screen import say
from afterword.core.words import _, ngettext

HELP = _("write out everything that is yours, in open formats")


def configure(parser: CommandLine) -> None:
    parser.add_argument("target", metavar="FOLDER", help=_("a folder, or a file that ends in .zip"))


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.exchange import export

    count = export(owner, Path(args.target))
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json({"cases": count, "target": args.target})
    else:
        said = ngettext("{n} case written to {path}.", "{n} cases written to {path}.", count)
        say(said.format(n=count, path=args.target))
    return 0
