"""What a provider publishes about its servers, read from its own file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.mailbox.account import Server
from afterword.mailbox.autoconfig import described_in, published

if TYPE_CHECKING:
    from django.test import Client


def _described(element: str, kind: str, host: str, port: int, socket: str, more: str = "") -> str:
    about = f"<hostname>{host}</hostname><port>{port}</port>\n<socketType>{socket}</socketType>{more}"
    return f'<{element} type="{kind}">{about}</{element}>'


FILE = "\n".join(
    [
        '<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="nowhere.example">',
        _described("incomingServer", "pop3", "pop.nowhere.example", 995, "SSL"),
        _described("incomingServer", "imap", "plain.nowhere.example", 143, "plain"),
        _described(
            "incomingServer",
            "imap",
            " Mail.Nowhere.example ",
            993,
            "SSL",
            "<username>%EMAILLOCALPART%</username>",
        ),
        _described("outgoingServer", "smtp", "out.nowhere.example", 587, "STARTTLS"),
        "</emailProvider></clientConfig>",
    ]
)


def test_the_first_protected_servers_are_taken() -> None:
    found = described_in(FILE, "sam@nowhere.example", "sam")
    assert found is not None
    assert found.imap == Server("mail.nowhere.example", 993, "tls")
    assert found.smtp == Server("out.nowhere.example", 587, "starttls")
    assert found.login == "sam"


@pytest.mark.parametrize(
    "text", ["", "<html>nothing</html>", FILE.replace("SSL", "plain"), FILE.replace("587", "x")]
)
def test_what_cannot_be_used_is_nothing(text: str) -> None:
    assert described_in(text, "sam@nowhere.example", "sam") is None


@given(st.text(alphabet='<>/"= abcincomingServertypimaphostnameport0123456789', max_size=300))
def test_no_file_leads_the_reader_astray(text: str) -> None:
    # Between two good halves, so that the noise is looked at and not only turned away.
    for whole in (text, FILE[:120] + text + FILE[120:], FILE.replace("993", f"993{text}")):
        found = described_in(whole, "sam@nowhere.example", "sam")
        if found is not None:
            assert all(0 < server.port < 65536 for server in (found.imap, found.smtp))
            assert all(server.security in ("tls", "starttls") for server in (found.imap, found.smtp))
            assert not set(found.imap.host + found.smtp.host) & set(' <>"=/')


def test_both_places_are_asked_over_https_and_nobody_is_named() -> None:
    asked: list[str] = []

    def fetch(address: str) -> str:
        asked.append(address)
        if len(asked) == 1:
            raise OSError
        return FILE

    assert published("Sam@Nowhere.example", fetch) is not None
    assert len(asked) == 2
    assert all(a.startswith("https://") and "nowhere.example" in a and "sam" not in a for a in asked)
    assert published("sam@[127.0.0.1]/", fetch) is None


def test_the_page_asks_when_it_is_told_to(browser: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from afterword.mailbox import autoconfig

    monkeypatch.setattr(autoconfig, "_fetched", lambda address: FILE)
    asked = {"email": "sam@nowhere.example", "do": "ask"}
    text = browser.post("/settings/mailbox", asked).content.decode()
    assert 'value="mail.nowhere.example"' in text
    assert 'value="sam"' in text
    monkeypatch.setattr(autoconfig, "_fetched", lambda address: "")
    text = browser.post("/settings/mailbox", asked).content.decode()
    assert "publishes nothing" in text
    assert 'value="imap.nowhere.example"' in text
