"""``afterword help``: every command with what it does."""

from __future__ import annotations

from importlib import import_module

from afterword.cli import commands
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.screen import line, pairs, say, styled
from afterword.core.discover import module_names
from afterword.core.words import _

HELP = _("every command with what it does")

_GROUPS = (
    (_("The day"), "home today open explain done snooze skip"),
    (
        _("What happened"),
        "add interview debrief sent heard news offer reject on_hold accept decline withdraw note undo",
    ),
    (_("Looking"), "cases show people questions compare guide"),
    (_("Writing and sending"), "draft approve send outbox hold letter call reword automatic worker"),
    (_("Your mailbox"), "accounts sync review"),
    (_("For other programs"), "plan read promise lint"),
)
_OTHERS = _("You and your data")
"""Where a command stands that is in none of the groups."""


def configure(parser: CommandLine) -> None:
    parser.add_argument("command", nargs="?", metavar="COMMAND", help=_("say more about this one"))


def run(args: Given) -> int:
    from afterword.cli.main import main

    if args.command:
        return main([args.command, "--help"])
    if args.json:
        return _as_json()
    line(_("afterword COMMAND [--json] …; “afterword COMMAND --help” says more."))
    names = [name.rpartition(".")[2] for name in module_names(commands)]
    named = {name for _heading, some in _GROUPS for name in some.split()}
    others = " ".join(sorted(set(names) - named))
    for heading, some in (*_GROUPS, (_OTHERS, others)):
        line()
        line(styled(_(heading), "bold"))
        pairs([_about(name) for name in some.split()], style="accent")
    line()
    say(_("Exit status: 0 done; 1 done in part; 2 not done, the sentence says why; 130 stopped by you."))
    return 0


def _as_json() -> int:
    from afterword.cli.jsonl import print_json

    shown = dict(_about(name.rpartition(".")[2]) for name in module_names(commands))
    print_json({name.strip(): what for name, what in shown.items()})
    return 0


def _about(name: str) -> tuple[str, str]:
    shown = "afterword" if name == "home" else name.rstrip("_").replace("_", "-")
    return f"{shown:<12}", import_module(f"{commands.__name__}.{name}").HELP
