"""The person's own templates: used when sound, shown with line and column when not."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterword.writing.compose import CannotCompose, compose
from afterword.writing.templates import FACTS, LONGEST, Templates
from tests.writing.cases import MORNING_AFTER, case_of, held

CASE = case_of([held(["ana"], {"ana": "the new rota"})])
BUILT_IN = compose(CASE, "thank_you", "ana", MORNING_AFTER)


def test_a_template_takes_the_place_of_the_built_in_text(tmp_path: Path) -> None:
    (tmp_path / "thank_you.txt").write_text(
        "Subject: Thanks, {{ name }}\n\n{{ greeting }}\n\nThank you for {{ topic }} {{ day }}.\n\n{{ me }}\n",
        encoding="utf-8",
    )
    draft = compose(CASE, "thank_you", "ana", MORNING_AFTER, templates=Templates.in_folder(tmp_path))
    assert draft.subject == "Thanks, Ana"
    assert draft.body == "Dear Ana,\n\nThank you for the new rota yesterday.\n\nSam Osei"


def test_the_closest_name_wins() -> None:
    own = Templates({"thank_you": "general", "thank_you.formal": "formal", "thank_you.letter": "letter"})
    assert compose(CASE, "thank_you", "ana", MORNING_AFTER, templates=own).body == "general"
    assert compose(CASE, "thank_you", "ana", MORNING_AFTER, templates=own, voice="formal").body == "formal"
    assert compose(CASE, "thank_you", "ana", MORNING_AFTER, templates=own, channel="letter").body == "letter"


def test_a_fact_the_case_does_not_know_is_a_blank_and_false() -> None:
    own = Templates({"thank_you": "{% if promise_day %}by{% endif %}{{ promise_day }}"})
    draft = compose(CASE, "thank_you", "ana", MORNING_AFTER, templates=own)
    assert draft.body == f"⟦{FACTS['promise_day']}⟧"
    assert draft.blanks == (FACTS["promise_day"],)


@pytest.mark.parametrize(
    ("source", "line", "column", "said"),
    [
        ("Hello\n {{ nme }}", 2, 5, "nme"),
        ("{% if %}", 1, 4, "cannot be understood"),
        ("a\nb {% include 'secrets' %}", 2, 14, "another file"),
        ("{{ name | shout }}", 1, 11, "shout"),
        ("{% for x in (1..100000) %}{{ x }}{% endfor %}", 0, 0, "repeats too much"),
        ("", 0, 0, "empty message"),
        ("x" * (LONGEST + 1), 0, 0, "too long"),
        ("{% for a in (1..199) %}{% for b in (1..199) %}x{% endfor %}{% endfor %}", 0, 0, "repeats too much"),
    ],
)
def test_a_mistake_is_shown_with_its_place_and_the_built_in_text_is_used(
    source: str, line: int, column: int, said: str
) -> None:
    own = Templates({"thank_you": source})
    draft = compose(CASE, "thank_you", "ana", MORNING_AFTER, templates=own)
    assert draft == BUILT_IN
    mistake = own.mistakes[0]
    assert said in mistake.message
    if line:
        assert (mistake.line, mistake.column) == (line, column)


@pytest.mark.parametrize(
    "source",
    [
        "{{ name.__class__ }}",
        "{{ me.__init__.__globals__ }}",
        "{{ name[0] }}",
        "{{ self }}",
        "{{ ''.__class__ }}",
    ],
)
def test_nothing_of_the_program_can_be_reached(source: str) -> None:
    own = Templates({"thank_you": source})
    text = compose(CASE, "thank_you", "ana", MORNING_AFTER, templates=own).body
    assert "class" not in text
    assert "globals" not in text


def test_facts_are_not_read_as_template_language() -> None:
    case = case_of([held(["ana"], {"ana": "the new rota"})], role="{{ me }} {% raw %}")
    own = Templates({"thank_you": "{{ role }}"})
    assert "Sam" not in compose(case, "thank_you", "ana", MORNING_AFTER, templates=own).body


def test_a_template_of_another_name_adds_a_message() -> None:
    own = Templates({"lunch": "Subject: Lunch?\n\n{{ greeting }}\n\nLunch?\n\n{{ me }}", "broken": "{{ x }}"})
    draft = compose(CASE, "lunch", "ana", MORNING_AFTER, templates=own)
    assert (draft.subject, draft.body) == ("Lunch?", "Dear Ana,\n\nLunch?\n\nSam Osei")
    with pytest.raises(CannotCompose, match=r"broken\.txt:1:4"):
        compose(CASE, "broken", "ana", MORNING_AFTER, templates=own)


def test_a_template_can_be_checked_before_it_is_needed() -> None:
    own = Templates({"good": "{{ name }}", "bad": "{{ nme }}"})
    assert own.check("good") is None
    mistake = own.check("bad")
    assert mistake is not None
    assert str(mistake).startswith("bad.txt:1:4: ")


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "thank_you.txt").write_bytes(b"\xff\xfe\x00\x81")
    own = Templates.in_folder(tmp_path)
    assert own.mistakes[0].file == "thank_you.txt"
    assert compose(CASE, "thank_you", "ana", MORNING_AFTER, templates=own) == BUILT_IN


def test_no_folder_means_no_templates(tmp_path: Path) -> None:
    assert Templates.in_folder(tmp_path / "none").names == ()
