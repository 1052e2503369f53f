# ruff: noqa: E501  (tables of wordings)
"""The cheap first look: from a message's header alone, whether it can matter.

A message is worth reading when it comes from (or goes to) somebody known, belongs to a known conversation, was
sent by a tracking system, or speaks of an application in its subject. Advertising must say more than a person.
Twenty thousand messages pass here in about a second, so nothing is decoded before it is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from afterword.desk.inbox import senders
from afterword.importers.mail_source import Head
from afterword.reading.charsets import decode_words

READ, PEEK, KEEP_IN_MIND, PASS = "read", "peek", "keep in mind", "pass"
"""Worth reading; worth it if its text speaks of hiring; only if its sender turns out to matter; never."""

_FIELDS = re.compile(
    rb"^(from|to|cc|subject|message-id|in-reply-to|references|date|content-type|list-unsubscribe|list-id|precedence|"
    rb"auto-submitted|x-failed-recipients)[ \t]*:[ \t]*(.*(?:\n[ \t].*)*)",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESS = re.compile(rb"<?([^\s<>,;:\"'()]+@[^\s<>,;:\"'()]+)>?")
_ID = re.compile(rb"<[^<>\s]{1,998}>")
_STRONG = re.compile(
    r"\binterview|\bapplication (?:for|to|as|received|update|status|with|was)|\byour application|\bapplied (?:for|to|at)|\bapplying|"
    r"\bcandida(?:te|cy|ture)|\bshortlist|\bjob offer|offer of employment|\boffer letter|\bvacanc|\brecruit|\bhiring|"
    r"bewerb|vorstellungsgespr|kandidat|candidatur|entretien|entrevista|colloqui|sollicitatie|"
    r"\bassessment (?:day|centre|center)|\bphone screen|\byour (?:cv|résumé|resume)\b|\bthank(?:s| you) for applying",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\bposition\b|\brole\b|\bjob\b|\bapplication\b|\bnext steps?\b|\boffer\b|\bopportunit|\bopening\b|\bavailability\b|"
    r"\bthank you for (?:your time|meeting|coming|talking|speaking)|\bfollow(?:ing)?[ -]?up\b|\bcareer|\bresume\b|\bcv\b|"
    r"\bfeedback\b|\breferences?\b|\bstart date\b|\bcontract\b|\bteam\b.*\bmeet|\bmeet.*\bteam\b|\bconversation\b|\bchat\b|"
    r"\bcall\b|\binvitation\b|\binvite\b|\beinladung\b|\bupdate\b|\bstatus\b|\breschedul|\bzoom\b|\bdecision\b",
    re.IGNORECASE,
)
_ADVERTISING = re.compile(
    r"\bjobs? (?:for you|alert|matching|you may|near)|\bnew jobs?\b|\d+\+? (?:new )?jobs\b|\bjob alert|recommended jobs?|"
    r"\bwho'?s hiring|\bare hiring|\bis hiring|hiring now|\bjobs? of the (?:day|week)|\bappl(?:y|ied) (?:now|early)|"
    r"salary guide|\bwebinar|newsletter|\btips\b|\bhow to\b|\b\d+ (?:ways|tips|questions)",
    re.IGNORECASE,
)
_OTHER_FORMS = re.compile(
    r"credit card|\bloan\b|mortgage|\bvisa\b|passport|insurance|permit\b|planning application|membership|overdraft|tenancy|"
    r"\border\b|\bparcel|\bdelivery\b|invoice|\breceipt\b|your bill|appointment on",
    re.IGNORECASE,
)
_WORDS_IN_TEXT = (
    b"interview", b"applicat", b"applied", b"applying", b"position", b"vacanc", b"candida", b"recruit", b"hiring", b"the role",
    b"this role", b"your cv", b"bewerb", b"vorstellungs", b"entretien", b"text/calendar",
)  # fmt: skip
"""Looked for one by one in lower case: many times faster than one expression of them all."""

_AS_FAR_AS = 6_000
_LONGEST = 2_000


class Glance(NamedTuple):
    """What the header of one message shows. Addresses are in lower case, ids with their angle brackets."""

    key: str
    folder: str
    size: int
    email: str
    domain: str
    to: tuple[str, ...]
    message_id: str
    references: tuple[str, ...]
    bulk: bool
    subject: str
    date: bytes
    calendar: bool
    worded: bool | None
    """Whether the beginning of its text speaks of hiring; ``None`` where only the header was fetched."""
    report: bool


def glance(head: Head, folder: str) -> Glance:
    """Look at a message's header. Never raises."""
    end = _end_of_header(head.raw)
    fields: dict[bytes, bytes] = {}
    for name, value in _FIELDS.findall(head.raw[:end]):
        fields.setdefault(name.lower(), value)
    sender = _ADDRESS.findall(fields.get(b"from", b"")[:_LONGEST])
    email = _text(sender[-1]).lower() if sender else ""
    kind = fields.get(b"content-type", b"").lower()
    bulk = _bulk(fields)
    identifier = _ID.search(fields.get(b"message-id", b""))
    named = fields.get(b"references", b"")[-8_000:] + fields.get(b"in-reply-to", b"")[:_LONGEST]
    return Glance(
        head.key,
        folder,
        head.size,
        email,
        email.rpartition("@")[2],
        _addresses(fields),
        _text(identifier[0]) if identifier else _text(fields.get(b"message-id", b"").strip()[:200]),
        tuple(_text(i) for i in _ID.findall(named)) if named else (),
        bulk,
        _subject(fields.get(b"subject", b"")),
        fields.get(b"date", b"")[:100],
        b"text/calendar" in kind,
        False if bulk else speaks_of_hiring(head.raw, end) if len(head.raw) > end + 4 else None,
        b"report" in kind or b"x-failed-recipients" in fields or b"auto-submitted" in fields,
    )


