"""``afterword reword STEP``: other words for a draft, by your own language model, if you have one."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, plain, the_owner
from afterword.cli.screen import line, say
from afterword.cli.step_choice import step_meant
from afterword.core.words import _

HELP = _("other words for a draft, by your own language model; off unless switched on")


def configure(parser: CommandLine) -> None:
    parser.add_argument(
        "step", nargs="?", metavar="STEP", help=_("its number on “afterword today”, or CASE:STEP")
    )
    parser.add_argument("--wish", default="", metavar="TEXT", help=_("what should be different"))
    parser.add_argument("--way", default="", metavar="HOW", help=_("email, letter, linkedin, phone"))
    parser.add_argument(
        "--on", nargs=2, metavar=("URL", "MODEL"), help=_("switch it on: any OpenAI-compatible address")
    )
    parser.add_argument("--off", action="store_true", help=_("switch it off"))


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.reword import reword, switch_model

    if args.on or args.off:
        url, name = args.on or ("", "")
        key = _key() if args.on else ""
        say(switch_model(owner, url, name, key, on=bool(args.on)))
        return 0
    found = reword(owner, step_meant(owner, args.step), args.way, args.wish, clock())
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(plain(found))
    else:
        if found.refused:
            say(found.refused)
        for paragraph in found.body.split("\n"):
            line("  " + paragraph)
    return 1 if found.refused else 0


def _key() -> str:
    """The model's key, typed unseen; empty where nobody can be asked or none is needed."""
    import getpass
    import sys

    return getpass.getpass(_("Its key, if it needs one: ")) if sys.stdin.isatty() else ""
