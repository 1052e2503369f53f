"""Messages taken apart, in all their brokenness; nothing raises, nothing takes long."""

from __future__ import annotations

import base64
import email
import time
import tracemalloc
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.reading import mime
from afterword.reading.body_text import from_html

MAILS = Path(__file__).parent / "mails"
SAMPLES = sorted(MAILS.glob("*.eml"))


def read(name: str) -> mime.Mail:
    return mime.parse((MAILS / f"{name}.eml").read_bytes())


def composed() -> EmailMessage:
    message = EmailMessage()
    message["From"] = '"Ruiz, Ana" <ana@brightwater.example>'
    message["To"] = "Sam Osei <sam@example.org>, bo@brightwater.example"
    message["Cc"] = "Wei <wei@brightwater.example>"
    message["Subject"] = "Grüße aus München – Ihr Gespräch am Dienstag, mit einer recht langen Zeile dahinter"
    message["Date"] = "Tue, 12 May 2026 10:00:00 +0200"
    message["Message-ID"] = "<a.b@brightwater.example>"
    message["References"] = "<1@x.example> <2@x.example>"
    message.set_content("Bis Dienstag, schöne Grüße\n")
    message.add_alternative("<p>Bis <b>Dienstag</b></p>", subtype="html")
    message.add_attachment(
        b"%PDF" * 300, maintype="application", subtype="pdf", filename="Anfahrt für Sie.pdf"
    )
    return message


def test_a_usual_message() -> None:
    mail = mime.parse(composed().as_bytes())
    assert mail.from_ == ("Ruiz, Ana", "ana@brightwater.example")
    assert [person.email for person in mail.to] == ["sam@example.org", "bo@brightwater.example"]
    assert mail.cc[0].name == "Wei"
    assert mail.subject == composed()["Subject"]
    assert mail.sent is not None
    assert mail.sent.isoformat() == "2026-05-12T10:00:00+02:00"
    assert mail.message_id == "<a.b@brightwater.example>"
    assert mail.references == ("<1@x.example>", "<2@x.example>")
    assert mail.text == "Bis Dienstag, schöne Grüße"
    assert mail.html is not None
    assert "<b>Dienstag</b>" in mail.html
    assert mail.attachments[0].filename == "Anfahrt für Sie.pdf"
    assert 1150 <= mail.attachments[0].size <= 1300
    assert mail.problems == ()


def test_the_cheap_look_agrees_with_the_whole() -> None:
    for sample in SAMPLES:
        raw = sample.read_bytes()
        whole, cheap = mime.parse(raw), mime.parse_headers(raw[:4096])
        assert (cheap.message_id, cheap.from_, cheap.subject, cheap.sent, cheap.content_type) == (
            *(whole.message_id, whole.from_, whole.subject, whole.sent, whole.content_type),
        )
        assert cheap.text == ""


def test_html_alone_becomes_words_with_links_and_without_what_is_hidden() -> None:
    text = read("outlook_html_only_de").text
    assert text.startswith("Guten Tag Herr Osei,\n\nwir würden Sie gerne am 19. Mai")
    assert "hier beitreten <https://teams.microsoft.com/l/meetup-join/19%3aabc>" in text
    assert "pleased to offer" not in text
    assert "margin" not in text


def test_quotes_and_hidden_words_in_html() -> None:
    page = (
        "<div>Yes&nbsp;&amp; no<br>two</div><blockquote type=cite><p>old</p><blockquote>older</blockquote></blockquote>"
        "<ul><li>one</li><li>two</li></ul><p style='DISPLAY: none'>hidden <b>words</b></p><script>x()</script>end"
    )
    assert from_html(page) == "Yes & no\ntwo\n>\n> old\n> >\n> > older\n\n- one\n- two\n\nend"


def test_a_stub_of_plain_text_gives_way_to_the_html() -> None:
    message = EmailMessage()
    message.set_content("This mail needs an HTML reader.")
    message.add_alternative(
        "<p>We would like to see you again on Tuesday, at ten, in our office.</p>" * 3, subtype="html"
    )
    assert "see you again" in mime.parse(message.as_bytes()).text


def test_flowed_lines_are_joined() -> None:
    assert "a decision before the end of next week, the board" in read("thunderbird_inline").text


def test_charsets_that_lie() -> None:
    mail = read("lying_charset")
    assert mail.from_.name == "Zoë Brûlé"
    assert mail.subject == "Café und Gruß"
    assert mail.text == "Wir freuen uns über Ihr Interesse. Bis Dienstag, Grüße"


def test_a_truncated_message_yields_what_came() -> None:
    mail = read("truncated")
    assert mail.text.startswith("We would like to invite you")
    assert mail.problems


def test_a_line_break_hidden_in_a_header_makes_no_new_header() -> None:
    mail = read("injected_header")
    assert mail.subject == "Hello Bcc: all@example.org and X-Evil: 1"
    assert "bcc" not in mail.headers
    assert "x-evil" not in mail.headers


def test_calendar_parts_are_found_wherever_they_are() -> None:
    assert len(read("teams_invitation").calendars) == 1
    assert len(read("google_invitation").calendars) == 2
    winmail = read("winmail")
    assert winmail.text.endswith("Café Müller is next door.")
    assert [part.filename for part in winmail.attachments] == [
        "winmail.dat",
        "directions.pdf",
        "meeting.ics",
    ] or [part.filename for part in winmail.attachments] == ["directions.pdf", "meeting.ics"]
    assert len(winmail.calendars) == 1
    assert winmail.problems


