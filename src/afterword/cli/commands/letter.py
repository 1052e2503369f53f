"""``afterword letter STEP``: the note as a letter, a card or an envelope, or plain to write out by hand."""

from __future__ import annotations

import sys
from pathlib import Path

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, the_owner
from afterword.cli.screen import say
from afterword.cli.step_choice import step_meant
from afterword.core.words import _

HELP = _("the note as a letter, a card or an envelope (PDF), or to write out by hand")

PAPERS = ("a4", "letter", "a5", "a6-card", "envelope-dl", "envelope-c6", "envelope-10")


def configure(parser: CommandLine) -> None:
    parser.add_argument(
        "step", nargs="?", metavar="STEP", help=_("its number on “afterword today”, or CASE:STEP")
    )
    parser.add_argument(
        "--pdf", metavar="FILE", help=_("where to write the page; otherwise the plain text is shown")
    )
    parser.add_argument("--paper", default="a4", choices=PAPERS, help=_("which paper"))


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.write import copy_of, letter_of, open_draft
    from afterword.writing.letter import when_to_post

    now, ref = clock(), step_meant(owner, args.step)
    desk = open_draft(owner, ref, now, "letter")
    posting = when_to_post(desk.view.case, now=now)
    text = copy_of(desk.view, desk.card, desk.to, desk.body, now)
    if args.json:
        from afterword.cli.door import plain
        from afterword.cli.jsonl import print_json

        print_json({"text": text, "posting": plain(posting)})
    elif args.pdf:
        Path(args.pdf).write_bytes(letter_of(owner, ref, desk.body, now, args.paper))
        say(_("Written to {path}.").format(path=args.pdf))
        say(posting.advice)
    else:
        sys.stdout.write(text + "\n\n")
        say(posting.advice)
    return 0
