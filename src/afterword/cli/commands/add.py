"""``afterword add``: a new application."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner, typed
from afterword.core.words import _

HELP = _("note a new application")


def configure(parser: CommandLine) -> None:
    parser.add_argument("company", nargs="?", metavar="COMPANY", help=_("the employer"))
    parser.add_argument("role", nargs="?", default="", metavar="POSITION", help=_("the position"))
    parser.add_argument("--applied", metavar="WHEN", help=_("when you applied, such as “mon” or “3 May”"))
    parser.add_argument(
        "--person",
        action="append",
        default=[],
        metavar="NAME",
        help=_("someone there; “Ana <ana@example.org>”"),
    )
    parser.add_argument("--country", default="", metavar="CC", help=_("where it is, such as GB"))
    parser.add_argument(
        "--timezone", default="", metavar="ZONE", help=_("its time zone, such as Europe/London")
    )
    parser.add_argument(
        "--size", default="", choices=("", "small", "medium", "large"), help=_("how large it is")
    )
    parser.add_argument("--wanted", action="store_true", help=_("you really want this one"))


def run(args: Given) -> int:
    from afterword.cli.screen import ask

    owner = the_owner()
    from afterword.desk.add_case import add_case

    company = args.company or ask(_("Which company?"))
    role = args.role or ("" if args.company else ask(_("Which position? (Enter to leave it out)")))
    done = add_case(
        owner,
        company,
        role,
        now=clock(),
        applied=typed(owner, args.applied, past=True),
        people=args.person,
        size=args.size,
        country=args.country,
        timezone=args.timezone,
        really_wanted=args.wanted,
    )
    return show_done(done, args)
