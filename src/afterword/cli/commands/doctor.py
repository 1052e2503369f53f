"""``afterword doctor``: what is here, what was read, what is wrong and how to mend it."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, plain, the_owner
from afterword.cli.screen import line, say, styled
from afterword.core.words import _

HELP = _("what is here, what was read, what is wrong and how to mend it")


def configure(parser: CommandLine) -> None:
    return


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.health import health

    found = health(owner, clock())
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(plain(found))
        return 1 if any(not c.fine for c in found) else 0
    for check in found:
        mark = styled("+", "accent") if check.fine else styled("!", "due")
        line(f"{mark} {styled(check.about, 'bold')}")
        for sentence in check.says.splitlines():
            say(sentence, 2)
    return 1 if any(not c.fine for c in found) else 0
