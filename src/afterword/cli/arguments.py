"""What several commands take alike, and what is asked for where it was left out."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import typed
from afterword.cli.screen import ask
from afterword.core.record import TYPE_CHECKING
from afterword.core.words import _

if TYPE_CHECKING:
    from afterword.core.events import Moment
    from afterword.store.models import Owner


def take_case(parser: CommandLine) -> None:
    """Let the command be told which case."""
    parser.add_argument("case", nargs="?", metavar="CASE", help=_("the case, or a part of its name"))


def the_case(args: Given) -> str:
    """The case that was named, asked for if need be."""
    return args.case or ask(_("Which case?"))


def take_moment(parser: CommandLine) -> None:
    """Let the command be told when it happened."""
    parser.add_argument("--at", metavar="WHEN", help=_("when, now if left out"))


def the_moment(args: Given, owner: Owner) -> Moment | None:
    """When it happened; ``None`` for now. Raises a :class:`Fault` for what is no time."""
    return typed(owner, args.at, past=True)


def take_teller(parser: CommandLine) -> None:
    """Let the command be told who said so, and how."""
    from afterword.core.events import ROUTES

    parser.add_argument("--by", default="", metavar="NAME", help=_("who said so"))
    parser.add_argument("--via", default="email", choices=ROUTES, help=_("how"))
