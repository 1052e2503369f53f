"""Writes the book of sample drafts, ``docs/samples/drafts.md``: every action, voice and fullness of facts.

Run it from the root of the project: ``python docs/samples/make.py``. The book is for reading aloud, and a
test reads it too: it must be what the present wordings give, and pass its own linter.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from afterword.core.case import Case
from afterword.core.case_file import case_from_json
from afterword.core.fold import fold
from afterword.core.message import VOICES
from afterword.writing.compose import MESSAGES, Draft, compose, findings_of

BOOK = Path(__file__).with_name("drafts.md")

_SETTINGS: list[dict[str, Any]] = [
    {
        "title": "A hospital, everything told",
        "me": {"name": "Sam Osei", "country": "GB", "phone": "020 7946 0018"},
        "company": {"name": "Brightwater", "country": "GB", "timezone": "Europe/London"},
        "role": "Operations manager",
        "who": {"name": "Ana Ruiz", "title": "Ms", "role": "hiring_manager"},
        "format": "onsite",
        "debrief": [
            {"person": "who", "topic": "the move to a new rota system", "liked": True},
            {"person": "who", "topic": "what she said about training new porters"},
        ],
        "news": "opened a second site",
    },
    {
        "title": "A school, one topic typed in haste",
        "me": {"name": "Freya Achterberg", "country": "GB"},
        "company": {"name": "Marlow Green Primary", "country": "GB", "timezone": "Europe/London"},
        "role": "Year 4 Teacher",
        "who": {"name": "Mrs Sollars", "role": "interviewer"},
        "format": "onsite",
        "debrief": [{"person": "who", "topic": "Mixed-ability maths groups!!"}],
        "news": "new library",
    },
    {
        "title": "An American firm, how the team works",
        "me": {"name": "Marisol Vega", "country": "US", "phone": "(555) 010-0142"},
        "company": {"name": "Ledgerlark, Inc.", "country": "US", "timezone": "America/New_York"},
        "role": "Senior Software Engineer",
        "who": {"name": "Dr. Wen Holloway", "role": "interviewer"},
        "format": "video",
        "debrief": [{"person": "who", "topic": "how they do code review", "liked": True}],
        "news": "Ledgerlark was named employer of the year",
    },
    {
        "title": "A small studio, about oneself",
        "me": {"name": "Gordon Pale", "country": "GB"},
        "company": {"name": "Paperkite", "country": "GB", "timezone": "Europe/London"},
        "role": "Junior UX Researcher",
        "who": {"name": "Bex Tolland", "role": "hiring_manager"},
        "format": "video",
        "debrief": [
            {"person": "who", "topic": "that they test everything with carers first"},
            {"person": "who", "topic": "my twenty years of district nursing"},
        ],
        "news": "their first book",
    },
    {
        "title": "A recruiter who was not in the room",
        "me": {"name": "Blaine Marchetti", "country": "US"},
        "company": {"name": "Vesperpay", "country": "US", "timezone": "America/Chicago"},
        "role": "Solutions Consultant",
        "who": {"name": "Candela Voss", "role": "recruiter"},
        "format": "onsite",
        "absent": True,
        "debrief": [],
        "news": "",
    },
    {
        "title": "A telephone call, nothing told yet",
        "me": {"name": "Janelle Reid", "country": "GB"},
        "company": {"name": "Budding Hill Garden Centre", "country": "GB", "timezone": "Europe/London"},
        "role": "Weekend Assistant",
        "who": {"name": "Pete", "role": "interviewer"},
        "format": "phone_screen",
        "debrief": [],
        "news": "",
    },
    {
        "title": "Hardly anything known",
        "me": {"name": "Clive Bellweather"},
        "company": {"name": "Sorakaze"},
        "role": "",
        "who": {"name": "HR Section", "role": "hr"},
        "format": "",
        "debrief": [],
        "news": "",
    },
]

_SCENES: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "ask_timeline": ("2026-05-08T09:00:00+01:00", []),
    "thank_you": ("2026-05-12T08:40:00+01:00", []),
    "check_in": ("2026-05-26T09:30:00+01:00", []),
    "second_check_in": (
        "2026-06-02T09:30:00+01:00",
        [{"kind": "message_sent", "at": "2026-05-26T09:30:00+01:00", "action": "check_in", "to": ["who"],
          "subject": "Interview on Monday 11 May", "message_id": "<check@example.org>"}],
    ),
    "phone_call": (
        "2026-06-04T10:00:00+01:00",
        [{"kind": "message_sent", "at": "2026-05-26T09:30:00+01:00", "action": "check_in", "to": ["who"]}],
    ),
    "reply_to_not_decided": (
        "2026-05-28T09:30:00+01:00",
        [{"kind": "message_received", "at": "2026-05-27T16:00:00+01:00", "from": "who",
          "label": "still_deciding", "subject": "Your application"}],
    ),
    "feedback_request": ("2026-07-08T09:30:00+01:00", []),
    "rejection_thanks": (
        "2026-05-29T09:30:00+01:00",
        [{"kind": "rejected", "at": "2026-05-28T15:00:00+01:00", "by": "who", "via": "email"}],
    ),
    "keep_in_touch": (
        "2026-08-19T09:30:00+01:00",
        [{"kind": "rejected", "at": "2026-05-28T15:00:00+01:00", "by": "who", "via": "email"}],
    ),
    "congratulate": ("2026-09-03T09:30:00+01:00", []),
    "connect": ("2026-05-29T09:30:00+01:00", []),
    "answer_invitation": (
        "2026-05-28T09:30:00+01:00",
        [{"kind": "message_received", "at": "2026-05-27T16:00:00+01:00", "from": "who",
          "label": "interview_invitation", "subject": "Second interview"},
         {"kind": "interview_scheduled", "at": "2026-05-27T16:00:00+01:00", "interview": "i2",
          "starts": "2026-06-03T15:00:00+01:00", "format": "video", "people": ["who"]}],
    ),
    "answer_request": (
        "2026-05-28T09:30:00+01:00",
        [{"kind": "message_received", "at": "2026-05-27T16:00:00+01:00", "from": "who",
          "label": "request_for_information", "subject": "References"}],
    ),
    "answer_offer": (
        "2026-05-28T09:30:00+01:00",
        [{"kind": "offer", "at": "2026-05-27T16:00:00+01:00", "by": "who", "via": "phone"}],
    ),
    "decline_offer": (
        "2026-06-01T09:30:00+01:00",
        [{"kind": "offer", "at": "2026-05-27T16:00:00+01:00", "by": "who", "via": "email"}],
    ),
    "withdraw": ("2026-05-20T09:30:00+01:00", []),
}  # fmt: skip


_OTHER_WAYS = (
    ("thank_you", "letter"),
    ("thank_you", "linkedin"),
    ("check_in", "linkedin"),
    ("keep_in_touch", "linkedin"),
    ("keep_in_touch", "letter"),
    ("congratulate", "linkedin"),
    ("rejection_thanks", "letter"),
    ("feedback_request", "voicemail"),
)
"""Messages shown once more in the form for another way of sending."""


def case_of(setting: dict[str, Any], action: str) -> tuple[Case, datetime]:
    """The case of a setting in the scene that calls for ``action``, and the moment of writing."""
    moment, events = _SCENES[action]
    now = datetime.fromisoformat(moment)
    format_ = setting["format"]
    people = [{"id": "who", "email": "who@example.com", **setting["who"]}, {"id": "bo", "name": "Bo Lind"}]
    told: list[dict[str, Any]] = []
    if format_:
        told.append(
            {"kind": "interview_scheduled", "at": "2026-05-05", "interview": "i1", "format": format_,
             "starts": "2026-05-11T10:00:00+01:00", "people": ["bo" if setting.get("absent") else "who"]}
        )  # fmt: skip
        told.append(
            {"kind": "interview_held", "at": "2026-05-11T10:45:00+01:00", "interview": "i1", "format": format_,
             "debrief": setting["debrief"]}
        )  # fmt: skip
        if setting["debrief"]:
            told.append(
                {"kind": "promise", "at": "2026-05-11T10:45:00+01:00", "by": "who", "to": "2026-05-22"}
            )
    if setting["news"]:
        told.append({"kind": "company_news", "at": "2026-09-01", "text": setting["news"]})
    file = case_from_json(
        {
            "version": 1,
            "me": {"email": "me@example.org", "timezone": "Europe/London", **setting["me"]},
            "case": {"id": setting["title"], "company": setting["company"], "role": setting["role"]},
            "people": people,
            "events": [*told, *events],
        }
    )
    case = fold(file.me, file.id, file.company, file.role, file.people, file.facts, until=now)
    return case, now


def drafts() -> list[tuple[str, Case, datetime, Draft]]:
    """Every draft of the book: a heading, the case, the moment and the draft."""
    found = []
    for action in MESSAGES:
        for setting in _SETTINGS:
            for voice in VOICES:
                case, now = case_of(setting, action)
                draft = compose(case, action, "who", now, voice=voice)
                found.append((f"{action} · {setting['title']} · {voice}", case, now, draft))
    for action, channel in _OTHER_WAYS:
        for setting in _SETTINGS[:5]:
            case, now = case_of(setting, action)
            draft = compose(case, action, "who", now, channel=channel)
            found.append((f"{action} · {setting['title']} · {channel}", case, now, draft))
    return found


def book() -> str:
    """The whole book as Markdown."""
    pages = ["# A book of drafts", "", "Written by `docs/samples/make.py`; every name in it is made up.", ""]
    for heading, _case, _now, draft in drafts():
        pages += [f"## {heading}", "", f"*{draft.channel}* · **{draft.subject or '(no subject)'}**", ""]
        pages += ["> " + line if line else ">" for line in draft.body.splitlines()]
        pages.append("")
    return "\n".join(pages)


def main() -> None:
    """Writes the book and says on standard error what the linter finds in it."""
    BOOK.write_text(book(), encoding="utf-8")
    for heading, case, now, draft in drafts():
        for finding in findings_of(draft, case, heading.split(" · ")[0], now):
            if finding["level"] != "hint" and finding["code"] != "placeholder_left":
                text = draft.body[finding["start"] : finding["end"]]
                print(heading, finding["code"], finding["level"], repr(text[:80]), file=sys.stderr)


if __name__ == "__main__":
    main()
