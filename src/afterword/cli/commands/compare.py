"""``afterword compare CASE``: what each adviser would have you do now."""

from __future__ import annotations

from afterword.cli.arguments import take_case, the_case
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, plain, the_owner
from afterword.cli.screen import table
from afterword.core.words import _

HELP = _("what each adviser would have you do now")


def configure(parser: CommandLine) -> None:
    take_case(parser)


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.compare import compare

    said = compare(owner, the_case(args), clock())
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(plain(said))
        return 0
    verdicts = {"act": _("act"), "wait": _("wait"), "done": _("done")}
    rows = [(("* " if s.chosen else "  ") + s.name, verdicts[s.verdict], s.first, s.when) for s in said]
    table((_("adviser"), "", _("first"), _("when")), rows)
    return 0
