"""``afterword undo``: the last thing noted is taken back."""

from __future__ import annotations

import argparse

from afterword.cli.arguments import take_case
from afterword.cli.door import clock, show_done, the_owner
from afterword.core.words import _

HELP = _("take back the last thing you noted")


def configure(parser: argparse.ArgumentParser) -> None:
    take_case(parser)


def run(args: argparse.Namespace) -> int:
    owner = the_owner()
    from afterword.desk.undo import undo

    return show_done(undo(owner, clock(), args.case or ""), args)
