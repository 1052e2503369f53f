"""``afterword calendar``: interviews, promises and windows as a calendar file for any calendar program."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from afterword.cli.door import clock, the_owner
from afterword.cli.screen import say
from afterword.core.words import _

HELP = _("interviews, promises and windows as a calendar file (.ics)")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", metavar="FILE", help=_("where to write it; standard output if left out"))


def run(args: argparse.Namespace) -> int:
    owner = the_owner()
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
