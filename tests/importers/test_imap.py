# ruff: noqa: E501, F811  (fixtures are taken by name; letters read better in long lines)
"""IMAP against a real Dovecot: read-only, incremental, and right again after every kind of break."""

from __future__ import annotations

import base64
import threading
from collections.abc import Callable
from typing import Any

import pytest
from imapclient import IMAPClient

from afterword.importers.imap import ImapMailbox
from afterword.importers.imap_parts import LARGE
from afterword.mailbox.access import Secret
from afterword.mailbox.account import MailAccount, Server
from afterword.mailbox.faults import MailboxFault, WrongPassword
from afterword.reading import mime
from tests.sample_mailbox.make import job_search
from tests.sample_mailbox.search import NOW
from tests.services.dovecot import Dovecot, Mailbox
from tests.services.proxy import TO_CLIENT, TO_SERVER, FaultyProxy
from tests.store.fixtures import owner, store_file, template  # noqa: F401


def reach(dovecot: Dovecot, person: Mailbox, port: int = 0, security: str = "tls") -> MailAccount:
    server = Server(dovecot.host, port or dovecot.tls_port, security)
    return MailAccount(person.login, person.login, server, server, ca_file=str(dovecot.certificate))


def mailbox_of(
    dovecot: Dovecot, person: Mailbox, port: int = 0, security: str = "tls", **more: Any
) -> ImapMailbox:
    account = reach(dovecot, person, port, security)
    return ImapMailbox(account, lambda: Secret(person.password), pauses=more.pop("pauses", ()), **more)


@pytest.fixture
def person(dovecot: Dovecot) -> Mailbox:
    """Somebody with the sample job search on the server."""
    someone = dovecot.user()
    for _sent, raw, own in job_search():
        dovecot.put(someone, raw, "Sent" if own else "")
    return someone


def message(n: int) -> bytes:
    return f"From: a{n}@example.com\r\nTo: sam@example.org\r\nMessage-ID: <m{n}@example.com>\r\nSubject: Hello {n}\r\n\r\nText {n}.\r\n".encode()


def uids(box: ImapMailbox, position: dict[str, Any], size: int = 1_000) -> tuple[list[str], dict[str, Any]]:
    found: list[str] = []
    for batch in box.batches("INBOX", position, size):
        found += [head.key for head in batch.heads]
        position = batch.position
    return found, position


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_heads_first_bodies_on_demand_and_nothing_is_marked(dovecot: Dovecot, security: str) -> None:
    someone = dovecot.user()
    for n in range(5):
        dovecot.put(someone, message(n))
    port = dovecot.tls_port if security == "tls" else dovecot.port
    box = mailbox_of(dovecot, someone, port, security)
    found, position = uids(box, {}, size=2)
    assert found == ["1", "2", "3", "4", "5"]
    assert dict(box.bodies("INBOX", ["2", "4"])) == {"2": message(1), "4": message(3)}
    assert dict(box.beginnings("INBOX", ["3"])) == {"3": b"Text 2.\r\n"}
    assert uids(box, position) == ([], position)
    dovecot.put(someone, message(9))
    assert uids(box, position)[0] == ["6"]
    box.close()
    with IMAPClient(dovecot.host, dovecot.port, ssl=False) as client:
        client.login(someone.login, someone.password)
        client.select_folder("INBOX", readonly=True)
        assert client.search("UNSEEN") == [1, 2, 3, 4, 5, 6]


