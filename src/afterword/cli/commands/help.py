"""``afterword help``: every command with what it does."""

from __future__ import annotations

from importlib import import_module

from afterword.cli import commands
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.screen import line, styled
from afterword.core.discover import module_names
from afterword.core.words import _

HELP = _("every command with what it does")

_FIRST = ("home", "today", "open", "add", "interview", "debrief", "sent", "heard", "review")


def configure(parser: CommandLine) -> None:
    parser.add_argument("command", nargs="?", metavar="COMMAND", help=_("say more about this one"))


def run(args: Given) -> int:
    from afterword.cli.main import main

    if args.command:
        return main([args.command, "--help"])
    names = [name.rpartition(".")[2] for name in module_names(commands)]
    names.sort(key=lambda n: (_FIRST.index(n) if n in _FIRST else len(_FIRST), n))
    line(_("afterword COMMAND [--json] …; “afterword COMMAND --help” says more."))
    line()
    for name in names:
        shown = "" if name == "home" else name.rstrip("_").replace("_", "-")
        what = import_module(f"{commands.__name__}.{name}").HELP
        line(f"  {styled(f'{shown:<12}', 'accent')}  {what}")
    line()
    line(_("Exit status: 0 done; 1 done in part; 2 not done, the sentence says why; 130 stopped by you."))
    return 0
