"""``afterword interview``: an interview that was fixed, moved, called off or took place."""

from __future__ import annotations

from datetime import datetime

from afterword.cli.arguments import take_case, the_case
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner, typed
from afterword.core.faults import Fault
from afterword.core.words import _

HELP = _("note an interview: fixed, moved, called off or held")


def configure(parser: CommandLine) -> None:
    take_case(parser)
    parser.add_argument("when", nargs="*", metavar="WHEN", help=_("when it starts, such as fri 3pm"))
    parser.add_argument(
        "--with", dest="people", action="append", default=[], metavar="NAME", help=_("who will be there")
    )
    parser.add_argument(
        "--format", default="", choices=("", "phone_screen", "video", "onsite", "panel"), help=_("what kind")
    )
    parser.add_argument("--minutes", type=int, default=60, help=_("how long, 60 if left out"))
    parser.add_argument("--place", default="", help=_("the address or the link"))
    parser.add_argument("--move", metavar="ID", default="", help=_("this interview was moved (i1, i2, …)"))
    parser.add_argument("--held", action="store_true", help=_("it took place; WHEN is when it ended"))
    parser.add_argument("--cancelled", action="store_true", help=_("it was called off"))


def run(args: Given) -> int:
    from afterword.cli.screen import ask

    owner = the_owner()
    from afterword.desk.interview import cancel_interview, hold_interview, schedule_interview

    case, when = the_case(args), " ".join(args.when)
    if args.cancelled:
        return show_done(cancel_interview(owner, case, args.move, clock()), args)
    if args.held:
        ended = typed(owner, when, past=True) or clock()
        held = hold_interview(
            owner, case, now=clock(), ended=ended, interview=args.move, shape=args.format, people=args.people
        )
        return show_done(held, args)
    starts = typed(owner, when or ask(_("When does it start? (such as “fri 3pm”)")))
    if not isinstance(starts, datetime):
        raise Fault(_("The hour is missing; say when it starts, such as “fri 3pm”."))
    done = schedule_interview(
        owner,
        case,
        starts,
        now=clock(),
        minutes=args.minutes,
        shape=args.format or "video",
        people=args.people,
        place=args.place,
        interview=args.move,
    )
    return show_done(done, args)
