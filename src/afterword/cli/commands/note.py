"""``afterword note``: a note for yourself."""

from __future__ import annotations

from afterword.cli.arguments import take_case, take_moment, the_case, the_moment
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner
from afterword.core.words import _

HELP = _("note something for yourself")


def configure(parser: CommandLine) -> None:
    take_case(parser)
    parser.add_argument("text", nargs="*", metavar="TEXT", help=_("what it is"))
    take_moment(parser)


def run(args: Given) -> int:
    from afterword.cli.screen import ask

    owner = the_owner()
    from afterword.desk.outcomes import note

    case = the_case(args)
    text = " ".join(args.text) or ask(_("What is it?"))
    return show_done(note(owner, case, text, now=clock(), at=the_moment(args, owner)), args)
