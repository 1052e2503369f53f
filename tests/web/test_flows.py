"""What one does on the pages, with forms alone: no script is needed for any of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.web import cases
from tests.web.fixtures import signed_in

if TYPE_CHECKING:
    from django.http import HttpResponse
    from django.test import Client

    from afterword.store.models import Owner

STEP = "brightwater:thank_you/i1/ana"


def _token(text: str) -> str:
    found = re.search(r'name="once" value="([^"]+)"', text)
    assert found
    return found[1]


def _undo(text: str) -> str:
    found = re.search(r'action="/undo">.*?name="activity" value="([^"]+)"', text)
    assert found
    return found[1]


def _follow(client: Client, answer: HttpResponse) -> str:
    assert answer.status_code == 303, answer.content.decode()[:2000]
    return client.get(answer.headers["Location"]).content.decode()


def test_not_this_one_and_undo(browser: Client) -> None:
    text = _follow(browser, browser.post("/steps/skip", {"step": STEP, "back": "/"}))
    assert "Left out: Thank Ana Ruiz" in text
    assert 'action="/undo"' in text
    assert f'id="{STEP}"' not in text
    text = _follow(browser, browser.post("/undo", {"activity": _undo(text), "back": "/"}))
    assert "Taken back" in text
    assert f'id="{STEP}"' in text


def test_undo_takes_back_what_it_stood_beside_and_nothing_newer(browser: Client) -> None:
    first = _undo(_follow(browser, browser.post("/steps/skip", {"step": STEP, "back": "/"})))
    elsewhere = {"text": "they moved", "back": "/"}
    _follow(browser, browser.post("/cases/marlow/tell/note", elsewhere))
    note = {"text": "ring back", "back": "/"}
    newer = _undo(_follow(browser, browser.post("/cases/brightwater/tell/note", note)))

    def undone(activity: str) -> str:
        text = _follow(browser, browser.post("/undo", {"activity": activity, "back": "/cases/brightwater"}))
        assert "they moved" in browser.get("/cases/marlow").content.decode()
        return text

    assert "Something was noted after that" in undone(first)
    assert "ring back" in browser.get("/cases/brightwater").content.decode()
    assert "Taken back" in undone(newer)
    assert "Taken back: Left out: Thank Ana Ruiz" in undone(first)
    assert "undone already" in undone(first)
    assert "nothing to undo" in undone("")


def test_later_puts_it_off(browser: Client) -> None:
    text = _follow(browser, browser.post("/steps/snooze", {"step": STEP, "days": "1", "back": "/"}))
    assert "Put off to tomorrow" in text
    assert f'id="{STEP}"' not in text


def test_a_form_sent_twice_counts_once(browser: Client) -> None:
    from afterword.store.models import CaseRecord

    form = {"company": "Twice Ltd", "once": _token(browser.get("/cases/new").content.decode())}
    first, second = browser.post("/cases/new", form), browser.post("/cases/new", form)
    assert first.headers["Location"] == second.headers["Location"]
    assert CaseRecord.objects.filter(company="Twice Ltd").count() == 1
    assert "counts once" in _follow(browser, second)


def test_a_form_that_was_refused_may_be_sent_again(browser: Client) -> None:
    token = _token(browser.get("/cases/new").content.decode())
    refused = browser.post("/cases/new", {"company": " ", "role": "Baker", "once": token})
    assert refused.status_code == 422
    assert "Which company is it?" in refused.content.decode()
    assert 'value="Baker"' in refused.content.decode()
    assert browser.post("/cases/new", {"company": "Bun", "once": token}).status_code == 303


def test_a_step_that_the_command_line_settled_meanwhile_is_not_done_again(owner: Owner) -> None:
    from afterword.desk.messages import sent
    from afterword.store.models import FactRecord

    client = signed_in(owner)
    assert STEP in client.get("/").content.decode()
    sent(owner, "brightwater", "thank_you", to=("ana",), text="Dear Ana", now=cases.NOW)
    before = FactRecord.objects.count()
    for path, fields in (
        ("/steps/skip", {"step": STEP}),
        ("/write", {"step": STEP, "way": "email", "do": "sent", "body": "x", "subject": "y", "version": "0"}),
    ):
        text = _follow(client, client.post(path, {**fields, "back": "/"}))
        assert "no such step" in text or "something has happened since" in text
    assert FactRecord.objects.count() == before


def test_a_note_written_read_over_mended_and_noted_as_sent(browser: Client, owner: Owner) -> None:
    text = browser.get("/write", {"step": STEP}).content.decode()
    assert "Nothing to mend" in text
    body = (
        "Dear Ana,\n\nThank you for your time yesterday. Rebuilding the night rota with the nurses stayed with "
        "me, and I would be glad to help. You must hire me NOW!!! I am very interested in the Operations manager "
        "position at Brightwater.\n\nKind regards,\nSam Osei"
    )
    form = {"step": STEP, "way": "email", "subject": "Thank you", "body": body, "version": "0"}
    text = _follow(browser, browser.post("/write", {**form, "do": "save"}))
    assert '<mark class="warn">' in text
    mend = re.search(r'name="mend" value="([^"]+)"', text)
    if mend:
        text = _follow(browser, browser.post("/write", {**form, "version": "1", "mend": mend[1]}))
    version = re.search(r'id="version" value="(\d+)"', text)
    assert version
    said = {**form, "body": body.replace("You must hire me NOW!!! ", ""), "version": version[1], "do": "sent"}
    text = _follow(browser, browser.post("/write", said))
    assert "thank-you" in text
    assert "thanked" in text
    assert f'id="{STEP}"' not in browser.get("/").content.decode()


def test_live_reading_keeps_the_text_and_says_how_it_reads(browser: Client) -> None:
    form = {
        "step": STEP,
        "way": "email",
        "subject": "Hi",
        "body": "Hello [Name], hire me NOW!!!",
        "version": "0",
    }
    answer = browser.post("/write/check", form, headers={"HX-Request": "true"})
    text = answer.content.decode()
    assert answer.status_code == 200
    assert 'id="mirror" hx-swap-oob' in text
    assert "<mark" in text
    assert "hire me NOW" in browser.get("/write", {"step": STEP}).content.decode()


def test_two_windows_on_one_note_lose_nothing(browser: Client) -> None:
    form = {"step": STEP, "way": "email", "subject": "Hi", "version": "0", "do": "save"}
    browser.post("/write", {**form, "body": "from the first window"})
    browser.post("/write", {**form, "version": "1", "body": "from the first window, more"})
    text = _follow(browser, browser.post("/write", {**form, "version": "1", "body": "from the second"}))
    assert "changed in another window" in text
    assert "from the first window, more" in browser.get("/write", {"step": STEP}).content.decode()


def test_a_topic_is_put_in_as_a_blank_to_fill(browser: Client) -> None:
    body = "Dear Ana,\n\nThank you.\n\nSam Osei"
    form = {
        "step": STEP,
        "way": "email",
        "subject": "",
        "body": body,
        "version": "0",
        "add": "the second site",
    }
    text = _follow(browser, browser.post("/write", form))
    assert "⟦" in text
    assert "A blank to fill in" in text


def test_a_debrief_with_a_promise_as_it_was_said(browser: Client, owner: Owner) -> None:
    from afterword.desk.show_case import show_case

    live = browser.post(
        "/cases/northwind/debrief/read",
        {"promise": "by Friday", "interview": "i1"},
        headers={"HX-Request": "true"},
    )
    assert "Friday, 8 May" in live.content.decode()  # said on Monday the 4th, the day of the interview
    form = {"interview": "i1", "who": ["Priya Nair", "Kit Moss", ""], "topic": ["the till", "returns", ""],
            "liked": ["1"], "promise": "you will hear from us by Friday", "do": "tell"}  # fmt: skip
    text = _follow(browser, browser.post("/cases/northwind/debrief", form))
    assert "Kit Moss" in text
    view = show_case(owner, "northwind", cases.NOW)
    assert view.promise is not None
    assert view.promise.end.isoformat() == "2026-05-08"
    topics = {t.topic: t.liked for t in view.case.rounds()[-1].debrief}
    assert topics == {"the till": False, "returns": True}


def test_the_review_list_yes_no_and_change(browser: Client, owner: Owner) -> None:
    from afterword.desk.review import review_list

    (item,) = review_list(owner)
    text = browser.get(f"/review/{item.id}").content.decode()
    assert "not decided yet" in text
    form = {"case": "northwind", "keep-0": "1", "at-0": "2026-05-12", "label-0": "timeline_given",
            "end-0": "2026-05-20"}  # fmt: skip
    text = _follow(browser, browser.post(f"/review/{item.id}", form))
    assert "Wednesday 20 May" in text
    assert not review_list(owner)
    assert "answered already" in _follow(browser, browser.post("/review/reject", {"id": item.id}))


def test_a_person_gets_an_address_and_a_card(browser: Client) -> None:
    fields = {
        "name": "Ana Ruiz",
        "role": "hiring_manager",
        "email": "a.ruiz@brightwater.example",
        "phone": "1",
    }
    text = _follow(browser, browser.post("/cases/brightwater/people/ana", fields))
    assert "Hiring manager" in text
    card = browser.get("/cases/brightwater/people/ana.vcf").content.decode()
    assert "a.ruiz@brightwater.example" in card


@pytest.mark.parametrize(
    ("what", "fields", "words"),
    [
        ("interview", {"starts_day": "2026-05-20", "starts_clock": "10:00", "people": "Zoe Lam"}, "20 May"),
        ("held", {"ended_day": "2026-05-11", "ended_clock": "15:00", "people": "Zoe Lam"}, "Zoe Lam"),
        ("promise", {"text": "by the end of next week"}, "promised news"),
        ("heard", {"sender": "imogen", "label": "still_deciding", "at_day": "2026-05-12"}, "not decided"),
        ("sent", {"action": "check_in", "to": "imogen", "channel": "email"}, "check-in"),
        ("rejected", {"via": "phone"}, "chose otherwise"),
        ("offer", {"sender": "imogen", "via": "email"}, "an offer"),
        ("withdrew", {}, "withdrew"),
        ("on_hold", {}, "on hold"),
        ("news", {"text": "won a prize"}, "won a prize"),
        ("note", {"text": "bring the folder"}, "bring the folder"),
    ],
)
def test_everything_that_happens_can_be_told(
    browser: Client,
    what: str,
    fields: dict[str, str],
    words: str,
) -> None:
    text = _follow(browser, browser.post(f"/cases/marlow/tell/{what}", fields))
    assert words in text


@pytest.mark.parametrize(
    ("what", "fields", "words"),
    [
        ("interview", {"starts_day": "", "starts_clock": "10:00"}, "Which day is it?"),
        ("interview", {"starts_day": "2026-05-20", "starts_clock": ""}, "At what time?"),
        ("interview", {"starts_day": "20.5.", "starts_clock": "10"}, "year-month-day"),
        ("promise", {"text": ""}, "Write it as they said it"),
        ("promise", {"text": "we liked you"}, "give the day"),
        ("note", {"text": "  "}, "Write a few words"),
    ],
)
def test_what_cannot_be_taken_is_said_beside_its_field(
    browser: Client,
    what: str,
    fields: dict[str, str],
    words: str,
) -> None:
    answer = browser.post(f"/cases/marlow/tell/{what}", fields)
    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_another_adviser_says_what_changes_today(browser: Client, owner: Owner) -> None:
    text = _follow(browser, browser.post("/guidance/policy", {"policy": "teal", "back": "/guidance"}))
    assert "teal" in text
    assert "oday" in text
    text = _follow(browser, browser.post("/guidance/policy", {"policy": "nonsense", "back": "/guidance"}))
    assert "no policy called" in text


def test_a_value_of_ones_own(browser: Client) -> None:
    text = _follow(
        browser, browser.post("/guidance/thank_within_a_day", {"name": "due_hours", "value": "12"})
    )
    assert "Your own value" in text
    wrong = browser.post("/guidance/thank_within_a_day", {"name": "due_hours", "value": "soon"})
    assert wrong.status_code == 422
    assert "no fitting value" in wrong.content.decode()


def test_settings_are_kept_and_refused_kindly(browser: Client, owner: Owner) -> None:
    _follow(browser, browser.post("/settings", {"name": "Sam O.", "timezone": "Europe/Paris"}))
    owner.refresh_from_db()
    assert (owner.name, owner.timezone) == ("Sam O.", "Europe/Paris")
    wrong = browser.post("/settings", {"timezone": "Mars/Olympus"})
    assert wrong.status_code == 422
    assert "Mars/Olympus" in wrong.content.decode()


def test_export_and_erasing_one_case(browser: Client) -> None:
    archive = browser.post("/settings/export")
    assert archive.content.startswith(b"PK")
    text = _follow(
        browser, browser.post("/cases/halden/erase", {"name": "wrong", "back": "/cases/halden/details"})
    )
    assert "nothing was erased" in text
    text = _follow(browser, browser.post("/cases/halden/erase", {"name": "halden"}))
    assert "Erased" in text
    assert browser.get("/cases/halden").status_code == 404


def test_from_nothing_to_the_first_case(newcomer: Owner) -> None:
    client = signed_in(newcomer)
    assert client.get("/").headers["Location"] == "/start"
    text = _follow(
        client, client.post("/start", {"name": "Kim Doe", "country": "GB", "timezone": "Europe/London"})
    )
    assert "A new case" in text
    text = _follow(
        client, client.post("/cases/new", {"company": "Acme", "people": "Ana Ruiz <ana@acme.example>"})
    )
    assert "Acme" in text
    assert "Ana Ruiz" in text
    assert "&lt;ana@acme" not in text


def test_the_demo_lies_apart_and_can_be_left(newcomer: Owner) -> None:
    from afterword.store.location import in_demo

    client = signed_in(newcomer)
    text = _follow(client, client.post("/demo/enter", {"back": "/"}))
    assert in_demo()
    assert "This is the demo" in text
    assert "to do" in text
    client.post("/demo/leave", {"back": "/"})
    assert not in_demo()
    assert client.get("/").headers["Location"] == "/start"


def test_sending_by_itself_is_off_until_it_is_allowed_and_stopped_again(
    browser: Client, owner: Owner
) -> None:
    from afterword.desk.automatic import permissions

    assert not any(allowed for allowed, _cap in permissions(owner).values())
    form = {"action": "thank_you", "cap": "2", "back": "/settings/sending"}
    assert "at most 2 a day" in _follow(browser, browser.post("/settings/sending/allow", form))
    assert (
        "between 1 and"
        in _follow(browser, browser.post("/settings/sending/allow", {**form, "cap": "999"})).lower()
    )
    _follow(browser, browser.post("/outbox/hold-all"))
    assert not any(allowed for allowed, _cap in permissions(owner).values())


def test_the_calendar_gets_an_address_that_can_be_taken_back(browser: Client) -> None:
    from django.test import Client as Fresh

    text = browser.post("/calendar/address").content.decode()
    where = re.search(r"/calendar/[^\"]+\.ics", text)
    assert where
    stranger = Fresh(HTTP_HOST="127.0.0.1:8765")
    assert b"BEGIN:VCALENDAR" in stranger.get(where[0]).content
    browser.post("/calendar/address", {"forget": "1"})
    assert stranger.get(where[0]).status_code in (403, 404)


def test_approving_puts_it_into_the_outbox_once(browser: Client, owner: Owner) -> None:
    from afterword.store.models import Account, OutgoingMessage

    Account.objects.create(
        owner=owner, email="sam@example.org", smtp_host="smtp.example.org", created=cases.NOW, is_default=True
    )
    text = browser.get("/write", {"step": STEP}).content.decode()
    assert "Approve, send" in text
    body = re.search(r"<textarea[^>]*>(.*?)</textarea>", text, re.DOTALL)
    assert body
    form = {
        "step": STEP,
        "way": "email",
        "subject": "Thank you",
        "body": body[1],
        "version": "0",
        "do": "approve",
    }
    assert "Approved: it goes to Ana Ruiz" in _follow(browser, browser.post("/write", form))
    again = _follow(browser, browser.post("/write", {**form, "version": "1", "do": "approve_now"}))
    assert "in the outbox already" in again or "no such step" in again or "happened since" in again
    (line,) = OutgoingMessage.objects.all()
    text = browser.get("/outbox").content.decode()
    assert "waits for its time" in text
    assert "Call it off" in text
    assert "Held back" in _follow(browser, browser.post(f"/outbox/{line.pk}/hold"))
    assert "Called off" in _follow(browser, browser.post(f"/outbox/{line.pk}/cancel"))
    assert browser.post(f"/outbox/{line.pk}/nonsense").status_code == 404


def test_everything_can_be_erased_by_typing_the_word(browser: Client) -> None:
    assert "nothing was erased" in _follow(
        browser, browser.post("/settings/erase", {"word": "x", "back": "/settings"})
    )
    assert browser.post("/settings/erase", {"word": "erase"}).headers["Location"] == "/start"


def test_a_message_is_shown_harmless(browser: Client, owner: Owner) -> None:
    from afterword.store.models import MailMessage

    kept = MailMessage.objects.create(
        owner=owner,
        message_id="<a@x.example>",
        subject="Hello <b>",
        sender="ana@brightwater.example",
        html="<p>Dear Sam</p><img src='https://t.example/p.gif'><script>alert(1)</script>",
        recorded=cases.NOW,
    )
    text = browser.get(f"/messages/{kept.pk}").content.decode()
    assert "<p>Dear Sam</p>" in text
    assert "t.example" not in text
    assert "alert(1)" not in text
    assert "Hello &lt;b&gt;" in text
    assert browser.get("/messages/99999").status_code == 404


def test_one_case_may_follow_another_adviser(browser: Client) -> None:
    form = {"policy": "medix", "case": "brightwater", "back": "/cases/brightwater/advisers"}
    text = _follow(browser, browser.post("/guidance/policy", form))
    assert re.search(r"Medix</h2>\s*<p[^>]*>[^<]*the one you follow", text)


def test_the_letter_beside_the_note_is_written_as_a_letter(owner: Owner) -> None:
    from afterword.desk.describe import describe_case
    from afterword.desk.show_case import show_case

    describe_case(owner, "brightwater", now=cases.NOW, really_wanted=True)
    client = signed_in(owner)
    view = show_case(owner, "brightwater", cases.NOW)
    card = next(c for c in view.cards if c.channels == ("letter",))
    text = client.get("/write", {"step": card.ref}).content.decode()
    assert "A letter to Bo Lind" in text
    form = {
        "step": card.ref,
        "way": "letter",
        "body": "Dear Bo,\n\nThank you.\n\nSam",
        "version": "0",
        "do": "sent",
    }
    text = _follow(client, client.post("/write", form))
    assert "by letter" in text
    assert card.ref not in text


def test_a_slip_is_mended_by_one_click(browser: Client) -> None:
    body = "Dear Ana,\n\nThank you for your time. I recieved your card about the night rota.\n\nSam Osei"
    form = {"step": STEP, "way": "email", "subject": "Hi", "body": body, "version": "0"}
    text = browser.post("/write/check", form).content.decode()
    mend = re.search(r'name="mend" value="(typos:\d+:\d+)"', text)
    assert mend
    text = _follow(browser, browser.post("/write", {**form, "version": "1", "mend": mend[1]}))
    assert "received your card" in text
    assert "recieved" not in text
    same = browser.post(
        "/write", {**form, "version": "2", "mend": "typos:1:2", "body": body.replace("recie", "recei")}
    )
    assert "received your card" in _follow(browser, same)


def test_what_is_made_for_paper(browser: Client) -> None:
    for path in (
        "/insights/work-search.pdf",
        f"/write/letter.pdf?step={STEP}",
        f"/write/letter.pdf?step={STEP}&paper=letter",
    ):
        answer = browser.get(path)
        assert answer.content.startswith(b"%PDF"), path
        assert answer.headers["Content-Disposition"].startswith("attachment;")
    picture = browser.get(f"/write/letter.svg?step={STEP}")
    assert picture.content.lstrip().startswith(b"<svg")
    assert "default-src 'none'" in picture.headers["Content-Security-Policy"]
    assert "The page as it will be" in browser.get(f"/write/letter?step={STEP}").content.decode()
    sheet = browser.get(f"/write/call?step={STEP}").content.decode()
    assert "Calling Ana Ruiz" in sheet
    assert "If nobody answers" in sheet


def test_the_log_for_the_office_is_a_table_without_formulas(browser: Client) -> None:
    browser.post("/cases/new", {"company": "=HYPERLINK(1)", "applied": "2026-05-02"})
    text = browser.get("/insights/work-search.csv").content.decode("utf-8-sig")
    assert text.startswith("Day,Company,Position")
    assert "'=HYPERLINK(1)" in text
    assert "Brightwater" in text
    assert "Brightwater" not in browser.get("/insights/work-search.csv?end=2020-01-01").content.decode()


def test_before_their_date_the_page_says_what_the_advisers_would_do(browser: Client, owner: Owner) -> None:
    from afterword.desk.show_case import show_case

    view = show_case(owner, "marlow", cases.NOW)
    card = next(c for c in view.cards if c.action == "check_in")
    text = browser.get("/write", {"step": card.ref}).content.decode()
    assert "The advisers would wait." in text
    assert "If you write all the same" in text


def test_what_came_in_unread_is_asked_for_first(browser: Client, owner: Owner) -> None:
    from afterword.desk.describe import describe_case
    from afterword.store.models import CaseRecord, MailMessage

    MailMessage.objects.create(
        owner=owner, case=CaseRecord.objects.get(slug="marlow"), message_id="<b@x.example>", human=True,
        sender="imogen@marlow.example", subject="News", text="We will write again.", sent_at=1778570000,
        recorded=cases.NOW,
    )  # fmt: skip
    describe_case(owner, "marlow", now=cases.NOW, role="Practice lead")
    text = browser.get("/cases/marlow").content.decode()
    assert "read this first" in text
    assert "Read." in _follow(browser, browser.post("/cases/marlow/looked"))
    assert "read this first" not in browser.get("/cases/marlow").content.decode()


def test_what_the_command_line_sets_is_seen_by_the_next_page(
    browser: Client, owner: Owner, home: Path
) -> None:
    import sqlite3
    from contextlib import closing

    assert "Sam Osei" in browser.get("/settings").content.decode()
    with closing(sqlite3.connect(home / "afterword.db")) as other:
        other.execute("UPDATE store_owner SET name = 'Kim Doe'")
        other.commit()
    assert "Kim Doe" in browser.get("/settings").content.decode()
    wrong = browser.post("/settings", {"name": "Somebody Else", "timezone": "Mars/Olympus"})
    assert wrong.status_code == 422
    assert "Kim Doe" in browser.get("/settings").content.decode()


def test_a_time_is_changed_by_the_clock_on_the_wall(browser: Client) -> None:
    from afterword.store.models import FactRecord

    shown = browser.get("/review/1").content.decode()
    assert 'type="datetime-local" value="2026-05-12T09:20"' in shown
    form = {"case": "northwind", "keep-0": "1", "at-0": "2026-05-11T17:05", "label-0": "still_deciding"}
    assert browser.post("/review/1", form).status_code == 303
    told = FactRecord.objects.filter(kind="message_received", case__slug="northwind").latest("id")
    assert told.body["at"] == "2026-05-11T17:05:00+01:00"
