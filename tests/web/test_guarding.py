"""The pages answer their owner at their own address, and nobody else anywhere."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.web.fixtures import ADDRESS, signed_in

if TYPE_CHECKING:
    from django.test import Client

    from afterword.store.models import Owner


def _stranger(**options: str) -> Client:
    from django.test import Client

    return Client(**{"SERVER_NAME": "127.0.0.1", "SERVER_PORT": "8765", "HTTP_HOST": ADDRESS, **options})


@pytest.mark.parametrize(
    "host",
    [
        "evil.example:8765",
        "127.0.0.1",
        "127.0.0.1:8766",
        "127.0.0.1.evil.example:8765",
        "localhost:1",
        "",
        "[::1]",
    ],
)
def test_another_address_is_turned_away_before_anything_is_read(browser: Client, host: str) -> None:
    answer = browser.get("/", HTTP_HOST=host)
    assert answer.status_code == 421
    assert b"Brightwater" not in answer.content


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost:8765", "LOCALHOST:8765", "[::1]:8765"])
def test_our_own_names_are_answered(owner: Owner, host: str) -> None:
    assert _stranger(HTTP_HOST=host).get("/alive").status_code == 200


@pytest.mark.parametrize(
    "path", ["/", "/cases", "/cases/brightwater", "/settings", "/write?step=x", "/nowhere"]
)
def test_without_signing_in_nothing_is_told(owner: Owner, path: str) -> None:
    answer = _stranger().get(path)
    assert answer.status_code == 403
    assert b"afterword open" in answer.content
    assert b"Brightwater" not in answer.content


def test_a_link_works_once(owner: Owner) -> None:
    from afterword.desk.sign_in import new_link

    token = new_link(owner, datetime.now(UTC))
    first, second = _stranger(), _stranger()
    assert first.get(f"/sign-in/{token}").status_code == 303
    assert first.get("/").status_code == 200
    refused = second.get(f"/sign-in/{token}")
    assert refused.status_code == 403
    assert "run out" in refused.content.decode()
    assert second.get("/").status_code == 403


def test_a_link_runs_out_and_is_not_kept_as_it_is(owner: Owner) -> None:
    from afterword.desk.sign_in import new_link
    from afterword.store.models import SignInLink

    token = new_link(owner, datetime.now(UTC) - timedelta(minutes=11))
    assert token not in str(list(SignInLink.objects.values()))
    assert _stranger().get(f"/sign-in/{token}").status_code == 403
    assert _stranger().get("/sign-in/guessed").status_code == 403


def test_a_forged_or_old_cookie_signs_nobody_in(owner: Owner) -> None:
    from unittest import mock

    from afterword.web.middleware import signed_in as door

    client = signed_in(owner)
    good = client.cookies[door.COOKIE].value
    client.cookies[door.COOKIE] = good[:-2] + ("aa" if good[-2:] != "aa" else "bb")
    assert client.get("/").status_code == 403
    client.cookies[door.COOKIE] = good
    assert client.get("/").status_code == 200
    with mock.patch(
        "django.core.signing.time.time", return_value=datetime.now(UTC).timestamp() + 31 * 86_400
    ):
        assert client.get("/").status_code == 403


def test_the_cookies_cannot_be_read_by_scripts_or_other_sites(browser: Client) -> None:
    browser.get("/cases/new")
    for name in ("afterword", "afterword_csrf"):
        cookie = browser.cookies[name]
        assert cookie["httponly"]
        assert cookie["samesite"] in ("Lax", "Strict")


def test_signing_out_ends_it(owner: Owner) -> None:
    client = signed_in(owner)
    client.post("/sign-out")
    assert client.get("/").status_code == 403


def test_a_form_from_elsewhere_is_refused_and_does_nothing(owner: Owner) -> None:
    from afterword.store.models import FactRecord

    client = signed_in(owner, enforce_csrf_checks=True)
    before = FactRecord.objects.count()
    for path in ("/steps/skip", "/cases/new", "/undo", "/settings/erase", "/review/accept", "/sign-out"):
        assert (
            client.post(path, {"step": "brightwater:thank_you/i1/ana", "word": "erase"}).status_code == 403
        ), path
    assert FactRecord.objects.count() == before


def test_what_changes_something_is_never_a_link(browser: Client) -> None:
    for path in (
        *("/steps/skip", "/steps/done", "/steps/snooze", "/steps/overrule", "/undo", "/review/accept"),
        *(
            "/review/reject",
            "/settings/export",
            "/settings/erase",
            "/sign-out",
            "/demo/enter",
            "/write/check",
        ),
        *("/cases/brightwater/archive", "/cases/brightwater/retract", "/cases/brightwater/erase"),
        *("/guidance/policy", "/outbox/1/cancel", "/outbox/hold-all", "/calendar/address"),
    ):
        assert browser.get(path).status_code == 405, path


def test_every_answer_carries_the_strict_policy(browser: Client) -> None:
    for path in ("/", "/cases/brightwater", "/alive", "/nowhere", "/manifest.webmanifest"):
        answer = browser.get(path)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert answer.headers["Cache-Control"] == "no-store"


def test_pages_hold_no_inline_script_or_style_and_ask_nobody_else(browser: Client) -> None:
    for path in (
        "/",
        "/cases/brightwater",
        "/insights",
        "/write?step=brightwater:thank_you/i1/ana",
        "/calendar",
    ):
        text = browser.get(path).content.decode()
        assert not re.search(r"\sstyle=|<style|\son[a-z]+=\"|javascript:", text), path
        assert not re.search(r"<script(?![^>]*\ssrc=)", text), path
        assert not re.search(r"(?:src|href|action)=\"(?:https?:)?//", text), path


def test_mail_is_shown_without_anything_that_acts_or_is_fetched() -> None:
    from afterword.web.mail_html import cleaned

    shown = cleaned(
        "<p onclick=x()>Hello <b>Sam</b></p><script>alert(1)</script><img src=https://t.example/p.gif>"
        "<a href='javascript:x()'>a</a><a href='https://e.example/?id=1'>b</a><style>p{}</style>"
        "<form action=/undo><button>go</button></form><iframe src=/></iframe><p style='position:fixed'>c</p>"
    )
    assert "<b>Sam</b>" in shown
    assert not re.search(r"script|onclick|<img|style|<form|<button|iframe|alert", shown)
    assert 'rel="noopener noreferrer nofollow"' in shown


def test_a_way_back_never_leads_elsewhere(browser: Client) -> None:
    for back in ("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x", "/\n/evil"):
        answer = browser.post("/undo", {"back": back})
        assert answer.headers["Location"] == "/", back


def test_downloads_are_files_to_keep(browser: Client) -> None:
    for path in ("/insights/work-search.csv", "/cases/brightwater/people/ana.vcf"):
        answer = browser.get(path)
        assert answer.status_code == 200
        assert answer.headers["Content-Disposition"].startswith("attachment;")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_the_key_is_for_its_owner_only_and_stays_the_same(home: Path) -> None:
    import os
    import stat

    from afterword.site.signing_key import FILE, signing_key
    from afterword.store.location import data_folder

    first = signing_key()
    assert signing_key() == first
    assert len(first) >= 43
    if os.name != "nt":
        assert stat.S_IMODE((data_folder() / FILE).stat().st_mode) == 0o600


def test_the_pages_listen_on_the_loopback_address_alone() -> None:
    from afterword.site.serving import listen

    with listen(0) as open_socket:
        assert open_socket.getsockname()[0] == "127.0.0.1"
        taken = open_socket.getsockname()[1]
        open_socket.listen()
        with pytest.raises(OSError, match=r"in use|only one usage|Address"):
            listen(taken)


def test_a_running_server_is_found_and_somebody_elses_is_not(home: Path) -> None:
    import json

    from afterword.site import serving

    assert serving.already_served() is None
    (home / serving.NOTE).write_text(json.dumps({"port": 1, "instance": "x"}), encoding="utf-8")
    assert serving.already_served() is None
    (home / serving.NOTE).write_text("not json", encoding="utf-8")
    assert serving.already_served() is None
