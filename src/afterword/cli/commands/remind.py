"""``afterword remind``: how and when you are reminded of what is due."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner
from afterword.core.words import _

HELP = _("how and when you are reminded of what is due")


def configure(parser: CommandLine) -> None:
    parser.add_argument("--desktop", choices=("on", "off"), help=_("a notification each morning"))
    parser.add_argument("--digest", choices=("on", "off"), help=_("a message to yourself each morning"))
    parser.add_argument("--hour", type=int, metavar="H", help=_("the hour of the morning's reminder"))
    parser.add_argument("--evening", type=int, metavar="H", help=_("the hour of the evening's preview"))
    parser.add_argument("--show", action="store_true", help=_("print what a digest would say now"))


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.cli.door import place_of
    from afterword.desk.remind import change_reminders, digest_text

    if args.show:
        from afterword.desk.today import today

        text = digest_text(today(owner, clock().astimezone(place_of(owner))))
        if args.json:
            from afterword.cli.jsonl import print_json

            print_json({"text": text})
        else:
            print(text, end="")
        return 0
    changes = {k: getattr(args, k) for k in ("hour", "evening") if getattr(args, k) is not None}
    changes |= {k: getattr(args, k) == "on" for k in ("desktop", "digest") if getattr(args, k)}
    return show_done(change_reminders(owner, clock(), **changes), args)
