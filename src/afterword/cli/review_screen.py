"""The review list on a terminal: by application, and one after the other with one key each."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable, Mapping, Sequence

from afterword.cli.one_key import one_key
from afterword.cli.screen import line, say, styled, width
from afterword.core.faults import Fault
from afterword.core.record import TYPE_CHECKING
from afterword.core.spoken import MONTHS
from afterword.core.words import _, ngettext

if TYPE_CHECKING:
    from afterword.desk.values import ReviewItem
    from afterword.store.models import Owner

_INDENT = 16
_MOST_TEXT = 4_000


def by_application(items: Sequence[ReviewItem]) -> list[list[ReviewItem]]:
    """The items of each application together, the application that is mentioned first at the top."""
    found: dict[str, list[ReviewItem]] = {}
    for item in items:
        found.setdefault(item.group, []).append(item)
    return list(found.values())


def show(items: Sequence[ReviewItem]) -> None:
    """The list with its numbers, by application."""
    for some in by_application(items):
        line()
        line(styled(heading(some), "bold"))
        for item in some:
            _row(item)
    line()
    say(_("“afterword review” asks one by one; “afterword review accept all” takes everything."))


def heading(items: Sequence[ReviewItem]) -> str:
    """Company and position."""
    position = next((item.position for item in items if item.position), "")
    return f"{items[0].company}, {position}" if position else items[0].company


def _row(item: ReviewItem) -> None:
    told = textwrap.fill(
        said(item),
        width(),
        initial_indent=f"{item.id:>6}  {_day(item):>6}  ",
        subsequent_indent=" " * _INDENT,
        break_on_hyphens=False,
    )
    line(told)


def _day(item: ReviewItem) -> str:
    return f"{item.at.day} {_(MONTHS[item.at.month - 1])[:3]}" if item.at else ""


def said(item: ReviewItem) -> str:
    """What the message says, without the company that stands above it."""
    rest = item.sentence.removeprefix(f"{item.company} — ")
    return rest[:1].upper() + rest[1:]


Answers = Mapping[str, Callable[[Sequence[int]], object]]
"""What the keys y (yes), n (no) and c (change) do with the numbers of items."""


def one_by_one(owner: Owner, items: Sequence[ReviewItem], answers: Answers) -> int:
    """Ask about each in turn until all are answered or the person stops; gives how many were answered."""
    done: set[int] = set()
    count, number = len(items), 0
    for some in by_application(items):
        line()
        line(styled(heading(some), "bold"))
        for item in some:
            number += 1
            if item.id in done:
                continue
            settled = _ask(owner, item, some, f"{number}/{count}", answers, done)
            if settled is None:
                _left(count - len(done))
                return len(done)
            done.update(settled)
    _left(count - len(done))
    return len(done)


def _left(count: int) -> None:
    if count:
        text = ngettext("{n} is left for later.", "{n} are left for later.", count)
        say(text.format(n=count))
    else:
        say(_("That was all. “afterword today” says what is next."))


def _ask(
    owner: Owner, item: ReviewItem, some: Sequence[ReviewItem], place: str, answers: Answers, done: set[int]
) -> Sequence[int] | None:
    """The numbers settled by the person's answer; ``None`` where they stop."""
    line()
    say(f"{styled(place, 'dim')}  {_day(item)}  {styled(said(item), 'bold')}")
    if item.quote:
        say(styled(f"“{item.quote[:200]}”", "dim"), 2)
    open_ones = [i.id for i in some if i.id not in done]
    while True:
        sys.stdout.write(_question(item.company, len(open_ones)))
        sys.stdout.flush()
        key = one_key()
        line()
        if key == "q":
            return None
        if key in ("l", ""):
            return ()
        if key == "m":
            _message(owner, item)
        elif key in ("y", "n", "a", "c"):
            chosen = open_ones if key == "a" else [item.id]
            try:
                answers["y" if key == "a" else key](chosen)
            except Fault as fault:
                say(str(fault), 2)
                continue
            return chosen
        else:
            _explain()


def _question(company: str, others: int) -> str:
    if others > 1:
        text = _("y yes, n no, a all {count} of {company}, c change, m message, l later, q stop: ")
    else:
        text = _("y yes, n no, c change, m message, l later, q stop: ")
    return styled(text.format(count=others, company=company), "accent")


def _explain() -> None:
    say(
        _(
            "Press one key. y: that is so, it becomes part of the case. n: it is not so and will not come back. "
            "a: everything about this application is so. c: change it first. m: show the message. l or Enter: ask "
            "me another time. q: stop here. “afterword undo” takes back what you said last."
        ),
        2,
    )


def _message(owner: Owner, item: ReviewItem) -> None:
    """The message that it rests on."""
    from afterword.desk.mail_text import message_of

    letter = message_of(owner, item.message)
    if letter is None:
        say(_("The message is not kept."), 2)
        return
    say(styled(f"{letter.sender}, {letter.when}: {letter.subject}", "italic"), 2)
    for paragraph in letter.text[:_MOST_TEXT].splitlines():
        say(paragraph, 2)
