# ruff: noqa: E501, F811  (fixtures are taken by name; letters read better in long lines)
"""Spreadsheets as people keep them: other words, other dates, other separators; the same file twice."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from afterword.importers import spreadsheet
from afterword.importers.applications_table import moment_of, month_first
from afterword.importers.columns import recognised
from tests.sample_mailbox.search import LONDON, NOW
from tests.store.fixtures import owner, store_file, template  # noqa: F401

SHEET = (
    "My job hunt 2026\n\n"
    "Employer;Job Title;Date Applied;Current status;Interview date;Recruiter;E-Mail;Comments\n"
    "Brightwater;Operations manager;01/05/2026;Interview;11/05/2026 10:00;Ana Ruiz;ana@brightwater.example;nice people\n"
    "Copper & Vale;Data analyst;20/04/2026;Rejected;;;;\n"
    ";no company;;;;;;\n"
    "Lumen Health;Coordinator;3 April 2026;Offer received;2026-04-20;Ida Holm;;\n"
)


def take(owner: Any, path: Path) -> Any:
    from afterword.desk.import_files import look_into
    from afterword.desk.import_files import take as take_in

    return take_in(owner, look_into(path), NOW)


def test_a_sheet_becomes_cases_and_twice_changes_nothing(owner: Any, tmp_path: Path) -> None:
    from afterword.store import fold
    from afterword.store.models import CaseRecord, FactRecord

    path = tmp_path / "jobs.csv"
    path.write_bytes(SHEET.encode("cp1252"))
    done = take(owner, path)
    assert done.cases == 3
    assert "row 6" in " ".join(done.sentences)
    cases = {r.company: fold.case_of(r, until=NOW) for r in CaseRecord.objects.select_related("owner")}
    assert cases["Copper & Vale"].rejection is not None
    assert cases["Lumen Health"].offer is not None
    assert cases["Brightwater"].people["ana"].email == "ana@brightwater.example"
    (interview,) = cases["Brightwater"].rounds()
    assert interview.start == datetime(2026, 5, 11, 10, tzinfo=LONDON)
    before = list(FactRecord.objects.values_list("pk", flat=True))
    assert take(owner, path).facts == 0
    assert list(FactRecord.objects.values_list("pk", flat=True)) == before


def test_a_workbook_reads_like_its_csv(owner: Any, tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Company", "Position", "Applied on"])
    sheet.append(["Brightwater", "Manager", datetime(2026, 5, 1)])  # noqa: DTZ001
    book.save(tmp_path / "jobs.xlsx")
    table = spreadsheet.read(tmp_path / "jobs.xlsx")
    assert table.mapping.columns == {"company": 0, "role": 1, "applied": 2}
    assert take(owner, tmp_path / "jobs.xlsx").cases == 1


@pytest.mark.parametrize(
    ("heading", "field"),
    [("Organisation", "company"), ("Where?", "company"), ("Vacancy", "role"), ("Date of application", "applied"),
     ("Outcome", "status"), ("Hiring Manager", "person"), ("Contact e-mail", "email"), ("Job posting URL", "website"),
     ("Date and time of interview", "interview"), ("Firma", "company")],
)  # fmt: skip
def test_columns_are_known_by_many_names(heading: str, field: str) -> None:
    assert recognised([heading]).columns == {field: 0}


def test_the_order_of_day_and_month_is_told_by_the_column() -> None:
    assert month_first(["05/13/2026"], american=False)
    assert not month_first(["13/05/2026"], american=True)
    assert moment_of("03/04/2026", True, LONDON) == date(2026, 3, 4)
    assert moment_of("03/04/2026", False, LONDON) == date(2026, 4, 3)
    assert moment_of("31/02/2026", False, LONDON) is None
    assert moment_of("12 May 2026 3:30 pm", False, LONDON) == datetime(2026, 5, 12, 15, 30, tzinfo=LONDON)


def test_a_quotation_mark_that_swallows_the_rest_is_said_with_its_line(tmp_path: Path) -> None:
    from afterword.core.faults import Fault

    path = tmp_path / "jobs.csv"
    path.write_text('company,role\nAcme,Cook\n"Beta,Clerk\nGamma,Guard\n', encoding="utf-8")
    with pytest.raises(Fault, match="line 3"):
        spreadsheet.read(path)


def test_what_is_no_date_is_said_with_its_row_and_the_rest_is_taken_in(owner: Any, tmp_path: Path) -> None:
    path = tmp_path / "jobs.csv"
    path.write_text("company;applied\nAcme;31/02/2026\nBeta;tbc\nGamma;01/05/2026\n", encoding="utf-8")
    done = take(owner, path)
    assert done.cases == 3
    assert done.partly
    assert done.sentences[-1].startswith("No date could be read from “31/02/2026” in row 2;")


def test_the_columns_are_shown_in_words_and_days_without_a_clock(tmp_path: Path) -> None:
    from openpyxl import Workbook

    from afterword.desk.import_files import describe_table

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Company Name", "Job title", "Date applied"])
    sheet.append(["Acme", "Cook", date(2026, 5, 1)])
    book.save(tmp_path / "jobs.xlsx")
    shown = describe_table(spreadsheet.read(tmp_path / "jobs.xlsx"))
    assert shown == [
        ("company", "Company Name", "Acme"),
        ("position", "Job title", "Cook"),
        ("applied on", "Date applied", "2026-05-01"),
    ]
