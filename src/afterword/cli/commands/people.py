"""``afterword people``: everyone met, when you last had contact, when to write again."""

from __future__ import annotations

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, plain, the_owner
from afterword.cli.screen import say, table
from afterword.core.words import _

HELP = _("everyone you met and when to write again")


def configure(parser: CommandLine) -> None:
    parser.add_argument(
        "search", nargs="?", default="", metavar="TEXT", help=_("only those that mention this")
    )
    parser.add_argument("--page", type=int, default=1, help=_("which page"))


def run(args: Given) -> int:
    owner = the_owner()
    from afterword.desk.list_people import list_people

    page = list_people(owner, clock(), search=args.search, page=args.page)
    if args.json:
        from afterword.cli.jsonl import print_json

        print_json(plain(page))
        return 0
    if not page.items:
        say(_("Nobody here yet."))
        return 0
    table(
        (_("name"), _("role"), _("company"), _("last contact"), _("next")),
        [(p.name, p.role_text, p.company, p.last_contact_text, p.next_touch_text) for p in page.items],
    )
    if page.pages > 1:
        say(
            _("Page {n} of {all}; --page {next} goes on.").format(
                n=page.number, all=page.pages, next=page.number + 1
            )
        )
    return 0
