# ruff: noqa: F811  (fixtures are taken by name; letters read better in long lines)
"""What was typed and then found in the mail, or the other way round, counts once."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from afterword.core import events as ev
from afterword.desk.told_before import in_place_of_typed, same_message
from tests.desk.test_bring_in import read_in
from tests.sample_mailbox.make import job_search, write_maildir
from tests.sample_mailbox.search import LONDON, NOW
from tests.store.fixtures import owner, store_file, template  # noqa: F401

THANKED = datetime(2026, 4, 28, 17, 10, tzinfo=LONDON)
"""When the sample's thank-you to Tess left."""


@pytest.fixture
def typed(owner: Any) -> Any:
    """The case typed in, with Tess and an interview on that day."""
    from afterword.desk.add_case import add_case
    from afterword.desk.interview import hold_interview, schedule_interview

    owner.email = "sam.osei@example.org"
    owner.save()
    add_case(owner, "Copper & Vale", "Data Analyst", now=THANKED - timedelta(days=9))
    call = THANKED.replace(hour=14, minute=0)
    schedule_interview(owner, "copper", call, now=call - timedelta(days=3), people=["Tess"])
    hold_interview(owner, "copper", now=call + timedelta(hours=1))
    return owner


def mail(folder: Path) -> Path:
    write_maildir(folder / "mail", job_search(("Copper & Vale",)))
    return folder / "mail"


def thanks(owner: Any) -> list[ev.MessageSent]:
    from afterword.desk.told_before import live
    from afterword.store import log
    from afterword.store.models import CaseRecord

    row = CaseRecord.objects.get(owner=owner)
    return [f for f in live(log.facts_of(row)) if isinstance(f, ev.MessageSent) and f.action == "thank_you"]


def test_a_thank_you_typed_and_then_found_in_the_mail_is_one(typed: Any, tmp_path: Path) -> None:
    from afterword.desk.messages import sent
    from afterword.desk.undo import undo
    from afterword.store.models import FactRecord

    sent(typed, "copper", "thank_you", now=THANKED + timedelta(days=1), to=["Tess"])
    read_in(typed, mail(tmp_path), accept_all=True)
    (one,) = thanks(typed)
    assert one.message_id
    assert one.at == THANKED
    assert FactRecord.objects.get(key=one.id).evidence is not None
    while one.message_id:  # what was certain was noted first and is taken back last
        undo(typed, NOW)
        (one,) = thanks(typed)
    assert not one.message_id


def test_a_thank_you_found_in_the_mail_and_then_typed_is_one(typed: Any, tmp_path: Path) -> None:
    from afterword.desk.messages import sent

    read_in(typed, mail(tmp_path), accept_all=True)
    done = sent(typed, "copper", "thank_you", now=THANKED + timedelta(hours=3), to=["Tess"])
    assert "already" in done.sentence
    assert len(thanks(typed)) == 1
    sent(typed, "copper", "thank_you", now=THANKED, to=["Tess"], channel="letter")
    assert len(thanks(typed)) == 2


def message(day: int = 28, **fields: Any) -> ev.MessageSent:
    at = datetime(2026, 4, day, 17, tzinfo=LONDON)
    return ev.MessageSent(at, fields.pop("action", "thank_you"), fields.pop("to", ("tess",)), **fields)


@pytest.mark.parametrize(
    ("shown", "same"),
    [
        (message(), True),
        (message(29), True),
        (message(27, action="note"), True),
        (message(30), False),
        (message(to=("bo",)), False),
        (message(action="check_in"), False),
        (message(channel="letter"), False),
    ],
)
def test_what_makes_two_entries_one_message(shown: ev.MessageSent, same: bool) -> None:
    assert same_message(message(), shown) is same


def test_whom_the_mail_did_not_reach_keeps_what_was_typed() -> None:
    typed = message(to=("ana", "bo"), id="f1")
    facts, replaced = in_place_of_typed([message(to=("ana",), message_id="<1@x>")], [typed], NOW)
    assert replaced == [typed]
    assert facts[0] == ev.Retracted(NOW, "f1")
    assert [(f.to, bool(f.message_id)) for f in facts[1:] if isinstance(f, ev.MessageSent)] == [
        (("ana",), True),
        (("bo",), False),
    ]


def test_the_application_is_found_although_the_interview_was_typed_first(owner: Any, tmp_path: Path) -> None:
    from afterword.desk.add_case import add_case
    from afterword.desk.interview import schedule_interview
    from tests.desk.test_bring_in import cases_of

    owner.email = "sam.osei@example.org"
    owner.save()
    typed_in = datetime(2026, 5, 5, 16, tzinfo=LONDON)
    add_case(owner, "Brightwater", "Operations Manager", now=typed_in)
    starts = datetime(2026, 5, 11, 10, tzinfo=LONDON)
    schedule_interview(owner, "bright", starts, now=typed_in, people=["Ana Ruiz"])
    write_maildir(tmp_path / "mail", job_search(("Brightwater",)))
    read_in(owner, tmp_path / "mail", accept_all=True)
    _row, case = cases_of(owner)["Brightwater"]
    assert case.applied is not None
    assert len(case.rounds()) == 1
