"""``afterword heard``: something came from them."""

from __future__ import annotations

from datetime import datetime

from afterword.cli.arguments import take_case, take_moment, the_case, the_moment
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner, typed
from afterword.core.events import Moment
from afterword.core.words import _

HELP = _("note that they wrote or called")


def configure(parser: CommandLine) -> None:
    take_case(parser)
    parser.add_argument(
        "label",
        nargs="?",
        metavar="WHAT",
        help=_("still_deciding, acknowledgement, request_for_information, …"),
    )
    parser.add_argument("--from", dest="sender", default="", metavar="NAME", help=_("from whom"))
    parser.add_argument("--channel", default="email", metavar="HOW", help=_("how it came"))
    take_moment(parser)
    parser.add_argument(
        "--text", default="", help=_("what they said; read for its meaning when WHAT is left out")
    )
    parser.add_argument(
        "--promised", default="", metavar="TEXT", help=_("what they said about when you hear")
    )
    parser.add_argument("--back", metavar="WHEN", help=_("an automatic reply: when they are back"))
    parser.add_argument("--gone", action="store_true", help=_("they do not work there any more"))


def run(args: Given) -> int:
    from afterword.cli.screen import ask

    owner = the_owner()
    from afterword.desk.messages import heard
    from afterword.desk.promise import promised_days

    case = the_case(args)
    label = (args.label or "").replace("-", "_")
    text = args.text or ("" if label else ask(_("What did they say?")))
    back = typed(owner, args.back)
    at = the_moment(args, owner)
    done = heard(
        owner,
        case,
        label or _understood(text, at or clock()),
        now=clock(),
        sender=args.sender,
        channel=args.channel,
        at=at,
        text=text,
        promise=promised_days(owner, case, args.promised, at or clock()) if args.promised else None,
        returns_on=back.date() if isinstance(back, datetime) else back,
        no_longer_there=args.gone,
    )
    return show_done(done, args)


def _understood(text: str, at: Moment) -> str:
    """The label that the words themselves give; empty, and so to be reviewed, when they are unclear."""
    from afterword.calendars import business_calendar
    from afterword.reading import mime
    from afterword.reading.message import read_message

    mail = mime.from_json({"from": "", "subject": "", "sent": at.isoformat(), "body": text})
    found = read_message(mail, business_calendar(None)).as_json()
    return str(found["label"]) if float(str(found["confidence"])) >= 0.6 else ""
