"""``afterword`` alone: one screen that says what to do next, or how to begin."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.screen import line, pairs, say, styled
from afterword.core.words import _

HELP = _("what to do next, in one screen")


def configure(parser: CommandLine) -> None:
    return


def run(args: Given) -> int:
    from afterword.store.location import in_demo, store_path

    if not store_path().exists() and not args.json:
        _welcome()
        return 0
    from afterword.cli.commands import today

    args.all = False
    today.run(args)
    if args.json:
        return 0
    if in_demo():
        say(_("This is the demo. “afterword demo --leave” goes back to your own."), style="dim")
    say(_("“afterword open” shows this in the browser; “afterword help” lists everything."), style="dim")
    return 0


def _welcome() -> None:
    line()
    line(styled(_("Afterword"), "bold"))
    say(_("Whom to thank after an interview, how long to wait, when to ask, and the words for it."))
    line()
    rows = (
        ("afterword open", _("begin in the browser")),
        ("afterword demo", _("look at a made-up search first; it is kept apart from yours")),
        ("afterword add", _("note your first application here")),
        ("afterword help", _("everything else")),
    )
    pairs(rows, 4, "accent")
    line()
    say(_("Everything stays on this machine. No account, no AI, nothing sent without your word."))
