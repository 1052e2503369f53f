# ruff: noqa: E501, F811  (fixtures are taken by name; letters read better in long lines)
"""Mail written otherwise than in the sample mailbox: other systems, other manners, other countries."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.desk.test_bring_in import read_in
from tests.sample_mailbox.make import Message, write_maildir
from tests.store.fixtures import owner, store_file, template  # noqa: F401

ME = "Maya Torres <maya.torres@example.org>"
NOW = datetime(2026, 3, 18, 9, tzinfo=UTC)


class Mail(NamedTuple):
    """A message: the day of March on which it was sent, from whom (or to whom, where it is one's own)."""

    day: int
    other: str
    subject: str
    body: str
    own: bool = False
    more: str = ""


def raw(number: int, mail: Mail) -> Message:
    sent = datetime(2026, 3, mail.day, 10, tzinfo=UTC) + timedelta(minutes=number)
    sender, to = (ME, mail.other) if mail.own else (mail.other, ME)
    text = (
        f"From: {sender}\nTo: {to}\nSubject: {mail.subject}\nDate: {sent:%a, %d %b %Y %H:%M:%S} +0000\n"
        f"Message-ID: <other{number}@mail.example>\n{mail.more}\n{mail.body}\n"
    )
    return sent, text.encode(), mail.own


def told(owner: Any, folder: Path, *mails: Mail) -> list[str]:
    """What the mails tell, one sentence each, in the order of time."""
    from afterword.desk.review import review_list

    owner.email = "maya.torres@example.org"
    owner.save()
    write_maildir(folder / "mail", [raw(n, mail) for n, mail in enumerate(mails)])
    read_in(owner, folder / "mail", NOW)
    return [item.sentence for item in review_list(owner)]


def test_an_employer_whose_name_is_a_trade_is_named_by_the_system_that_writes_for_it(
    owner: Any, tmp_path: Path
) -> None:
    (one,) = told(
        owner, tmp_path,
        Mail(6, "Northwind Traders <northwind@myworkday.com>", "Your application to Northwind Traders",
             "Dear Maya,\n\nThank you for applying for the position of R-10442 Data Engineer at Northwind Traders. Your "
             "application is under review."),
    )  # fmt: skip
    assert one.startswith("Northwind Traders — ")


def test_the_spelling_of_a_later_message_is_used_for_the_earlier_ones(owner: Any, tmp_path: Path) -> None:
    said = told(
        owner, tmp_path,
        Mail(3, "jobs@harrowfinch.example", "Application for Legal Assistant",
             "Dear Hiring Team,\n\nPlease find attached my resume for the Legal Assistant position.\n\nMaya Torres", own=True),
        Mail(9, "Cynthia Marsh <cmarsh@harrowfinch.example>", "Legal Assistant position",
             "Dear Ms. Torres,\n\nThank you for your interest in Harrow & Finch. We have chosen to pursue other applicants for the "
             "Legal Assistant position.\n\nCynthia Marsh\nOffice Manager"),
        Mail(10, "Cynthia Marsh <cmarsh@harrowfinch.example>", "One more thing", "Your references were kind.\n\nCynthia Marsh"),
    )  # fmt: skip
    assert {sentence.split(" — ")[0] for sentence in said} == {"Harrow & Finch"}


def test_an_hour_in_a_short_note_is_the_interview(owner: Any, tmp_path: Path) -> None:
    said = told(
        owner, tmp_path,
        Mail(7, "Lou Petrov <loupetrov@gmail.com>", "your application",
             "hi maya, saw your application for the shift manager job at Petrov's Bakery. can you come by the shop friday march 13 at "
             "3pm for an interview? lou"),
        Mail(14, "Lou Petrov <loupetrov@gmail.com>", "Thank you",
             "Hi Lou, thank you so much for showing me around the bakery yesterday. Maya", own=True),
    )  # fmt: skip
    assert "an interview at their place on Friday 13 March 15:00" in said[0]
    assert said[1] == "Petrov's Bakery — you thanked Lou Petrov"


@pytest.mark.parametrize(
    "mail",
    [
        Mail(10, "Book Club <club@meetings.example>", "Interview with the author",
             "Join us for an interview with the author on March 12 at 7pm.", more="List-Id: <club>\n"),
        Mail(9, "Chase <no-reply@bank.example>", "Your credit card application",
             "Thank you for your application. Your application has been approved."),
    ],
)  # fmt: skip
def test_what_only_sounds_like_an_application_begins_nothing(owner: Any, tmp_path: Path, mail: Mail) -> None:
    assert told(owner, tmp_path, mail) == []


def test_whoever_submits_a_cv_elsewhere_is_no_employer(owner: Any, tmp_path: Path) -> None:
    piers = "Piers Logan <piers@logan-partners.example>"
    said = told(
        owner, tmp_path,
        Mail(6, piers, "Test Manager role at Wattle Bank",
             "Hi Maya\n\nI've submitted your CV to Wattle Bank for the Test Manager role.\n\nPiers Logan\nSenior Consultant"),
        Mail(13, piers, "RE: Test Manager role at Wattle Bank",
             "Maya, Wattle Bank would like to invite you to a first interview for the Test Manager role. Are you available on Tuesday "
             "17 March at 9am?\n\nPiers", more="References: <other0@mail.example>\n"),
    )  # fmt: skip
    assert said
    assert all(sentence.startswith("Wattle Bank — ") for sentence in said)


def test_the_panel_and_the_office_are_told_apart(owner: Any, tmp_path: Path) -> None:
    from afterword.desk.review import review_list

    said = told(
        owner, tmp_path,
        Mail(2, "Coastal Council Careers <careers@coastalcouncil.example>", "Application received: Parks Planner (Ref 2231)",
             "Dear Maya\n\nThank you for your application for the position of Parks Planner.\n\nPeople and Culture\nCoastal Council"),
        Mail(9, "Karen O'Neill <karen.oneill@coastalcouncil.example>", "Interview - Parks Planner",
             "Good morning Maya\n\nWe'd like to invite you to a panel interview for the Parks Planner role at our Civic Centre on Thursday "
             "12 March 2026 at 1.30pm. The panel will be Greg Tan (Manager Open Space), Sunita Rao (Senior Planner) and myself.\n\n"
             "Karen O'Neill\nHR Business Partner"),
    )  # fmt: skip
    assert said[0] == "Coastal Council — Coastal Council confirms that your application arrived"
    assert "13:30 with Greg Tan and Sunita Rao" in said[1]
    people = [f["person"]["name"] for item in review_list(owner) for f in item.facts if f["kind"] == "person"]
    assert set(people) == {"Karen O'Neill", "Greg Tan", "Sunita Rao"}
