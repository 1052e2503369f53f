"""One message, understood: what kind it is, what it promises, what is new in it, and the words that show it.

The order is: delivery report, automatic reply, calendar message, then the kind of what a person or a tracking
system wrote. What a message says of itself counts only as text: no header can make it an offer.
"""

from __future__ import annotations

from datetime import date

from afterword.core.record import TYPE_CHECKING, NamedTuple
from afterword.core.worktime import BusinessCalendar
from afterword.reading import autoreply, bounce, quotes
from afterword.reading.evidence import Evidence
from afterword.reading.mime import Mail
from afterword.reading.patterns import IGNORE_CASE, Pattern
from afterword.reading.trust import suspicion

if TYPE_CHECKING:
    from collections.abc import Collection

    from afterword.reading.classify import Classification
    from afterword.reading.invitations import CalendarEvent
    from afterword.reading.promises import Promise

MAX_CLASSIFIED = 20_000
_CARRY_A_PROMISE = frozenset(
    {
        "timeline_given",
        "still_deciding",
        "acknowledgement",
        "position_closed_or_on_hold",
        "request_for_information",
        "scheduling_change",
        "feedback_given",
    }
)
_ENDS_WITH_IT = ("rejection", "position_closed_or_on_hold")
"""What the words beside a cancelled interview may say, and which is more than that it is cancelled."""

_FIRM = 0.5
_FORWARDED = Pattern(r"\s*(?:fwd?|wg|tr|rv|i|enc|vb|doorst|vs|pd|vl)\s*:", IGNORE_CASE)


class PromisedNews(NamedTuple):
    """News promised between two days, both inclusive, in the message's own words."""

    start: date
    end: date
    text: str

    def as_json(self) -> dict[str, str]:
        return {"from": self.start.isoformat(), "to": self.end.isoformat(), "text": self.text}


class Reading(NamedTuple):
    """What a message says. Evidence indexes into :attr:`new_text`."""

    label: str
    confidence: float
    evidence: tuple[Evidence, ...]
    new_text: str
    promise: PromisedNews | None = None
    automatic: bool = False
    also: tuple[str, ...] = ()
    absence: autoreply.AutoReply | None = None
    failure: bounce.Bounce | None = None
    events: tuple[CalendarEvent, ...] = ()
    suspicious: str = ""
    problems: tuple[str, ...] = ()

    @property
    def returns_on(self) -> str | None:
        """When the writer is back: ``2026-08-31``, ``2026-09``, or ``None``."""
        return self.absence.returns_json() if self.absence else None

    def as_json(self) -> dict[str, object]:
        """The answer of ``afterword read``; fields beyond the fixed ones only where they say something."""
        answer: dict[str, object] = {
            "label": self.label,
            "confidence": round(self.confidence, 3),
            "evidence": [{"text": e.text, "start": e.start, "end": e.end} for e in self.evidence],
            "promise": self.promise.as_json() if self.promise else None,
            "automatic": self.automatic,
            "returns_on": self.returns_on,
            "new_text": self.new_text,
        }
        return answer | {name: value for name, value in self._further() if value not in ("", None, [])}

    def _further(self) -> list[tuple[str, object]]:
        further: list[tuple[str, object]] = [("also", list(self.also))]
        if self.failure is not None:
            further += [
                ("failed_recipient", next(iter(self.failure.failed), "")),
                ("failed_recipients", list(self.failure.failed[1:] and self.failure.failed)),
                ("permanent", self.failure.permanent),
                ("status", self.failure.status),
                ("reason", self.failure.reason),
            ]
        if self.absence is not None:
            person = self.absence.substitute
            further += [
                ("substitute", {"name": person.name, "email": person.email} if person else None),
                ("no_longer_there", self.absence.no_longer_there),
            ]
        further += [
            ("events", [event.as_json() for event in self.events]),
            ("suspicious", self.suspicious),
            ("problems", list(self.problems)),
        ]
        return further


def read_message(mail: Mail, calendar: BusinessCalendar, known: Collection[str] = ()) -> Reading:
    """Understand one message. ``calendar`` holds the business days of the sender's country.

    ``known`` are the addresses of the people of a case, who are less likely to write about something else.
    """
    text = quotes.new_text(mail.text, forwards=bool(_FORWARDED.match(mail.subject)))
    failure = bounce.delivery_failure(mail)
    if failure is not None:
        found = tuple(e for e in failure.evidence if text[e.start : e.end] == e.text)
        return _finished(
            mail, Reading("bounce", failure.confidence, found, text, automatic=True, failure=failure)
        )
    absence = autoreply.auto_reply(mail, text, calendar)
    if absence is not None:
        reading = Reading(
            "auto_reply", absence.confidence, absence.evidence, text, automatic=True, absence=absence
        )
        return _finished(mail, reading)
    return _finished(mail, _written(mail, text, calendar, known))


