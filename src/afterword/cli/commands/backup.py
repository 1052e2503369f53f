"""``afterword backup FILE``: the whole store in one file."""

from __future__ import annotations

from pathlib import Path

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import show_done, the_owner
from afterword.core.words import _

HELP = _("keep a copy of everything in one file")


def configure(parser: CommandLine) -> None:
    parser.add_argument("file", metavar="FILE", help=_("where to write it"))
    parser.add_argument("--replace", action="store_true", help=_("even where a file of that name is"))


def run(args: Given) -> int:
    the_owner()
    from afterword.desk.keeping import backup

    return show_done(backup(Path(args.file), args.replace), args)
