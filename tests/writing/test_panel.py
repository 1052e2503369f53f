"""Notes to the people of one panel differ by the guard's measure."""

from __future__ import annotations

from itertools import combinations

import pytest

from afterword.core.message import VOICES
from afterword.writing.compare import too_alike
from afterword.writing.compose import compose
from tests.writing.cases import MORNING_AFTER, case_of, held, person

NAMES = ["Ana Ruiz", "Bo Lind", "Mia Chan", "Raj Patel", "Tove Berg"]
KEYS = ["ana", "bo", "mia", "raj", "tove"]


@pytest.mark.parametrize(
    "topics",
    [
        ["the new rota", "night shifts", "training porters", "the second site", "parking"],
        [
            "how they do triage",
            "how she runs theatre",
            "why he left law",
            "what a good week looks like",
            "their pay",
        ],
        ["night shifts"] * 5,
        [""] * 5,
    ],
)
@pytest.mark.parametrize("voice", VOICES)
def test_no_two_notes_of_a_panel_are_alike(topics: list[str], voice: str) -> None:
    people = [person(k, n) for k, n in zip(KEYS, NAMES, strict=True)]
    told = {k: t for k, t in zip(KEYS, topics, strict=True) if t}
    case = case_of([held(KEYS, told, format="panel")], people)
    drafts = [compose(case, "thank_you", k, MORNING_AFTER, voice=voice) for k in KEYS]
    for one, other in combinations(drafts, 2):
        assert too_alike(one.body, [other.body]) is None, (one.body, other.body)
        first, second = (d.body.split("\n\n") for d in (one, other))
        assert first[1].split(". ")[0] != second[1].split(". ")[0]
        assert first[-1] != second[-1]


def test_a_shared_topic_is_left_to_one_where_there_is_another() -> None:
    people = [person("ana", "Ana Ruiz"), person("bo", "Bo Lind")]
    debrief = [
        {"person": "ana", "topic": "night shifts"},
        {"person": "bo", "topic": "night shifts"},
        {"person": "bo", "topic": "the second site"},
    ]
    case = case_of([held(["ana", "bo"], debrief=debrief)], people)
    body = compose(case, "thank_you", "bo", MORNING_AFTER).body
    assert body.index("second site") < body.index("night shifts") if "night shifts" in body else True
    assert "second site" in body
