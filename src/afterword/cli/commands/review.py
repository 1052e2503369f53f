"""``afterword review``: say yes or no to what your mail seems to tell."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from afterword.cli.command_line import CommandLine, Given
from afterword.cli.door import clock, plain, show_done, the_owner
from afterword.cli.screen import line, say
from afterword.core.faults import Fault
from afterword.core.words import _, ngettext

if TYPE_CHECKING:
    from afterword.desk.values import ReviewItem
    from afterword.store.models import Owner

HELP = _("say yes or no to what your mail seems to tell")


def configure(parser: CommandLine) -> None:
    """Say which options there are."""
    parser.add_argument(
        "verb",
        nargs="?",
        default="",
        choices=("", "list", "accept", "reject", "edit", "look"),
        help=_("what to do"),
    )
    parser.add_argument(
        "which", nargs="*", metavar="N", help=_("numbers from the list, the name of a case, or “all”")
    )
    parser.add_argument("--case", default="", metavar="CASE", help=_("for edit: the case that it belongs to"))


def run(args: Given) -> int:
    """List, answer, or ask one after the other on a terminal."""
    owner = the_owner()
    from afterword.desk.review import review_list

    if args.verb in ("", "list"):
        items = review_list(owner, limit=1_000)
        if args.json:
            from afterword.cli.jsonl import print_json

            print_json(plain(items))
            return 0
        if args.verb == "" and items and sys.stdin.isatty() and sys.stdout.isatty():
            return _one_by_one(owner, items, args)
        return _list(items)
    if not args.which:
        raise Fault(_("Say which: numbers from “afterword review list”, the name of a case, or “all”."))
    if args.verb == "look":
        return _look(owner, args.which)
    ids = _meant(review_list(owner, limit=100_000), args.which)
    if args.verb == "accept":
        return _accept(owner, ids)
    if args.verb == "reject":
        return _reject(owner, ids)
    return _edit(owner, ids, args)


def _list(items: Sequence[ReviewItem]) -> int:
    if not items:
        say(_("Nothing waits for your yes."))
    elif sys.stdout.isatty():
        from afterword.cli.review_screen import show

        show(items)
    else:
        for item in items:
            line(f"{item.id:>5}  {item.sentence}")
    return 0


def _meant(items: Sequence[ReviewItem], texts: Sequence[str]) -> list[int]:
    """The numbers that the words mean. Raises :class:`Fault` for one that means nothing."""
    found: dict[int, None] = {}
    by_id = {item.id for item in items}
    for text in texts:
        low = text.lower()
        if low == "all":
            found.update(dict.fromkeys(i.id for i in items))
        elif text.isdecimal() and int(text) in by_id:
            found[int(text)] = None
        else:
            some = [
                i.id for i in items if not text.isdecimal() and (low == i.case or low in i.company.lower())
            ]
            if not some:
                raise Fault(_("Nothing in the list is “{text}”.").format(text=text[:60]))
            found.update(dict.fromkeys(some))
    return list(found)


def _accept(owner: Owner, ids: Sequence[int]) -> int:
    from afterword.desk.accept_all import accept_all

    done = accept_all(owner, clock(), ids=ids)
    for problem in done.problems:
        say(problem)
    text = ngettext(
        "Noted, with the message as evidence.", "Noted {n} things, each with its message.", done.proposals
    )
    say(text.format(n=done.proposals))
    return 1 if done.problems else 0


def _reject(owner: Owner, ids: Sequence[int]) -> int:
    from afterword.desk.review import reject

    count = reject(owner, ids, clock())
    text = ngettext("Turned down; it will not come back.", "Turned down {n}; they will not come back.", count)
    say(text.format(n=count))
    return 0


def _look(owner: Owner, cases: Sequence[str]) -> int:
    from afterword.desk.review import look_at

    count = sum(look_at(owner, case, clock()) for case in cases)
    say(ngettext("{n} message looked at.", "{n} messages looked at.", count).format(n=count))
    return 0


def _edit(owner: Owner, ids: Sequence[int], args: Given) -> int:
    """Ask for what may be wrong on a terminal; elsewhere the facts are read as JSON from standard input."""
    from afterword.core.facts_json import fact_from_json
    from afterword.desk.review import edit, review_list

    if len(ids) != 1:
        raise Fault(_("Edit one at a time: name one number."))
    item = next(i for i in review_list(owner, limit=100_000) if i.id == ids[0])
    if sys.stdin.isatty() and sys.stdout.isatty():
        from afterword.cli.change_facts import asked

        facts = asked(owner, [fact_from_json(body) for body in item.facts])
    else:
        facts = [fact_from_json(body, f"[{n}]") for n, body in enumerate(_given())]
    return show_done(edit(owner, ids[0], facts, clock(), case=args.case), args)


def _given() -> list[Any]:
    """A list of facts as JSON on standard input."""
    import json

    try:
        given = json.loads(sys.stdin.read())
    except json.JSONDecodeError as error:
        raise Fault(
            _("This is no valid JSON at line {line}: {why}.").format(line=error.lineno, why=error.msg)
        ) from error
    if not isinstance(given, list):
        raise Fault(_("The facts should be a list."))
    return given


def _one_by_one(owner: Owner, items: Sequence[ReviewItem], args: Given) -> int:
    """Each in turn, with one key."""
    from afterword.cli.review_screen import one_by_one

    answers = {
        "y": lambda ids: _accept(owner, ids),
        "n": lambda ids: _reject(owner, ids),
        "c": lambda ids: _edit(owner, ids, args),
    }
    one_by_one(owner, items, answers)
    return 0
