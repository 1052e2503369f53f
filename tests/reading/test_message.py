"""Whole messages, understood."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.worktime import BusinessCalendar
from afterword.reading import mime
from afterword.reading.message import Reading, read_message

MAILS = Path(__file__).parent / "mails"
EVERY_DAY = BusinessCalendar()


def read(name: str) -> Reading:
    return read_message(mime.parse((MAILS / f"{name}.eml").read_bytes()), EVERY_DAY)


@pytest.mark.parametrize(
    ("name", "label", "automatic"),
    [
        ("gmail_reply", "timeline_given", False),
        ("outlook_reply", "rejection", False),
        ("forwarded", "rejection", False),
        ("thunderbird_inline", "timeline_given", False),
        ("exchange_ndr", "bounce", True),
        ("postfix_delayed", "bounce", True),
        ("qmail_bounce", "bounce", True),
        ("vacation_rfc3834", "auto_reply", True),
        ("ats_receipt", "acknowledgement", True),
        ("teams_invitation", "interview_invitation", False),
        ("google_invitation", "interview_invitation", True),
        ("winmail", "interview_invitation", False),
        ("teams_moved", "scheduling_change", False),
        ("teams_cancelled", "scheduling_change", False),
        ("counter", "scheduling_change", False),
        ("reply_declined", "scheduling_change", False),
    ],
)
def test_what_a_message_is(name: str, label: str, automatic: bool) -> None:
    found = read(name)
    assert (found.label, found.automatic) == (label, automatic)


def test_the_fixed_shape_of_the_answer() -> None:
    found: Any = read("gmail_reply").as_json()
    assert {
        "label",
        "confidence",
        "evidence",
        "promise",
        "automatic",
        "returns_on",
        "new_text",
    } <= found.keys()
    assert found["promise"] == {"from": "2026-05-12", "to": "2026-05-15", "text": found["promise"]["text"]}
    assert found["returns_on"] is None
    assert found["new_text"].startswith("Hi Sam,")
    assert "accept an" not in found["new_text"]
    json.dumps(found)


def test_an_automatic_reply_says_when() -> None:
    assert read("vacation_rfc3834").as_json()["returns_on"] == "2026-05-26"


def test_a_delivery_report_says_whose_address_and_for_how_long() -> None:
    found = read("postfix_delayed").as_json()
    assert (found["failed_recipient"], found["permanent"]) == ("bo@brightwater.example", False)


def test_the_day_of_sending_is_the_senders_own() -> None:
    body = "You will hear from us tomorrow."
    late = {
        "from": "Ana <ana@x.example>",
        "subject": "Re: Hello",
        "sent": "2026-05-12T23:30:00-07:00",
        "body": body,
    }
    found = read_message(mime.from_json(late), EVERY_DAY)
    assert found.promise is not None
    assert found.promise.end.isoformat() == "2026-05-13"


def test_a_message_cannot_mark_itself() -> None:
    found = read("spoofed_offer")
    assert found.label != "offer"
    assert "ceo@quick-jobs.example" in found.suspicious


@pytest.mark.parametrize(
    ("fields", "suspicious"),
    [
        ([("From", "Ana <ana@brightwater.example>")], False),
        ([("From", "a@b.example"), ("From", "c@d.example")], True),
        ([("From", "a@b.example"), ("Authentication-Results", "mx; spf=fail; dkim=fail; dmarc=fail")], True),
        (
            [("From", "a@b.example"), ("Authentication-Results", "mx; spf=softfail; dkim=pass; dmarc=pass")],
            False,
        ),
        ([("From", "a@b.example"), ("Reply-To", "desk@gmail.com")], True),
        ([("From", "a@b.example"), ("Reply-To", "jobs@mail.b.example")], False),
        ([("From", '"ana@b.example" <ana@b.example>')], False),
    ],
)
def test_senders_that_may_be_somebody_else(fields: list[tuple[str, str]], suspicious: bool) -> None:
    found = read_message(mime.Mail(mime.Headers(fields), text="Hello"), EVERY_DAY)
    assert bool(found.suspicious) == suspicious


def test_a_person_of_the_case_is_less_likely_to_be_noise() -> None:
    given_ = {"from": "Ana <ana@b.example>", "subject": "", "body": "Lovely evening. We talked of you."}
    mail = mime.from_json(given_)
    stranger, known = read_message(mail, EVERY_DAY), read_message(mail, EVERY_DAY, ["Ana@b.example"])
    assert known.label != "unrelated"
    assert known.confidence > stranger.confidence or stranger.label == "unrelated"


def test_evidence_lies_in_the_new_text() -> None:
    for sample in MAILS.glob("*.eml"):
        found = read(sample.stem)
        for piece in found.evidence:
            assert found.new_text[piece.start : piece.end] == piece.text


@settings(max_examples=40)
@given(st.text(max_size=200), st.text(max_size=40), st.text(max_size=40))
def test_any_words_are_read(body: str, subject: str, sender: str) -> None:
    given_ = {"from": sender, "subject": subject, "sent": "2026-05-12T10:00:00Z", "body": body}
    found = read_message(mime.from_json(given_), EVERY_DAY)
    json.dumps(found.as_json()).encode()
    assert all(found.new_text[e.start : e.end] == e.text for e in found.evidence)
