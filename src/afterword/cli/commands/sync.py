"""``afterword sync``: bring in what is new in the mailboxes."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, plain, the_owner
from afterword.cli.screen import say
from afterword.core.words import _, ngettext

if TYPE_CHECKING:
    from afterword.desk.bring_in import Report

HELP = _("read what is new in your mail and propose what it says")


def configure(parser: CommandLine) -> None:
    """Say which options there are."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help=_("a Maildir, an mbox or .eml files"))
    parser.add_argument("--account", default="", metavar="ADDRESS", help=_("only this mailbox"))
    parser.add_argument(
        "--accept-all", action="store_true", help=_("take everything as it was read, without asking")
    )


def run(args: Given) -> int:
    """Read, and say what was found."""
    owner = the_owner()
    from afterword.desk.bring_in import Report, sync
    from afterword.desk.sources import source_at, sources_of

    now = clock()
    problems: list[str] = []
    if args.paths:
        sources = [source_at(owner, Path(path), now) for path in args.paths]
    else:
        sources, problems = sources_of(owner, args.account)
    report = sync(owner, sources, now, accept_all=args.accept_all, progress=progress_line())
    report = Report(problems=tuple(problems)).plus(report)
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(plain(report))
    else:
        _say(report)
    return 1 if report.problems else 0


def progress_line() -> Callable[[str, int, int], None]:
    """Shows on a terminal how far it is, a few times a second; silent elsewhere."""
    if not sys.stderr.isatty():
        return lambda what, done, total: None
    shown = [0.0]

    def show(what: str, done: int, total: int) -> None:
        moment = time.monotonic()
        if moment - shown[0] < 0.2 and done < total:
            return
        shown[0] = moment
        sys.stderr.write(
            f"\r\x1b[K{what or 'INBOX'}: {done} / {total}" + ("\r\x1b[K" if done >= total else "")
        )
        sys.stderr.flush()

    return show


def _say(report: Report) -> None:
    say(
        _("Looked at {seen} new messages, read {opened} of them, kept {kept}.").format(
            seen=report.seen, opened=report.opened, kept=report.kept
        )
    )
    if report.applied:
        text = ngettext(
            "{n} was certain and noted at once.", "{n} were certain and noted at once.", report.applied
        )
        say(text.format(n=report.applied) + " " + _("“afterword undo” takes the last one back."))
    waiting = report.proposed - report.applied
    if report.accepted:
        say(
            _("Noted {n} things in {new} new applications; “afterword today” says what is next.").format(
                n=report.accepted, new=report.new_cases
            )
        )
    elif waiting > 0:
        text = ngettext(
            "{n} thing waits for your yes: “afterword review”.",
            "{n} things wait for your yes: “afterword review”.",
            waiting,
        )
        say(text.format(n=waiting))
    else:
        say(_("Nothing new about your applications."))
    for problem in report.problems:
        say(problem)
