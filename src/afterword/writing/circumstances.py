"""The circumstances of a draft, as the linter wants to know them."""

from __future__ import annotations

from datetime import datetime

from afterword.core.case import Case
from afterword.core.record import TYPE_CHECKING
from afterword.writing.facts import current_promise, last_meeting

if TYPE_CHECKING:
    from typing import Any


def context_json(case: Case, action: str, to: str, now: datetime) -> dict[str, Any]:
    """The ``context`` of ``afterword lint`` for a message of that kind to that person at that moment."""
    person = case.people[to]
    meeting = last_meeting(case, to, now)
    promise = current_promise(case, meeting, now)
    return {
        "recipient": person.name,
        "role_title": case.role,
        "company": case.company.name,
        "kind": action,
        "candidate": case.me.name,
        "interview_date": case.day(meeting.end).isoformat() if meeting else None,
        "topics": [t.topic for t in meeting.debrief if t.person in (to, "")] if meeting else [],
        "others": [
            {"recipient": case.name(s.to[0]), "body": s.fact.text}
            for s in case.sent
            if s.fact.text and s.to and to not in s.to and s.at <= now
        ],
        "promised_until": promise.days.end.isoformat() if promise else None,
        "today": case.day(now).isoformat(),
    }