def speaks_of_hiring(raw: bytes, start: int = 0) -> bool:
    """Whether the beginning of a text has a word of hiring in it."""
    low = raw[start : start + _AS_FAR_AS].lower()
    return any(word in low for word in _WORDS_IN_TEXT)


def _end_of_header(raw: bytes) -> int:
    unix = raw.find(b"\n\n", 1)
    dos = raw.find(b"\r\n\r\n", 1, unix if unix >= 0 else len(raw))
    ends = [n for n in (unix, dos) if n >= 0]
    return min(ends) if ends else len(raw)


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _addresses(fields: dict[bytes, bytes]) -> tuple[str, ...]:
    given = fields.get(b"to", b"")[:_LONGEST] + b"," + fields.get(b"cc", b"")[:_LONGEST]
    return tuple(_text(a).lower() for a in _ADDRESS.findall(given)[:20])


def _subject(raw: bytes) -> str:
    text = _text(raw[:_LONGEST]).replace("\r\n", "\n")
    return decode_words(text) if "=?" in text else " ".join(text.split())


def _bulk(fields: dict[bytes, bytes]) -> bool:
    """Whether it went to many."""
    if b"list-unsubscribe" in fields or b"list-id" in fields:
        return True
    return fields.get(b"precedence", b"").strip().lower() in (b"bulk", b"list", b"junk")


def may_matter(seen: Glance) -> bool:
    """Whether to keep it in mind at all: advertising without a word of hiring and outside any conversation is not."""
    if not seen.bulk or seen.references or seen.calendar:
        return True
    return _STRONG.search(seen.subject) is not None or senders.is_tracking_system(seen.domain)


class Known:
    """Who and what belongs to applications already; grows while a mailbox is read."""

    def __init__(self, mine: Iterable[str] = ()) -> None:
        self.mine = {m.lower() for m in mine if m}
        self.addresses: set[str] = set()
        self.domains: set[str] = set()
        self.ids: set[str] = set()
        self.stored: set[str] = set()
        """Messages that are in the store already and need not be read again."""

    def verdict(self, seen: Glance) -> str:
        """Whether to read the message: :data:`READ`, :data:`KEEP_IN_MIND` or :data:`PASS`."""
        if seen.message_id in self.stored:
            return PASS
        own = seen.email in self.mine
        if self.concerns(seen, own):
            return READ
        if own:
            return READ if _STRONG.search(seen.subject) else _if_worded(seen, _to_a_hiring_office(seen))
        if senders.is_tracking_system(seen.domain) or seen.calendar:
            return READ
        if seen.report and not seen.bulk:
            return READ if senders.is_machine(seen.email) else KEEP_IN_MIND
        return self._by_words(seen)

    def concerns(self, seen: Glance, own: bool) -> bool:
        """Whether somebody or something known is in it."""
        if not self.ids.isdisjoint(seen.references):
            return True
        others = seen.to if own else (seen.email,)
        if any(address in self.addresses for address in others):
            return True
        if seen.bulk and not _STRONG.search(seen.subject):
            return False
        return any(senders.organisation(a.rpartition("@")[2]) in self.domains for a in others)

    def _by_words(self, seen: Glance) -> str:
        subject = seen.subject
        if seen.bulk or senders.is_job_board(seen.domain):
            strong = _STRONG.search(subject) is not None and _ADVERTISING.search(subject) is None
            return READ if strong else PASS
        if _OTHER_FORMS.search(subject):
            return KEEP_IN_MIND
        if _STRONG.search(subject):
            return READ
        if senders.is_private(seen.domain):
            return KEEP_IN_MIND
        return _if_worded(seen, _WEAK.search(subject) is not None or not senders.is_machine(seen.email))


def _if_worded(seen: Glance, likely: bool) -> str:
    """What may matter is read if its text speaks of hiring, as far as that is known yet."""
    if not likely or seen.worded is False:
        return KEEP_IN_MIND
    return READ if seen.worded else PEEK


def _to_a_hiring_office(seen: Glance) -> bool:
    """Whether something that the person sent goes to a hiring office, or names work in its subject."""
    if any(senders.is_office(a) and senders.tells_employer(a.rpartition("@")[2]) for a in seen.to):
        return True
    return _WEAK.search(seen.subject) is not None
