"""The test server itself: what is sent arrives once, and refusals are refused as said."""

from __future__ import annotations

import smtplib
import ssl

import pytest

from tests.services.postfix import Postfix


def message(to: str, subject: str = "Hello") -> bytes:
    return f"From: sam@example.org\r\nTo: {to}\r\nSubject: {subject}\r\n\r\n.Good day\r\n".encode()


def test_a_message_arrives_over_starttls(postfix: Postfix) -> None:
    sender, recipient = postfix.dovecot.user(), postfix.dovecot.user()
    with smtplib.SMTP(postfix.host, postfix.port, timeout=20) as client:
        client.starttls(context=ssl.create_default_context(cafile=str(postfix.certificate)))
        client.login(sender.login, sender.password)
        client.sendmail(sender.login, [recipient.login], message(recipient.login))
    (arrived,) = postfix.wait_for(recipient)
    assert b"\n.Good day" in arrived


@pytest.mark.parametrize(
    ("name", "code"), [("nobody", 550), ("later", 450), ("full", 452), ("overquota", 552)]
)
def test_refusals_come_with_the_code_that_was_said(postfix: Postfix, name: str, code: int) -> None:
    sender = postfix.dovecot.user()
    address = f"{name}@example.com"
    with postfix.login(sender) as client, pytest.raises(smtplib.SMTPRecipientsRefused) as refused:
        client.sendmail(sender.login, [address], message(address))
    assert refused.value.recipients[address][0] == code


def test_a_text_may_be_refused_after_data(postfix: Postfix) -> None:
    sender, recipient = postfix.dovecot.user(), postfix.dovecot.user()
    with postfix.login(sender) as client, pytest.raises(smtplib.SMTPDataError):
        client.sendmail(sender.login, [recipient.login], message(recipient.login, "Please refuse this text"))


def test_a_wrong_password_is_refused(postfix: Postfix) -> None:
    trust = ssl.create_default_context(cafile=str(postfix.certificate))
    with (
        smtplib.SMTP_SSL(postfix.host, postfix.tls_port, context=trust, timeout=20) as client,
        pytest.raises(smtplib.SMTPAuthenticationError),
    ):
        client.login("sam@example.org", "wrong")


def test_addresses_beyond_ascii_are_delivered(postfix: Postfix) -> None:
    sender = postfix.dovecot.user()
    recipient = postfix.dovecot.user("jürgen@example.com")
    with postfix.login(sender) as client:
        client.sendmail(
            sender.login,
            [recipient.login],
            message(recipient.login),
            mail_options=["SMTPUTF8", "BODY=8BITMIME"],
        )
    assert len(postfix.wait_for(recipient)) == 1


def test_what_was_accepted_survives_a_restart(postfix: Postfix) -> None:
    sender, recipient = postfix.dovecot.user(), postfix.dovecot.user()
    with postfix.login(sender) as client:
        client.sendmail(sender.login, [recipient.login], message(recipient.login))
    postfix.restart()
    assert len(postfix.wait_for(recipient)) == 1
    postfix.settle()
