"""Every check proves itself: it flags what it says it flags, and passes what it says it passes."""

# ruff: noqa: E501 - lists of patterns and samples read better one a line
from __future__ import annotations

import pytest

from afterword.core.check import LEVELS, Check, Sample
from afterword.core.context import Context
from afterword.core.note import Note
from afterword.core.sources import ROWS
from afterword.writing.compare import copied
from afterword.writing.lint import checks
from afterword.writing.spelling import misspelt

EXPECTED = """no_thanks no_interest no_specific_detail wrong_name no_name wrong_company wrong_role placeholder_left too_long
too_short impatient_tone desperate_tone blames_employer rude demands salary_pressure copy_paste_of_colleague_note
no_question_in_check_in no_reference_to_interview asks_before_promised_date upset_about_rejection typos all_caps
emoji_overuse overly_casual no_signoff""".split()


def _note(sample: Sample) -> Note:
    return Note(sample.body, Context.from_json(sample.context), copied, misspelt)


def _cases(field: str) -> list[tuple[Check, Sample]]:
    return [(check, sample) for check in checks() for sample in getattr(check, field)]


def test_there_is_a_check_for_every_code_of_the_interface() -> None:
    codes = [check.code for check in checks()]
    assert set(EXPECTED) <= set(codes)
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("check", "sample"), _cases("must_flag"), ids=lambda value: getattr(value, "code", "")
)
def test_flags_what_it_must(check: Check, sample: Sample) -> None:
    findings = list(check(_note(sample)))
    assert findings
    for finding in findings:
        assert 0 <= finding.start <= finding.end <= len(sample.body)
        assert finding.level in LEVELS
        assert finding.message


@pytest.mark.parametrize(
    ("check", "sample"), _cases("must_pass"), ids=lambda value: getattr(value, "code", "")
)
def test_passes_what_it_must(check: Check, sample: Sample) -> None:
    assert not [f for f in check(_note(sample)) if f.level != "hint" or check.level == "hint"]


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.code)
def test_rests_on_rows_of_the_guidance(check: Check) -> None:
    assert check.cites
    assert all(citation.key in ROWS for citation in check.cites)
    assert check.says.endswith((".", "?"))
    assert check.because.endswith(".")
