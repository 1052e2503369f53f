# ruff: noqa: E501  (tables of wordings)
"""The cheap first look: from a message's header alone, whether it can matter.

A message is worth reading when it comes from (or goes to) somebody known, belongs to a known conversation, was
sent by a tracking system, or speaks of an application in its subject. Advertising must say more than a person.
Tens of thousands of messages pass here in a second, so nothing is looked at before it is needed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from afterword.desk.inbox import employer, senders
from afterword.importers.mail_source import Head, is_sent
from afterword.reading.charsets import decode_words
from afterword.reading.patterns import IGNORE_CASE, Pattern

READ, PEEK, KEEP_IN_MIND, PASS = "read", "peek", "keep in mind", "pass"
"""Worth reading; worth it if its text speaks of hiring; only if its sender turns out to matter; never."""

_FIELDS = frozenset(
    b"from to cc subject message-id in-reply-to references content-type list-unsubscribe list-id precedence auto-submitted "
    b"x-failed-recipients".split()
)
_BEGINNINGS = frozenset({name[:3] for name in _FIELDS} | {b"to:", b"cc:", b"to ", b"cc "})
_ADDRESS = re.compile(rb"<?([^\s<>,;:\"'()]+@[^\s<>,;:\"'()]+)>?")
_ID = re.compile(rb"<[^<>\s]{1,998}>")
_STRONG = Pattern(
    r"\binterview|\bapplication (?:for|to|as|received|update|status|with|was)|\byour application|\bapplied (?:for|to|at)|\bapplying|"
    r"\bcandida(?:te|cy|ture)|\bshortlist|\bjob offer|offer of employment|\boffer letter|\bvacanc|\brecruit|\bhiring|"
    r"bewerb|vorstellungsgespr|kandidat|candidatur|entretien|entrevista|colloqui|sollicitatie|"
    r"\bassessment (?:day|centre|center)|\bphone screen|\byour (?:cv|résumé|resume)\b|\bthank(?:s| you) for applying",
    IGNORE_CASE,
)
_STRONG_STEMS = (
    "interv", "appl", "andida", "shortlist", "offer", "vacanc", "recruit", "hiring", "bewerb", "vorstell", "entre", "colloqui", "sollicit",
    "assessment", "phone screen", "your cv", "your r",
)  # fmt: skip
"""One of these is in every subject that ``_STRONG`` finds; so with the other two."""

_WEAK = Pattern(
    r"\bposition\b|\brole\b|\bjob\b|\bapplication\b|\bnext steps?\b|\boffer\b|\bopportunit|\bopening\b|\bavailability\b|"
    r"\bthank you for (?:your time|meeting|coming|talking|speaking)|\bfollow(?:ing)?[ -]?up\b|\bcareer|\bresume\b|\bcv\b|"
    r"\bfeedback\b|\breferences?\b|\bstart date\b|\bcontract\b|\bteam\b.*\bmeet|\bmeet.*\bteam\b|\bconversation\b|\bchat\b|"
    r"\bcall\b|\binvitation\b|\binvite\b|\beinladung\b|\bupdate\b|\bstatus\b|\breschedul|\bzoom\b|\bdecision\b",
    IGNORE_CASE,
)
_WEAK_STEMS = (
    "position", "role", "job", "applic", "next step", "offer", "opportunit", "opening", "availab", "thank you", "follow", "career",
    "resume", "cv", "feedback", "reference", "start date", "contract", "team", "conversation", "chat", "call", "invit", "einladung",
    "update", "status", "reschedul", "zoom", "decision",
)  # fmt: skip
_ADVERTISING = Pattern(
    r"\bjobs? (?:for you|alert|matching|you may|near)|\bnew jobs?\b|\d+\+? (?:new )?jobs\b|\bjob alert|recommended jobs?|"
    r"\bwho'?s hiring|\bare hiring|\bis hiring|hiring now|\bjobs? of the (?:day|week)|\bappl(?:y|ied) (?:now|early)|"
    r"salary guide|\bwebinar|newsletter|\btips\b|\bhow to\b|\b\d+ (?:ways|tips|questions)",
    IGNORE_CASE,
)
_OTHER_FORMS = Pattern(
    r"credit card|\bloan\b|mortgage|\bvisa\b|passport|insurance|permit\b|planning application|membership|overdraft|tenancy|"
    r"\border\b|\bparcel|\bdelivery\b|invoice|\breceipt\b|your bill|appointment on",
    IGNORE_CASE,
)
_OTHER_STEMS = (
    "card", "loan", "mortgage", "visa", "passport", "insurance", "permit", "planning", "member", "overdraft", "tenancy", "order", "parcel",
    "delivery", "invoice", "receipt", "bill", "appointment",
)  # fmt: skip
_WORDS_IN_TEXT = (
    b"interview", b"applicat", b"applied", b"applying", b"position", b"vacanc", b"candida", b"recruit", b"hiring", b"the role",
    b"this role", b"your cv", b"bewerb", b"vorstellungs", b"entretien", b"text/calendar",
)  # fmt: skip
"""Looked for one by one in lower case: many times faster than one expression of them all."""

_AS_FAR_AS = 6_000
_LONGEST = 2_000
_LONGEST_FIELD = 16_000


class Glance(NamedTuple):
    """What the header of one message shows. Addresses are in lower case, ids with their angle brackets.

    ``words`` is the verdict on what it says, for whoever and whatever in it is unknown; ``own`` tells whether that
    was asked as of something that the person wrote. ``strong``: its subject names an application.
    """

    key: str
    folder: str
    email: str
    to: tuple[str, ...]
    message_id: str
    references: tuple[str, ...]
    bulk: bool
    own: bool
    strong: bool
    words: str

    @property
    def others(self) -> tuple[str, ...]:
        """Whom the person wrote to, or who wrote."""
        return self.to if self.own else (self.email,)


def glance(head: Head, folder: str, mine: Collection[str] = ()) -> Glance | None:
    """Look at a message's header. Never raises.

    Gives ``None`` for what can never matter: advertising without a word of hiring and outside any conversation.
    """
    raw = head.raw
    end = _end_of_header(raw)
    fields = _fields(raw[:end])
    field = fields.get
    sender = _ADDRESS.findall(field(b"from", b"")[:_LONGEST])
    email = _text(sender[-1]).lower() if sender else ""
    domain = email.rpartition("@")[2]
    bulk = _bulk(fields)
    named = field(b"references", b"")[-8_000:] + field(b"in-reply-to", b"")[:_LONGEST]
    kind = field(b"content-type", b"").lower()
    calendar = b"text/calendar" in kind
    subject = _subject(field(b"subject", b""))
    strong = _holds(subject, _STRONG_STEMS, _STRONG)
    if bulk and not (named or calendar or strong or senders.is_tracking_system(domain)):
        return None
    report = b"report" in kind or b"x-failed-recipients" in fields or b"auto-submitted" in fields
    to = _addresses(fields)
    own = email in mine or is_sent(folder)
    said = _Said(subject, strong, bulk, raw, end)
    if own:
        words = _in_own(said, to)
    else:
        words = READ if calendar else _in_mail(said, email, domain, report)
    identifier = _ID.search(field(b"message-id", b""))
    return Glance(
        head.key,
        folder,
        email,
        to,
        _text(identifier[0]) if identifier else _text(field(b"message-id", b"").strip()[:200]),
        tuple(_text(i) for i in _ID.findall(named)) if named else (),
        bulk,
        own,
        strong,
        words,
    )


def _fields(block: bytes) -> dict[bytes, bytes]:
    """The first of each field that is looked at, folded as it stands; of a very long one the beginning."""
    found: dict[bytes, bytes] = {}
    inside = b""
    for line in block.split(b"\n"):
        start = line[:3].lower()
        if start in _BEGINNINGS:
            name, _colon, value = line.partition(b":")
            inside = name.strip().lower()
            if inside in _FIELDS and inside not in found:
                found[inside] = value
            else:
                inside = b""
        elif inside:
            if start[:1] in b" \t" and len(found[inside]) < _LONGEST_FIELD:
                found[inside] += b"\n" + line
            else:
                inside = b""
    return found


class _Said(NamedTuple):
    """The words of a message as far as they were fetched: its text begins at ``end`` of ``raw``."""

    subject: str
    strong: bool
    bulk: bool
    raw: bytes
    end: int

    def if_worded(self, likely: bool) -> str:
        """What is likely to matter is read if its text speaks of hiring; :data:`PEEK` where that was not fetched."""
        if not likely or self.bulk:
            return KEEP_IN_MIND
        if len(self.raw) <= self.end + 4:
            return PEEK
        return READ if speaks_of_hiring(self.raw, self.end) else KEEP_IN_MIND


def _in_own(said: _Said, to: tuple[str, ...]) -> str:
    """What the person sent is read if it speaks of an application, by name or to a hiring office."""
    if said.strong:
        return READ
    return said.if_worded(_to_a_hiring_office(to) or _holds(said.subject, _WEAK_STEMS, _WEAK))


def _to_a_hiring_office(to: tuple[str, ...]) -> bool:
    return any(senders.is_office(a) and senders.tells_employer(a.rpartition("@")[2]) for a in to)


def _in_mail(said: _Said, email: str, domain: str, report: bool) -> str:
    """The verdict on what somebody unknown sent."""
    if senders.is_tracking_system(domain):
        return READ
    if report and not said.bulk:
        return READ if senders.is_machine(email) else KEEP_IN_MIND
    if said.bulk or senders.is_job_board(domain):
        return READ if said.strong and _ADVERTISING.search(said.subject) is None else PASS
    if _holds(said.subject, _OTHER_STEMS, _OTHER_FORMS):
        return KEEP_IN_MIND
    if said.strong:
        return READ
    if senders.is_private(domain):
        return KEEP_IN_MIND
    return said.if_worded(not senders.is_machine(email) or _holds(said.subject, _WEAK_STEMS, _WEAK))


def _holds(subject: str, stems: tuple[str, ...], pattern: Pattern) -> bool:
    """Whether the pattern is in the subject; most subjects hold none of its stems, which is found out faster."""
    low = subject.lower()
    for stem in stems:
        if stem in low:
            return pattern.search(subject) is not None
    return False


def speaks_of_hiring(raw: bytes, start: int = 0) -> bool:
    """Whether the beginning of a text has a word of hiring in it."""
    low = raw[start : start + _AS_FAR_AS].lower()
    for word in _WORDS_IN_TEXT:  # noqa: SIM110 -- a generator costs more, thousands of times
        if word in low:
            return True
    return False


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


class Known:
    """Who and what belongs to applications already; grows while a mailbox is read."""

    def __init__(self, mine: Iterable[str] = (), stored: Collection[str] = ()) -> None:
        self.mine = {m.lower() for m in mine if m}
        self.addresses: set[str] = set()
        self.domains: set[str] = set()
        self.names: set[str] = set()
        """Names of employers as :func:`employer.squashed` writes them, for those whose domain is not known yet."""
        self.ids: set[str] = set()
        self.stored = stored
        """Messages that are in the store already and need not be read again."""

    def verdict(self, seen: Glance) -> str:
        """Whether to read the message: :data:`READ`, :data:`PEEK`, :data:`KEEP_IN_MIND` or :data:`PASS`."""
        if seen.message_id in self.stored:
            return PASS
        if self.concerns(seen):
            return READ
        if seen.email in self.mine and not seen.own:
            return READ if seen.strong else PEEK
        return seen.words

    def concerns(self, seen: Glance) -> bool:
        """Whether somebody or something known is in it."""
        if seen.references and not self.ids.isdisjoint(seen.references):
            return True
        others = seen.to if seen.email in self.mine else (seen.email,)
        if not self.addresses.isdisjoint(others):
            return True
        if seen.bulk and not seen.strong:
            return False
        return any(self._is_home(a.rpartition("@")[2]) for a in others)

    def _is_home(self, domain: str) -> bool:
        """Whether an employer's mail comes from there, by its domain or by the name in it."""
        if senders.organisation(domain) in self.domains:
            return True
        return employer.squashed(employer.label_of(domain)) in self.names and senders.tells_employer(domain)
