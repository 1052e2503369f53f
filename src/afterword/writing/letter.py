"""Letters, cards and envelopes: the draft set in type, or copied out by hand, and when to post it."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Literal, NamedTuple

from afterword.core.case import Case
from afterword.core.faults import Fault
from afterword.core.words import _
from afterword.writing.compose import Draft, blanks_of
from afterword.writing.days import dated, written
from afterword.writing.facts import american
from afterword.writing.naming import name_of, one_line
from afterword.writing.typefaces import faces_for

PAPERS: dict[str, dict[str, Any]] = {
    "a4": {"style": "letter", "page": {"width": 210, "height": 297, "side": 31, "top": 30, "bottom": 25}},
    "letter": {
        "style": "letter",
        "page": {"width": 215.9, "height": 279.4, "side": 31, "top": 28, "bottom": 25},
    },
    "a5": {"style": "letter", "page": {"width": 148, "height": 210, "side": 19, "top": 18, "bottom": 15}},
    "a6-card": {"style": "card", "page": {"width": 148, "height": 105, "side": 14, "top": 11, "bottom": 9}},
    "envelope-dl": {
        "style": "envelope",
        "page": {"width": 220, "height": 110, "side": 12, "top": 10, "bottom": 10},
    },
    "envelope-c6": {
        "style": "envelope",
        "page": {"width": 162, "height": 114, "side": 11, "top": 10, "bottom": 10},
    },
    "envelope-10": {
        "style": "envelope",
        "page": {"width": 241.3, "height": 104.8, "side": 12, "top": 10, "bottom": 10},
    },
}
"""Papers by name; measures in millimetres. ``a6-card`` lies on its side."""

_SIZES = {
    "letter": [13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9],
    "card": [11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5],
}
LONGEST = 8_000
"""Characters beyond which no letter fits on one page."""


class Posting(NamedTuple):
    """When to post a letter: ``post_by`` so that it is there around ``arrives``, and what the advisers add."""

    post_by: date
    arrives: tuple[date, date]
    advice: str
    sources: tuple[str, ...]


def letter_pdf(draft: Draft, case: Case, to: str, paper: str = "a4", *, on: date | None = None) -> bytes:
    """The draft as a PDF of exactly one page. ``on`` is the date at its head (today where the writer is).

    Raises :class:`Fault` when a blank is still open, the text is too long for one page, the paper is not
    known, or an envelope has no address to go to.
    """
    return _set(_data(draft, case, to, paper, on or datetime.now(case.place).date()), "pdf")


def letter_svg(draft: Draft, case: Case, to: str, paper: str = "a4", *, on: date | None = None) -> bytes:
    """The same page as a picture (SVG), to look at before it is printed. Raises like :func:`letter_pdf`."""
    return _set(_data(draft, case, to, paper, on or datetime.now(case.place).date()), "svg")


def _set(data: dict[str, Any], form: Literal["pdf", "svg"]) -> bytes:
    import typst

    source = Path(__file__).with_name("letter.typ").read_bytes()
    faces = faces_for(json.dumps(data, ensure_ascii=False))
    try:
        made = typst.compile(source, format=form, sys_inputs={"letter": json.dumps({**data, "faces": faces})})
    except typst.TypstError as error:
        if "too long for one page" in str(error):
            raise _too_long() from error
        raise
    return bytes(made[0]) if isinstance(made, list) else bytes(made or b"")


def _data(draft: Draft, case: Case, to: str, paper: str, on: date) -> dict[str, Any]:
    sheet = PAPERS.get(paper)
    if sheet is None:
        raise Fault(
            _("“{paper}” is no paper that is known; choose one of: {papers}.").format(
                paper=paper[:40], papers=", ".join(PAPERS)
            ),
            "paper",
        )
    recipient = recipient_lines(case, to)
    us = american(case, None)
    data: dict[str, Any] = {
        **sheet,
        "title": one_line(draft.subject) or _("Letter"),
        "author": one_line(case.me.name),
        "region": "US" if us else "GB",
        "sender": sender_lines(case),
        "recipient": recipient,
        "date": written(on, us),
    }
    if sheet["style"] == "envelope":
        if len(recipient) < 3:
            raise Fault(
                _("There is no postal address for {name}; add it to the person or to the company.").format(
                    name=case.name(to)
                ),
                "address",
            )
        return data
    blanks = blanks_of(draft.body)
    if blanks:
        raise Fault(
            _("Before this can be printed, one blank wants filling: {blank}").format(blank=blanks[0]), "body"
        )
    if len(draft.body) > LONGEST:
        raise _too_long()
    paragraphs, closing = split_body(draft.body)
    sizes = _SIZES[sheet["style"]]
    if paper == "a5":
        sizes = [s - 1 for s in sizes]
    return {**data, "paragraphs": paragraphs, "closing": closing, "sizes": sizes,
            "signature": 6 if sheet["style"] == "card" else 15}  # fmt: skip


def _too_long() -> Fault:
    return Fault(
        _("This is too long for one page; a letter of thanks is best kept to a few short paragraphs."), "body"
    )


def split_body(body: str) -> tuple[list[list[str]], list[str]]:
    """The paragraphs of a message, each a list of lines, and the lines of its close (wish and name)."""
    blocks = [b.strip("\n").split("\n") for b in body.replace("\r\n", "\n").split("\n\n") if b.strip()]
    blocks = [[line.rstrip() for line in block if line.strip()] for block in blocks]
    if len(blocks) > 1 and len(blocks[-1]) <= 3 and all(len(line) < 60 for line in blocks[-1]):
        return blocks[:-1], blocks[-1]
    return blocks, []


def sender_lines(case: Case) -> list[str]:
    """Who writes, as it stands at the head of a letter."""
    me = case.me
    contact = [] if me.address else [me.email]
    return [line for line in (one_line(me.name), *address_lines(me.address), *map(one_line, contact)) if line]


def recipient_lines(case: Case, to: str) -> list[str]:
    """Whom it goes to: the name with title, the company, and the address as far as it is known."""
    person = case.people[to]
    name = name_of(person.name, person.title, person.id)
    full = f"{name.title} {name.full}".strip() if name.known else ""
    address = address_lines(person.address or case.company.address)
    company = one_line(case.company.name)
    if address and address[0].lower() == company.lower():
        address = address[1:]
    return [line for line in (full, company, *address) if line]


def address_lines(address: str) -> list[str]:
    """The lines of an address typed on several lines, or on one with commas."""
    rows = address.splitlines() if "\n" in address.strip() else address.split(",")
    return [line for line in (one_line(row, 80).strip(" ,") for row in rows[:8]) if line]


def plain_copy(draft: Draft, case: Case, to: str, *, on: date | None = None, width: int = 58) -> str:
    """The letter as text to copy out by hand: date, then the body in lines that fit a page of handwriting."""
    from textwrap import fill

    day = written(on or datetime.now(case.place).date(), american(case, None))
    paragraphs, closing = split_body(draft.body)
    text = ["\n".join(fill(line, width) for line in block) for block in paragraphs]
    return "\n\n".join([day.rjust(width), *text, "\n\n".join(closing)]).rstrip() + "\n"


# Business days that a letter usually takes inside a country: from a first-class or standard letter's usual time.
_TRANSIT = {"GB": (1, 2), "IE": (1, 2), "US": (2, 5), "CA": (2, 5), "AU": (2, 6), "DE": (1, 2), "NL": (1, 2),
            "FR": (2, 3), "IN": (3, 7), "NZ": (2, 4), "CH": (1, 2), "AT": (1, 2)}  # fmt: skip
_USUAL = (2, 5)
_ABROAD = (4, 10)


def when_to_post(case: Case, country: str = "", *, now: datetime) -> Posting:
    """When to post a letter of thanks so that it is there in time, and the e-mail that the advisers set beside it.

    ``country`` is where the letter goes (the company’s when empty). Post inside the writer’s own country is
    faster than post abroad; the days are usual ones, not promised by anyone.
    """
    there = country or case.company.country or case.me.country
    home = case.me.country or there
    quick, slow = (_TRANSIT.get(there, _USUAL)) if there == home else _ABROAD
    post = case.calendar.on_or_after(case.day(now))
    if now.astimezone(case.place).hour >= 16:
        post = case.calendar.add(post, 1)
    arrives = (case.calendar.add(post, quick), case.calendar.add(post, slow))
    us = american(case, None)
    text = _(
        "Post it on {post}; it should be there between {first} and {last}. Post can be late, so send a short "
        "e-mail of thanks as well, within a day of the interview."
    ).format(post=dated(post, post, us), first=dated(arrives[0], post, us), last=dated(arrives[1], post, us))
    promise = max((p.days.end for p in case.promises if p.at <= now), default=None)
    if promise is not None and arrives[1] >= promise - timedelta(days=1):
        text += " " + _("They mean to decide by {day}, so the e-mail is what counts.").format(
            day=dated(promise, post, us)
        )
    return Posting(post, arrives, text, ("cnstaffing.3", "medix.2", "theraex.3"))
