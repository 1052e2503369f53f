"""As somebody new would: the first command, and no manual, up to the first approved thank-you."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from tests.e2e.fixtures import PICTURES, ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.services.dovecot import Mailbox


class Opened(NamedTuple):
    """What ``afterword open`` opened: the first page, where its store is, what it says in the terminal."""

    page: Page
    home: Path
    said: Path


@pytest.fixture
def opened(chromium: Browser, tmp_path: Path) -> Iterator[Opened]:
    """A first start, on a phone."""
    home, said = tmp_path / "home", tmp_path / "said"
    place = {**os.environ, "AFTERWORD_HOME": str(home), "PYTHONPATH": str(ROOT / "src")}
    place.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-m", "afterword", "open", "--no-browser", "--port", "0"]
    with said.open("w") as errors:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=errors, text=True, env=place, cwd=tmp_path
        )
        context = chromium.new_context(
            viewport={"width": 390, "height": 844},
            locale="en-GB",
            timezone_id="Europe/London",
            service_workers="block",
        )
        context.set_default_timeout(30_000)
        try:
            assert process.stdout is not None
            link = next(line.strip() for line in process.stdout if "/sign-in/" in line)
            page = context.new_page()
            page.goto(link)
            yield Opened(page, home, said)
        finally:
            context.close()
            process.terminate()
            process.wait(30)


def _who_i_am(page: Page, how: str) -> None:
    page.get_by_label("Your name, as you sign").fill("Kim Doe")
    assert page.get_by_label("Country").input_value() == "GB"
    assert page.get_by_label("Time zone").input_value() == "Europe/London"
    page.get_by_role("button", name=how).click()


def test_by_hand(opened: Opened) -> None:
    """An application typed in, an interview told, two minutes of debrief, a note."""
    page = opened.page
    _who_i_am(page, "Type in an application")
    page.get_by_label("Company").fill("Acme")
    page.get_by_label("Position").fill("Baker")
    page.get_by_label("People there").fill("Ana Ruiz <ana@acme.example>")
    page.get_by_role("button", name="Open the case").click()
    page.get_by_role("link", name="Interview held").click()
    page.get_by_role("button", name="Note it").click()
    page.get_by_role("link", name="Tell how it went").first.click()
    assert page.get_by_label("Who was there").first.input_value() == "Ana Ruiz"
    page.get_by_label("One thing you talked about").first.fill("the sourdough")
    page.get_by_role("button", name="That is how it went").click()
    page.get_by_role("link", name="Read and send").first.click()
    text = page.get_by_label("Text of the note").input_value()
    for word in ("Ana", "sourdough", "Kim Doe"):
        assert word in text
    page.screenshot(path=str(PICTURES / "first-thank-you.png"), full_page=True)
    page.get_by_role("button", name="I sent it").first.click()
    page.get_by_text("thanked", exact=True).first.wait_for()
    page.get_by_role("link", name="Today").click()
    page.wait_for_url(lambda url: url.endswith("/"))
    assert "Thank Ana Ruiz" not in page.inner_text("main")
    assert opened.said.read_text() == ""


def _invitation(me: str, ana: str) -> bytes:
    """An interview that was yesterday, as a calendar sends it."""
    begins = datetime.now(UTC).replace(minute=0, second=0, microsecond=0) - timedelta(hours=20)
    event = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:first@x\r\n"
        f"DTSTAMP:{begins:%Y%m%dT%H%M%SZ}\r\nDTSTART:{begins:%Y%m%dT%H%M%SZ}\r\n"
        f"DTEND:{begins + timedelta(hours=1):%Y%m%dT%H%M%SZ}\r\nSUMMARY:Interview: Operations manager\r\n"
        f"ORGANIZER;CN=Ana Ruiz:mailto:{ana}\r\nATTENDEE;CN=Kim Doe:mailto:{me}\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    message = EmailMessage()
    message["From"], message["To"] = f"Ana Ruiz <{ana}>", f"Kim Doe <{me}>"
    message["Subject"] = "Interview for the position of Operations manager at Brightwater"
    message["Message-ID"] = "<first@brightwater.example>"
    message["Date"] = begins - timedelta(days=3)
    message.set_content(
        "Dear Kim,\n\nthank you for applying as Operations manager at Brightwater. We would like to invite you to "
        "an interview with me; the time is in the calendar entry.\n\nKind regards\nAna Ruiz\n"
        "Head of operations, Brightwater\n"
    )
    message.add_attachment(event.encode(), maintype="text", subtype="calendar", filename="invite.ics")
    return message.as_bytes()


def _connect(page: Page, me: Mailbox, dovecot: Any, postfix: Any, password: str) -> None:
    """Fill in what a provider's help page would say, for our own servers."""
    page.get_by_label("Password of this mailbox").fill(password)
    page.get_by_label("Incoming server").fill(dovecot.host)
    page.locator("#f-imap_port").fill(str(dovecot.tls_port))
    page.get_by_label("Outgoing server").fill(postfix.host)
    page.locator("#f-smtp_port").fill(str(postfix.port))
    page.locator("#f-smtp_security").select_option("starttls")
    page.get_by_label("A certificate authority of your own").fill(str(dovecot.certificate))
    page.get_by_role("button", name="Sign in and keep it").click()


@pytest.mark.timeout(300)
def test_from_the_mailbox(opened: Opened, dovecot: Any, postfix: Any) -> None:
    """The mailbox connected, what it tells confirmed, two minutes of debrief, a note approved: it arrives."""
    page = opened.page
    me, ana = dovecot.user(), dovecot.user(f"ana{os.getpid()}@brightwater.example")
    dovecot.put(me, _invitation(me.login, ana.login))
    page.get_by_label("Your e-mail address, if you like").fill(me.login)
    _who_i_am(page, "Connect my mailbox")
    _connect(page, me, dovecot, postfix, "not it")
    assert "password" in page.get_by_role("alert").inner_text()
    assert page.get_by_label("Password of this mailbox").input_value() == ""
    assert page.get_by_label("Incoming server").input_value() == dovecot.host
    _connect(page, me, dovecot, postfix, me.password)
    assert "Added the mailbox" in page.get_by_role("status").inner_text()
    assert "only you can read" in page.get_by_role("status").inner_text()
    assert me.password not in page.content().replace("secrets.json", "")

    if not page.get_by_role("button", name="Yes: ").count():
        page.get_by_role("button", name="Read my mail now").click()
    page.get_by_role("button", name="Yes: ").first.wait_for()
    while page.get_by_role("button", name="Yes: ").count():
        page.get_by_role("button", name="Yes: ").first.click()
        page.get_by_role("status").locator("p").first.wait_for()
    page.get_by_role("link", name="Today").click()
    page.get_by_role("link", name="Tell how it went").first.click()
    page.get_by_label("One thing you talked about").first.fill("the night rota")
    page.get_by_role("button", name="That is how it went").click()
    page.get_by_role("link", name="Read and send").first.click()
    note = page.get_by_label("Text of the note")
    note.fill(re.sub(r"[⟦⟧]", "", note.input_value()))
    page.get_by_text("Another time").click()
    page.get_by_role("button", name="At once").click()
    page.get_by_role("status").locator("p").first.wait_for()
    assert b"night rota" in postfix.wait_for(ana)[-1]
    assert me.password not in opened.said.read_text()
