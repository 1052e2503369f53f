"""Automatic replies: absence notices, answers of bots and ticket systems, "no longer works here".

Headers decide where there are any (RFC 3834 and the habits of the common servers). Otherwise signs in the
words are counted, for and against: a machine speaks to nobody by name and about no application, a person who
mentions a holiday does. A receipt for an application is an acknowledgement, not an automatic reply.
"""

from __future__ import annotations

from datetime import date

from afterword.core.record import TYPE_CHECKING, NamedTuple
from afterword.core.worktime import BusinessCalendar
from afterword.reading import absence_words as says
from afterword.reading.evidence import Evidence, spans
from afterword.reading.mime import Address, Mail
from afterword.reading.patterns import Pattern, phrases

if TYPE_CHECKING:
    from afterword.reading.absence_dates import Return

MAX_TEXT = 6_000
_ENOUGH = 3


class AutoReply(NamedTuple):
    """What an automatic reply says.

    ``returns_on`` is the first day back; where only the month is known, that month's first day, and
    ``exact`` is false. ``substitute`` is whom to write to meanwhile: a name, an address or both.
    """

    evidence: tuple[Evidence, ...]
    returns_on: date | None
    exact: bool
    substitute: Address | None
    no_longer_there: bool
    confidence: float

    def returns_json(self) -> str | None:
        """``2026-08-31``, ``2026-09`` when only the month is known, or ``None``."""
        if self.returns_on is None:
            return None
        return self.returns_on.isoformat() if self.exact else f"{self.returns_on:%Y-%m}"


class _Signs(NamedTuple):
    points: int
    places: list[tuple[int, int]]
    certain: bool
    absent: bool
    left: bool


def machine_headers(mail: Mail) -> str:
    """``replied`` when the header says that a machine answered, ``generated`` when one wrote, else empty."""
    submitted = mail.headers.get("auto-submitted").lower()
    if submitted.startswith("auto-replied"):
        return "replied"
    names = ("x-autoreply", "x-autorespond", "x-auto-reply", "x-autoreply-from", "x-vacation", "vacation")
    if any(mail.headers.get(name).lower() not in ("", "no", "none") for name in names):
        return "replied"
    if mail.headers.get("precedence").lower() in ("auto_reply", "auto-reply"):
        return "replied"
    return "generated" if submitted and submitted != "no" else ""


def auto_reply(
    mail: Mail, text: str | None = None, calendar: BusinessCalendar | None = None
) -> AutoReply | None:
    """The automatic reply that a message is; ``None`` when a person or another kind of machine wrote it.

    ``text`` is the new text of the body, in which evidence is given; ``calendar`` says which days are worked.
    """
    text = (mail.text if text is None else text)[:MAX_TEXT]
    signs = _signs(mail, text)
    if not signs.certain and signs.points < _ENOUGH:
        return None
    return _reply(mail, text, signs, calendar or BusinessCalendar())


def from_words(mail: Mail, text: str, calendar: BusinessCalendar) -> AutoReply:
    """What an automatic reply says, of a message already known to be one."""
    signs = _signs(mail, text[:MAX_TEXT])
    return _reply(mail, text[:MAX_TEXT], signs._replace(absent=True), calendar)


def _reply(mail: Mail, text: str, signs: _Signs, calendar: BusinessCalendar) -> AutoReply:
    found = _return(mail, text, calendar) if signs.absent or signs.certain else None
    places = signs.places + ([(found.start, found.end)] if found and found.end else [])
    return AutoReply(
        spans(text, places),
        found.day if found and not signs.left else None,
        found.exact if found else True,
        substitute(text, mail.from_),
        signs.left,
        0.99 if signs.certain else min(0.97, 0.7 + 0.05 * max(0, signs.points)),
    )


def _return(mail: Mail, text: str, calendar: BusinessCalendar) -> Return | None:
    if mail.sent is None:
        return None
    from afterword.reading.absence_dates import return_day

    offset = mail.sent.utcoffset()
    hours = offset.total_seconds() / 3600 if offset else 0
    on, american = mail.sent.date(), -11 <= hours <= -4
    found = return_day(text, on, calendar, month_first=american)
    if found is None and says.SUBJECT.search(mail.subject):
        found = return_day(mail.subject, on, calendar, month_first=american)
        return found._replace(start=0, end=0) if found else None
    return found


_NOTHING = _Signs(0, [], False, False, False)


