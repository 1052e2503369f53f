"""Header fields against the standard library where that is right, and on its own where that gives up."""

from __future__ import annotations

import email.utils
from datetime import UTC, datetime, timedelta, timezone
from email.header import Header

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.reading import headers
from afterword.reading.charsets import decode, decode_words
from afterword.reading.headers import Address, addresses, message_ids, parse_date, parse_field

NAMES = st.text(
    st.characters(exclude_categories=("C", "Z"), exclude_characters='"\\'), min_size=1, max_size=20
)
PLAIN_NAMES = st.text("abcdefghijklmnopqrstuvwxyz ABC,;()<>.'-", max_size=20)
EMAILS = st.from_regex(r"[a-z][a-z0-9.+-]{0,10}@[a-z]{1,8}\.example", fullmatch=True)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Ana <ana@x.example>", [Address("Ana", "ana@x.example")]),
        (
            '"Ruiz, Ana" <Ana@X.example>, bo@x.example',
            [Address("Ruiz, Ana", "ana@x.example"), Address("", "bo@x.example")],
        ),
        ("bo@x.example (Bo Lind)", [Address("Bo Lind", "bo@x.example")]),
        ("Panel: a@x.example, B <b@x.example>;", [Address("", "a@x.example"), Address("B", "b@x.example")]),
        ("undisclosed-recipients:;", []),
        ("=?utf-8?b?Wm/DqywgQg==?= <zoe@x.example>", [Address("Zoë, B", "zoe@x.example")]),
        ("Luis <+1 512 xxx xx07>", [Address("Luis", "+1 512 xxx xx07")]),
        ("Ana <ana@x.example", [Address("Ana", "ana@x.example")]),
        ("Careers", [Address("Careers", "")]),
        ('"a\\"b" <c@x.example>', [Address('a"b', "c@x.example")]),
        ("", []),
    ],
)
def test_addresses(value: str, expected: list[Address]) -> None:
    assert list(addresses([value])) == expected


@settings(max_examples=100)
@given(st.lists(st.tuples(PLAIN_NAMES, EMAILS), max_size=4))
def test_addresses_agree_with_the_standard_library(people: list[tuple[str, str]]) -> None:
    value = ", ".join(email.utils.formataddr((name.strip(), address)) for name, address in people)
    expected = [(" ".join(name.split()), address) for name, address in email.utils.getaddresses([value])]
    assert [(one.name, one.email) for one in addresses([value])] == expected


@settings(max_examples=100)
@given(
    st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=60),
    st.sampled_from(["utf-8", "utf-16", "iso-2022-jp"]),
)
def test_encoded_words_come_back(text: str, charset: str) -> None:
    try:
        text.encode(charset)
    except UnicodeEncodeError:
        charset = "utf-8"
    encoded = Header(text, charset, header_name="Subject").encode()
    assert decode_words(encoded).split() == " ".join(text.replace("\ufeff", "").split()).split()


@settings(max_examples=100)
@given(
    st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2100, 1, 1)),  # noqa: DTZ001
    st.integers(min_value=-14 * 4, max_value=14 * 4),
)
def test_dates_come_back(wall: datetime, quarters: int) -> None:
    place = timezone(timedelta(minutes=15 * quarters))
    stamp = wall.replace(microsecond=0, tzinfo=UTC).astimezone(place)
    assert parse_date(email.utils.format_datetime(stamp)) == stamp
    assert parse_date(stamp.isoformat()) == stamp


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("12 May 26 10:00 EST", "2026-05-12T10:00:00-05:00"),
        ("Tue, 12 May 2026 10:00:00 +0100 (BST)", "2026-05-12T10:00:00+01:00"),
        ("Tue May 12 10:00:00 2026", "2026-05-12T10:00:00+00:00"),
        ("2026-05-12", "2026-05-12T00:00:00+00:00"),
        ("Tue, 12-May-2026 10:00 GMT", "2026-05-12T10:00:00+00:00"),
        ("Tue, 32 May 2026 10:00:00 +0000", None),
        ("Tue, 12 May 2026 10:00:00 +9999", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("yesterday", None),
    ],
)
def test_dates_as_they_are_written(value: str, expected: str | None) -> None:
    found = parse_date(value)
    assert (found.isoformat() if found else None) == expected


def test_parameters_continued_and_marked_with_their_charset() -> None:
    field = parse_field('application/pdf; name*0*=utf-8\'\'Gr%C3%BC; name*1="sse.pdf"; x="a;b"; y=1')
    assert field.value == "application/pdf"
    assert field.parameters == {"name": "Grüsse.pdf", "x": "a;b", "y": "1"}


def test_long_reference_lists_keep_their_ends() -> None:
    ids = [f"<{n}@x>" for n in range(1000)]
    found = message_ids([" ".join(ids)])
    assert len(found) == headers.MAX_REFERENCES
    assert (found[0], found[-1]) == (ids[0], ids[-1])


@pytest.mark.parametrize(
    ("data", "charset", "expected"),
    [
        ("Grüße".encode(), "us-ascii", "Grüße"),
        ("Grüße".encode("cp1252"), "utf-8", "Grüße"),
        ("Grüße – “so”".encode("cp1252"), "iso-8859-1", "Grüße – “so”"),
        ("日本語".encode("iso-2022-jp"), "iso-2022-jp", "日本語"),
        ("Привет".encode("koi8-r"), "koi8-r", "Привет"),
        ("Grüße".encode("utf-16"), "utf-16", "Grüße"),
        (b"plain", "rot13", "plain"),
        (b"plain", "no-such-thing", "plain"),
        (b"a\0b\x1b[31mc", "", "ab[31mc"),
        (b"+2D0-", "utf-7", "?"),
    ],
)
def test_charsets_that_lie(data: bytes, charset: str, expected: str) -> None:
    assert decode(data, charset) == expected


@settings(max_examples=150)
@given(
    st.binary(max_size=300), st.sampled_from(["", "utf-8", "utf-7", "utf-16", "hz", "idna", "gb2312", "x"])
)
def test_any_bytes_become_text_that_can_be_written(data: bytes, charset: str) -> None:
    text = decode(data, charset)
    text.encode()
    assert "\0" not in text
    assert "\r" not in text


@settings(max_examples=150)
@given(st.binary(max_size=400))
def test_any_header_block_is_read(block: bytes) -> None:
    found = headers.split_fields(block)
    for name, _value in found:
        assert "\n" not in found.text(name)
        addresses(found.get_all(name))
        message_ids(found.get_all(name))
        parse_date(found.get(name))
        parse_field(found.get(name))
