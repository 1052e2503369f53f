"""The book of samples: as the wordings give it today, and through its own checks."""

from __future__ import annotations

import importlib.util
from itertools import product
from pathlib import Path
from types import ModuleType

import pytest

from afterword.core.message import VOICES
from afterword.writing.compose import MESSAGES, compose, findings_of

MAKER = Path(__file__).resolve().parents[2] / "docs" / "samples" / "make.py"


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("samples_make", MAKER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_book_is_up_to_date(maker: ModuleType) -> None:
    assert maker.BOOK.read_text(encoding="utf-8") == maker.book(), "run: python docs/samples/make.py"


def test_every_draft_of_the_book_passes_the_checks(maker: ModuleType) -> None:
    found = []
    drafts = maker.drafts()
    assert len(drafts) >= 300
    for heading, case, now, draft in drafts:
        for finding in findings_of(draft, case, heading.split(" · ")[0], now):
            allowed = {"placeholder_left"} if draft.blanks else set()
            if finding["level"] != "hint" and finding["code"] not in allowed:
                found.append((heading, finding["code"], draft.body[finding["start"] : finding["end"]]))
    assert found == []


@pytest.mark.soak
def test_other_wordings_pass_the_checks_too(maker: ModuleType) -> None:
    """The same book for other cases, which get other wordings."""
    found = []
    for seed in range(12):
        for setting in maker._SETTINGS:
            other = {**setting, "title": f"{setting['title']} {seed}"}
            for action, voice in product(MESSAGES, VOICES):
                case, now = maker.case_of(other, action)
                draft = compose(case, action, "who", now, voice=voice)
                for finding in findings_of(draft, case, action, now):
                    if finding["level"] != "hint" and finding["code"] != "placeholder_left":
                        found.append(
                            (finding["code"], draft.body[finding["start"] : finding["end"]], draft.body)
                        )
    assert found == []
