"""From facts to a case.

``fold`` puts the facts in order and derives from them everything that rules ask for. The result depends on
the facts alone, not on the order in which they were told, and never on the clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from operator import eq, itemgetter

from afterword.core import events as ev
from afterword.core.case import NOON, Case, Event, Interview, Promise, Received, Sent
from afterword.core.worktime import BusinessCalendar, zone

_ORDER: Mapping[type, int] = {
    kind: n
    for n, kind in enumerate(
        (
            ev.CaseDescribed,
            ev.PersonDescribed,
            ev.Applied,
            ev.InterviewScheduled,
            ev.InterviewCancelled,
            ev.InterviewHeld,
            ev.Debriefed,
            ev.PromiseMade,
            ev.Rejected,
            ev.MessageReceived,
            ev.OfferMade,
            ev.StandingChanged,
            ev.CompanyNews,
            ev.MessageSent,
            ev.Noted,
            ev.StepSkipped,
            ev.StepSnoozed,
            ev.AdviceOverruled,
            ev.Retracted,
        )
    )
}


_Row = tuple[datetime, ev.Fact]
"""A fact with its instant, in UTC."""

CalendarOf = Callable[[str, str], BusinessCalendar]


def weekends_only(country: str, region: str) -> BusinessCalendar:
    """A calendar without holidays, for callers that have none at hand."""
    return BusinessCalendar(country)


def fold(
    me: ev.Me,
    key: str,
    company: ev.Company,
    role: str,
    people: Iterable[ev.Person],
    facts: Iterable[ev.Fact],
    *,
    really_wanted: bool = False,
    until: datetime | None = None,
    calendar_of: CalendarOf = weekends_only,
) -> Case:
    """The case that the facts amount to.

    Facts later than ``until`` are not known yet and left out, so that any past day can be replayed. Retracted
    facts do not count. ``calendar_of`` gives the business days of a country and region.
    """
    facts = list(facts)
    case = Case(key, me, company, role, really_wanted)
    for fact in facts:
        if type(fact) is ev.CaseDescribed:
            _describe(case, facts)
            break
    for person in people:
        case.people[person.id] = person
    case.calendar = calendar_of(case.company.country or me.country, case.company.region)
    ordered = _in_order(case, facts, until)
    for at, fact in ordered:
        take = _TAKE.get(type(fact))
        if take is not None:
            take(case, at, fact)
    case.facts = [fact for _at, fact in ordered]
    case.last_change = ordered[-1][0] if ordered else None
    _settle(case)
    return case


def _describe(case: Case, facts: list[ev.Fact]) -> None:
    """Take the latest description first: dates without an hour depend on the place it names."""
    described = [f for f in facts if type(f) is ev.CaseDescribed and not _is_retracted(f, facts)]
    if not described:
        return
    latest = max(described, key=lambda f: (str(f.at), repr(f)))
    case.company, case.role = latest.company, latest.role
    case.really_wanted, case.archived = latest.really_wanted, latest.archived
    case.place = zone(latest.company.timezone or case.me.timezone or "UTC")


def _is_retracted(fact: ev.Fact, facts: list[ev.Fact]) -> bool:
    return bool(fact.id) and any(type(f) is ev.Retracted and f.fact == fact.id for f in facts)


def _in_order(case: Case, facts: list[ev.Fact], until: datetime | None) -> list[_Row]:
    """The facts that count, in the order in which they happened, whatever order they were told in.

    Instants are taken to UTC first: aware datetimes of one zone compare many times faster than others.
    """
    retracted = {f.fact for f in facts if type(f) is ev.Retracted}
    last = until.astimezone(UTC) if until is not None else None
    last_day = until.astimezone(case.place).date() if until is not None else date.max
    rows: list[_Row] = []
    for fact in facts:
        if retracted and fact.id and fact.id in retracted:
            continue
        at = fact.at
        if isinstance(at, datetime):
            at = at.astimezone(UTC)
            if last is not None and at > last:
                continue
        elif at > last_day:
            continue
        else:
            at = case.office(at, NOON)
        rows.append((at, fact))
    rows.sort(key=_time)
    times = [at for at, _fact in rows]
    if any(map(eq, times, islice(times, 1, None))):
        _untie(rows, times)
    return rows


_time = itemgetter(0)


def _untie(rows: list[_Row], times: list[datetime]) -> None:
    """Put facts of one instant in an order of their own, so that the order of telling cannot count."""
    at = 1
    while at < len(rows):
        end = at
        while end < len(rows) and times[end] == times[at - 1]:
            end += 1
        if end > at:
            rows[at - 1 : end] = sorted(rows[at - 1 : end], key=_kind_and_text)
        at = end + 1


def _kind_and_text(row: _Row) -> tuple[int, str]:
    """What a machine sent back came after the message it answers; for the rest the kind decides, then the text."""
    fact = row[1]
    returned = type(fact) is ev.MessageReceived and fact.label in ("bounce", "auto_reply")
    return len(_ORDER) if returned else _ORDER[type(fact)], repr(fact[1:])


# ---------------------------------------------------------------- what each fact does to the case


def _take_applied(case: Case, at: datetime, fact: ev.Applied) -> None:
    case.applied = at


def _take_scheduled(case: Case, at: datetime, fact: ev.InterviewScheduled) -> None:
    before = case.interviews.get(fact.interview)
    if before is not None and before.held:
        return
    starts = fact.starts.astimezone(UTC)
    end = fact.ends.astimezone(UTC) if fact.ends else starts + timedelta(hours=1)
    people = fact.people or (before.people if before else ())
    case.interviews[fact.interview] = Interview(
        fact.interview, starts, end, people, fact.format, False, (), at, fact.place
    )


def _take_cancelled(case: Case, at: datetime, fact: ev.InterviewCancelled) -> None:
    known = case.interviews.get(fact.interview)
    if known is not None and not known.held:
        del case.interviews[fact.interview]
        case.called_off = at


def _take_held(case: Case, at: datetime, fact: ev.InterviewHeld) -> None:
    before = case.interviews.get(fact.interview)
    people = fact.people or (before.people if before else ())
    start = before.start if before and before.start <= at else at
    debrief = fact.debrief or (before.debrief if before else ())
    whole_day = not isinstance(fact.at, datetime)
    case.interviews[fact.interview] = Interview(
        fact.interview,
        start,
        at,
        people,
        fact.format,
        True,
        debrief,
        at,
        before.place if before else "",
        whole_day,
    )


def _take_debriefed(case: Case, at: datetime, fact: ev.Debriefed) -> None:
    known = case.interviews.get(fact.interview)
    if known is not None:
        told_now = {t.person for t in fact.topics}
        kept = [t for t in known.debrief if t.person not in told_now]
        case.interviews[fact.interview] = known._replace(debrief=(*kept, *fact.topics))


def _take_promise(case: Case, at: datetime, fact: ev.PromiseMade) -> None:
    case.promises.append(Promise(at, fact.by, fact.days, fact.text))


def _take_sent(case: Case, at: datetime, fact: ev.MessageSent) -> None:
    case.sent.append(Sent(at, fact, fact.to))
    if fact.action == "withdraw":
        case.withdrew = at
    elif fact.action == "decline_offer":
        case.declined = at


def _take_received(case: Case, at: datetime, fact: ev.MessageReceived) -> None:
    case.received.append(Received(at, fact))
    if fact.promise is not None and fact.label not in ev.NOT_FROM_A_PERSON:
        case.promises.append(Promise(at, fact.sender, fact.promise, fact.text))
    if fact.label == "auto_reply":
        if fact.returns_on is not None:
            case.absences[fact.sender] = (at, fact.returns_on)
        if fact.no_longer_there:
            case.gone.add(fact.sender)
            _undelivered(case, at, fact.sender)
    elif fact.label == "bounce":
        case.bounced[fact.sender] = at
        _undelivered(case, at, fact.sender)
    elif fact.label == "rejection":
        case.rejection = Event(at, fact.sender, fact.channel)
    elif fact.label == "offer":
        case.offer = Event(at, fact.sender, fact.channel)
    elif fact.label == "position_closed_or_on_hold":
        case.holds.append(Event(at, fact.sender, fact.channel, fact.text))
    elif fact.no_longer_there:
        case.gone.add(fact.sender)


def _undelivered(case: Case, at: datetime, person: str) -> None:
    """The last message to that person before ``at`` reached nobody: it does not count."""
    for n in range(len(case.sent) - 1, -1, -1):
        sent = case.sent[n]
        if (person in sent.to or (not person and sent.to)) and sent.fact.channel == "email":
            left = tuple(p for p in sent.to if p != person) if person else ()
            case.sent[n] = sent._replace(to=left)
            return


def _take_rejected(case: Case, at: datetime, fact: ev.Rejected) -> None:
    case.rejection = Event(at, fact.by, fact.via)


def _take_offer(case: Case, at: datetime, fact: ev.OfferMade) -> None:
    case.offer = Event(at, fact.by, fact.via)


def _take_standing(case: Case, at: datetime, fact: ev.StandingChanged) -> None:
    if fact.standing == "on_hold":
        case.holds.append(Event(at))
    else:
        setattr(case, fact.standing, at)


def _take_news(case: Case, at: datetime, fact: ev.CompanyNews) -> None:
    case.news.append(Event(at, text=fact.text))


def _take_skipped(case: Case, at: datetime, fact: ev.StepSkipped) -> None:
    case.skipped[fact.step] = fact.done


def _take_snoozed(case: Case, at: datetime, fact: ev.StepSnoozed) -> None:
    case.snoozed[fact.step] = case.instant(fact.until)


def _take_overruled(case: Case, at: datetime, fact: ev.AdviceOverruled) -> None:
    case.overruled.add(fact.step)


def _take_person(case: Case, at: datetime, fact: ev.PersonDescribed) -> None:
    case.people[fact.person.id] = fact.person


_TAKE: Mapping[type, Callable[[Case, datetime, object], None]] = {
    ev.Applied: _take_applied,  # type: ignore[dict-item]
    ev.InterviewScheduled: _take_scheduled,  # type: ignore[dict-item]
    ev.InterviewCancelled: _take_cancelled,  # type: ignore[dict-item]
    ev.InterviewHeld: _take_held,  # type: ignore[dict-item]
    ev.Debriefed: _take_debriefed,  # type: ignore[dict-item]
    ev.PromiseMade: _take_promise,  # type: ignore[dict-item]
    ev.MessageSent: _take_sent,  # type: ignore[dict-item]
    ev.MessageReceived: _take_received,  # type: ignore[dict-item]
    ev.Rejected: _take_rejected,  # type: ignore[dict-item]
    ev.OfferMade: _take_offer,  # type: ignore[dict-item]
    ev.StandingChanged: _take_standing,  # type: ignore[dict-item]
    ev.CompanyNews: _take_news,  # type: ignore[dict-item]
    ev.StepSkipped: _take_skipped,  # type: ignore[dict-item]
    ev.StepSnoozed: _take_snoozed,  # type: ignore[dict-item]
    ev.AdviceOverruled: _take_overruled,  # type: ignore[dict-item]
    ev.PersonDescribed: _take_person,  # type: ignore[dict-item]
}


def _settle(case: Case) -> None:
    """An interview that the employer called off without a new date is not expected any more."""
    for message in case.received:
        if message.fact.label != "scheduling_change":
            continue
        for known in list(case.interviews.values()):
            moved_since = known.known_at >= message.at
            if not known.held and not moved_since and known.start >= message.at:
                del case.interviews[known.id]
