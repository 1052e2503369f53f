"""The page to take along, and the page for afterwards."""

from __future__ import annotations

from datetime import datetime

from afterword.writing.sheet import debrief_sheet, question_sheet, sheet_pdf, sheet_text
from tests.writing.cases import case_of, held, person
from tests.writing.test_letter import pages

AHEAD = {
    "kind": "interview_scheduled",
    "at": "2026-06-01",
    "interview": "i2",
    "starts": "2026-06-05T14:30:00+01:00",
    "format": "onsite",
    "people": ["ana"],
    "place": "4 Quay Street",
}
NOW = datetime.fromisoformat("2026-06-04T10:00:00+01:00")


def test_the_question_sheet_is_for_the_next_interview() -> None:
    sheet = question_sheet(case_of([held(["ana"]), AHEAD]), NOW)
    assert sheet.when == "Friday 5 June, 14:30 · 4 Quay Street"
    assert sheet.people == ("Ana Ruiz",)
    asked = {q.key for q in sheet.questions}
    assert {"when", "how", "how_long", "who_decides", "contact", "names"} <= asked


def test_the_debrief_sheet_is_for_the_last_one() -> None:
    sheet = debrief_sheet(case_of([held(["ana"]), AHEAD]), NOW)
    assert sheet.when.startswith("Monday 11 May")
    assert {"who", "topics", "promised"} <= {q.key for q in sheet.questions}


def test_sheets_work_without_an_interview() -> None:
    case = case_of([], role="")
    assert question_sheet(case, NOW).when == ""
    assert "When do you expect to decide?" in sheet_text(question_sheet(case, NOW))


def test_a_sheet_fits_on_one_page_even_with_a_crowd() -> None:
    people = [person(f"p{n}x", f"Person Number{n} With-A-Rather-Long-Name") for n in range(20)]
    case = case_of([held([p["id"] for p in people])], people)
    for sheet in (question_sheet(case, NOW), debrief_sheet(case, NOW)):
        assert pages(sheet_pdf(sheet)) == 1
        assert pages(sheet_pdf(sheet, "letter")) == 1
