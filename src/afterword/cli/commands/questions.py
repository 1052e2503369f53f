"""``afterword questions CASE``: what to ask in the interview, and what to write down after it."""

from __future__ import annotations

from pathlib import Path

from afterword.cli.arguments import take_case, the_case
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, plain, the_owner
from afterword.cli.screen import say
from afterword.core.words import _

HELP = _("what to ask in the interview; --after: what to write down")


def configure(parser: CommandLine) -> None:
    take_case(parser)
    parser.add_argument("--after", action="store_true", help=_("what to write down after it"))
    parser.add_argument("--pdf", metavar="FILE", help=_("as a page to print"))


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.show_case import show_case
    from afterword.writing.sheet import debrief_sheet, question_sheet, sheet_pdf, sheet_text

    now = clock()
    case = show_case(owner, the_case(args), now).case
    sheet = debrief_sheet(case, now) if args.after else question_sheet(case, now)
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(plain(sheet))
    elif args.pdf:
        Path(args.pdf).write_bytes(sheet_pdf(sheet))
        say(_("Written to {path}.").format(path=args.pdf))
    else:
        for text in sheet_text(sheet).splitlines():
            say(text.strip(), len(text) - len(text.lstrip()))
    return 0
