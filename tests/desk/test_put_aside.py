# ruff: noqa: F811  (fixtures are taken by name; letters read better in long lines)
"""Mail that was not read when it came is found when its people turn out to matter."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.desk.test_bring_in import read_in
from tests.importers.test_imap import mailbox_of
from tests.sample_mailbox.make import Message, everything, write_maildir, write_mbox
from tests.sample_mailbox.search import NOW
from tests.services.dovecot import Dovecot
from tests.store.fixtures import owner, store_file, template  # noqa: F401

ME = "Sam Osei <sam.osei@example.org>"


def note(number: int, sender: str, subject: str, body: str = "See you on Thursday then.\n\nNina") -> Message:
    sent = NOW - timedelta(days=5, hours=number)
    raw = (
        f"From: {sender}\nTo: {ME}\nSubject: {subject}\nMessage-ID: <aside{number}@mail.example>\n"
        f"Date: {sent:%a, %d %b %Y %H:%M:%S %z}\n\n{body}\n"
    )
    return sent, raw.encode(), False


OLD = [
    note(1, "Nina Roth <nina.roth@gmail.com>", "Thursday"),
    note(2, "Omar Haddad <omar@fernwood-garden.example>", "Your visit", "Please use the side gate.\n\nOmar"),
    note(3, "Lena <lena@gmail.com>", "Dinner"),
]


@pytest.fixture
def sam(owner: Any) -> Any:
    owner.email = "sam.osei@example.org"
    owner.save()
    return owner


def kept() -> set[str]:
    from afterword.store.models import MailMessage

    return set(MailMessage.objects.values_list("message_id", flat=True))


@pytest.mark.parametrize("write", [write_maildir, write_mbox])
def test_whoever_is_added_by_hand_has_their_older_mail_read(sam: Any, tmp_path: Path, write: Any) -> None:
    from afterword.desk.add_case import add_case
    from afterword.store.models import PutAside

    write(tmp_path / "mail", OLD)
    assert read_in(sam, tmp_path / "mail").kept == 0
    assert read_in(sam, tmp_path / "mail").opened == 0
    add_case(sam, "Oakhouse", now=NOW, people=["Nina Roth <nina.roth@gmail.com>"])
    report = read_in(sam, tmp_path / "mail")
    assert (report.seen, report.opened, report.kept) == (0, 1, 1)
    add_case(sam, "Fernwood Garden", now=NOW)
    assert read_in(sam, tmp_path / "mail").kept == 1
    assert kept() == {"<aside1@mail.example>", "<aside2@mail.example>"}
    assert not PutAside.objects.filter(key__contains="@").exists()
    assert read_in(sam, tmp_path / "mail").opened == 0


def test_whoever_comes_to_matter_through_later_mail_has_their_older_mail_read(
    sam: Any, tmp_path: Path
) -> None:
    """In windows of forty messages or all at once: the same is kept."""
    from afterword.desk.bring_in import sync
    from afterword.desk.sources import source_at
    from afterword.store.models import Account, MailMessage

    write_maildir(tmp_path / "mail", everything(300))
    sync(sam, [source_at(sam, tmp_path / "mail", NOW)], NOW, window=40)
    in_pieces = kept()
    Account.objects.all().delete()
    MailMessage.objects.all().delete()
    read_in(sam, tmp_path / "mail")
    assert in_pieces == kept()


@pytest.mark.skipif(os.name != "posix", reason="names of files are text there")
def test_a_file_whose_name_is_no_text_stops_nothing(sam: Any, tmp_path: Path) -> None:
    write_maildir(tmp_path / "mail", OLD)
    (_sent, raw, _own) = note(9, "Zoe <zoe@gmail.com>", "Hello")
    Path(os.fsdecode(os.fsencode(tmp_path / "mail" / "cur") + b"/17.\xff\xfe:2,S")).write_bytes(raw)
    report = read_in(sam, tmp_path / "mail")
    assert (report.seen, report.problems) == (4, ())
    assert read_in(sam, tmp_path / "mail").seen == 0


def test_over_imap_too_and_a_folder_made_anew_is_forgotten(sam: Any, dovecot: Dovecot) -> None:
    from afterword.desk.add_case import add_case
    from afterword.desk.bring_in import sync
    from afterword.desk.put_aside import forget_if_renumbered
    from afterword.store.models import Account, PutAside

    person = dovecot.user()
    for _sent, raw, _own in OLD:
        dovecot.put(person, raw)
    account = Account.objects.create(owner=sam, email=person.login, kind="imap", created=NOW)
    assert sync(sam, [(mailbox_of(dovecot, person), account)], NOW).kept == 0
    add_case(sam, "Fernwood Garden", now=NOW)
    account.refresh_from_db()
    assert sync(sam, [(mailbox_of(dovecot, person), account)], NOW).kept == 1
    assert PutAside.objects.filter(account=account).exists()
    forget_if_renumbered(account, "INBOX", {"uidvalidity": 1}, {"uidvalidity": 2})
    assert not PutAside.objects.filter(account=account, folder="INBOX").exists()
