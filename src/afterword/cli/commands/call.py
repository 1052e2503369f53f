"""``afterword call STEP``: everything for a call on one page, and the voicemail if nobody answers."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, plain, the_owner
from afterword.cli.screen import line, say, styled
from afterword.cli.step_choice import step_meant
from afterword.core.words import _

HELP = _("everything for a call on one page, and the voicemail if nobody answers")


def configure(parser: CommandLine) -> None:
    parser.add_argument(
        "step", nargs="?", metavar="STEP", help=_("its number on “afterword today”, or CASE:STEP")
    )


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.write import step_of
    from afterword.writing.call import call_sheet

    now = clock()
    view, card = step_of(owner, step_meant(owner, args.step), now)
    sheet = call_sheet(view.case, card.to[0] if card.to else "", now)
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(plain(sheet))
        return 0
    line()
    line(styled(sheet.who, "bold") + f"  {sheet.number}")
    say(sheet.about)
    if sheet.promised:
        say(sheet.promised)
    _part(_("Say"), sheet.say)
    _part(_("Ask"), tuple(q.ask for q in sheet.questions))
    _part(_("Note"), sheet.note)
    _part(_("If nobody answers, leave this"), (sheet.voicemail,))
    line()
    return 0


def _part(heading: str, lines: tuple[str, ...]) -> None:
    line()
    line(styled(heading, "accent"))
    for text in lines:
        say(text, 2)
