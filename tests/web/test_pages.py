"""Every page, with a dozen cases and with nothing, and what it says when something is not there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.web.fixtures import signed_in

if TYPE_CHECKING:
    from django.test import Client

    from afterword.store.models import Owner

STEP = "brightwater:thank_you/i1/ana"
NEWS = "northwind:check_in/"

PAGES = {
    "/": ("Thank Ana Ruiz", "Waiting, and rightly so", "They are still deciding", "These come first"),
    "/cases": ("Copper &amp; Vale", "really wanted"),
    "/cases?search=north": ("Northwind",),
    "/cases?view=board": ("Interviewed", "Marlow Clinic"),
    "/cases/new": ("Open the case",),
    "/cases/brightwater": (
        "What comes next",
        "Ana Ruiz promised news by Friday 15 May",
        "thanked",
        "3 days left",
    ),
    "/cases/brightwater/advisers": ("TheraEx Staffing", "the one you follow"),
    "/cases/brightwater/details": ("Operations manager", "Erase this case"),
    "/cases/brightwater/people/new": ("Somebody new",),
    "/cases/brightwater/people/ana": ("ana@brightwater.example",),
    "/cases/brightwater/debrief": ("rebuilding the night rota", "What did they promise?"),
    "/cases/copper/prepare": ("When do you expect to decide?", "Sam Dee"),
    "/cases/brightwater/tell/interview": ("With whom",),
    "/cases/brightwater/tell/heard": ("What they wrote or said",),
    "/tell/heard": ("At which company?",),
    f"/why?step={STEP}": ("Thank everyone you met", "careers-advice.1", "What would change it"),
    f"/write?step={STEP}": ("Dear Ana,", "night rota", "Bo Lind", "How it reads"),
    f"/write?step={STEP}&way=letter": ("See the page", "To copy out by hand"),
    "/people": ("Priya Nair", "vCard"),
    "/people?search=mia": ("Mia Chan",),
    "/calendar": ("May 2026", "Interview at Copper &amp; Vale"),
    "/calendar?on=2026-02-03": ("February 2026",),
    "/calendar/week": ("14:20–15:20 Interview at Copper &amp; Vale",),
    "/review": ("we are still talking to a few people",),
    "/outbox": ("Nothing on its way",),
    "/insights": ("How long until an answer", "How far they came"),
    "/insights?case=tideway": ("Silent for",),
    "/guidance": ("Whose advice to follow", "Thank everyone you met"),
    "/guidance/check_in": ("What each adviser would have",),
    "/settings": ("Europe/London", "Export everything"),
    "/settings/sending": ("What may leave by itself", "Thank-you"),
    "/find?q=ana": ("Ana Ruiz",),
    "/help": ("Keys",),
    "/start": ("Look at the demo",),
}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_shows_what_it_is_for(browser: Client, path: str) -> None:
    answer = browser.get(path)
    text = answer.content.decode()
    assert answer.status_code == 200
    for words in PAGES[path]:
        assert words in text, words
    assert "<h1" in text
    assert "None" not in text.replace("None yet", "").replace("None sent", "").replace("None beyond", "")


@pytest.mark.parametrize(
    "path", sorted({p.partition("?")[0] for p in PAGES if "brightwater" not in p and "copper" not in p})
)
def test_a_page_stands_with_nothing_in_the_store(newcomer: Owner, path: str) -> None:
    if path in ("/guidance/check_in",):
        return
    answer = signed_in(newcomer).get(path)
    if path == "/":
        assert answer.headers["Location"] == "/start"
    else:
        assert answer.status_code == 200


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/nowhere", "There is no such page"),
        ("/cases/nobody", "no case"),
        ("/cases/brightwater/tell/nonsense", "There is no such page"),
        ("/cases/brightwater/people/nobody", "nobody of that name"),
        ("/why?step=brightwater:gone", "no such step"),
        ("/write?step=brightwater:thank_you/i1/bo", "something has happened since"),
        ("/guidance/nonsense", "no such rule"),
        ("/review/999", "settled already"),
        ("/outbox/999", "no such message"),
    ],
)
def test_what_is_not_there_is_said_in_a_sentence(browser: Client, path: str, words: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 404
    assert words in answer.content.decode()


def test_names_are_shown_as_they_are_written_and_never_as_markup(browser: Client) -> None:
    nasty = '<script>alert(1)</script> & Söhne "O\'Neil"'
    browser.post("/cases/new", {"company": nasty, "role": "<b>x</b>"})
    for path in ("/cases", "/find?q=alert", "/insights"):
        text = browser.get(path).content.decode()
        assert "<script>alert" not in text
        assert "<b>x</b>" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; Söhne" in browser.get("/cases").content.decode()


def test_times_stand_in_the_markup(browser: Client) -> None:
    text = browser.get("/").content.decode()
    assert (
        '<time datetime="2026-05-12T10:44:00+01:00" title="Tuesday, 12 May 2026, 10:44">due by 10:44' in text
    )


def test_search_while_typing_answers_with_the_rows_alone(browser: Client) -> None:
    for path in ("/cases?search=otter", "/people?search=lena", "/find?q=otter"):
        text = browser.get(path, headers={"HX-Request": "true"}).content.decode()
        assert "Otter" in text
        assert "<html" not in text


def test_static_files_are_kept_for_good_and_squeezed(browser: Client) -> None:
    import gzip

    from afterword.web import assets

    where = assets.address("app.css")
    answer = browser.get(where, HTTP_ACCEPT_ENCODING="gzip, br")
    assert answer.headers["Cache-Control"].endswith("immutable")
    assert gzip.decompress(answer.content) == assets.assets()["app.css"].plain
    assert browser.get(where).content == assets.assets()["app.css"].plain
    assert browser.get(where.replace(assets.fingerprint(), "0" * 12)).headers["Cache-Control"] == "no-cache"
    assert browser.get("/static/x/../../settings.py").status_code == 404
    assert browser.get(f"/static/{assets.fingerprint()}/nothing.css").status_code == 404


def test_faces_and_scripts_come_with_their_licences() -> None:
    from afterword.web import assets

    names = assets.assets()
    for licence in ("newsreader-OFL", "hanken-grotesk-OFL"):
        assert b"SIL OPEN FONT LICENSE" in names[f"fonts/{licence}.txt"].plain.upper()
    assert names["vendor/htmx-LICENSE.txt"].plain
    assert names["icons/lucide-LICENSE.txt"].plain
    assert sum(len(a.plain) for n, a in names.items() if n.endswith(".woff2")) < 120_000


def test_it_can_be_installed(browser: Client) -> None:
    told = json.loads(browser.get("/manifest.webmanifest").content)
    assert told["start_url"] == "/"
    assert {"192x192", "512x512"} <= {icon["sizes"] for icon in told["icons"]}
    for icon in told["icons"]:
        assert browser.get(icon["src"]).headers["Content-Type"] == "image/png"
    worker = browser.get("/worker.js").content.decode()
    assert "/offline" in worker
    assert "/cases" not in worker
    assert b"resting" in browser.get("/offline").content


def test_a_card_quotes_how_its_note_begins(browser: Client) -> None:
    page = browser.get("/").content.decode()
    assert page.count("<blockquote>") >= 2
    card = page[page.index('id="brightwater:thank_you/i1/ana"') :]
    quoted = card[card.index("<blockquote>") : card.index("</blockquote>")]
    assert "night rota" in quoted
    assert "Dear" not in quoted
