"""``afterword approve STEP``: the message of a step goes out as it stands, at its time."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner, typed
from afterword.cli.draft_text import print_desk
from afterword.cli.screen import ask, can_ask, say, sure
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
    from afterword.desk.approve import Text, approve, objection
    from afterword.desk.write import open_draft

    ref, now = step_meant(owner, args.step), clock()
    moment = hour_meant(owner, args.at)
    against = objection(owner, ref, now=now, send_at=moment, at_once=at_once)
    if against and not args.anyway and (args.yes or not can_ask()):
        raise Fault(f"{against} " + _("“--anyway REASON” sends it all the same, and the reason is kept."))
    desk = open_draft(owner, ref, now, args.way)
    text = Text(args.subject or desk.subject, _read(args.file) if args.file else desk.body, desk.in_reply_to)
    if not args.json:
        print_desk(desk._replace(subject=text.subject, body=text.body))
    if not sure(_("Send exactly this?"), args.yes):
        _nothing_sent()
        return None
    overruled = _all_the_same(against, args) if against else args.anyway
    if against and not overruled:
        _nothing_sent()
        return None
    return approve(
        owner,
        ref,
        text,
        now=now,
        channel=args.way,
        send_at=moment,
        at_once=at_once,
        as_draft=args.drafts,
        overruled=overruled,
    )


def _all_the_same(against: str, args: Given) -> str:
    """The person's reason to overrule the advisers, asked for once more; empty where they think better of it."""
    if not args.json:
        say(against)
    if not sure(_("Send it all the same?"), args.yes):
        return ""
    return str(args.anyway or ask(_("Why? The reason is kept with the decision:")))


def _nothing_sent() -> None:
    said = _("Nothing was sent.")
    say(said if can_ask() else said + " " + _("“--yes” answers for you where nobody can be asked."))


def hour_meant(owner: Owner, text: str | None) -> datetime | None:
    """The moment typed, ``None`` for none. Raises :class:`Fault` for a day without an hour."""
    moment = typed(owner, text)
    if moment is not None and not isinstance(moment, datetime):
        raise Fault(_("Say the hour as well, such as “tomorrow 9am”."), "--at")
    return moment


def _read(file: str) -> str:
    try:
        return Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Fault(_("This file cannot be read ({why}).").format(why=error), file) from error
