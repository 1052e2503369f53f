"""Delivery reports: whose address failed, for good or only for now.

Taken from the fields of RFC 3464 where there are any, otherwise from the words of the common servers and
filters. A person who writes that a message bounced is no delivery report: the words alone do not suffice, the
sender or the subject or a status code must speak for a machine too.
"""

from __future__ import annotations

from collections.abc import Iterable

from afterword.core.record import NamedTuple
from afterword.reading.evidence import Evidence, spans
from afterword.reading.mime import Mail
from afterword.reading.patterns import Pattern, phrases

MAX_TEXT = 20_000
_ENOUGH = 4


class Bounce(NamedTuple):
    """A message that did not arrive.

    ``permanent``: it will not arrive without another attempt. ``reason`` is one of ``address``, ``full``,
    ``blocked``, ``delayed``, ``other``. ``returned_id`` is the Message-ID of the message that came
    back, where the report says it.
    """

    failed: tuple[str, ...]
    permanent: bool
    status: str
    reason: str
    returned_id: str
    evidence: tuple[Evidence, ...]

    @property
    def confidence(self) -> float:
        return 0.99 if self.failed and self.status else 0.95 if self.failed else 0.9


_SENDER = phrases("bounce", "sender")
_SUBJECT = phrases("bounce", "subject", r"^\W*(?:(?:warning|notice|urgent|\*+[a-z]+\*+)\W+)?(?:{})")
_FAILURE = phrases("bounce", "failure")
_CODE = Pattern(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])|(?<![\d.,:/-])([45]\d\d)(?=[ -][A-Z#<\[(\d])")
_TELEPHONE = Pattern(r"(?<![\w@.])\+?\(?\d[\dxX() .-]{5,20}[\dxX](?!\w)")
_MAIL_NOUN = phrases("bounce", "mail_noun")
_POST = phrases("bounce", "post")
_YOUR_MESSAGE = phrases("bounce", "your_message")
_SMTP = phrases("bounce", "smtp")
_ADDRESS = Pattern(r"[A-Za-z0-9][\w.!#$%&'*+/=?^`{|}~-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_DELAYED = phrases("bounce", "delayed")
_FINAL = phrases("bounce", "final")
_FULL = phrases("bounce", "full")
_BLOCKED = phrases("bounce", "blocked")


def delivery_failure(mail: Mail) -> Bounce | None:
    """The delivery report that a message is; ``None`` when it is something else."""
    text = mail.text[:MAX_TEXT]
    reports = [
        group
        for group in mail.delivery_status
        if "action" in group or "status" in group or "final-recipient" in group
    ]
    if reports and "disposition" not in reports[0]:
        return _from_report(mail, reports, text)
    if not _speaks_of_failure(mail, text):
        return None
    return from_words(mail)


def _from_report(mail: Mail, reports: list[dict[str, str]], text: str) -> Bounce | None:
    actions = {group.get("action", "").split(" ")[0].lower() for group in reports}
    if actions and not actions & {"failed", "delayed", "", "expired"}:
        return None
    bad = [
        g
        for g in reports
        if g.get("action", "").split(" ")[0].lower() not in ("delivered", "relayed", "expanded")
    ]
    failed = _unique(_recipient(group) for group in bad) or _unique(
        mail.headers.get_all("x-failed-recipients")
    )
    status = next((group["status"].split(" ")[0] for group in bad if group.get("status")), "")
    permanent = "failed" in actions or (not actions & {"delayed"} and not status.startswith("4"))
    diagnostic = " ".join(group.get("diagnostic-code", "") for group in bad)
    return Bounce(
        failed,
        permanent,
        status,
        _reason(f"{diagnostic} {status} {text}", status, permanent=permanent),
        _returned(mail),
        _evidence(text),
    )


def _recipient(group: dict[str, str]) -> str:
    value = group.get("original-recipient") or group.get("final-recipient") or ""
    found = _ADDRESS.search(value.partition(";")[2] or value)
    return found[0].lower() if found else ""


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(v.strip().lower() for value in values for v in value.split(",") if v.strip()))[
        :50
    ]


def _speaks_of_failure(mail: Mail, text: str) -> bool:
    sender = _SENDER.search(f"{mail.from_.name}\n{mail.from_.local}") or _SENDER.search(mail.from_.name)
    titled = bool(_SUBJECT.search(mail.subject))
    points = 2 * titled
    if sender:
        points += 2 if sender["filter"] else 3
    if mail.from_.email and "@" not in mail.from_.email:
        points += 2
    if "x-failed-recipients" in mail.headers or mail.content_type == "multipart/report":
        points += 2
    coded = bool(_CODE.search(text)) and bool(_SMTP.search(text))
    points += 2 * coded + 2 * bool("@" in text and _YOUR_MESSAGE.search(text))
    if points < _ENOUGH - 2:
        return False
    if not sender and not speaks_of_mail(mail):
        return False
    fails = bool(_FAILURE.search(text))
    return points + 2 * fails >= _ENOUGH and (fails or titled or coded)


def speaks_of_mail(mail: Mail) -> bool:
    """Whether what failed to arrive is a message at all, and not a parcel."""
    whole = f"{mail.subject}\n{mail.text[:MAX_TEXT]}"
    return not _POST.search(whole) and bool(_MAIL_NOUN.search(whole))


def from_words(mail: Mail) -> Bounce:
    """What the words of a delivery report say, of a message already known to be one."""
    text = mail.text[:MAX_TEXT]
    own = {mail.from_.email, *(address.email for address in mail.to)}
    failed = _unique(mail.headers.get_all("x-failed-recipients"))
    if not failed:
        above = text.split("--- Below this line", 1)[0].split("Original message headers", 1)[0]
        named = [m[0].lower().rstrip(".") for m in _ADDRESS.finditer(f"{mail.subject}\n{above}")]
        named = [a for a in named if a not in own and not a.startswith(("postmaster@", "mailer-daemon@"))]
        failed = _unique(named[:1] or [match[0] for match in _TELEPHONE.finditer(above)][:1])
    status = _status(text)
    delayed = bool(_DELAYED.search(text) or _DELAYED.search(mail.subject))
    permanent = status.startswith("5") or not (status.startswith("4") or delayed)
    if delayed and not status.startswith("5"):
        permanent = bool(_FINAL.search(text)) and not status.startswith("4")
    return Bounce(
        failed,
        permanent,
        status,
        _reason(text, status, permanent=permanent),
        _returned(mail),
        _evidence(text),
    )


def _status(text: str) -> str:
    plain = ""
    for match in _CODE.finditer(text):
        if match[1]:
            return match[1]
        plain = plain or match[2]
    return plain if plain and _SMTP.search(text) else ""


def _reason(text: str, status: str, *, permanent: bool) -> str:
    if status.startswith(("5.1.", "4.1.")):
        return "address"
    if status.endswith(".2.2") or _FULL.search(text):
        return "full"
    if _BLOCKED.search(text):
        return "blocked"
    if not permanent:
        return "delayed"
    return "address" if _FAILURE.search(text) else "other"


def _returned(mail: Mail) -> str:
    from afterword.reading.headers import message_ids

    if mail.returned is not None:
        return next(iter(message_ids(mail.returned.get_all("message-id"))), "")
    return next(iter(mail.in_reply_to), "")


def _evidence(text: str) -> tuple[Evidence, ...]:
    found = _FAILURE.search(text)
    return spans(text, [found.span()]) if found else ()
