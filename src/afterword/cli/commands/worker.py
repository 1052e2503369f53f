"""``afterword worker``: send what is due and watch the mailbox, without the pages."""

from __future__ import annotations

import signal
import threading

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, the_owner
from afterword.cli.screen import say
from afterword.core.words import _

HELP = _("send what is due and watch the mailbox, without the pages")


def configure(parser: CommandLine) -> None:
    parser.add_argument("--once", action="store_true", help=_("one round, then stop"))


def run(args: Given) -> int:
    the_owner()
    from afterword.desk.watch_mail import watch
    from afterword.desk.worker import recover_and_send
    from afterword.desk.worker import run as go_on

    if args.once:
        status = 0
        done = recover_and_send(clock())
        for went in done:
            status = status if went.state in ("sent", "prepared", "scheduled") else 1
            if not args.json:
                say(f"{went.message.subject or went.message.action}: {went.words}")
        if args.json:
            from afterword.cli.jsonl import print_json

            print_json([{"id": w.message.pk, "state": w.state, "words": w.words} for w in done])
        return status
    stop = threading.Event()
    for name in ("SIGINT", "SIGTERM"):
        signal.signal(getattr(signal, name), lambda _number, _frame: stop.set())
    say(_("Working until you stop it with Ctrl-C."))
    watching = threading.Thread(target=watch, args=(stop,), daemon=True, name="watch")
    watching.start()
    go_on(stop)
    watching.join(timeout=10)
    return 0
