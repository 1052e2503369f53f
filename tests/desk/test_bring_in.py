# ruff: noqa: F811  (fixtures are taken by name; letters read better in long lines)
"""A mailbox alone: the right applications with nothing typed, the same twice, held until looked at."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.sample_mailbox.make import everything, job_search, write_maildir, write_mbox
from tests.sample_mailbox.search import LONDON, NOW
from tests.store.fixtures import owner, store_file, template  # noqa: F401

EXPECTED: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent.parent / "sample_mailbox" / "expected.yaml").read_text(encoding="utf-8")
)


@pytest.fixture
def mailbox(tmp_path: Path) -> Path:
    """The sample mailbox with some hundred other messages around it."""
    folder = tmp_path / "mail"
    write_maildir(folder, everything(400))
    return folder


def read_in(owner: Any, path: Path, now: datetime = NOW, **options: Any) -> Any:
    from afterword.desk.bring_in import sync
    from afterword.desk.sources import source_at

    return sync(owner, [source_at(owner, path, now)], now, **options)


def cases_of(owner: Any) -> dict[str, Any]:
    from afterword.store import fold
    from afterword.store.models import CaseRecord

    rows = CaseRecord.objects.filter(owner=owner, removed=False).select_related("owner")
    return {row.company: (row, fold.case_of(row, until=NOW)) for row in rows}


def picture(owner: Any) -> list[Any]:
    """Everything that the store holds of cases and mail, for comparing."""
    from afterword.store.models import CaseRecord, FactRecord, MailMessage, Proposal

    return [
        sorted(CaseRecord.objects.values_list("slug", "role", "standing")),
        sorted(FactRecord.objects.values_list("case__slug", "kind", "at")),
        sorted(MailMessage.objects.values_list("message_id", "case__slug")),
        sorted(Proposal.objects.values_list("dedupe", "state")),
    ]


def test_the_sample_mailbox_becomes_the_right_cases(owner, mailbox):
    owner.name = owner.email = ""
    owner.save()
    report = read_in(owner, mailbox, accept_all=True)
    assert not report.problems
    found = cases_of(owner)
    assert sorted(found) == sorted(EXPECTED)
    wrong = [
        line for company, want in EXPECTED.items() for line in differences(company, want, *found[company])
    ]
    assert not wrong, "\n".join(wrong)


def differences(company: str, want: dict[str, Any], row: Any, case: Any) -> list[str]:
    """What a case lacks or has too much of, in words."""
    roles = {p.name: p.role for p in case.people.values()}
    sent = [s.fact.action for s in case.sent]
    heard = [r.fact.label for r in case.received]
    starts = [f"{i.start.astimezone(LONDON):%Y-%m-%dT%H:%M}" for i in case.rounds()]
    met = [sorted(case.name(p) for p in i.people) for i in case.rounds()]
    seen = {
        "role": row.role,
        "standing": row.standing,
        "sent": sent,
        "heard": heard,
        "promise": [p.days.end.isoformat() for p in case.promises],
        "people": {n: roles.get(n) for n in want.get("people", {})},
        "interviews": [
            {"starts": s, **({"people": m} if "people" in w else {})}
            for s, m, w in zip(starts, met, want["interviews"], strict=False)
        ],
    }
    lines = [
        f"{company} {k}: wanted {v}, found {seen[k]}" for k, v in want.items() if k in seen and seen[k] != v
    ]
    if len(starts) != len(want["interviews"]):
        lines.append(f"{company}: interviews {starts}")
    return lines


def test_the_owner_is_learnt_from_the_mailbox(owner, mailbox):
    owner.name = owner.email = ""
    owner.save()
    read_in(owner, mailbox)
    assert owner.email == "sam.osei@example.org"


def test_today_is_right_afterwards(owner, mailbox):
    from afterword.desk.today import today

    read_in(owner, mailbox, accept_all=True)
    seen = today(owner, NOW, limit=50)
    cards = {(c.company, c.action, c.names) for c in seen.cards}
    assert ("Brightwater", "thank_you", ("Ana Ruiz",)) in cards
    assert ("Brightwater", "thank_you", ("Bo Lind",)) in cards
    assert ("Tallow Bank", "answer_request", ("Hugo Brandt",)) in cards
    asked = {c.company for c in seen.cards if c.action in ("check_in", "second_check_in")}
    assert not asked & {"Northgate Foods", "Meridian Labs", "Kite & Compass"}


@pytest.mark.parametrize("accept", [True, False])
def test_the_same_sync_twice_changes_nothing(owner, mailbox, accept):
    read_in(owner, mailbox, accept_all=accept)
    before = picture(owner)
    report = read_in(owner, mailbox, accept_all=accept)
    assert (report.seen, report.proposed, report.accepted) == (0, 0, 0)
    assert picture(owner) == before


def test_the_same_mail_in_another_form_changes_nothing(owner, mailbox, tmp_path):
    read_in(owner, mailbox, accept_all=True)
    before = picture(owner)
    write_mbox(tmp_path / "all.mbox", job_search())
    report = read_in(owner, tmp_path / "all.mbox", accept_all=True)
    assert report.seen == len(job_search())
    assert picture(owner) == before


def test_piece_by_piece_gives_what_all_at_once_gives(owner, tmp_path):
    folder = tmp_path / "mail"
    messages = job_search()
    for n in range(0, len(messages), 5):
        write_maildir(folder / str(n), messages[n : n + 5])
        read_in(owner, folder / str(n), accept_all=True)
    found = cases_of(owner)
    assert sorted(found) == sorted(EXPECTED)
    wrong = [
        line
        for company, want in EXPECTED.items()
        for line in differences(company, {k: want[k] for k in ("standing", "interviews")}, *found[company])
    ]
    assert not wrong, "\n".join(wrong)
