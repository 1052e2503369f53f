"""``afterword automatic``: which kinds of messages may leave by themselves; none, unless you say so."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, plain, show_done, the_owner
from afterword.cli.screen import say, sure, table
from afterword.core.words import _

HELP = _("which kinds of messages may leave by themselves (none, unless you say so)")


def configure(parser: CommandLine) -> None:
    parser.add_argument("kind", nargs="?", default="", metavar="KIND", help=_("such as thank_you"))
    parser.add_argument("--cap", type=int, default=3, metavar="N", help=_("at most so many a day"))
    parser.add_argument("--stop", action="store_true", help=_("not any more, at once; without KIND: none"))
    parser.add_argument("--preview", action="store_true", help=_("what would leave until tomorrow's end"))
    parser.add_argument("--yes", action="store_true", help=_("do not ask"))


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk import automatic

    if args.stop:
        return show_done(automatic.stop_automatic(owner, clock(), args.kind), args)
    if args.preview:
        return _preview(owner, args)
    if args.kind:
        if not sure(_("Let messages of this kind leave without your reading each one?"), args.yes):
            say(_("Nothing was changed; “--yes” answers for you where nobody can be asked."))
            return 1
        return show_done(automatic.allow_automatic(owner, args.kind, args.cap, clock()), args)
    found = automatic.permissions(owner)
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json({action: {"allowed": yes, "cap": cap} for action, (yes, cap) in found.items()})
        return 0
    rows = [
        (a, _("by itself") if yes else _("only with your yes"), str(cap)) for a, (yes, cap) in found.items()
    ]
    table((_("kind"), _("leaves"), _("a day")), rows)
    return 0


def _preview(owner: object, args: Given) -> int:
    from afterword.desk.automatic import tomorrow
    from afterword.desk.remind import preview_text

    coming = tomorrow(owner, clock())  # type: ignore[arg-type]
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(plain(coming))
    elif not coming:
        say(_("Nothing would leave by itself."))
    else:
        print(preview_text(coming, clock()))
    return 0
