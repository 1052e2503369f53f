"""They asked something, invited you or made an offer: answer it first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from afterword.advice.situation import Situation
from afterword.core.rule import rule
from afterword.core.sources import cite
from afterword.core.spoken import spoken_day
from afterword.core.step import Step
from afterword.core.words import _


@rule(
    says=_("Answer what they ask within a business day: a question, an invitation, an offer."),
    because=_("While something of theirs is open on your side, asking for news would look careless."),
    cites=[
        cite("careers-advice.4"),
        cite("teal.4"),
        cite("careers-advice.1", within=1),
    ],
)
def answer_what_they_ask(s: Situation, *, within: int = 1) -> Iterator[Step]:
    if s.over:
        return
    if s.unread is not None:
        yield _answer(
            s, "review", s.unread.at, s.unread.fact.sender, within, _("A message of {day} waits to be read.")
        )
    if s.request is not None:
        text = _("They asked you for something on {day}; answer that first.")
        yield _answer(s, "answer_request", s.request.at, s.request.fact.sender, within, text)
    if s.invitation is not None:
        text = _("They invited you or moved a date on {day}; confirm it.")
        yield _answer(s, "answer_invitation", s.invitation.at, s.invitation.fact.sender, within, text)
    offer = s.offer
    if offer is not None and not s.case.sent_after(offer.at):
        text = _("They made you an offer on {day}; thank them and say by when you will answer.")
        yield _answer(s, "answer_offer", offer.at, offer.by, within, text)


def _answer(s: Situation, action: str, at: datetime, sender: str, within: int, text: str) -> Step:
    day = s.case.day(at)
    return answer_what_they_ask.step(
        action,
        (sender,) if sender else s.contact(("recruiter", "hr", "hiring_manager")),
        ("email",),
        opens=at,
        due=s.case.office(s.case.calendar.add(day, within), time(17)),
        reason=text.format(day=spoken_day(day)),
        key=f"{action}/{at.isoformat()}",
        about=s.last.id if s.last else "",
        in_thread=True,
    )
