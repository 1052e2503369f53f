"""Connecting a mailbox from the pages; the whole way with real servers is in tests/e2e/test_from_nothing.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

    from afterword.store.models import Owner

FORM = {"email": "sam@nowhere.example", "secret": "open sesame", "imap_host": "127.0.0.1", "imap_port": "1"}


@pytest.mark.parametrize(
    ("email", "says"),
    [
        ("sam@gmail.com", ("App password", "myaccount.google.com/apppasswords", "With a code instead")),
        ("sam@outlook.com", ("Show me the code", "Entra", "Client id")),
        ("sam@mailbox.org", ("Your ordinary password works", 'value="imap.mailbox.org"')),
        ("sam@nowhere.example", ("page has the right ones", 'value="imap.nowhere.example"', 'class="fold" open')),
        ("sam", ("is no e-mail address",)),
        ("", ("The one that employers write to",)),
    ],
)  # fmt: skip
def test_the_address_says_how_to_get_in(browser: Client, email: str, says: tuple[str, ...]) -> None:
    text = browser.get("/settings/mailbox", {"email": email}).content.decode()
    for words in says:
        assert words in text


def test_where_signing_in_fails_nothing_is_kept_and_the_password_is_not_shown(
    browser: Client, owner: Owner, capfd: pytest.CaptureFixture[str]
) -> None:
    from afterword.mailbox import credentials
    from afterword.store.location import data_folder
    from afterword.store.models import Account

    answer = browser.post("/settings/mailbox", FORM)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert 'role="alert"' in text
    assert "127.0.0.1" in text
    assert "open sesame" not in text
    assert not Account.objects.exists()
    assert credentials.find(data_folder(), "mail:sam@nowhere.example") is None
    assert "open sesame" not in "".join(capfd.readouterr())


def test_an_empty_password_is_asked_for(browser: Client) -> None:
    assert (
        "The password is empty" in browser.post("/settings/mailbox", {**FORM, "secret": " "}).content.decode()
    )


def test_a_code_instead_of_a_password(browser: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from afterword.desk import new_mailbox
    from afterword.desk.accounts import Tried
    from afterword.mailbox import oauth
    from afterword.mailbox.access import Secret
    from afterword.store.models import Account

    said: list[oauth.Tokens | None] = [None, oauth.Tokens("let me in", 9e9, "again")]
    used: list[Secret] = []
    code = oauth.Code("WXYZ-1234", "https://sign.in.example/device", "d", 5, 900)
    monkeypatch.setattr(oauth, "ask_for_code", lambda issuer, client: code)
    monkeypatch.setattr(oauth, "tokens_if_typed", lambda issuer, client, given: said.pop(0))
    monkeypatch.setattr(
        new_mailbox, "try_servers", lambda reach, secret, patience: used.append(secret) or Tried("", "")
    )
    asked = {"email": "sam@outlook.com", "by": "code", "do": "code", "client_id": ""}
    assert "id of your client" in browser.post("/settings/mailbox", asked).content.decode()
    where = browser.post("/settings/mailbox", {**asked, "client_id": "1-2-3"}).headers["Location"]
    shown = browser.get(where).content.decode()
    assert "WXYZ-1234" in shown
    assert "sign.in.example/device" in shown
    key = {"key": where.partition("key=")[2]}
    assert "not typed there yet" in browser.post("/settings/mailbox/code", key).content.decode()
    assert browser.post("/settings/mailbox/code", key).headers["Location"] == "/review"
    assert used == [Secret("let me in", token=True)]
    account = Account.objects.get()
    assert (account.auth, account.options["client_id"]) == ("oauth2", "1-2-3")
    assert "run out" in browser.get(where).content.decode()


def test_testing_and_forgetting_one(browser: Client, owner: Owner) -> None:
    from afterword.desk.accounts import add_account
    from afterword.mailbox import credentials
    from afterword.mailbox.account import Server
    from afterword.store.location import data_folder
    from afterword.store.models import Account
    from tests.web import cases

    closed = Server("127.0.0.1", 1, "none")
    add_account(owner, "sam@nowhere.example", now=cases.NOW, secret="open sesame", imap=closed, smtp=closed)
    place = f"/settings/mailbox/{Account.objects.get().pk}"
    text = browser.get(
        browser.post(f"{place}/test", {"back": "/settings"}).headers["Location"]
    ).content.decode()
    assert 'class="notice error"' in text
    assert browser.post(f"{place}/nonsense").status_code == 404
    browser.post(f"{place}/remove")
    assert not Account.objects.exists()
    assert credentials.find(data_folder(), "mail:sam@nowhere.example") is None
