"""``afterword snooze``: a step is put off."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner, typed
from afterword.cli.step_choice import step_meant
from afterword.core.words import _

HELP = _("put a step off")


def configure(parser: CommandLine) -> None:
    parser.add_argument(
        "step", nargs="?", metavar="STEP", help=_("its number on “afterword today”, or CASE:STEP")
    )
    parser.add_argument("until", nargs="*", metavar="WHEN", help=_("until when, tomorrow if left out"))


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.steps import snooze

    until = typed(owner, " ".join(args.until) or "tomorrow")
    assert until is not None
    return show_done(snooze(owner, step_meant(owner, args.step), until, clock()), args)
