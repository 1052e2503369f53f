"""“Not decided yet”: thank them and ask when to check back."""

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
    says=_("Not decided yet, and no date: answer within a business day and ask when to check back."),
    because=_(
        "They are talking to you; a thankful line keeps the door open and gets you a date to wait for."
    ),
    cites=[
        cite("careers-advice.3", within=1),
        cite("careers-advice.4"),
    ],
)
def answer_not_decided(s: Situation, *, within: int = 1) -> Iterator[Step]:
    if s.over or s.offer or s.rejection:
        return
    held = s.hold
    message = s.undecided
    if message is not None:
        yield _reply(s, message.at, message.fact.sender, within, _("have not decided yet and named no date"))
    elif held is not None and held.via and not s.case.sent_after(held.at) and not _dated(s, held.at):
        yield _reply(s, held.at, held.by, within, _("have put the position on hold"))


def _dated(s: Situation, at: datetime) -> bool:
    return any(p.at >= at for p in s.case.promises)


def _reply(s: Situation, at: datetime, sender: str, within: int, what: str) -> Step:
    case, day = s.case, s.case.day(at)
    to = (sender,) if sender and sender not in case.gone else s.contact(("recruiter", "hr", "hiring_manager"))
    return answer_not_decided.step(
        "reply_to_not_decided",
        to,
        ("email",),
        opens=at,
        due=case.office(case.calendar.add(day, within), time(17)),
        closes=case.office(case.calendar.add(day, within + 4), time(17)),
        reason=_("On {day} they wrote that they {what}; thank them and ask when to check back.").format(
            day=spoken_day(day), what=what
        ),
        key=f"reply_to_not_decided/{at.isoformat()}",
        about=s.last.id if s.last else "",
        in_thread=True,
    )
