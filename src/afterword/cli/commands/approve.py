"""``afterword approve STEP``: the message of a step goes out as it stands, at its time."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner, typed
from afterword.cli.draft_text import print_desk
from afterword.cli.screen import say, sure
from afterword.cli.step_choice import step_meant
from afterword.core.faults import Fault
from afterword.core.words import _

if TYPE_CHECKING:
    from afterword.desk.values import Done
    from afterword.store.models import Owner

HELP = _("let the message of a step go out, as it stands")


def configure(parser: CommandLine) -> None:
    parser.add_argument(
        "step", nargs="?", metavar="STEP", help=_("its number on “afterword today”, or CASE:STEP")
    )
    parser.add_argument("--file", metavar="FILE", help=_("your own text instead of the draft"))
    parser.add_argument("--subject", default="", help=_("another subject"))
    parser.add_argument("--at", metavar="WHEN", help=_("when; otherwise a good time for the reader"))
    parser.add_argument("--drafts", action="store_true", help=_("only put it into the mailbox's drafts"))
    parser.add_argument("--way", default="email", metavar="HOW", help=_("email, letter, linkedin, phone"))
    parser.add_argument(
        "--anyway", default="", metavar="REASON", help=_("although the advisers would wait; say why")
    )
    parser.add_argument("--yes", action="store_true", help=_("do not ask"))


def run(args: Given) -> int:
    owner = the_owner()
    done = approved(owner, args, at_once=False)
    return show_done(done, args) if done else 1


def approved(owner: Owner, args: Given, *, at_once: bool) -> Done | None:
    """Show the very text, ask, and put it into the outbox; ``None`` when the person said no."""
    from afterword.desk.approve import Text, approve
    from afterword.desk.write import open_draft

    ref, now = step_meant(owner, args.step), clock()
    desk = open_draft(owner, ref, now, args.way)
    body = desk.body
    if args.file:
        try:
            body = Path(args.file).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise Fault(_("This file cannot be read ({why}).").format(why=error), args.file) from error
    text = Text(args.subject or desk.subject, body, desk.in_reply_to)
    if not args.json:
        print_desk(desk._replace(subject=text.subject, body=body))
    if not sure(_("Send exactly this?"), args.yes):
        say(_("Nothing was sent. “--yes” answers for you where nobody can be asked."))
        return None
    moment = typed(owner, args.at)
    if moment is not None and not isinstance(moment, datetime):
        raise Fault(_("Say the hour as well, such as “tomorrow 9am”."), "--at")
    return approve(
        owner,
        ref,
        text,
        now=now,
        channel=args.way,
        send_at=moment,
        at_once=at_once,
        as_draft=args.drafts,
        overruled=args.anyway,
    )
