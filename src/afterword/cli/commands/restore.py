"""``afterword restore FILE``: the store as a backup has it."""

from __future__ import annotations

from pathlib import Path

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import show_done
from afterword.cli.screen import say, sure
from afterword.core.words import _

HELP = _("bring back a copy; what stood here is kept beside it")


def configure(parser: CommandLine) -> None:
    parser.add_argument("file", metavar="FILE", help=_("the copy"))
    parser.add_argument("--yes", action="store_true", help=_("do not ask"))


def run(args: Given) -> int:
    from afterword.store.opening import set_up_django

    set_up_django()
    from afterword.desk.keeping import restore

    if not sure(_("Put this copy in the place of what is here now?"), args.yes):
        say(_("Nothing was changed. “--yes” answers for you where nobody can be asked."))
        return 1
    return show_done(restore(Path(args.file)), args)
