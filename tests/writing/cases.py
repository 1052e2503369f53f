"""Cases for the tests of writing: one hospital panel, and a way to vary it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from afterword.core.case import Case
from afterword.core.case_file import case_from_json
from afterword.core.fold import fold

MORNING_AFTER = datetime.fromisoformat("2026-05-12T08:40:00+01:00")
INTERVIEW = "2026-05-11T10:45:00+01:00"
PROMISED = {"kind": "promise", "at": INTERVIEW, "by": "ana", "to": "2026-05-22"}


def person(key: str, name: str, **fields: Any) -> dict[str, Any]:
    return {"id": key, "name": name, "role": "interviewer", "email": f"{key}@example.com", **fields}


def held(people: list[str], topics: dict[str, str] | None = None, **fields: Any) -> dict[str, Any]:
    debrief = [{"person": who, "topic": what} for who, what in (topics or {}).items()]
    return {
        "kind": "interview_held",
        "at": INTERVIEW,
        "interview": "i1",
        "format": "onsite",
        "people": people,
        "debrief": debrief,
        **fields,
    }


def case_file(
    events: list[dict[str, Any]],
    people: list[dict[str, Any]] | None = None,
    *,
    me: dict[str, Any] | None = None,
    company: Any = None,
    role: str = "Operations manager",
) -> dict[str, Any]:
    return {
        "version": 1,
        "me": {
            "name": "Sam Osei",
            "email": "sam@example.org",
            "timezone": "Europe/London",
            "country": "GB",
            **(me or {}),
        },
        "case": {
            "id": "brightwater-ops",
            "company": company or {"name": "Brightwater", "country": "GB", "timezone": "Europe/London"},
            "role": role,
        },
        "people": people or [person("ana", "Ana Ruiz", role="hiring_manager")],
        "events": events,
    }


def case_of(events: list[dict[str, Any]], people: list[dict[str, Any]] | None = None, **fields: Any) -> Case:
    file = case_from_json(case_file(events, people, **fields))
    return fold(file.me, file.id, file.company, file.role, file.people, file.facts)
