"""What calendar messages do to one another, and what kind of message one is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from afterword.reading.invitations.events import CalendarEvent, calendar_events
from afterword.reading.patterns import Pattern, words

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_UPDATED = words(
    r"^\W*(?:updated|changed|rescheduled|moved|new time|aktualisiert|geändert|verschoben|mise à jour|modifi|"
    r"actualiz|"
    r"aggiorna|bijgewerkt|gewijzigd|atualiza|uppdatera|opdateret|oppdatert)"
)
_MEETING = words(
    r"interview|screen|\bchat\b|\bcall\b|conversation|meet|round|panel|assessment|discussion|catch.?up|on-?site|"
    r"gespräch|entretien|entrevista|colloquio|gesprek|intervju|\bjob\b|role|candidat"
)
_SURE_OF_WORDS = 0.8
_WORDS_WIN = frozenset({"rejection", "offer", "position_closed_or_on_hold"})
_ANSWERS = Pattern(r"^(?:ACCEPTED|TENTATIVE|NEEDS-ACTION|DELEGATED)$")


def newest(events: Iterable[CalendarEvent]) -> list[CalendarEvent]:
    """How the events stand after all messages about them, each event once, by their start.

    Of messages with one UID the highest SEQUENCE counts, then the latest stamp, then the one read last.
    Answers and counter-proposals change no event. Cancelling a series cancels its changed occurrences too.
    """
    latest: dict[tuple[str, str], tuple[tuple[int, datetime], CalendarEvent]] = {}
    for event in events:
        if event.method in ("REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER"):
            continue
        key, rank = (event.uid, event.recurrence_id), (event.sequence, event.stamp or _LONG_AGO)
        if key not in latest or rank >= latest[key][0]:
            latest[key] = (rank, event)
    ended = {uid: rank for (uid, part), (rank, event) in latest.items() if not part and event.cancelled}
    kept = [
        event
        for (uid, part), (rank, event) in latest.items()
        if not (part and uid in ended and rank[0] <= ended[uid][0])
    ]
    return sorted(kept, key=lambda event: event.start)


def events_in_mail(calendars: Sequence[str]) -> tuple[tuple[CalendarEvent, ...], tuple[str, ...]]:
    """The events of a message's calendar parts, each once, and a sentence for every part that is broken."""
    found: dict[tuple[str, str, str, int], CalendarEvent] = {}
    problems: list[str] = []
    for text in calendars:
        try:
            for event in calendar_events(text):
                found.setdefault((event.uid, event.recurrence_id, event.method, event.sequence), event)
        except ValueError as error:
            problems.append(str(error))
    return tuple(found.values()), tuple(dict.fromkeys(problems))


def label_of(events: Sequence[CalendarEvent], subject: str, by_words: str, confidence: float) -> str | None:
    """The kind of message that calendar parts make it; ``None`` when its words count.

    ``by_words`` and ``confidence`` are what the text around the calendar was read as: a clear answer in words
    wins over an attached event, and an event that has nothing to do with a conversation stays unrelated.
    """
    if not events or (by_words in _WORDS_WIN and confidence >= _SURE_OF_WORDS):
        return None
    event = events[0]
    if event.method == "REPLY":
        answers = [attendee.partstat for attendee in event.attendees]
        return "acknowledgement" if answers and _ANSWERS.match(answers[0]) else "scheduling_change"
    about = f"{subject}\n{event.summary}\n{event.description[:2000]}"
    if by_words == "unrelated" and confidence >= _SURE_OF_WORDS and not _MEETING.search(about):
        return None
    if event.method in ("CANCEL", "COUNTER", "DECLINECOUNTER") or event.cancelled:
        return "scheduling_change"
    moved = event.sequence > 0 or _UPDATED.search(subject)
    return "scheduling_change" if moved else "interview_invitation"
