"""Letters, cards, envelopes and the copy to write out by hand."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

import pytest

from afterword.core.case import Case
from afterword.core.faults import Fault
from afterword.writing.compose import compose
from afterword.writing.letter import PAPERS, letter_pdf, letter_svg, plain_copy, split_body, when_to_post
from tests.writing.cases import MORNING_AFTER, PROMISED, case_of, held, person

ON = date(2026, 5, 12)
ADDRESS = "Brightwater House, 4 Quay Street, Bristol BS1 4DB"


def addressed(**fields: Any) -> Case:
    people = [person("ana", "Ana Ruiz", title="Ms", address=ADDRESS)]
    return case_of(
        [held(["ana"], {"ana": "the new rota"})],
        people,
        me={"address": "12 Willow Lane\nBath BA1 1AA"},
        **fields,
    )


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize("paper", sorted(PAPERS))
def test_every_paper_gives_one_page(paper: str) -> None:
    case = addressed()
    draft = compose(case, "thank_you", "ana", MORNING_AFTER, channel="letter")
    pdf = letter_pdf(draft, case, "ana", paper, on=ON)
    assert pdf.startswith(b"%PDF")
    assert pages(pdf) == 1


def test_the_page_can_be_seen_before_it_is_printed() -> None:
    case = addressed()
    draft = compose(case, "thank_you", "ana", MORNING_AFTER, channel="letter")
    assert letter_svg(draft, case, "ana", on=ON).lstrip().startswith(b"<svg")


def test_a_long_letter_is_set_smaller_and_one_too_long_is_refused() -> None:
    case = addressed()
    draft = compose(case, "thank_you", "ana", MORNING_AFTER, channel="letter")
    long = draft._replace(body=draft.body.replace("Dear", "word " * 420 + "\n\nDear"))
    assert pages(letter_pdf(long, case, "ana", on=ON)) == 1
    for count in (1500, 200_000):
        endless = draft._replace(body="word " * count)
        with pytest.raises(Fault, match="too long for one page"):
            letter_pdf(endless, case, "ana", on=ON)


def test_markup_in_the_text_is_only_text() -> None:
    case = addressed()
    draft = compose(case, "thank_you", "ana", MORNING_AFTER, channel="letter")
    wild = draft._replace(body='Dear #Ana *x* [y] @z $a$ `#sys.inputs` "quoted" \\ #panic("x")\n\nBye,\nSam')
    assert pages(letter_pdf(wild, case, "ana", on=ON)) == 1


def test_an_open_blank_is_not_printed() -> None:
    case = case_of([held(["ana"])])
    draft = compose(case, "thank_you", "ana", MORNING_AFTER, channel="letter")
    with pytest.raises(Fault, match="What did you and Ana talk about"):
        letter_pdf(draft, case, "ana", on=ON)


def test_unknown_paper_and_missing_address_are_said() -> None:
    case = case_of([held(["ana"], {"ana": "the new rota"})])
    draft = compose(case, "thank_you", "ana", MORNING_AFTER, channel="letter")
    with pytest.raises(Fault, match="choose one of: a4"):
        letter_pdf(draft, case, "ana", "a3", on=ON)
    with pytest.raises(Fault, match="no postal address for Ana Ruiz"):
        letter_pdf(draft, case, "ana", "envelope-dl", on=ON)


def test_the_plain_copy_has_the_date_and_short_lines() -> None:
    case = addressed()
    draft = compose(case, "thank_you", "ana", MORNING_AFTER, channel="letter")
    text = plain_copy(draft, case, "ana", on=ON)
    assert text.splitlines()[0].strip() == "12 May 2026"
    assert max(map(len, text.splitlines())) <= 58
    assert text.endswith("Sam Osei\n")


def test_a_body_is_split_into_paragraphs_and_close() -> None:
    assert split_body("Dear A,\n\nText.\n\nBye,\nSam") == ([["Dear A,"], ["Text."]], ["Bye,", "Sam"])
    assert split_body("Only this.") == ([["Only this."]], [])


def test_posting_counts_business_days_and_says_the_email_too() -> None:
    friday = datetime.fromisoformat("2026-05-15T18:00:00+01:00")
    posting = when_to_post(addressed(), now=friday)
    assert posting.post_by == date(2026, 5, 18)
    assert posting.arrives == (date(2026, 5, 19), date(2026, 5, 20))
    assert "e-mail" in posting.advice
    abroad = when_to_post(addressed(), "US", now=friday)
    assert abroad.arrives > posting.arrives


def test_posting_warns_when_the_decision_comes_first() -> None:
    case = case_of([held(["ana"]), PROMISED])
    late = when_to_post(case, now=datetime.fromisoformat("2026-05-20T09:00:00+01:00"))
    assert "Friday 22 May" in late.advice
