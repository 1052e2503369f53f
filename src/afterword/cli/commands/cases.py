"""``afterword cases``: every application and what comes next."""

from __future__ import annotations

import sys
from collections import Counter

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
    parser.add_argument("--page", type=int, metavar="N", help=_("which page; all of them when piped"))


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.list_cases import list_cases

    size = 50 if args.page or args.json or sys.stdout.isatty() else 1_000_000
    page = list_cases(
        owner, clock(), search=args.search, archived=args.archived, page=args.page or 1, size=size
    )
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(plain(page))
        return 0
    if not page.items:
        say(_nothing(args.search))
        return 0
    shown: list[tuple[str, ...]] = [
        (c.slug, c.company, c.position, c.standing_text, f"{c.next_title} {c.next_when}".strip())
        for c in page.items
    ]
    headings: tuple[str, ...] = (_("case"), _("company"), _("position"), _("standing"), _("next"))
    if sys.stdout.isatty():  # one names a case by its company; the name for programs only takes room
        alike = Counter(c.company for c in page.items)
        shown = [
            (f"{company} ({slug})" if alike[company] > 1 else company, *rest)
            for slug, company, *rest in shown
        ]
        headings = headings[1:]
    table(headings, shown)
    if page.pages > 1:
        say(
            _("Page {n} of {all}; --page {next} goes on.").format(
                n=page.number, all=page.pages, next=page.number + 1
            )
        )
    return 0


def _nothing(search: str) -> str:
    if search:
        return _("No case mentions “{text}”.").format(text=search)
    return _("No case here yet. “afterword add” notes one; “afterword demo” shows what it can look like.")
