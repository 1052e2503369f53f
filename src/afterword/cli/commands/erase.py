"""``afterword erase``: one case, or everything, for good."""

from __future__ import annotations

from afterword.cli.arguments import take_case
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner
from afterword.cli.screen import say, sure
from afterword.core.faults import Fault
from afterword.core.words import _

HELP = _("forget one case, or everything, for good")


def configure(parser: CommandLine) -> None:
    take_case(parser)
    parser.add_argument("--everything", action="store_true", help=_("all of it, passwords included"))
    parser.add_argument("--yes", action="store_true", help=_("do not ask"))


def run(args: Given) -> int:
    if bool(args.case) == args.everything:
        raise Fault(_("Name one case, or say --everything."))
    owner = the_owner()
    from afterword.desk.keeping import erase_case, erase_everything

    what = _("everything that Afterword keeps") if args.everything else args.case
    if not sure(_("Forget {what} for good? This cannot be undone.").format(what=what), args.yes):
        say(_("Nothing was changed. “--yes” answers for you where nobody can be asked."))
        return 1
    if args.everything:
        return show_done(erase_everything(owner, _forget), args)
    return show_done(erase_case(owner, args.case, clock()), args)


def _forget(reference: str) -> None:
    from afterword.desk.worker import secrets_folder
    from afterword.mailbox.credentials import forget

    forget(secrets_folder(), reference)
