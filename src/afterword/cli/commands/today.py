"""``afterword today``: what to do today, what is being waited for, what the mailbox told."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, plain
from afterword.core.words import _

HELP = _("what to do today, what to wait for and why")


def configure(parser: CommandLine) -> None:
    parser.add_argument("--all", action="store_true", help=_("every open step, not only the most urgent"))


def run(args: Given) -> int:
    from afterword.cli.today_text import print_today
    from afterword.desk.quick_today import quick_today

    now, limit = clock(), 100 if args.all else 7
    day = quick_today(now, limit=limit)
    if day is None:
        from afterword.cli.door import the_owner

        owner = the_owner()
        from afterword.desk.today import today

        day = today(owner, now, limit)
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(plain(day))
    else:
        print_today(day)
    return 0
