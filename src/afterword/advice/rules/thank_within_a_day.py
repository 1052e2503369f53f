"""The thank-you: to everyone met, each in their own words, within a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from afterword.advice.situation import Situation
from afterword.core.case import Interview
from afterword.core.rule import rule
from afterword.core.sources import cite
from afterword.core.spoken import spoken_day
from afterword.core.step import Step
from afterword.core.words import _
from afterword.core.worktime import ONE_DAY, ONE_HOUR

WAKING_UNTIL = time(21)
MORNING = time(8)


@rule(
    says=_("Thank everyone you met, each in their own words, within a day."),
    because=_("It arrives while they still remember you, and they compare notes."),
    cites=[
        cite("careers-advice.1", due_hours=24),
        cite("cnstaffing.3", due_hours=24, letter_wanted=True),
        cite("medix.1", due_hours=36),
        cite("medix.2"),
        cite("teal.1"),
        cite("teal.8", due_hours=24, closes_hours=48),
        cite("theraex.3", letter_wanted=True),
    ],
)
def thank_within_a_day(
    s: Situation, *, due_hours: int = 24, closes_hours: int = 48, letter_wanted: bool = True
) -> Iterator[Step]:
    if s.over or s.offer or s.no_that_stands:
        return
    thanked = [(m.at, m.to) for m in s.case.sent if m.to and m.fact.action == "thank_you"]
    seen: set[str] = set()
    known_until = s.case.last_change
    for interview in reversed(s.rounds):
        if known_until is not None and known_until > interview.end + ONE_HOUR * closes_hours:
            continue
        for person in interview.people:
            done = any(at >= interview.start and person in to for at, to in thanked)
            if not done and person not in seen and person not in s.case.gone:
                yield _thanks(s, interview, person, due_hours, closes_hours, letter_wanted)
            seen.add(person)


def _thanks(
    s: Situation, interview: Interview, person: str, due_hours: int, closes_hours: int, letter: bool
) -> Step:
    case, end = s.case, interview.end
    opens = case.office(case.day(end), time(0)) if interview.whole_day else end
    by_hand = letter and (case.really_wanted or case.company.size == "large")
    return thank_within_a_day.step(
        "thank_you",
        (person,),
        ("email", "letter") if by_hand else ("email",),
        opens=opens,
        ideal=_waking(end, s),
        due=end + ONE_HOUR * due_hours,
        closes=end + ONE_HOUR * closes_hours,
        reason=_reason(s, interview, person, by_hand),
        key=f"thank_you/{interview.id}/{person}",
        about=interview.id,
        unsolicited=True,
    )


def _reason(s: Situation, interview: Interview, person: str, by_hand: bool) -> str:
    when, name = spoken_day(s.case.day(interview.end)), s.case.name(person)
    if person in s.case.bounced:
        text = _("Your note to {name} came back undelivered: find another address or another way.")
    elif not interview.held:
        text = _("You were to meet {name} on {day}; if it took place, thank them within a day.")
    else:
        text = _("You met {name} on {day}; a note within a day is expected and remembered.")
    if by_hand:
        text += " " + _("A handwritten letter beside the e-mail is advised here.")
    return text.format(name=name, day=when)


def _waking(end: datetime, s: Situation) -> datetime:
    """The same evening if they are still up two hours later, otherwise the next morning."""
    there = (end + ONE_HOUR * 2).astimezone(s.case.place)
    if there.time() < MORNING:
        return s.case.office(there.date(), MORNING)
    if there.time() > WAKING_UNTIL:
        return s.case.office(there.date() + ONE_DAY, MORNING)
    return there
