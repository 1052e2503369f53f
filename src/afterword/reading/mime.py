"""A message as it came over the wire, taken apart: never raises, bounded in time and memory.

The parts of a message are found by looking for their boundaries in place, level by level, so that the work is
at most :data:`MAX_DEPTH` passes over the bytes and an attachment is measured but never copied. What goes
beyond a limit is left out, and :attr:`Mail.problems` says so in a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property

from afterword.core.record import NamedTuple
from afterword.core.words import _
from afterword.reading import headers as fields
from afterword.reading.body_text import MAX_HTML, MAX_TEXT, from_html, looks_like_html, unflow
from afterword.reading.charsets import clean, decode, from_base64, one_line
from afterword.reading.headers import NOBODY, Address, Field, Headers

__all__ = ["Address", "Headers", "Mail", "Part", "from_json", "parse", "parse_headers"]

MAX_PARTS = 200
MAX_DEPTH = 20
MAX_CALENDARS = 20
MAX_CALENDAR = 1_000_000
_MAX_BOUNDARY = 200
_MAX_TNEF = 4_000_000


class Part(NamedTuple):
    """Something attached: ``size`` is the number of bytes a person would save, about."""

    content_type: str
    filename: str
    size: int
    inline: bool = False


class Mail:
    """One message. Header values are decoded when asked for; all of them are on one line."""

    def __init__(
        self,
        headers: Headers,
        *,
        text: str = "",
        html: str | None = None,
        calendars: tuple[str, ...] = (),
        attachments: tuple[Part, ...] = (),
        delivery_status: tuple[dict[str, str], ...] = (),
        returned: Headers | None = None,
        problems: tuple[str, ...] = (),
    ) -> None:
        self.headers = headers
        self.text = text
        self.html = html
        self.calendars = calendars
        self.attachments = attachments
        self.delivery_status = delivery_status
        self.returned = returned
        self.problems = problems

    @cached_property
    def message_id(self) -> str:
        """With its angle brackets; empty when there is none."""
        return next(iter(fields.message_ids(self.headers.get_all("message-id"))), "")

    @cached_property
    def in_reply_to(self) -> tuple[str, ...]:
        return fields.message_ids(self.headers.get_all("in-reply-to"))

    @cached_property
    def references(self) -> tuple[str, ...]:
        """The thread's messages, oldest first."""
        return fields.message_ids(self.headers.get_all("references"))

    @cached_property
    def from_(self) -> Address:
        """Whom the message names as its writer; :data:`NOBODY` when it names none."""
        return next(iter(self._addresses("from") or self._addresses("sender")), NOBODY)

    @cached_property
    def to(self) -> tuple[Address, ...]:
        return self._addresses("to")

    @cached_property
    def cc(self) -> tuple[Address, ...]:
        return self._addresses("cc")

    @cached_property
    def reply_to(self) -> tuple[Address, ...]:
        return self._addresses("reply-to")

    @cached_property
    def subject(self) -> str:
        return self.headers.text("subject")

    @cached_property
    def sent(self) -> datetime | None:
        """When it was sent, in the sender's own offset; ``None`` when the message does not say."""
        return fields.parse_date(self.headers.get("date"))

    @cached_property
    def content_type(self) -> str:
        """The type of the whole message, such as ``multipart/report``; ``text/plain`` when it names none."""
        return fields.parse_field(self.headers.get("content-type")).value or "text/plain"

    def _addresses(self, name: str) -> tuple[Address, ...]:
        return fields.addresses(self.headers.get_all(name))

    def __repr__(self) -> str:
        return f"<Mail {self.message_id or '?'} from {self.from_.email!r}: {self.subject[:60]!r}>"


def parse_headers(raw: bytes) -> Mail:
    """The header fields only: the cheap first look at a message, of which the beginning is enough."""
    start = _start(raw)
    end, _body = fields.block_end(raw, start, min(len(raw), start + fields.MAX_BLOCK))
    found = fields.split_fields(raw[start:end])
    return Mail(found)


def parse(raw: bytes) -> Mail:
    """The whole message; of what is broken or beyond the limits, as much as can be had."""
    return _Message(raw).read()


def from_json(obj: Mapping[str, object]) -> Mail:
    """A message given as ``{"from", "subject", "sent", "body"}``.

    Raises ``ValueError`` with a sentence for the person when a value has the wrong type or is no time.
    """
    values: dict[str, str] = {}
    for name in ("from", "subject", "sent", "body"):
        value = obj.get(name)
        if value is not None and not isinstance(value, str):
            raise ValueError(_("“{name}” must be text.").format(name=name))
        values[name] = value or ""
    if not isinstance(obj.get("body"), str):
        raise ValueError(_("“body” is missing: the text of the message."))
    if values["sent"] and fields.parse_date(values["sent"]) is None:
        raise ValueError(_("“sent” must be a time such as 2026-05-04T09:00:00+01:00."))
    given = [("From", values["from"]), ("Subject", values["subject"]), ("Date", values["sent"])]
    body = clean(values["body"][:MAX_HTML])
    html = body if looks_like_html(body) else None
    text = from_html(body) if html is not None else body[:MAX_TEXT]
    problems = (_too_long(),) if len(values["body"]) > (MAX_HTML if html else MAX_TEXT) else ()
    return Mail(Headers([(n, clean(v)) for n, v in given if v]), text=text, html=html, problems=problems)


