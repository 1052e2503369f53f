"""How fast notes are read over, drafts are written and a letter is set."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from afterword.core.case import Case
from afterword.core.case_file import case_from_json
from afterword.core.fold import fold
from afterword.writing.compose import compose
from bench.figures import ROOT, Figure, lines_a_second, per_second, whole_process

NOW = datetime.fromisoformat("2026-05-12T08:40:00+01:00")
CASE: dict[str, Any] = {
    "version": 1,
    "me": {
        "name": "Sam Osei",
        "country": "GB",
        "timezone": "Europe/London",
        "address": "12 Willow Lane, Bath",
    },
    "case": {"id": "brightwater-ops", "company": {"name": "Brightwater"}, "role": "Operations manager"},
    "people": [
        {
            "id": "ana",
            "name": "Ana Ruiz",
            "role": "hiring_manager",
            "address": "4 Quay Street, Bristol BS1 4DB",
        },
        {"id": "bo", "name": "Bo Lind"},
        {"id": "mia", "name": "Dr Mia Chan"},
    ],
    "events": [
        {
            "kind": "interview_held",
            "at": "2026-05-11T10:45:00+01:00",
            "people": ["ana", "bo", "mia"],
            "debrief": [
                {"person": "ana", "topic": "the move to a new rota system"},
                {"person": "bo", "topic": "how they do code review"},
                {"person": "mia", "topic": "what she said about triage"},
            ],
        }
    ],
}
_LETTER = """
import json, sys
from datetime import datetime
sys.path.insert(0, sys.argv[1])
from bench.bench_writing import NOW, folded
from afterword.writing.compose import compose
from afterword.writing.letter import letter_pdf
case = folded()
sys.stdout.buffer.write(letter_pdf(compose(case, "thank_you", "ana", NOW, channel="letter"), case, "ana"))
"""


def folded() -> Case:
    """The case that all figures here are measured with."""
    file = case_from_json(CASE)
    return fold(file.me, file.id, file.company, file.role, file.people, file.facts)


def notes() -> list[bytes]:
    """A thousand notes and more, with their circumstances, as JSON lines."""
    rows = (ROOT / "tests" / "writing" / "notes.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.dumps(json.loads(row)["in"]).encode() + b"\n" for row in rows * 4]


def orders() -> list[bytes]:
    """A thousand drafts to write, each with its whole case file, as JSON lines."""
    kinds = ("thank_you", "check_in", "second_check_in", "feedback_request", "keep_in_touch")
    people = ("ana", "bo", "mia")
    order = {"now": NOW.isoformat()}
    return [
        json.dumps(
            {**order, "id": n, "action": kinds[n % 5], "to": people[n % 3],
             "case": {**CASE, "case": {**CASE["case"], "id": f"case-{n}"}}}
        ).encode() + b"\n"
        for n in range(1000)
    ]  # fmt: skip


def measure() -> Iterable[Figure]:
    """Notes and drafts a second as whole processes, drafts composed alone, and one PDF letter."""
    yield Figure("afterword lint --jsonl", lines_a_second("lint", notes()), "notes/s", 300, ">=")
    yield Figure("afterword draft --jsonl", lines_a_second("draft", orders()), "drafts/s", 300, ">=")
    case = folded()
    people = ("ana", "bo", "mia")
    compose(case, "thank_you", "ana", NOW)
    yield Figure(
        "compose alone",
        per_second(300, lambda: [compose(case, "thank_you", people[n % 3], NOW) for n in range(300)]),
        "drafts/s",
    )
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "one_letter.py"
        script.write_text(_LETTER, encoding="utf-8")
        yield Figure(
            "one PDF letter, whole process",
            whole_process([sys.executable, str(script), str(ROOT)]),
            "ms",
            1000,
        )