def _signs(mail: Mail, text: str) -> _Signs:
    """Everything that speaks for and against an automatic reply, counted."""
    lead = bool(says.SUBJECT.search(mail.subject))
    header = machine_headers(mail)
    own = _own_signs(mail, text)
    automatic = bool(says.AUTOMATIC_REPLY.search(text))
    if not (own.points or automatic or lead or header == "replied"):
        return _NOTHING
    receipt = bool(says.APPLICATION_RECEIPT.search(text))
    certain = lead or (header == "replied" and not (receipt and not own.absent))
    if receipt and not (own.absent or own.left or lead):
        return own._replace(points=0, certain=certain)
    back = bool(says.BACK.search(text) or says.RETURNS.search(text))
    points = own.points + back + 3 * automatic + 2 * (header == "generated")
    for sign in (says.LATER, says.MEANWHILE, says.THANKS, says.AUTOMATIC):
        points += bool(sign.search(text))
    return own._replace(
        points=points - _person_signs(text, speaks=own.absent or own.left),
        certain=certain,
        absent=own.absent or back,
    )


def _own_signs(mail: Mail, text: str) -> _Signs:
    """The signs of which an automatic reply holds at least one: away, gone, a bot, a ticket."""
    absent, left, bot = says.ABSENT.search(text), says.LEFT.search(text), says.BOT.search(text)
    places = [match.span() for match in (absent, left, bot) if match]
    points = 2 * bool(absent) + 2 * bool(left) + 3 * bool(bot)
    ticket = says.TICKET.search(text)
    if ticket or says.TICKET.search(mail.subject):
        if not says.APPLICATION_RECEIPT.search(text):
            points += 2 + (len({match[0].lower() for match in says.TICKET.finditer(text)}) > 1)
        if ticket and not places:
            places.append(ticket.span())
    return _Signs(points, places, False, bool(absent), bool(left))


def _person_signs(text: str, *, speaks: bool) -> int:
    """How much the words sound like a person who writes to this very candidate."""
    against = 0
    greeting = says.GREETING.search(text[:200]) or says.ADDRESSED.search(text[:80])
    if greeting and not says.GENERIC_NAME.search(greeting[1]):
        against += 2
    against += min(3, sum(1 for _match in says.ABOUT_YOU.finditer(text)))
    against += 2 * bool(says.TAKING_OVER.search(text))
    if speaks:
        spoken_to = sum(1 for _match in says.YOU.finditer(text))
        against += min(2, max(0, spoken_to - sum(1 for _match in says.BOILERPLATE_YOU.finditer(text))))
        against += "?" in text
    against += bool(len(text) > 1500)
    return against


_NAME = (
    r"((?:(?:Dr|Mr|Mrs|Ms|Mx|Prof|Frau|Herrn?|Mme|M|Mlle|Sr|Sra|Sig|Dott|Dhr|Mevr|Mw)\.?\s+)*"
    r"[A-ZÀ-ÖØ-ÞŁŚŠŽ][\w’'-]+(?:\s+(?:van|von|de|der|den|da|di|del|la|le|du|el|al|bin|y|e))*"
    r"(?:\s+[A-ZÀ-ÖØ-ÞŁŚŠŽ][\w’'-]*\.?){0,3})"
)
_BETWEEN = (
    r"(?i:\s*:?\s*(?:my|our|the|to|with|please|bitte|auch|meine|meinen|unsere|meiner|ma|mon|notre|mi|nuestro|nuestra|mia|"
    r"mio|il|la|mijn|onze|min|colleagues?|assistant|manager|deputy|kollegin|kollegen|collègue|compañer[oa]|collega|"
    r"kollega|,|:))*\s+"
)
_WHOM = phrases("absence", "whom", r"(?i:\b(?:{}))" + _BETWEEN + _NAME, flags=0)
_BEFORE_ADDRESS = Pattern(_NAME + r"\s*(?:[(<,:]|at|on|via|unter|sous|en|su|op)?\s*$")
_COVERS = phrases("absence", "covers", _NAME + r"\s+(?i:{})", flags=0)
_ADDRESS = Pattern(r"[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_NO_NAME = phrases("absence", "no_name", r"^(?:{})\b")


def substitute(text: str, sender: Address) -> Address | None:
    """Whom an absence notice names to write to instead: name, address or both; ``None`` when nobody."""
    match = _WHOM.search(text)
    name = match[1] if match and not _NO_NAME.search(match[1]) else ""
    if not name:
        match = _COVERS.search(text)
        name = match[1] if match and not _NO_NAME.search(match[1]) else ""
    others = [m for m in _ADDRESS.finditer(text) if m[0].lower().rstrip(".") != sender.email]
    near = [m for m in others if match and -80 <= m.start() - match.end() <= 120]
    email = next((m[0].lower().rstrip(".") for m in (*near, *others)), "")
    if not name and others:
        before = _BEFORE_ADDRESS.search(text[max(0, others[0].start() - 60) : others[0].start()])
        name = before[1] if before and not _NO_NAME.search(before[1]) else ""
    return Address(" ".join(name.split()).rstrip("."), email) if name or email else None
