"""A check-in says which conversation it follows."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.advice.checks._asking import EARLIER_MESSAGE, refers_back
from afterword.advice.checks.no_specific_detail import takes_up_topic
from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.sources import cite
from afterword.core.words import _


@check(
    code="no_reference_to_interview",
    level="warning",
    says=_("The message does not say which interview it is about. Name the day, or what you spoke of."),
    because=_("They see many people for many posts; the date and the role save them a search."),
    cites=[cite("careers-advice.2"), cite("medix.6"), cite("theraex.1")],
    kinds=("check_in", "second_check_in"),
    must_flag=[
        sample("Hi Ana, is there any news about the analyst role? I'm still keen. Sam", kind="check_in")
    ],
    must_pass=[
        sample("Hi Ana, thanks for Wednesday. Is there any news? Sam", kind="check_in"),
        sample("Hi Ana, thanks again for having me out last Monday. Any news? Sam", kind="check_in"),
        sample("Hi Ana, following up on my email below: is there any news? Sam", kind="second_check_in"),
    ],
)
def no_reference_to_interview(note: Note) -> Iterator[Flag]:
    if refers_back(note) or takes_up_topic(note):
        return
    if note.kind == "second_check_in" and note.says(EARLIER_MESSAGE):
        return
    yield Flag()
