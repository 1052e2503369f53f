"""Call sheets and voicemails."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.message import VOICES
from afterword.writing.call import LONGEST_SECONDS, call_sheet, seconds, voicemail
from afterword.writing.compose import CannotCompose
from tests.writing.cases import PROMISED, case_of, held, person

NOW = datetime.fromisoformat("2026-06-04T10:00:00+01:00")
NO = {"kind": "rejected", "at": "2026-05-28T10:00:00+01:00", "by": "ana", "via": "phone"}
ASKED = {"kind": "message_sent", "at": "2026-05-26T09:30:00+01:00", "action": "check_in", "to": ["ana"]}
ANA = person("ana", "Ana Ruiz", phone="0117 496 0042")
ME = {"phone": "020 7946 0018"}


def test_a_call_sheet_says_who_what_was_promised_and_what_to_say() -> None:
    sheet = call_sheet(case_of([held(["ana"]), PROMISED, ASKED], [ANA], me=ME), "ana", NOW)
    assert (sheet.who, sheet.number) == ("Ana Ruiz", "0117 496 0042")
    assert "Friday 22 May" in sheet.promised
    assert "Tuesday 26 May" in sheet.promised
    assert len(sheet.say) == 3
    assert "Monday the 11th of May" in sheet.say[1]
    assert sheet.questions
    assert sheet.note
    assert "teal.4" in sheet.sources


def test_after_a_no_the_call_asks_for_feedback() -> None:
    sheet = call_sheet(case_of([held(["ana"]), NO], [ANA], me=ME), "ana", NOW)
    assert any("told against" in q.ask for q in sheet.questions)
    assert "better" in sheet.say[2]
    assert "better next time" in sheet.voicemail
    assert sheet.voicemail == voicemail(case_of([held(["ana"]), NO], [ANA], me=ME), "ana", NOW)


def test_a_stranger_cannot_be_called() -> None:
    with pytest.raises(CannotCompose):
        call_sheet(case_of([held(["ana"])]), "bob", NOW)


@given(
    name=st.sampled_from(
        ["Ana Ruiz", "Dr Felicity Maria Aldous-Brand of Somewhere Long", "李小龙", "HR Section"]
    ),
    role=st.sampled_from(
        ["", "Cook", "Senior Vice President for Regional Partnerships and Development, North"]
    ),
    me=st.sampled_from(["Sam Osei", "Maria del Carmen Fernandez de Cordoba y Alvarez", ""]),
    phone=st.sampled_from(["", "020 7946 0018", "+44 (0) 20 7946 0018 ext. 4321"]),
    events=st.lists(st.sampled_from([PROMISED, NO, ASKED]), unique_by=repr),
    was_held=st.booleans(),
    voice=st.sampled_from(VOICES),
)
@settings(max_examples=80)
def test_a_voicemail_takes_half_a_minute_at_most(
    name: str, role: str, me: str, phone: str, events: list[dict[str, Any]], was_held: bool, voice: str
) -> None:
    first = [held(["ana"])] if was_held else []
    case = case_of([*first, *events], [person("ana", name)], role=role, me={"name": me, "phone": phone})
    text = voicemail(case, "ana", NOW, voice)
    assert text.startswith("Hello")
    assert seconds(text) <= LONGEST_SECONDS
    assert len(text.split()) <= 75
