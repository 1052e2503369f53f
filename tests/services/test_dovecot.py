"""The test server itself: every way in works, wrong ones are refused, and mail laid in is mail read."""

from __future__ import annotations

import imaplib
import ssl

import pytest
from imapclient import IMAPClient
from imapclient.exceptions import LoginError

from tests.services.dovecot import Dovecot

MESSAGE = b"From: ana@example.com\r\nTo: sam@example.org\r\nSubject: Hello\r\n\r\nGood day.\r\n"


def trusting(dovecot: Dovecot) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(dovecot.certificate))


def test_password_and_tls_and_special_folders(dovecot: Dovecot) -> None:
    mailbox = dovecot.user()
    dovecot.put(mailbox, MESSAGE)
    with IMAPClient(dovecot.host, dovecot.tls_port, ssl_context=trusting(dovecot), use_uid=True) as client:
        client.login(mailbox.login, mailbox.password)
        special = {name: flags for flags, _, name in client.list_folders()}
        assert b"\\Drafts" in special["Drafts"]
        assert b"\\Sent" in special["Sent"]
        client.select_folder("INBOX", readonly=True)
        assert len(client.search("ALL")) == 1
        client.append("Drafts", MESSAGE, flags=[b"\\Draft"])
    assert dovecot.messages(mailbox) == [MESSAGE]
    assert len(dovecot.messages(mailbox, "Drafts")) == 1


def test_starttls_then_login(dovecot: Dovecot) -> None:
    mailbox = dovecot.user()
    with imaplib.IMAP4(dovecot.host, dovecot.port) as client:
        client.starttls(trusting(dovecot))
        assert client.login(mailbox.login, mailbox.password)[0] == "OK"


def test_a_wrong_password_is_refused_at_once(dovecot: Dovecot) -> None:
    with (
        IMAPClient(dovecot.host, dovecot.port, ssl=False, timeout=5) as client,
        pytest.raises(LoginError),
    ):
        client.login(dovecot.user().login, "wrong")


@pytest.mark.parametrize("method", ["oauth2_login", "oauthbearer_login"])
def test_a_token_opens_its_owners_mailbox_until_it_is_revoked(dovecot: Dovecot, method: str) -> None:
    mailbox = dovecot.user()
    token = dovecot.tokens.issue(mailbox.login)
    with IMAPClient(dovecot.host, dovecot.port, ssl=False, timeout=10) as client:
        getattr(client, method)(mailbox.login, token)
        client.select_folder("INBOX")
    dovecot.tokens.revoke(token)
    with IMAPClient(dovecot.host, dovecot.port, ssl=False, timeout=10) as client, pytest.raises(LoginError):
        getattr(client, method)(mailbox.login, token)


def test_a_restart_keeps_the_mail_and_the_ports(dovecot: Dovecot) -> None:
    mailbox = dovecot.user()
    dovecot.put(mailbox, MESSAGE)
    dovecot.restart()
    with IMAPClient(dovecot.host, dovecot.port, ssl=False, timeout=10) as client:
        client.login(mailbox.login, mailbox.password)
        assert client.select_folder("INBOX", readonly=True)[b"EXISTS"] == 1
