"""Realistic cases for the benchmarks: ten to forty facts each, made the same way every time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

ZONES = (
    ("Europe/London", "GB"),
    ("America/New_York", "US"),
    ("Europe/Berlin", "DE"),
    ("Australia/Sydney", "AU"),
)
ROLES = ("hiring_manager", "interviewer", "recruiter", "hr")
NAMES = ("Ana Ruiz", "Bo Lind", "Cy Moss", "Di Park", "Eli Vane", "Fay Holm")
START = datetime(2026, 3, 2, 9, tzinfo=UTC)


def case_lines(count: int) -> Iterator[bytes]:
    """``count`` lines for ``afterword plan --jsonl``."""
    chance = Random(20260515)
    for number in range(count):
        zone, country = ZONES[number % len(ZONES)]
        people = [
            {"id": f"p{n}", "name": NAMES[n], "role": ROLES[n % 4], "email": f"p{n}@example.org"}
            for n in range(chance.randint(1, 5))
        ]
        now = START + timedelta(days=chance.randint(20, 120), hours=chance.randint(0, 9))
        case = {
            "version": 1,
            "me": {"name": "Sam Osei", "timezone": zone, "country": country},
            "case": {
                "id": f"c{number}",
                "company": {"name": f"Firm {number}", "country": country},
                "role": "Nurse",
            },
            "people": people,
            "events": list(_events(chance, people, now)),
        }
        yield json.dumps({"id": number, "now": now.isoformat(), "case": case}).encode() + b"\n"


def _events(chance: Random, people: list[dict[str, Any]], now: datetime) -> Iterator[dict[str, Any]]:
    """An application, one to three rounds with thanks, promises, mail to and fro, notes."""
    wanted, told = chance.randint(10, 40), 1
    at = now - timedelta(days=chance.randint(10, 60))
    yield {"kind": "applied", "at": at.date().isoformat()}
    round_number = 0
    while told < wanted:
        who = [p["id"] for p in people[: chance.randint(1, len(people))]]
        kind = chance.choice(("round", "note", "heard", "sent", "note", "news"))
        at += timedelta(hours=chance.randint(5, 60))
        if at > now:
            at = now - timedelta(hours=chance.randint(1, 400))
        if kind == "round" and round_number < 3:
            round_number += 1
            told += 2 + len(who)
            yield {
                "kind": "interview_held",
                "at": at.isoformat(),
                "interview": f"i{round_number}",
                "people": who,
            }
            for person in who:
                sent = (at + timedelta(hours=5)).isoformat()
                yield {
                    "kind": "message_sent",
                    "at": sent,
                    "action": "thank_you",
                    "to": [person],
                    "channel": "email",
                }
            days = {"from": at.date().isoformat(), "to": (at + timedelta(days=9)).date().isoformat()}
            yield {
                "kind": "promise",
                "at": at.isoformat(),
                "by": who[0],
                "text": "by the end of next week",
                **days,
            }
            continue
        told += 1
        yield {
            "note": {
                "kind": "note",
                "at": at.isoformat(),
                "text": "They seemed busy; bring the other folder.",
            },
            "news": {"kind": "company_news", "at": at.isoformat(), "text": "opened a second site"},
            "heard": {
                "kind": "message_received",
                "at": at.isoformat(),
                "from": who[0],
                "label": chance.choice(("acknowledgement", "still_deciding", "unrelated", "timeline_given")),
                "text": "Thank you, we will come back to you.",
            },
            "sent": {"kind": "message_sent", "at": at.isoformat(), "action": "answer_request", "to": who[:1]},
        }.get(kind, {"kind": "note", "at": at.isoformat(), "text": "Another note."})
