"""How a case stands: the few answers that all rules ask of its history.

Derived from the case alone and never from the clock; computed once and handed to every rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from afterword.core.case import FOLLOW_UPS, UNSOLICITED, Case, Event, Interview, Promise, Received, Sent
from afterword.core.events import NOT_FROM_A_PERSON, MessageReceived
from afterword.core.once import once

UNDECIDED = frozenset({"still_deciding", "timeline_given"})
ASKS_BACK = frozenset({"request_for_information", "interview_invitation", "scheduling_change"})
TAKES_A_NO_BACK = frozenset({"still_deciding", "interview_invitation", "scheduling_change"})

LONG_ABSENCE = timedelta(days=21)
SAME_BREATH = timedelta(days=1)


class Situation:
    """A case as a rule looks at it."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.rounds = case.rounds()
        self.human = [r for r in case.received if r.fact.label not in NOT_FROM_A_PERSON]

    # ------------------------------------------------------------ how it ended, if it did

    @once
    def over(self) -> bool:
        """The person ended it: accepted, declined or withdrew."""
        case = self.case
        return bool(case.accepted or case.declined or case.withdrew)

    @once
    def offer(self) -> Event | None:
        """The offer, where nothing overtook it."""
        offer, no = self.case.offer, self.case.rejection
        return offer if offer and not (no and no.at > offer.at) else None

    @once
    def no_that_stands(self) -> Event | None:
        """The no, where neither an offer overtook it nor a later message took it back ("sent by mistake")."""
        no = self.case.rejection
        if no is None or self.offer:
            return None
        return None if any(r.at > no.at and r.fact.label in TAKES_A_NO_BACK for r in self.human) else no

    @once
    def rejection(self) -> Event | None:
        """The no that stands, where no later round overtook it."""
        no = self.no_that_stands
        if no is None:
            return None
        return None if any(i.end > no.at and i.known_at >= no.at for i in self.rounds) else no

    @once
    def rejection_unthanked(self) -> Event | None:
        """The no that has not been answered yet, a new round or not."""
        no = self.no_that_stands
        if no is None:
            return None
        thanks = self.case.sent_after(no.at, "rejection_thanks", "thank_you")
        return None if any(s.at > no.at for s in thanks) else no

    @once
    def hold(self) -> Event | None:
        """The position is on hold or closed, and nothing has happened since that says otherwise."""
        if not self.case.holds:
            return None
        hold = self.case.holds[-1]
        woke = any(r.at > hold.at and r.fact.label in UNDECIDED | ASKS_BACK for r in self.human)
        return None if woke or any(i.known_at > hold.at for i in self.rounds) else hold

    # ------------------------------------------------------------ where the waiting began

    @once
    def last(self) -> Interview | None:
        """The latest interview, held or still to come."""
        return self.rounds[-1] if self.rounds else None

    @once
    def waiting(self) -> bool:
        """An answer is being waited for: neither ended nor rejected, offered or on hold without a date."""
        if self.over or self.offer or self.rejection or self.unread or self.request or self.invitation:
            return False
        if self.hold and not (self.promise and self.promise.at >= self.hold.at):
            return False
        return bool(self.last or self.promise)

    @once
    def answer(self) -> datetime | None:
        """When somebody at the employer last answered, by message or by a promise."""
        times = [told[-1].at for told in (self.human, self.case.promises) if told]
        return max(times, default=None)

    @once
    def unanswered(self) -> list[Sent]:
        """The follow-ups since the last interview and the last answer, oldest first."""
        since = [t for t in (self.last.end if self.last else None, self.answer) if t is not None]
        start = max(since, default=None)
        found = []
        for message in reversed(self.case.sent):
            if start is not None and message.at <= start:
                break
            if message.to and message.fact.action in FOLLOW_UPS:
                found.append(message)
        return found[::-1]

    @once
    def promise(self) -> Promise | None:
        """The latest promise of news that the last round has not overtaken."""
        if not self.case.promises:
            return None
        latest = self.case.promises[-1]
        if self.last and latest.days.end < self.case.day(self.last.end):
            return None
        return latest

    @once
    def promised_before_last_round(self) -> bool:
        """The promise was made before the last interview, so that interview's own wait counts as well."""
        return bool(self.promise and self.last and self.promise.at < self.last.start)

    @once
    def quiet_since(self) -> datetime | None:
        """Where the wait without a date begins: the last interview, or a later answer without one."""
        times = [self.last.end] if self.last else []
        asked = [s.at for s in self.case.sent if s.fact.action in FOLLOW_UPS and s.to]
        for message in self.human:
            label = message.fact.label
            to_a_question = label == "acknowledgement" and any(a < message.at for a in asked)
            if label in UNDECIDED or label == "feedback_given" or to_a_question:
                times.append(message.at)
            elif label in ASKS_BACK:
                times.append(max([message.at, *[s.at for s in self.case.sent if s.at > message.at][:1]]))
        return max(times, default=None)

    # ------------------------------------------------------------ what came in and is not answered

    @once
    def unread(self) -> Received | None:
        """A human message that nobody has understood yet."""
        return next((r for r in reversed(self.human) if not r.fact.label), None)

    def _open(self, *labels: str) -> Received | None:
        for message in reversed(self.human):
            if message.fact.label in labels:
                answered = any(s.at > message.at and s.to for s in self.case.sent)
                return None if answered else message
        return None

    @once
    def request(self) -> Received | None:
        """A request for information that has not been answered."""
        return self._open("request_for_information")

    @once
    def invitation(self) -> Received | None:
        """An invitation or a change of date that no fixed interview has followed yet, nor a cancellation."""
        message = self._open("interview_invitation", "scheduling_change")
        if message is None or any(i.known_at >= message.at for i in self.rounds):
            return None
        called_off = self.case.called_off
        return None if called_off is not None and called_off >= message.at else message

    @once
    def undecided(self) -> Received | None:
        """A “not decided yet” without a date that has not been answered."""
        message = self._open("still_deciding")
        if message is None or self._dated(message.fact, message.at):
            return None
        newer = any(r.at > message.at and r.fact.label != "acknowledgement" for r in self.human)
        return None if newer or any(i.known_at >= message.at for i in self.rounds) else message

    def _dated(self, fact: MessageReceived, at: datetime) -> bool:
        if fact.promise is not None:
            return True
        return any(abs(p.at - at) <= SAME_BREATH or p.at > at for p in self.case.promises)

    # ------------------------------------------------------------ contact

    @once
    def last_contact(self) -> datetime | None:
        """When the two sides last had to do with each other."""
        times = [i.end for i in self.rounds if i.held]
        wrote = next((m.at for m in reversed(self.case.sent) if m.to), None)
        if wrote is not None:
            times.append(wrote)
        if self.human:
            times.append(self.human[-1].at)
        if self.case.rejection:
            times.append(self.case.rejection.at)
        return max(times, default=None)

    @once
    def last_unsolicited(self) -> datetime | None:
        """When the person last wrote to the employer unasked."""
        asked = (m.at for m in reversed(self.case.sent) if m.fact.action in UNSOLICITED and m.to)
        return next(asked, None)

    def contact(self, roles: Sequence[str]) -> tuple[str, ...]:
        """The best person to write to: the first of ``roles``, someone met last where there are several.

        People who left are never chosen; those whose address failed or who are away for weeks only when there
        is nobody else. Empty when there is nobody.
        """
        best: tuple[int, int, int, int] | None = None
        chosen: tuple[str, ...] = ()
        for hard, role, not_met_last, n, person in self._still_there:
            row = (hard, roles.index(role) if role in roles else len(roles), not_met_last, n)
            if best is None or row < best:
                best, chosen = row, (person,)
        return chosen

    @once
    def _still_there(self) -> list[tuple[int, str, int, int, str]]:
        """Who has not left: hard to reach or not, role, not met last or met, place in the list, id."""
        case = self.case
        met_last = self.last.people if self.last else ()
        return [
            (int(self._hard_to_reach(one.id)), one.role, int(one.id not in met_last), n, one.id)
            for n, one in enumerate(case.people.values())
            if one.id not in case.gone
        ]

    def _hard_to_reach(self, person: str) -> bool:
        if person in self.case.bounced:
            return True
        away = self.case.absences.get(person)
        return away is not None and away[1] - self.case.day(away[0]) > LONG_ABSENCE

    def reachable(self, person: str) -> bool:
        """Whether the person is still there and their address works, as far as is known."""
        return bool(person) and person not in self.case.gone and not self._hard_to_reach(person)