def _too_long() -> str:
    return _("The text is very long; only its beginning was read.")


def _start(raw: bytes) -> int:
    """Where the header block begins: after a byte order mark, blank lines and an mbox separator."""
    start = 3 if raw.startswith(b"\xef\xbb\xbf") else 0
    while start < min(len(raw), 1000) and raw[start] in b"\r\n":
        start += 1
    if raw[start : start + 5] in (b"From ", b">From"):
        end = raw.find(b"\n", start)
        start = end + 1 if end >= 0 else len(raw)
    return start


class _Body(NamedTuple):
    plain: str
    html: str


class _Message:
    """Reads one message; counts parts on the way, so that no message costs more than the limits allow."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.parts = 0
        self.calendars: list[str] = []
        self.attachments: list[Part] = []
        self.status: list[dict[str, str]] = []
        self.returned: Headers | None = None
        self.problems: dict[str, None] = {}

    def read(self) -> Mail:
        start = _start(self.raw)
        end, body = fields.block_end(self.raw, start)
        if end - start > fields.MAX_BLOCK:
            self._problem(_("The header is very long; only its beginning was read."))
        found = fields.split_fields(self.raw[start:end])
        if not found:
            body = start
            self._problem(_("There is no header: the whole input was read as text."))
        kind = fields.parse_field(found.get("content-type"))
        bodies = self._part(found, kind, body, len(self.raw), 0)
        text, html = self._text(bodies)
        return Mail(
            found,
            text=text,
            html=html,
            calendars=tuple(dict.fromkeys(self.calendars)),
            attachments=tuple(self.attachments),
            delivery_status=tuple(self.status),
            returned=self.returned,
            problems=tuple(self.problems),
        )

    def _problem(self, sentence: str) -> None:
        self.problems.setdefault(sentence)

    def _text(self, bodies: list[_Body]) -> tuple[str, str | None]:
        pieces, pages = [], []
        for body in bodies[:MAX_PARTS]:
            if body.html:
                pages.append(body.html)
            pieces.append(_words(body))
        text = "\n\n".join(piece for piece in pieces if piece)
        if len(text) > MAX_TEXT:
            self._problem(_too_long())
        return text[:MAX_TEXT], "\n".join(pages)[:MAX_HTML] if pages else None

    def _part(self, found: Headers, kind: Field, start: int, end: int, depth: int) -> list[_Body]:
        """The bodies in one part and in the parts inside it."""
        self.parts += 1
        if self.parts > MAX_PARTS:
            self._problem(_("The message has too many parts; the rest was left out."))
            return []
        if kind.value.startswith("multipart/"):
            return self._multipart(found, kind, start, end, depth)
        if kind.value == "message/delivery-status" or kind.value == "message/global-delivery-status":
            self._delivery_status(start, end)
            return []
        if kind.value.startswith(("message/rfc822", "message/global", "text/rfc822-headers")):
            return self._inner_message(found, kind, start, end)
        return self._leaf(found, kind, start, end)

    def _multipart(self, found: Headers, kind: Field, start: int, end: int, depth: int) -> list[_Body]:
        boundary = kind.parameters.get("boundary", "").strip()
        spans = self._split(boundary, start, end) if boundary and len(boundary) <= _MAX_BOUNDARY else []
        if not spans:
            self._problem(_("The parts of the message could not be told apart."))
            return self._leaf(found, Field("text/plain", {}), start, end)
        if depth >= MAX_DEPTH:
            self._problem(_("The message is nested too deeply; the innermost parts were left out."))
            return []
        bodies: list[_Body] = []
        for begin, stop in spans:
            if self.parts > MAX_PARTS:
                break
            head_end, body = fields.block_end(self.raw, begin, stop)
            inner = fields.split_fields(self.raw[begin:head_end])
            inner_kind = fields.parse_field(inner.get("content-type"))
            bodies += self._part(inner, inner_kind, body, stop, depth + 1)
        return _one_of(bodies) if kind.value == "multipart/alternative" else bodies

    def _split(self, boundary: str, start: int, end: int) -> list[tuple[int, int]]:
        """Where the parts between the boundary lines begin and end."""
        mark = b"\n--" + boundary.encode("utf-8", "replace")
        spans: list[tuple[int, int]] = []
        at = start - 1 if self.raw.startswith(mark[1:], start) else self.raw.find(mark, start, end)
        begin, closed, looked = -1, False, 0
        while at >= 0 and len(spans) <= MAX_PARTS and looked < 20 * MAX_PARTS:
            looked += 1
            after = at + len(mark)
            tail = self.raw[after : min(end, after + 2)]
            if not tail or tail[:1] in b"\r\n \t-":
                if begin >= 0:
                    spans.append((begin, at - 1 if self.raw[at - 1 : at] == b"\r" else at))
                if tail == b"--":
                    closed = True
                    break
                line = self.raw.find(b"\n", after, end)
                begin = line + 1 if line >= 0 else end
            at = self.raw.find(mark, after, end)
        if begin >= 0 and not closed and len(spans) <= MAX_PARTS:
            self._problem(_("The message ends early: its last part is not complete."))
            spans.append((begin, end))
        return [(a, max(a, b)) for a, b in spans]

    def _leaf(self, found: Headers, kind: Field, start: int, end: int) -> list[_Body]:
        main = kind.value or "text/plain"
        disposition = fields.parse_field(found.get("content-disposition"))
        name = disposition.parameters.get("filename") or kind.parameters.get("name") or ""
        name = one_line(name)[:255]
        encoding = found.get("content-transfer-encoding").strip().lower()
        if main in ("text/calendar", "application/ics") or name.lower().endswith(".ics"):
            self._calendar(start, end, encoding, kind)
        elif main == "application/ms-tnef" or name.lower() == "winmail.dat":
            return self._tnef(start, end, encoding)
        elif main in ("text/plain", "text/html", "text", "text/enriched") and not (
            disposition.value == "attachment" or (name and main == "text/plain")
        ):
            return [self._words(main, kind, encoding, start, end)]
        elif main == "message/disposition-notification":
            self._delivery_status(start, end)
            return []
        size = (end - start) * 3 // 4 if encoding == "base64" else end - start
        self.attachments.append(Part(main, name, size, disposition.value == "inline"))
        return []

    def _words(self, main: str, kind: Field, encoding: str, start: int, end: int) -> _Body:
        limit = MAX_HTML if main == "text/html" else MAX_TEXT
        data = self._content(start, end, encoding, limit)
        text = decode(data, kind.parameters.get("charset", ""))
        if main == "text/html" or looks_like_html(text):
            return _Body("", text)
        if kind.parameters.get("format", "").lower() == "flowed":
            text = unflow(text, delete_space=kind.parameters.get("delsp", "").lower() == "yes")
        return _Body(text.strip("\n"), "")

    def _content(self, start: int, end: int, encoding: str, limit: int) -> bytes:
        """The bytes of a part after its transfer encoding, at most ``limit`` of them."""
        reach = start + limit * (3 if encoding == "quoted-printable" else 1) + limit // 2
        if end > reach:
            self._problem(_too_long())
        raw = self.raw[start : min(end, reach)]
        if encoding == "base64":
            return from_base64(raw)[:limit]
        if encoding == "quoted-printable":
            from binascii import a2b_qp

            return a2b_qp(raw)[:limit]
        return raw[:limit]

    def _calendar(self, start: int, end: int, encoding: str, kind: Field) -> None:
        if len(self.calendars) < MAX_CALENDARS:
            data = self._content(start, end, encoding, MAX_CALENDAR)
            self.calendars.append(decode(data, kind.parameters.get("charset", "utf-8")))

    def _tnef(self, start: int, end: int, encoding: str) -> list[_Body]:
        from afterword.reading import tnef

        found = tnef.read(self._content(start, end, encoding, _MAX_TNEF))
        self._problem(
            _("The message is wrapped in Outlook's own format (winmail.dat); it was read as far as known.")
        )
        self.attachments += [Part("application/octet-stream", name, size) for name, size in found.attachments]
        self.calendars += found.calendars[: MAX_CALENDARS - len(self.calendars)]
        return [_Body(found.text, found.html)]

    def _delivery_status(self, start: int, end: int) -> None:
        """The groups of fields of a delivery report (RFC 3464), names in lower case."""
        block = self.raw[start : min(end, start + fields.MAX_BLOCK)].replace(b"\r\n", b"\n")
        for group in block.split(b"\n\n")[:MAX_PARTS]:
            found = {name.lower(): " ".join(value.split()) for name, value in fields.split_fields(group)}
            if found:
                self.status.append(found)

    def _inner_message(self, found: Headers, kind: Field, start: int, end: int) -> list[_Body]:
        """A message inside the message: in a delivery report the one that came back, else an attachment."""
        head_end, _body = fields.block_end(self.raw, start, min(end, start + fields.MAX_BLOCK))
        inner = fields.split_fields(self.raw[start:head_end])
        if self.returned is None:
            self.returned = inner
        if not kind.value.startswith("text/"):
            name = fields.parse_field(found.get("content-disposition")).parameters.get("filename", "")
            self.attachments.append(Part(kind.value, name or inner.text("subject"), end - start))
        return []


def _one_of(bodies: list[_Body]) -> list[_Body]:
    """The alternatives as one body: the same words as plain text and as HTML."""
    plain = next((body.plain for body in bodies if body.plain.strip()), "")
    html = next((body.html for body in bodies if body.html), "")
    return [_Body(plain, html)] if plain or html else []


def _words(body: _Body) -> str:
    """The plain text of a body, unless it is only a stub beside the HTML that holds the message."""
    if not body.html:
        return body.plain
    plain = body.plain.strip()
    if not plain:
        return from_html(body.html)
    if len(plain) < 200 and ("html" in plain.lower() or len(plain) < 20):
        shown = from_html(body.html)
        return shown if len(shown) > 2 * len(plain) else body.plain
    return body.plain
