"""How long a stateless command takes as a whole process, from the shell's start to the end."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

from bench.figures import AFTERWORD, Figure, whole_process

_CASE = {
    "version": 1,
    "me": {"name": "Sam Osei", "email": "sam@example.org", "timezone": "Europe/London", "country": "GB"},
    "case": {
        "id": "brightwater-ops",
        "company": {"name": "Brightwater", "country": "GB", "timezone": "Europe/London"},
        "role": "Operations manager",
    },
    "people": [{"id": "ana", "name": "Ana Ruiz", "role": "hiring_manager", "email": "ana@example.com"}],
    "events": [
        {"kind": "applied", "at": "2026-05-01"},
        {
            "kind": "interview_held",
            "at": "2026-05-11T10:45:00+01:00",
            "interview": "i1",
            "format": "video",
            "people": ["ana"],
            "debrief": [{"person": "ana", "topic": "the move to a new rota system", "liked": True}],
        },
    ],
}
_MAIL = (
    b"From: Ana <ana@example.com>\r\nSubject: Next steps\r\nDate: Mon, 11 May 2026 10:00:00 +0100\r\n"
    b"\r\nThank you. You will hear from us by Friday.\r\n"
)
_NOTE = b"Dear Ana,\n\nthank you for your time on Monday.\n\nKind regards\nSam\n"


def measure() -> Iterator[Figure]:
    """Each stateless command on one small input, beside Python's own start."""
    case = json.dumps(_CASE).encode()
    yield Figure("python -c pass (the floor)", whole_process([sys.executable, "-c", "pass"]), "ms")
    commands = (
        ("plan", ["plan", "-", "--now", "2026-05-11T12:00:00+01:00", "--json"], case, 80.0, ""),
        ("read", ["read", "-", "--json"], _MAIL, 80.0, ""),
        ("lint", ["lint", "-", "--json"], _NOTE, 80.0, ""),
        ("promise", ["promise", "by Friday", "--on", "2026-05-11", "--json"], b"", 80.0, ""),
        (
            "promise, with a country's holidays",
            ["promise", "within 5 business days", "--on", "2026-05-11", "--country", "GB", "--json"],
            b"",
            200.0,
            "the country's holidays are cached after the first time",
        ),
    )
    for name, words, given, goal, note in commands:
        taken = whole_process([AFTERWORD, *words], given=given)
        yield Figure(f"afterword {name}", taken, "ms", goal, note=note)
