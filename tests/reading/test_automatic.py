"""Automatic replies and delivery reports apart from what people write."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.worktime import BusinessCalendar
from afterword.reading import absence_words, bounce, mime, patterns, quote_marks
from afterword.reading.absence_dates import return_day
from afterword.reading.autoreply import auto_reply, substitute
from afterword.reading.bounce import delivery_failure
from afterword.reading.headers import Address, Headers
from afterword.reading.quotes import new_text

HERE = Path(__file__).parent
ROWS: list[dict[str, Any]] = [json.loads(line) for line in (HERE / "automatic.jsonl").open(encoding="utf-8")]
REPLIES = [row for row in ROWS if row["label"] == "auto_reply"]
PEOPLE = [row for row in ROWS if row["label"] is None]
FAILURES = [row for row in ROWS if row["label"] == "bounce"]
EVERY_DAY = BusinessCalendar()


def title(row: dict[str, Any]) -> str:
    return f"{row['in']['subject']}: {row['in']['body'][:30]}".replace("\n", " ")


@pytest.mark.parametrize("row", REPLIES, ids=title)
def test_automatic_replies(row: dict[str, Any]) -> None:
    mail = mime.from_json(row["in"])
    text = new_text(mail.text)
    assert delivery_failure(mail) is None
    found = auto_reply(mail, text, EVERY_DAY)
    assert found is not None
    assert found.returns_json() == row["returns_on"]
    assert (found.substitute.name if found.substitute else None) == row["substitute"]
    assert found.no_longer_there == row["left"]
    assert all(text[e.start : e.end] == e.text for e in found.evidence)


@pytest.mark.parametrize("row", PEOPLE, ids=title)
def test_people_and_other_machines(row: dict[str, Any]) -> None:
    mail = mime.from_json(row["in"])
    assert delivery_failure(mail) is None
    assert auto_reply(mail, new_text(mail.text), EVERY_DAY) is None


@pytest.mark.parametrize("row", FAILURES, ids=title)
def test_delivery_reports_in_words(row: dict[str, Any]) -> None:
    found = delivery_failure(mime.from_json(row["in"]))
    assert found is not None
    assert found.failed == (row["failed"],)
    assert found.permanent == row["permanent"]
    assert all(row["in"]["body"][e.start : e.end] == e.text for e in found.evidence)


@pytest.mark.parametrize(
    ("name", "failed", "permanent", "status", "reason", "returned"),
    [
        (
            "exchange_ndr",
            "ana.ruiz@brightwater.example",
            True,
            "5.1.10",
            "address",
            "<note-5@mail.example.org>",
        ),
        ("postfix_delayed", "bo@brightwater.example", False, "4.4.1", "delayed", "<note-6@mail.example.org>"),
        ("qmail_bounce", "bo@brightwater.example", True, "5.1.1", "address", ""),
    ],
)
def test_delivery_reports_of_servers(
    name: str, failed: str, permanent: bool, status: str, reason: str, returned: str
) -> None:
    found = delivery_failure(mime.parse((HERE / "mails" / f"{name}.eml").read_bytes()))
    assert found is not None
    assert (found.failed, found.permanent, found.status) == ((failed,), permanent, status)
    assert (found.reason, found.returned_id) == (reason, returned)


def test_a_report_of_success_is_no_failure() -> None:
    raw = (HERE / "mails" / "exchange_ndr.eml").read_bytes()
    delivered = raw.replace(b"Action: failed", b"Action: delivered").replace(b"5.1.10", b"2.0.0")
    assert delivery_failure(mime.parse(delivered)) is None


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("Auto-Submitted", "auto-replied", True),
        ("Auto-Submitted", "no", False),
        ("Auto-Submitted", "auto-generated", False),
        ("X-Autoreply", "yes", True),
        ("Precedence", "auto_reply", True),
        ("Precedence", "bulk", False),
    ],
)
def test_headers_of_machines(name: str, value: str, expected: bool) -> None:
    mail = mime.Mail(Headers([("From", "a@x.example"), (name, value)]), text="Gone fishing, catch you later.")
    assert (auto_reply(mail) is not None) == expected


def test_the_header_does_not_turn_a_receipt_for_an_application_into_an_absence() -> None:
    text = "Thank you for your application. We have received it and will come back to you."
    mail = mime.Mail(Headers([("Auto-Submitted", "auto-replied")]), text=text)
    assert auto_reply(mail) is None


@pytest.mark.parametrize(
    ("text", "sent", "expected"),
    [
        ("absente du 8 au 30 août inclus", "2026-08-10", "2026-08-31"),
        ("I expect to be back in September.", "2026-01-08", "2026-09"),
        ("out until Monday 14 September", "2026-09-07", "2026-09-14"),
        ("away from 3 August to 14 August", "2026-08-04", "2026-08-17"),
        ("returning Tuesday 2 June", "2026-05-25", "2026-06-02"),
        ("Out of office through 7/31. Back August 3rd", "2026-07-20", "2026-08-03"),
        ("closed from 24 December and reopens on 4 January 2027", "2026-12-23", "2027-01-04"),
        ("out of the office Dec 21 - Jan 1", "2026-12-22", "2027-01-04"),
        ("I'm away until the 21st", "2026-08-10", "2026-08-21"),
        ("out today and back tomorrow", "2026-08-10", "2026-08-11"),
        ("away until next week", "2026-08-12", "2026-08-17"),
        ("back in the office on Monday", "2026-08-12", "2026-08-17"),
        ("on leave w/c 10 August. I will be back w/c 17 August", "2026-08-10", "2026-08-17"),
        ("on sabbatical until January 2027", "2026-08-10", "2027-01"),
        ("Abwesend bis zum 14. August", "2026-08-04", "2026-08-17"),
        ("ab dem 22. September wieder für Sie da", "2026-09-09", "2026-09-22"),
        ("afwezig t/m 14 augustus", "2026-08-04", "2026-08-17"),
        ("nieobecna do 8 maja włącznie, odpowiem po powrocie, 11 maja", "2026-04-30", "2026-05-11"),
        ("12月28日から1月4日まで休業いたします", "2026-12-25", "2027-01-05"),
        ("no signal until Monday week", "2026-07-17", "2026-07-27"),
        ("on leave until 31 August 2026. From 1 September write to me again", "2026-05-18", "2026-09-01"),
        ("I'm behind a desk again on Thursday 25 June", "2026-06-18", "2026-06-25"),
        ("I work Monday to Wednesday", "2026-04-23", None),
        ("I don't work Fridays", "2026-08-07", None),
        ("When I return I may have time", "2026-08-07", None),
        ("I retired on 30 June 2026", "2026-08-10", None),
        ("31/02/2026", "2026-01-01", None),
    ],
)
def test_days_of_return(text: str, sent: str, expected: str | None) -> None:
    found = return_day(text, date.fromisoformat(sent), EVERY_DAY)
    assert (found.as_json() if found else None) == expected


def test_americans_write_the_month_first() -> None:
    on = date(2026, 2, 20)
    assert str(return_day("back on 3/4/2026", on, EVERY_DAY, month_first=True).day) == "2026-03-04"  # type: ignore[union-attr]
    assert str(return_day("back on 3/4/2026", on, EVERY_DAY).day) == "2026-04-03"  # type: ignore[union-attr]


def test_the_return_after_an_absence_is_a_business_day() -> None:
    holidays = BusinessCalendar(holidays_of=lambda year: {date(2026, 8, 31): "Summer holiday"})
    found = return_day("on leave until 28 August inclusive", date(2026, 8, 20), holidays)
    assert found is not None
    assert found.day == date(2026, 9, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("please contact my colleague Dr Odalys Brandt", Address("Dr Odalys Brandt", "")),
        ("Contact Bo at bo@x.example.", Address("Bo", "bo@x.example")),
        ("Please contact us on Monday", None),
        ("write to me@x.example", None),
        ("Wei Chen is covering for me", Address("Wei Chen", "")),
    ],
)
def test_substitutes(text: str, expected: Address | None) -> None:
    assert substitute(text, Address("Me", "me@x.example")) == expected


TEXTS = [row["in"]["body"] for row in ROWS] + [row["in"]["subject"] for row in ROWS]


@pytest.mark.parametrize("module", [absence_words, bounce, quote_marks], ids=lambda module: module.__name__)
def test_the_stems_pass_over_nothing_that_a_phrase_would_find(module: Any) -> None:
    for name, pattern in vars(module).items():
        if isinstance(pattern, patterns.Pattern):
            for text in TEXTS:
                quick, whole = pattern.search(text), pattern.compiled.search(text)
                assert bool(quick) == bool(whole), (name, text)


@settings(max_examples=120)
@given(
    st.lists(
        st.sampled_from([word for text in TEXTS for word in text.split()]) | st.text(max_size=6), max_size=60
    ).map(" ".join),
    st.text(max_size=30),
    st.dates(min_value=date(1970, 1, 2), max_value=date(2199, 12, 30)),
)
def test_any_words_are_read(body: str, subject: str, sent: date) -> None:
    mail = mime.from_json({"from": "a@x.example", "subject": subject, "sent": sent.isoformat(), "body": body})
    reply, failure = auto_reply(mail, mail.text, EVERY_DAY), delivery_failure(mail)
    for found in (reply, failure):
        assert found is None or all(mail.text[e.start : e.end] == e.text for e in found.evidence)


@settings(max_examples=100)
@given(
    st.text("0123456789./- abcjunmaydec月日:", max_size=60), st.dates(date(1970, 1, 2), date(2199, 12, 30))
)
def test_any_digits_are_no_trouble(text: str, sent: date) -> None:
    back = return_day(f"back on {text}", sent, EVERY_DAY)
    assert back is None or back.day > sent
