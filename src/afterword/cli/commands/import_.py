"""``afterword import``: case files, spreadsheets, calendars, exports and mail files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.commands.sync import progress_line
from afterword.cli.door import clock, plain, the_owner
from afterword.cli.screen import line, say, sure, table
from afterword.core.faults import Fault
from afterword.core.words import _

if TYPE_CHECKING:
    from afterword.desk.import_files import Opened

HELP = _("take in case files, spreadsheets, calendars, exports or mail files")


def configure(parser: CommandLine) -> None:
    """Say which options there are."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help=_("YAML, JSON, CSV, XLSX, ICS, EML, mbox, ZIP")
    )
    parser.add_argument(
        "--yes", action="store_true", help=_("take a spreadsheet's columns as they are understood")
    )


def run(args: Given) -> int:
    """Look into every file first, then take them in; one that cannot be taken does not stop the others."""
    owner = the_owner()
    from afterword.desk.import_files import look_into, take

    now, status, answers = clock(), 0, []
    for name in args.files:
        try:
            opened = look_into(Path(name))
            if opened.kind == "table" and not _agreed(opened, args):
                status = 1
                continue
            done = take(owner, opened, now, progress_line())
        except Fault as fault:
            status = 2 if len(args.files) == 1 else 1
            shown = str(fault) if fault.where else f"{name}: {fault}"
            answers.append({"file": name, "error": shown})
            if not args.json:
                import sys

                sys.stderr.write(f"afterword: {shown}\n")
            continue
        status = max(status, int(done.partly))
        answers.append({"file": name, **plain(done)})
        for sentence in done.sentences if not args.json else ():
            say(sentence)
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(answers)
    return status


def _agreed(opened: Opened, args: Given) -> bool:
    """Show how the columns are understood, and ask."""
    from afterword.desk.import_files import describe_table

    if args.yes:
        return True
    if not args.json:
        say(_("The columns are understood so:"))
        table((_("what"), _("column"), _("for example")), describe_table(opened.content))
        unused = opened.content.mapping.unused
        if unused:
            say(_("Left out: {names}.").format(names=", ".join(unused)))
        line()
    if sure(_("Take it in?"), False):
        return True
    say(_("Nothing was written. “--yes” takes it in without asking."))
    return False