def _finished(mail: Mail, reading: Reading) -> Reading:
    return reading._replace(suspicious=suspicion(mail), problems=mail.problems)


def _written(mail: Mail, text: str, calendar: BusinessCalendar, known: Collection[str]) -> Reading:
    from afterword.reading.classify import classify

    if not (mail.calendars or text.strip() or mail.subject.strip()):
        return Reading("unrelated", 1.0, (), text, automatic=bool(autoreply.machine_headers(mail)))
    sender = mail.from_.email.lower()
    kind = classify(
        mail.subject,
        text[:MAX_CLASSIFIED],
        mail.from_.name,
        mail.from_.email,
        known_sender=bool(sender) and sender in {address.lower() for address in known},
        no_machine_seen=True,
    )
    reading = Reading(
        kind.label,
        kind.confidence,
        tuple(Evidence(*piece) for piece in kind.evidence),
        text,
        automatic=bool(autoreply.machine_headers(mail)),
        also=kind.also,
    )
    if mail.calendars:
        reading = _with_events(mail, reading)
    if reading.label in ("auto_reply", "bounce"):
        return _machine_by_words(mail, reading, calendar)
    return _with_promise(mail, reading, kind, calendar)


def _machine_by_words(mail: Mail, reading: Reading, calendar: BusinessCalendar) -> Reading:
    """What the classifier alone takes for a machine's message, though no sign of one was found.

    Its return day or failed address is still looked for. What came back need not be mail: a parcel is no bounce.
    """
    if reading.label == "bounce" and not bounce.speaks_of_mail(mail):
        return reading._replace(label="unrelated")
    if reading.label == "bounce":
        return reading._replace(automatic=True, failure=bounce.from_words(mail))
    found = autoreply.from_words(mail, reading.new_text, calendar)
    return reading._replace(automatic=True, absence=found)


def _with_promise(mail: Mail, reading: Reading, kind: Classification, calendar: BusinessCalendar) -> Reading:
    if mail.sent is None or reading.label not in _CARRY_A_PROMISE:
        return reading
    from afterword.reading.promises import promises_in

    found = promises_in(reading.new_text[:MAX_CLASSIFIED], mail.sent.date(), calendar)
    if not found:
        return reading
    best = max(found, key=lambda promise: promise.confidence)
    reading = reading._replace(promise=PromisedNews(best.start, best.end, best.text))
    if reading.label in ("still_deciding", "acknowledgement") and best.confidence >= _FIRM:
        return _as_timeline(reading, best)
    return reading


def _as_timeline(reading: Reading, promise: Promise) -> Reading:
    """A firm date for news is more than "not decided yet": the message gives a timeline."""
    start, end = promise.span
    evidence = (*reading.evidence, Evidence(reading.new_text[start:end], start, end))
    others = tuple(label for label in reading.also if label != "timeline_given")
    return reading._replace(
        label="timeline_given",
        confidence=max(reading.confidence, promise.confidence),
        evidence=tuple(sorted(set(evidence), key=lambda e: e.start)),
        also=(reading.label, *others),
    )


def _with_events(mail: Mail, reading: Reading) -> Reading:
    """The calendar part decides what a calendar message is, unless the words around it clearly say more."""
    from afterword.reading.invitations import events_in_mail, label_of

    events, problems = events_in_mail(mail.calendars)
    reading = reading._replace(events=events, problems=(*reading.problems, *problems))
    label = label_of(events, mail.subject, reading.label, reading.confidence)
    if label == "scheduling_change" and any(event.cancelled for event in events):
        label = next((said for said in (reading.label, *reading.also) if said in _ENDS_WITH_IT), label)
    if label is None or label == reading.label:
        return reading
    others = tuple(dict.fromkeys((*reading.also, *((reading.label,) if reading.confidence > 0.6 else ()))))
    keep = tuple(other for other in others if other not in (label, "unrelated"))
    return reading._replace(label=label, confidence=0.95, also=keep, evidence=reading.evidence[:0])
