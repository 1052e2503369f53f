"""One application as a mailbox tells it: its employer, people, interviews, and what is known of its order.

A story is rebuilt from facts (of a case, or of proposals that wait) and goes on with each new message.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from afterword.core import events as ev
from afterword.desk.inbox.employer import same_company, squashed
from afterword.desk.inbox.meeting_times import Meeting
from afterword.desk.inbox.own_words import Before
from afterword.desk.inbox.people import Met
from afterword.desk.inbox.senders import organisation, tells_employer

_WEAK_ROLES = ("", "other")
_ASKS = ("check_in", "second_check_in", "phone_call")


class Story:
    """What is known of one application. ``case`` is the row of its case; ``None`` while it is only proposed."""

    def __init__(self, key: str, company: str = "", role: str = "", case: Any = None) -> None:
        self.key = key
        self.company = company
        self.role = role
        self.case = case
        self.refused = False
        self.proposals: list[int] = []
        """The rows of what it has proposed so far."""
        self.website = ""
        self.domains: set[str] = set()
        self.addresses: set[str] = set()
        self.ids: set[str] = set()
        self.people: dict[str, ev.Person] = {}
        self.known_people: dict[str, ev.Person] = {}
        self.interviews: dict[str, ev.InterviewScheduled | ev.InterviewHeld] = {}
        self.uids: dict[str, tuple[str, int]] = {}
        self.offered_times: list[Meeting] = []
        self.before = Before()
        self.applied = False
        self.began: datetime | None = None
        self.last: datetime | None = None

    # ------------------------------------------------------------ what is known already

    def take(self, facts: Iterable[ev.Fact]) -> None:
        """Go on with facts that were told before."""
        for fact in facts:
            self._take(fact)
        self.known_people = dict(self.people)

    def _take(self, fact: ev.Fact) -> None:
        if isinstance(fact, ev.PersonDescribed):
            self.people[fact.person.id] = fact.person
            self.know(fact.person.email)
        elif isinstance(fact, ev.CaseDescribed):
            self.company, self.role = fact.company.name or self.company, fact.role or self.role
            self.website = fact.company.website or self.website
        elif isinstance(fact, ev.Applied):
            self.applied = True
        else:
            self.note(fact)

    def note(self, fact: ev.Fact) -> None:
        """What a fact means for understanding the next message."""
        before = self.before
        if isinstance(fact, ev.InterviewScheduled):
            self.interviews[fact.interview] = fact
            self._interviewed(fact.ends or fact.starts + timedelta(hours=1))
        elif isinstance(fact, ev.InterviewHeld):
            self.interviews[fact.interview] = fact
            if isinstance(fact.at, datetime):
                self._interviewed(fact.at)
        elif isinstance(fact, ev.InterviewCancelled):
            self.interviews.pop(fact.interview, None)
            ends = [end for i in self.interviews.values() if (end := end_of(i)) is not None]
            before.interviewed = max(ends, default=None)
        elif isinstance(fact, ev.MessageReceived):
            self._heard(fact)
        elif isinstance(fact, ev.MessageSent):
            self._wrote(fact)
        elif isinstance(fact, ev.Rejected):
            before.rejected, before.offered = True, False
        elif isinstance(fact, ev.OfferMade):
            before.offered, before.rejected = True, False

    def _interviewed(self, end: datetime) -> None:
        before = self.before
        if before.interviewed is None or end > before.interviewed:
            before.interviewed, before.asked = end, 0
            before.thanked = set()

    def _heard(self, fact: ev.MessageReceived) -> None:
        if fact.message_id:
            self.ids.add(fact.message_id)
        if fact.label in ev.NOT_FROM_A_PERSON:
            return
        before = self.before
        before.label, before.asked = fact.label, 0
        before.label_at = fact.at if isinstance(fact.at, datetime) else None
        if fact.label == "rejection":
            before.rejected, before.offered = True, False
        elif fact.label == "offer":
            before.offered, before.rejected = True, False
        elif fact.label == "interview_invitation":
            before.rejected = False

    def _wrote(self, fact: ev.MessageSent) -> None:
        if fact.message_id:
            self.ids.add(fact.message_id)
        if fact.action in _ASKS:
            self.before.asked += 1
        elif fact.action == "thank_you":
            self.before.thanked.update(fact.to)
        elif fact.action in ("answer_invitation", "answer_request", "reply_to_not_decided"):
            self.before.label = ""

    # ------------------------------------------------------------ who belongs to it

    def know(self, email: str) -> None:
        """This address writes for (or is written to about) the application."""
        if email:
            self.addresses.add(email.lower())

    def know_domain(self, domain: str) -> str:
        """The employer's own domain, where it is one; gives it as it was registered, else an empty text."""
        if not tells_employer(domain):
            return ""
        home = organisation(domain)
        self.domains.add(home)
        return home

    def is_of(self, company: str) -> bool:
        """Whether that is a name of this employer."""
        return same_company(self.company, company) or any(
            squashed(company) == squashed(d.partition(".")[0]) for d in self.domains
        )

    def person(self, met: Met, *, interviewer: bool = False) -> str:
        """The id of somebody, who is added or better described by what is now known of them."""
        key = self._known_as(met) or self._new_id(met.name)
        old = self.people.get(key) or ev.Person(key, met.name, "")
        role = old.role
        if met.role and role in (*_WEAK_ROLES, "interviewer"):
            role = met.role
        if interviewer and role in _WEAK_ROLES:
            role = "interviewer"
        name = met.name if len(met.name.split()) > len(old.name.split()) else old.name
        self.people[key] = old._replace(
            name=name, role=role, email=old.email or met.email.lower(), title=old.title or met.title[:200]
        )
        self.know(met.email)
        return key

    def _known_as(self, met: Met) -> str:
        low = met.email.lower()
        for person in self.people.values():
            if low and person.email.lower() == low:
                return person.id
        for person in self.people.values():
            if person.name.lower() == met.name.lower() and not (low and person.email):
                return person.id
        return self._known_by_first_name(met)

    def _known_by_first_name(self, met: Met) -> str:
        """Who was only ever called “Ana”, now that Ana Ruiz writes; nobody where it could be two."""
        first = met.name.partition(" ")[0].lower()
        called = [p.id for p in self.people.values() if not p.email and p.name.lower() == first]
        return called[0] if len(called) == 1 else ""

    def _new_id(self, name: str) -> str:
        words = [re.sub(r"[^a-z0-9]+", "", _plain(w)) for w in name.split()]
        words = [w for w in words if w] or ["person"]
        for key in (words[0], "-".join(words), *(f"{words[0]}-{n}" for n in range(2, 99))):
            if key not in self.people and key != "case":
                return key[:40]
        return f"person-{len(self.people)}"

    def next_interview(self) -> str:
        """An id for an interview that is new."""
        n = len(self.interviews) + 1
        while f"i{n}" in self.interviews:
            n += 1
        return f"i{n}"

    def met_before(self, at: datetime) -> bool:
        """Whether an interview was over, or fixed, before ``at``: then nobody applies any more."""
        return any(_day_of(known.at) < at.date() for known in self.interviews.values())

    def upcoming(self, at: datetime) -> str:
        """The interview that lies ahead of ``at``, the next one; empty where there is none."""
        ahead = [
            (i.starts, key)
            for key, i in self.interviews.items()
            if isinstance(i, ev.InterviewScheduled) and i.starts >= at - timedelta(hours=2)
        ]
        return min(ahead)[1] if ahead else ""

    def last_interview(self, at: datetime) -> str:
        """The interview that was over last at ``at``; empty where there is none."""
        over = [
            (end, key)
            for key, i in self.interviews.items()
            if (end := end_of(i)) is not None and end <= at + timedelta(minutes=30)
        ]
        return max(over)[1] if over else ""


def end_of(interview: ev.InterviewScheduled | ev.InterviewHeld) -> datetime | None:
    """When an interview ends or ended."""
    if isinstance(interview, ev.InterviewScheduled):
        return interview.ends or interview.starts + timedelta(hours=1)
    return interview.at if isinstance(interview.at, datetime) else None


def _day_of(moment: ev.Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _plain(word: str) -> str:
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower()