def large_message(size: int) -> bytes:
    """The heavy attachment comes first, the words after it, plain and as HTML."""
    scan = base64.encodebytes(bytes(range(256)) * (size // 256)).decode()
    return f"""From: Ana Ruiz <ana@example.com>
To: sam@example.org
Message-ID: <large@example.com>
Subject: Interview
MIME-Version: 1.0
Content-Type: multipart/mixed;
 boundary="outer"

--outer
Content-Type: application/pdf; name="map.pdf"
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename="map.pdf"

{scan}
--outer
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

We would like to see you on Tuesday =E2=80=94 the map is attached.

--inner
Content-Type: text/html; charset=utf-8

<p>We would like to see you on Tuesday; the map is attached.</p>

--inner--
--outer--
""".encode()


def test_of_a_large_message_the_words_come_without_the_attachment(dovecot: Dovecot) -> None:
    someone = dovecot.user()
    whole = large_message(3 * LARGE)
    dovecot.put(someone, whole)
    dovecot.put(someone, b"Subject: one part\n\n" + b"word " * LARGE)
    box = mailbox_of(dovecot, someone)
    found = dict(box.bodies("INBOX", ["1", "2"]))
    box.close()
    assert len(found["1"]) < 3_000
    read, right = mime.parse(found["1"]), mime.parse(whole)
    assert (read.text, read.html, read.subject) == (right.text, right.html, right.subject)
    assert [part.filename for part in read.attachments] == ["map.pdf"]
    assert not read.problems
    assert mime.parse(found["2"]).text.startswith("word word")


def test_a_folder_made_anew_is_read_from_the_start(dovecot: Dovecot) -> None:
    someone = dovecot.user()
    dovecot.put(someone, message(1))
    box = mailbox_of(dovecot, someone)
    _found, position = uids(box, {})
    assert uids(box, {**position, "uidvalidity": position["uidvalidity"] - 1, "last_uid": 900})[0] == ["1"]


def test_waste_and_drafts_are_left_out(dovecot: Dovecot) -> None:
    someone = dovecot.user()
    for name in ("Sent", "Drafts", "Junk", "Trash", "Jobs"):
        dovecot.put(someone, message(1), name)
    with IMAPClient(dovecot.host, dovecot.port, ssl=False) as client:
        client.login(someone.login, someone.password)
        for name in ("Junk", "Trash", "Jobs"):
            client.subscribe_folder(name)
    found = mailbox_of(dovecot, someone).folders()
    assert "INBOX" in found
    assert "Sent" in found
    assert not {"Drafts", "Junk", "Trash"} & set(found)


def test_a_wrong_password_and_a_strange_certificate_are_said(dovecot: Dovecot) -> None:
    someone = dovecot.user()._replace(password="wrong")
    with pytest.raises(WrongPassword):
        mailbox_of(dovecot, someone).folders()
    untrusted = reach(dovecot, dovecot.user())._replace(ca_file="")
    with pytest.raises(MailboxFault, match="certificate"):
        ImapMailbox(untrusted, lambda: Secret("secret"), pauses=()).folders()


def test_idle_tells_of_new_mail_and_stops_when_told(dovecot: Dovecot) -> None:
    someone = dovecot.user()
    dovecot.put(someone, message(1))
    box = mailbox_of(dovecot, someone)
    stop = threading.Event()
    threading.Timer(0.5, lambda: dovecot.put(someone, message(2))).start()
    assert box.wait(stop, tick=0.2, most=20)
    stop.set()
    assert not box.wait(stop, tick=0.2)
    box.close()


def test_a_broken_line_is_opened_again(dovecot: Dovecot, cut_proxy: Callable[[int], FaultyProxy]) -> None:
    someone = dovecot.user()
    for n in range(20):
        dovecot.put(someone, message(n))
    proxy = cut_proxy(dovecot.port)
    box = mailbox_of(dovecot, someone, proxy.port, "none", pauses=(0.01,))
    batches = box.batches("INBOX", {}, 5)
    first = next(batches)
    proxy.cut_now()
    rest = [head.key for batch in batches for head in batch.heads]
    assert [h.key for h in first.heads] + rest == [str(n) for n in range(1, 21)]


# ---------------------------------------------------------------- a whole sync, cut everywhere


def sync_once(owner: Any, dovecot: Dovecot, person: Mailbox, port: int, **options: Any) -> Any:
    from afterword.desk.bring_in import sync
    from afterword.store.models import Account

    account, _new = Account.objects.get_or_create(
        owner=owner, email=person.login, kind="imap", path="", defaults={"created": NOW, "is_default": True}
    )
    owner.email = "sam.osei@example.org"
    return sync(owner, [(mailbox_of(dovecot, person, port, "none", patience=10), account)], NOW, **options)


def picture(owner: Any) -> Any:
    from afterword.store.models import MailMessage, Proposal

    return sorted(MailMessage.objects.values_list("message_id", "label")), sorted(
        Proposal.objects.values_list("dedupe", "kind", "sentence")
    )


def test_sync_over_imap_finds_what_a_maildir_shows(owner: Any, dovecot: Dovecot, person: Mailbox) -> None:
    report = sync_once(owner, dovecot, person, dovecot.port, accept_all=True)
    assert report.problems == ()
    assert report.new_cases == 10
    assert sync_once(owner, dovecot, person, dovecot.port, accept_all=True).seen == 0


STEPS = [
    (b"CAPABILITY", TO_CLIENT, False),
    (b"LOGIN", TO_SERVER, False),
    (b"LIST", TO_SERVER, False),
    (b"EXAMINE", TO_SERVER, True),
    (b"UID SEARCH", TO_SERVER, False),
    (b"HEADER.FIELDS", TO_SERVER, False),
    (b"RFC822.SIZE", TO_CLIENT, True),
    (b"BODY.PEEK[TEXT]", TO_SERVER, False),
    (b"BODY.PEEK[]", TO_SERVER, True),
    (b"BODY[]", TO_CLIENT, True),
    (b"LOGOUT", TO_SERVER, False),
]


def test_cut_at_each_step_the_next_run_is_right(
    owner: Any, dovecot: Dovecot, person: Mailbox, cut_proxy: Callable[[int], FaultyProxy]
) -> None:
    from afterword.store.models import MailboxState, MailMessage, Proposal

    sync_once(owner, dovecot, person, dovecot.port)
    right = picture(owner)
    proxy = cut_proxy(dovecot.port)
    for pattern, direction, deliver in STEPS:
        for model in (Proposal, MailMessage, MailboxState):
            model.objects.all().delete()
        proxy.heal()
        proxy.cut_when(pattern, direction, deliver=deliver)
        report = sync_once(owner, dovecot, person, proxy.port)
        assert report.problems or pattern in (b"LOGOUT", b"BODY.PEEK[TEXT]"), pattern
        proxy.heal()
        assert not sync_once(owner, dovecot, person, proxy.port).problems
        assert picture(owner) == right, pattern


def test_cut_after_any_number_of_bytes_the_next_run_is_right(
    owner: Any, dovecot: Dovecot, person: Mailbox, cut_proxy: Callable[[int], FaultyProxy]
) -> None:
    from afterword.store.models import MailboxState, MailMessage, Proposal

    sync_once(owner, dovecot, person, dovecot.port)
    right = picture(owner)
    proxy = cut_proxy(dovecot.port)
    for count in (10, 900, 3_000, 9_000, 20_000, 30_000):
        for model in (Proposal, MailMessage, MailboxState):
            model.objects.all().delete()
        proxy.heal()
        proxy.cut_after_bytes(count)
        sync_once(owner, dovecot, person, proxy.port)
        proxy.heal()
        sync_once(owner, dovecot, person, proxy.port)
        assert picture(owner) == right, count


def test_accounts_are_added_tried_and_removed(owner: Any, dovecot: Dovecot) -> None:
    from afterword.desk import accounts
    from afterword.desk.sources import sources_of

    someone = dovecot.user()
    there = Server(dovecot.host, dovecot.tls_port, "tls")
    options = {"ca_file": str(dovecot.certificate)}
    accounts.add_account(
        owner, someone.login, now=NOW, secret="wrong", imap=there, smtp=there, options=options
    )
    assert "password" in accounts.try_account(owner, someone.login, NOW).imap
    accounts.add_account(
        owner, someone.login, now=NOW, secret="secret", imap=there, smtp=there, options=options
    )
    assert accounts.try_account(owner, someone.login, NOW, patience=2).imap == ""
    assert len(sources_of(owner)[0]) == 1
    accounts.remove_account(owner, someone.login, NOW)
    with pytest.raises(ValueError, match="No mailbox"):
        sources_of(owner)
