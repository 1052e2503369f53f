"""``afterword outbox``: what waits, what went, what needs your word."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.commands.approve import hour_meant
from afterword.cli.door import clock, plain, show_done, the_owner
from afterword.cli.screen import line, say, styled, table
from afterword.core.words import _

HELP = _("what waits to go out, what went, what needs your word")


def configure(parser: CommandLine) -> None:
    parser.add_argument("--release", type=int, metavar="N", help=_("let a message go now, held or waiting"))
    parser.add_argument("--at", metavar="WHEN", help=_("with --release: not now but then"))
    parser.add_argument("--cancel", type=int, metavar="N", help=_("call a message off"))
    parser.add_argument("--went", type=int, metavar="N", help=_("an unclear or prepared message did go out"))
    parser.add_argument("--not-gone", type=int, metavar="N", help=_("an unclear message did not go out"))


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk import outbox as verbs
    from afterword.desk.outbox_view import outbox

    now = clock().astimezone()
    if args.release is not None:
        return show_done(verbs.release(owner, args.release, now, hour_meant(owner, args.at)), args)
    for number, verb in (
        (args.cancel, verbs.cancel),
        (args.went, verbs.it_went),
        (args.not_gone, verbs.it_did_not_go),
    ):
        if number is not None:
            return show_done(verb(owner, number, now), args)
    from afterword.cli.door import place_of

    groups = outbox(owner, now.astimezone(place_of(owner)))
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json([{"group": key, "messages": plain(lines)} for key, _name, lines in groups])
        return 0
    if not groups:
        say(_("The outbox is empty."))
    for _key, name, lines in groups:
        line(styled(name, "bold"))
        table(
            (_("no."), _("case"), _("what"), _("to"), _("state"), _("when")),
            [(str(m.id), m.company, m.what, ", ".join(m.to), m.state_text, m.when_text) for m in lines],
        )
        for m in lines:
            if m.reason:
                say(f"{m.id}: {m.reason}", 2)
    return 0
