"""Whole cases as a person lives them: what happens, and what the plan says on each day one looks.

A story is a YAML file in this folder. ``happens`` adds a fact; ``look`` says which steps are live at that
moment (``do``, as “action person”, answers and preparations left out), what the verdict is and, if given, when
the ``next`` one opens.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from afterword.advice.planning import plan_file
from afterword.calendars import business_calendar
from afterword.core.agenda import BESIDE
from afterword.core.case_file import case_from_json
from afterword.core.rule import POLICIES

STORIES = sorted(Path(__file__).parent.glob("*.yaml"))


def case_file(story: dict[str, Any], events: list[dict[str, Any]]) -> dict[str, Any]:
    people = [{"id": key, "name": key.title(), "role": role} for key, role in story["people"].items()]
    return {
        "version": 1,
        "me": {"timezone": story["zone"], "country": story["country"]},
        "case": {
            "company": {"name": "Brightwater", "timezone": story["zone"], "country": story["country"]}
            | story.get("company", {}),
            "role": "Nurse",
            "really_wanted": story.get("really_wanted", False),
        },
        "people": people,
        "events": events,
    }


@pytest.mark.parametrize("path", STORIES, ids=lambda p: p.stem)
def test_story(path: Path) -> None:
    story = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    events: list[dict[str, Any]] = []
    for line in story["days"]:
        if "happens" in line:
            events.append({**line["happens"], "kind": line["happens"]["kind"]})
            continue
        now = datetime.fromisoformat(line["look"])
        plan = plan_file(
            case_from_json(case_file(story, events)),
            now,
            story.get("policy", "standard"),
            calendar_of=business_calendar,
        )
        live = [s for s in plan.steps if s.status in ("now", "late") and s.action not in BESIDE]
        told = sorted(f"{s.action} {p}" for s in live for p in s.to)
        assert told == sorted(line.get("do", [])), f"{path.stem} on {line['look']}"
        if "next" in line:
            action, day = line["next"].split()
            opening = [
                s.opens.date().isoformat() for s in plan.steps if s.action == action and s.status != "now"
            ]
            assert opening[:1] == [day], f"{path.stem} on {line['look']}: {action} opens {opening}"
        if "channels" in line:
            assert [list(s.channels) for s in live][:1] == [line["channels"]]


def test_every_policy_has_a_story_of_its_own() -> None:
    told = {yaml.safe_load(p.read_text(encoding="utf-8")).get("policy", "standard") for p in STORIES}
    assert told == set(POLICIES)
