"""``afterword demo``: a made-up search to look at, kept apart from one's own."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, show_done, the_owner
from afterword.cli.screen import say
from afterword.core.words import _

HELP = _("look at a made-up search; --leave goes back to your own")


def configure(parser: CommandLine) -> None:
    parser.add_argument("--leave", action="store_true", help=_("back to your own applications"))


def run(args: Given) -> int:
    from afterword.store.opening import set_up_django

    set_up_django()
    from afterword.desk.demo import demo, enter_demo, leave_demo
    from afterword.desk.values import Done

    if args.leave:
        was_there = leave_demo()
        said = _("Back to your own applications.") if was_there else _("You were not looking at the demo.")
        return show_done(Done(said, ""), args)
    enter_demo()
    show_done(demo(the_owner(), clock()), args)
    if not args.json:
        say(
            _(
                "“afterword today” shows the day, “afterword open” the pages, “afterword demo --leave” goes back."
            )
        )
    return 0
