"""``afterword cases``: every application and what comes next."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, plain, the_owner
from afterword.cli.screen import say, table
from afterword.core.words import _

HELP = _("every application and what comes next")


def configure(parser: CommandLine) -> None:
    parser.add_argument(
        "search", nargs="?", default="", metavar="TEXT", help=_("only those that mention this")
    )
    parser.add_argument("--archived", action="store_true", help=_("those put away"))
    parser.add_argument("--page", type=int, default=1, help=_("which page"))


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.list_cases import list_cases

    page = list_cases(owner, clock(), search=args.search, archived=args.archived, page=args.page)
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(plain(page))
        return 0
    if not page.items:
        say(_("No case here yet. “afterword add” notes one; “afterword demo” shows what it can look like."))
        return 0
    table(
        (_("case"), _("company"), _("position"), _("standing"), _("next")),
        [
            (c.slug, c.company, c.position, c.standing_text, f"{c.next_title} {c.next_when}".strip())
            for c in page.items
        ],
    )
    if page.pages > 1:
        say(
            _("Page {n} of {all}; --page {next} goes on.").format(
                n=page.number, all=page.pages, next=page.number + 1
            )
        )
    return 0
