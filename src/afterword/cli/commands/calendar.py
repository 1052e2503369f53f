"""``afterword calendar``: interviews, promises and windows as a calendar file for any calendar program."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner
from afterword.cli.screen import say
from afterword.core.words import _

if TYPE_CHECKING:
    from afterword.store.models import Owner

HELP = _("interviews, promises and windows as a calendar file (.ics)")


def configure(parser: CommandLine) -> None:
    parser.add_argument(
        "--address", action="store_true", help=_("a private address to subscribe to; the one before ends")
    )
    parser.add_argument("--no-address", action="store_true", help=_("let no private address work any more"))
    parser.add_argument("--out", metavar="FILE", help=_("where to write it; standard output if left out"))


def run(args: Given) -> int:
    owner = the_owner()
    if args.address or args.no_address:
        return _address(owner, args)
    from afterword.desk.calendar_feed import calendar_feed

    feed = calendar_feed(owner, clock())
    if args.json:
        from afterword.cli.door import plain
        from afterword.cli.jsonl import print_json
        from afterword.desk.calendar_feed import entries_of

        print_json(plain(entries_of(owner, clock())))
    elif args.out:
        Path(args.out).write_bytes(feed)
        say(_("Written to {path}.").format(path=args.out))
    else:
        sys.stdout.buffer.write(feed)
    return 0


def _address(owner: Owner, args: Given) -> int:
    from afterword.desk.calendar_address import forget_calendar_address, new_calendar_token
    from afterword.desk.values import Done
    from afterword.site.serving import FIRST_PORT, HOST, already_served

    if args.no_address:
        gone = forget_calendar_address(owner)
        said = _("The address does not work any more.") if gone else _("There was no address.")
        return show_done(Done(said, ""), args)
    port = already_served() or FIRST_PORT
    address = f"http://{HOST}:{port}/calendar/{new_calendar_token(owner, clock())}.ics"
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json({"address": address})
        return 0
    say(_("Subscribe to this address in your calendar program; keep it to yourself:"))
    print(address)
    say(_("It answers while Afterword is open."))
    return 0
