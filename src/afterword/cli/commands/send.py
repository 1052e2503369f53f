"""``afterword send STEP``: the message of a step goes out now."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.commands import approve
from afterword.cli.door import clock, show_done, the_owner
from afterword.cli.screen import say
from afterword.core.words import _

HELP = _("send the message of a step now")


def configure(parser: CommandLine) -> None:
    approve.configure(parser)


def run(args: Given) -> int:
    owner = the_owner()
    done = approve.approved(owner, args, at_once=True)
    if done is None:
        return 1
    from afterword.desk.worker import run_once

    show_done(done, args)
    status = 0
    for went in run_once(clock()):
        if not args.json:
            say(f"{went.message.subject}: {went.words}")
        status = status if went.state in ("sent", "prepared") else 1
    return status
