"""``afterword sent``: you wrote, called or spoke to somebody there."""

from __future__ import annotations

from afterword.cli.arguments import take_case, take_moment, the_case, the_moment
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner
from afterword.core.words import _

HELP = _("note that you wrote or called")


def configure(parser: CommandLine) -> None:
    take_case(parser)
    parser.add_argument(
        "action", nargs="?", metavar="WHAT", help=_("thank-you, check-in, … or in your own words")
    )
    parser.add_argument("--to", action="append", default=[], metavar="NAME", help=_("to whom"))
    parser.add_argument(
        "--channel",
        default="email",
        metavar="HOW",
        help=_("email, letter, phone, voicemail, linkedin, in_person"),
    )
    take_moment(parser)
    parser.add_argument("--text", default="", help=_("what you wrote"))


def run(args: Given) -> int:
    from afterword.cli.screen import ask

    owner = the_owner()
    from afterword.desk.messages import action_meant, sent

    case = the_case(args)
    what = args.action or ask(_("What was it?"), _("thank you"))
    action, at = action_meant(what), the_moment(args, owner)
    text = args.text or (what if action == "note" else "")
    done = sent(owner, case, action, now=clock(), to=args.to, channel=args.channel, at=at, text=text)
    return show_done(done, args)