def test_delivery_reports_keep_their_fields_and_the_message_that_came_back() -> None:
    mail = read("exchange_ndr")
    assert mail.delivery_status[1]["status"] == "5.1.10"
    assert mail.returned is not None
    assert mail.returned.get("message-id") == "<note-5@mail.example.org>"
    assert "Dear Ana" not in mail.text


def test_json_messages() -> None:
    mail = mime.from_json(
        {
            "from": "Ana <ana@x.example>",
            "subject": "Hi\nthere",
            "sent": "2026-05-12T10:00:00Z",
            "body": "A\r\nB",
        }
    )
    assert (mail.from_.email, mail.subject, mail.text) == ("ana@x.example", "Hi there", "A\nB")
    assert mime.from_json({"body": "<html><p>Hello</p></html>"}).text == "Hello"
    assert mime.from_json({"body": "\ud800 x"}).text == "? x"


@pytest.mark.parametrize(
    "given_",
    [
        {},
        {"body": 3},
        {"body": "", "sent": "soon"},
        {"body": "", "from": ["a"]},
        {"body": "", "sent": "2026-99-01"},
    ],
)
def test_json_that_is_no_message_says_so(given_: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"^“.*\.$"):
        mime.from_json(given_)


HOSTILE = {
    "ten thousand nested parts": b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (i, i) for i in range(10_000)
    ),
    "a million parts": b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\n" * 400_000,
    "boundaries that are none": b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--xy\n" * 400_000,
    "nested messages": b"Content-Type: message/rfc822\n\n" * 10_000,
    "one endless header": b"Subject: " + b"=?utf-8?q?a?= " * 200_000,
    "many headers": b"To: a@b.example\n" * 100_000,
    "many recipients": b"To: " + b"a@b.example, " * 100_000 + b"\n\n",
    "quotes without end": b'To: "' + b"\\" * 500_000 + b"\n\n",
    "open tags": b"Content-Type: text/html\n\n" + b"<a '" * 300_000,
    "open angles": b"Content-Type: text/html\n\n" + b"<" * 1_000_000,
    "open quotes": b"Content-Type: text/html\n\n" + b"<div><blockquote>" * 60_000,
    "open styles": b"Content-Type: text/html\n\n" + b"<style>" * 150_000,
    "entities": b"Content-Type: text/html\n\n" + b"&amp;" * 200_000,
    "parameters": b"Content-Type: text/plain" + b'; a="b' * 100_000 + b"\n\nx",
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_messages_take_neither_long_nor_much(raw: bytes) -> None:
    tracemalloc.start()
    started = time.process_time()
    mail = mime.parse(raw)
    _ = (mail.from_, mail.to, mail.subject, mail.sent, mail.references, mail.content_type)
    took, (_now, most) = time.process_time() - started, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert took < 8
    assert most < 60_000_000


def test_a_large_attachment_is_measured_not_copied() -> None:
    line = base64.b64encode(b"x" * 57) + b"\n"
    raw = (
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\n\nHello\n--x\nContent-Type: application/pdf\n"
        + (b"Content-Transfer-Encoding: base64\n\n" + line * 650_000 + b"--x--\n")
    )
    tracemalloc.start()
    started = time.process_time()
    mail = mime.parse(raw)
    took, (_now, most) = time.process_time() - started, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(raw) > 50_000_000
    assert mail.text == "Hello"
    assert mail.attachments[0].size > 37_000_000
    assert took < 3
    assert most < 5_000_000


def broken(raw: bytes, cuts: list[tuple[int, bytes]]) -> bytes:
    for place, piece in cuts:
        at = place % (len(raw) + 1)
        raw = raw[:at] + piece + raw[at + len(piece) :]
    return raw


@settings(max_examples=150)
@given(
    st.sampled_from([sample.read_bytes() for sample in SAMPLES]),
    st.lists(st.tuples(st.integers(0, 10_000), st.binary(max_size=12)), max_size=6),
    st.integers(0, 10_000),
)
def test_damaged_mails_are_read(raw: bytes, cuts: list[tuple[int, bytes]], end: int) -> None:
    mail = mime.parse(broken(raw, cuts)[: 100 + end])
    assert mail.text.encode().decode() == mail.text
    assert mail.sent is None or mail.sent.utcoffset() is not None
    assert "\n" not in mail.subject + "".join((*mail.in_reply_to, *mail.references))
    for person in (mail.from_, *mail.to, *mail.cc, *mail.reply_to):
        assert person.email == person.email.lower()


@settings(max_examples=150)
@given(st.binary(max_size=500))
def test_any_bytes_are_a_message_of_some_kind(raw: bytes) -> None:
    text = mime.parse(raw).text
    assert text.encode().decode() == text
    assert "\n" not in mime.parse_headers(raw).subject


@settings(max_examples=60)
@given(
    st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=80),
    st.sampled_from(["7bit", "base64", "quoted-printable"]),
)
def test_text_comes_back_as_the_standard_library_wrote_it(text: str, encoding: str) -> None:
    message = EmailMessage()
    if encoding == "7bit":
        text = text.encode("ascii", "replace").decode()
    message.set_content(text + "\n", cte=encoding)
    raw = message.as_bytes()
    expected = email.message_from_bytes(raw).get_payload(decode=True)
    assert isinstance(expected, bytes)
    assert mime.parse(raw).text.split() == expected.decode().replace("\ufeff", "").split()
