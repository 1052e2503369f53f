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
    from afterword.store.models import Owner

MOST_NAMES = 12
"""Employers named after a run."""

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
        _say(report, owner)
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


def _say(report: Report, owner: Owner) -> None:
    _say_seen(report)
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
        if owner.timezone in ("", "UTC"):
            say(_("Times are shown in UTC; “afterword settings timezone=Europe/London” names your own zone."))
    for problem in report.problems:
        say(problem)


def _say_seen(report: Report) -> None:
    """How much mail there was and whom it is about."""
    if not report.kept:
        text = _("New messages: {seen}; none about your applications.") if report.seen else _("No new mail.")
        say(text.format(seen=report.seen))
        return
    if report.seen:
        text = _("New messages: {seen}; about applications: {kept}.")
    else:
        text = _("Older messages of somebody who is known only now: {kept}.")
    say(text.format(seen=report.seen, kept=report.kept))
    names, more = ", ".join(report.about[:MOST_NAMES]), len(report.about) - MOST_NAMES
    say((_("{names} and {n} more") if more > 0 else "{names}").format(names=names, n=more) + ".", 2)
