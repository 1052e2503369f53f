"""The commands that note one thing about a case; they differ in the verb of the desk and in what they are told."""

from __future__ import annotations

from afterword.cli.arguments import take_case, take_moment, take_teller, the_case, the_moment
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner
from afterword.core.record import TYPE_CHECKING
from afterword.core.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    Configure = Callable[[CommandLine], None]
    Run = Callable[[Given], int]


def noting(verb: str, *, teller: bool = False, text: bool = False) -> tuple[Configure, Run]:
    """``configure`` and ``run`` of a command that calls this verb of ``desk.outcomes``.

    ``teller``: it is told who said so and how; ``text``: it is told what it is, in words.
    """

    def configure(parser: CommandLine) -> None:
        take_case(parser)
        if text:
            parser.add_argument("text", nargs="*", metavar="TEXT", help=_("what it is"))
        if teller:
            take_teller(parser)
        take_moment(parser)

    def run(args: Given) -> int:
        from afterword.cli.screen import ask

        owner = the_owner()
        from afterword.desk import outcomes

        told = [the_case(args)]
        if text:
            told.append(" ".join(args.text) or ask(_("What is it?")))
        source = {"by": args.by, "via": args.via} if teller else {}
        note = getattr(outcomes, verb)
        return show_done(note(owner, *told, now=clock(), at=the_moment(args, owner), **source), args)

    return configure, run
