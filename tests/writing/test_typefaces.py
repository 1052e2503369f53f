"""Names in East Asian scripts on paper: a face of the system, or a clear sentence."""

from __future__ import annotations

import pytest

from afterword.core.faults import Fault
from afterword.writing import typefaces
from afterword.writing.compose import compose
from afterword.writing.letter import letter_pdf
from afterword.writing.typefaces import faces_for
from tests.writing.cases import MORNING_AFTER, case_of, held, person

_DEBIAN = ["DejaVu Sans", "Libertinus Serif", "Noto Sans CJK SC", "Noto Serif CJK SC"]
_MAC = ["Apple SD Gothic Neo", "Helvetica", "Hiragino Sans", "PingFang SC"]


@pytest.mark.parametrize("text", ["Ana Ruiz", "Łukasz Żak", "Ольга", "Ελένη", "שלום", "Nguyễn Thị Ánh"])
def test_other_scripts_need_no_further_face(text: str) -> None:
    assert faces_for(text, []) == []


@pytest.mark.parametrize(
    ("text", "families", "face"),
    [
        ("Dear 王伟,", _DEBIAN, "Noto Serif CJK SC"),
        ("Dear 王伟,", _MAC, "PingFang SC"),
        ("田中 さくら", _MAC, "Hiragino Sans"),
        ("김민준", _MAC, "Apple SD Gothic Neo"),
    ],
)
def test_a_face_of_the_system_is_taken(text: str, families: list[str], face: str) -> None:
    assert faces_for(text, families) == [face]


def test_where_there_is_none_a_sentence_says_so() -> None:
    with pytest.raises(Fault, match=r"“김민준”.*Install one"):
        faces_for("Dear 김민준,", ["DejaVu Sans", "PingFang SC"])


def test_a_letter_with_boxes_for_a_name_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    people = [person("ana", "王伟", address="4 Quay Street, Bristol")]
    case = case_of([held(["ana"], {"ana": "the new rota"})], people)
    draft = compose(case, "thank_you", "ana", MORNING_AFTER, channel="letter")
    monkeypatch.setattr(typefaces, "_installed", lambda: ["DejaVu Sans"])
    with pytest.raises(Fault, match="“王伟”"):
        letter_pdf(draft, case, "ana")
    monkeypatch.setattr(typefaces, "_installed", lambda: ["Noto Sans CJK SC"])
    assert letter_pdf(draft, case, "ana").startswith(b"%PDF")
