"""``afterword show CASE``: one application with its timeline, its people and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from afterword.cli.arguments import take_case, the_case
from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, plain, the_owner
from afterword.cli.screen import headline, line, pairs, say, styled
from afterword.core.words import _

if TYPE_CHECKING:
    from afterword.desk.values import CaseView

HELP = _("one application: what happened, who is there, what comes next")


def configure(parser: CommandLine) -> None:
    take_case(parser)
    parser.add_argument("--policy", default=None, metavar="NAME", help=_("as this adviser would have it"))


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.show_case import show_case

    view = show_case(owner, the_case(args), clock(), args.policy)
    if args.json:
        from afterword.cli.jsonl import print_json
        from afterword.core.step import plan_json

        told = {k: plain(v) for k, v in view._asdict().items() if k not in ("case", "plan")}
        print_json({**told, "plan": plan_json(view.plan)})
        return 0
    _head(view)
    for entry in view.timeline:
        pairs([(f"{entry.when:<17}", entry.title)], style="dim")
        if entry.text:
            say(f"“{entry.text}”" if entry.kind.startswith("message") else entry.text, 21)
    _people(view)
    _ahead(view)
    return 0


def _head(view: CaseView) -> None:
    head = view.header
    line()
    headline(head.company, head.position, "dim")
    line(styled(head.standing_text, "dim"))
    if view.promise is not None and not view.promise.over:
        promised = _("Promised: {window} ({countdown})")
        say(promised.format(window=view.promise.window_text, countdown=view.promise.countdown))
    line()


def _people(view: CaseView) -> None:
    if not view.people:
        return
    line()
    for person in view.people:
        about = ", ".join(t for t in (person.role_text, person.email, person.thanks_text) if t)
        headline(person.name, about, "dim", "  ")


def _ahead(view: CaseView) -> None:
    line()
    if not view.cards:
        say(_("Nothing more to do here."))
    for card in view.cards:
        headline(card.title, card.when, "due" if card.status == "late" else "accent", "  ")
        say(card.reason, 4)
        line(styled(f"    {card.ref}", "dim"))
    line()
