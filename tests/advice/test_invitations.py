"""An invitation asks for an answer until there is one, a date, or no interview any more."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from afterword.advice.planning import plan_file
from afterword.core.case_file import case_from_json

INVITED = {
    "kind": "message_received",
    "at": "2026-05-04T09:00:00Z",
    "from": "ana",
    "label": "interview_invitation",
}
FIXED = {
    "kind": "interview_scheduled",
    "at": "2026-05-04T11:00:00Z",
    "interview": "i1",
    "starts": "2026-05-11T10:00:00Z",
    "ends": "2026-05-11T11:00:00Z",
    "people": ["ana"],
}
CALLED_OFF = {"kind": "interview_cancelled", "at": "2026-05-06T09:00:00Z", "interview": "i1"}
ANEW = INVITED | {"at": "2026-05-08T09:00:00Z"}


def actions(*events: dict[str, Any]) -> set[str]:
    case = {
        "version": 1,
        "case": {"id": "c", "company": {"name": "Brightwater"}},
        "people": [{"id": "ana", "name": "Ana Ruiz", "role": "hiring_manager", "email": "ana@example.org"}],
        "events": list(events),
    }
    plan = plan_file(case_from_json(case), datetime.fromisoformat("2026-05-12T09:00:00+00:00"))
    return {step.action for step in plan.steps}


@pytest.mark.parametrize(
    ("events", "asked"),
    [
        ([INVITED], True),
        ([INVITED, FIXED], False),
        ([INVITED, FIXED, CALLED_OFF], False),
        ([INVITED, FIXED, CALLED_OFF, ANEW], True),
    ],
)
def test_an_invitation_is_open_until_it_is_settled(events: list[dict[str, Any]], asked: bool) -> None:
    assert ("answer_invitation" in actions(*events)) is asked
