"""A check-in asks something."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.advice.checks._asking import asks
from afterword.core.check import Flag, check, sample
from afterword.core.note import Note
from afterword.core.sources import cite
from afterword.core.words import _


@check(
    code="no_question_in_check_in",
    level="warning",
    says=_("This check-in asks nothing. Ask whether there is news, or when there will be."),
    because=_("Without a question there is nothing to answer."),
    cites=[cite("medix.6"), cite("teal.3"), cite("careers-advice.2"), cite("theraex.4")],
    kinds=("check_in", "second_check_in"),
    must_flag=[
        sample("Hi Ana, thank you for the interview on Tuesday. I am very interested. Sam", kind="check_in")
    ],
    must_pass=[
        sample("Hi Ana, thanks for Tuesday. Any idea when you'll be making the call? Sam", kind="check_in"),
        sample("Hi Ana, thanks for Tuesday. I would be grateful for any update. Sam", kind="check_in"),
        sample("Hi Ana, has the wind changed direction at all on the analyst role? Sam", kind="check_in"),
    ],
)
def no_question_in_check_in(note: Note) -> Iterator[Flag]:
    if not asks(note):
        yield Flag()
