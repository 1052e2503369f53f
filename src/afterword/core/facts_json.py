"""Facts and case files as JSON, both ways, for every version ever written.

Reading is strict about what matters (kinds, dates, people) and lenient about what does not: an unknown
field is ignored and named in ``warnings``. Every fault is a :class:`CaseFault` with a sentence that says
what is wrong, where, and how to mend it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from afterword.core import events as ev
from afterword.core.faults import Fault
from afterword.core.words import _
from afterword.core.worktime import zone

VERSION = 1


class CaseFault(Fault):
    """A case file or fact that cannot be taken; ``where`` is a path such as ``events[3].at``."""


class CaseFile(NamedTuple):
    """What a case file holds, checked; ``warnings`` name what was ignored."""

    me: ev.Me
    id: str
    company: ev.Company
    role: str
    really_wanted: bool
    archived: bool
    people: tuple[ev.Person, ...]
    facts: tuple[ev.Fact, ...]
    warnings: tuple[str, ...] = ()


# ---------------------------------------------------------------- small readers


def moment(value: object, where: str) -> ev.Moment:
    """An RFC 3339 date-time with an offset, or a plain date. Raises :class:`CaseFault`."""
    if type(value) is str:
        try:
            if len(value) == 10:
                return date.fromisoformat(value)
            instant = datetime.fromisoformat(value)
            if instant.tzinfo is not None:
                return instant
        except ValueError as error:
            raise CaseFault(
                _(
                    "“{value}” is no date that exists; write it like 2026-05-15 or 2026-05-15T09:30:00+01:00."
                ).format(value=value[:60]),
                where,
            ) from error
        raise CaseFault(
            _("“{value}” has no offset from UTC; write it like 2026-05-15T09:30:00+01:00.").format(
                value=value[:60]
            ),
            where,
        )
    if isinstance(value, datetime):
        return moment(value.isoformat(), where)
    if isinstance(value, date):
        return value
    raise CaseFault(_("A date is missing here; write it like 2026-05-15."), where)


def instant(value: object, where: str) -> datetime:
    """An RFC 3339 date-time with an offset. Raises :class:`CaseFault`."""
    found = moment(value, where)
    if isinstance(found, datetime):
        return found
    raise CaseFault(_("The hour is missing; write it like 2026-05-15T09:30:00+01:00."), where)


def day(value: object, where: str) -> date:
    """A plain date (of a date-time, its day). Raises :class:`CaseFault`."""
    found = moment(value, where)
    return found.date() if isinstance(found, datetime) else found


def window(start: object, end: object, where: str) -> ev.Window:
    """The days from ``start`` to ``end``; one of the two may be missing. Raises :class:`CaseFault`."""
    if end is None and start is None:
        raise CaseFault(_("The promise has no date; give “from” and “to”."), where)
    last = day(end if end is not None else start, where + ".to")
    first = day(start, where + ".from") if start is not None else last
    if first > last:
        raise CaseFault(
            _("The promise ends ({end}) before it begins ({start}); swap the two.").format(
                start=first, end=last
            ),
            where,
        )
    return ev.Window(first, last)


def _text(given: Mapping[str, Any], key: str, where: str, default: str = "") -> str:
    value = given.get(key)
    if type(value) is str:
        return value
    if value is None:
        return default
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    raise CaseFault(_("“{key}” should be text.").format(key=key), f"{where}.{key}")


def _choice(given: Mapping[str, Any], key: str, among: Sequence[str], where: str, default: str) -> str:
    value = given.get(key)
    if value is None or value == "":
        return default
    if value in among:
        return str(value)
    raise CaseFault(
        _("“{value}” is not known for “{key}”; use one of: {among}.").format(
            value=str(value)[:60], key=key, among=", ".join(among)
        ),
        f"{where}.{key}",
    )


def _ids(given: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    value = given.get(key)
    if value is None:
        return ()
    if type(value) is str:
        return (value,)
    if isinstance(value, list) and all(type(v) is str for v in value):
        return tuple(value)
    raise CaseFault(_("“{key}” should be a list of people's ids.").format(key=key), f"{where}.{key}")


def _flag(given: Mapping[str, Any], key: str, where: str) -> bool:
    value = given.get(key, False)
    if isinstance(value, bool):
        return value
    if value is None:
        return False
    raise CaseFault(_("“{key}” should be true or false.").format(key=key), f"{where}.{key}")


def _topics(value: object, where: str) -> tuple[ev.Topic, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise CaseFault(_("The debrief should be a list of {{person, topic}}."), where)
    found = []
    for n, item in enumerate(value):
        here = f"{where}[{n}]"
        if not isinstance(item, Mapping):
            raise CaseFault(_("Each line of the debrief names a person and a topic."), here)
        found.append(
            ev.Topic(_text(item, "person", here), _text(item, "topic", here), _flag(item, "liked", here))
        )
    return tuple(found)


# ---------------------------------------------------------------- one reader for each kind

_Given = Mapping[str, Any]


def _applied(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.Applied(at, i)


def _scheduled(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    starts = instant(g.get("starts", g.get("at")), w + ".starts")
    ends = instant(g["ends"], w + ".ends") if g.get("ends") is not None else None
    if ends is not None and ends < starts:
        raise CaseFault(
            _("The interview ends ({end}) before it starts ({start}); correct one of the two.").format(
                start=starts, end=ends
            ),
            w + ".ends",
        )
    return ev.InterviewScheduled(
        at,
        _text(g, "interview", w) or "i1",
        starts,
        ends,
        _choice(g, "format", ev.FORMATS, w, "onsite"),
        _ids(g, "people", w),
        _text(g, "place", w),
        i,
    )


def _cancelled(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.InterviewCancelled(at, _text(g, "interview", w) or "i1", i)


def _held(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.InterviewHeld(
        at,
        _text(g, "interview", w) or "i1",
        _choice(g, "format", ev.FORMATS, w, "onsite"),
        _ids(g, "people", w),
        _topics(g.get("debrief"), w + ".debrief"),
        i,
    )


def _debriefed(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.Debriefed(at, _text(g, "interview", w), _topics(g.get("debrief"), w + ".debrief"), i)


def _promise(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.PromiseMade(
        at, _text(g, "by", w), window(g.get("from"), g.get("to"), w), _text(g, "text", w), i
    )


def _sent(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.MessageSent(
        at,
        _text(g, "action", w) or "note",
        _ids(g, "to", w),
        _choice(g, "channel", ev.CHANNELS, w, "email"),
        _text(g, "text", w),
        _text(g, "subject", w),
        _text(g, "message_id", w),
        i,
    )


def _received(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    promised = g.get("promise")
    if promised is not None and not isinstance(promised, Mapping):
        raise CaseFault(_("A promise is written as {{from: 2026-05-18, to: 2026-05-22}}."), w + ".promise")
    returns = g.get("returns_on")
    return ev.MessageReceived(
        at,
        _text(g, "from", w),
        _choice(g, "label", ev.LABELS, w, ""),
        _choice(g, "channel", ev.CHANNELS, w, "email"),
        _text(g, "text", w),
        _text(g, "subject", w),
        window(promised.get("from"), promised.get("to"), w + ".promise") if promised else None,
        day(returns, w + ".returns_on") if returns is not None else None,
        _flag(g, "no_longer_there", w),
        _text(g, "message_id", w),
        i,
    )


def _rejected(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.Rejected(at, _text(g, "by", w), _choice(g, "via", ev.ROUTES, w, "email"), i)


def _offer(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.OfferMade(at, _text(g, "by", w), _choice(g, "via", ev.ROUTES, w, "email"), i)


def _standing(kind: str) -> Callable[[_Given, ev.Moment, str, str], ev.Fact]:
    return lambda g, at, w, i: ev.StandingChanged(at, kind, i)


def _news(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.CompanyNews(at, _text(g, "text", w), i)


def _note(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.Noted(at, _text(g, "text", w), i)


def _skipped(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.StepSkipped(at, _text(g, "step", w), _flag(g, "done", w), i)


def _snoozed(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.StepSnoozed(at, _text(g, "step", w), moment(g.get("until"), w + ".until"), i)


def _overruled(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.AdviceOverruled(at, _text(g, "step", w), _text(g, "text", w), i)


def _retracted(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.Retracted(at, _text(g, "fact", w), i)


def _person_described(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.PersonDescribed(at, person_from_json(g.get("person"), w + ".person"), i)


def _case_described(g: _Given, at: ev.Moment, w: str, i: str) -> ev.Fact:
    return ev.CaseDescribed(
        at,
        company_from_json(g.get("company"), w + ".company"),
        _text(g, "role", w),
        _flag(g, "really_wanted", w),
        _flag(g, "archived", w),
        i,
    )


_READERS: Mapping[str, Callable[[_Given, ev.Moment, str, str], ev.Fact]] = {
    "applied": _applied,
    "interview_scheduled": _scheduled,
    "interview_cancelled": _cancelled,
    "interview_held": _held,
    "debriefed": _debriefed,
    "promise": _promise,
    "message_sent": _sent,
    "message_received": _received,
    "rejected": _rejected,
    "offer": _offer,
    "accepted": _standing("accepted"),
    "declined": _standing("declined"),
    "withdrew": _standing("withdrew"),
    "on_hold": _standing("on_hold"),
    "company_news": _news,
    "note": _note,
    "step_skipped": _skipped,
    "step_snoozed": _snoozed,
    "advice_overruled": _overruled,
    "person": _person_described,
    "case": _case_described,
    "retracted": _retracted,
}

KINDS = tuple(_READERS)


def fact_from_json(given: object, where: str = "event") -> ev.Fact:
    """The fact that a JSON object describes. Raises :class:`CaseFault`."""
    if type(given) is not dict:
        raise CaseFault(_("An event is written as a set of fields, beginning with “kind” and “at”."), where)
    kind = given.get("kind")
    reader = _READERS.get(kind) if type(kind) is str else None
    if reader is None:
        raise CaseFault(
            _("“{kind}” is no kind of event; use one of: {kinds}.").format(
                kind=str(given.get("kind"))[:60], kinds=", ".join(KINDS)
            ),
            where + ".kind",
        )
    return reader(given, moment(given.get("at"), where + ".at"), where, _text(given, "id", where))


def person_from_json(given: object, where: str) -> ev.Person:
    """A person of the case file's ``people``. Raises :class:`CaseFault`."""
    if not isinstance(given, Mapping):
        raise CaseFault(_("A person is written as {{id, name, role, email}}."), where)
    name = _text(given, "name", where)
    key = _text(given, "id", where)
    if not key:
        raise CaseFault(_("This person has no id; give a short one such as “ana”."), where + ".id")
    role = given.get("role")
    return ev.Person(
        key,
        name or key,
        role if role in ev.ROLES else _choice(given, "role", ev.ROLES, where, "other"),
        _text(given, "email", where),
        _text(given, "phone", where),
        _text(given, "title", where),
        _text(given, "linkedin", where),
        _text(given, "address", where),
        _text(given, "country", where),
        _text(given, "timezone", where),
    )


def company_from_json(given: object, where: str) -> ev.Company:
    """The case file's ``company``, or its name alone. Raises :class:`CaseFault`."""
    if type(given) is str:
        return ev.Company(given)
    if not isinstance(given, Mapping):
        raise CaseFault(_("The company is missing; give at least its name."), where)
    name = _text(given, "name", where)
    if not name:
        raise CaseFault(_("The company has no name."), where + ".name")
    return ev.Company(
        name,
        _choice(given, "size", ev.SIZES, where, ""),
        _text(given, "country", where).upper(),
        _zone_name(given, where),
        _text(given, "region", where),
        _text(given, "address", where),
        _text(given, "website", where),
    )


_known_zones: set[str] = {"", "UTC"}


def _zone_name(given: Mapping[str, Any], where: str) -> str:
    name = _text(given, "timezone", where)
    if name not in _known_zones:
        try:
            zone(name)
        except ValueError as error:
            raise CaseFault(str(error), where + ".timezone") from error
        _known_zones.add(name)
    return name


def me_from_json(given: object, where: str = "me") -> ev.Me:
    """The case file's ``me``. Raises :class:`CaseFault`."""
    if given is None:
        return ev.Me()
    if not isinstance(given, Mapping):
        raise CaseFault(_("“me” is written as {{name, email, timezone, country}}."), where)
    return ev.Me(
        _text(given, "name", where),
        _text(given, "email", where),
        _zone_name(given, where) or "UTC",
        _text(given, "country", where).upper(),
        _text(given, "phone", where),
        _text(given, "address", where),
        _text(given, "linkedin", where),
        _text(given, "spelling", where),
        _text(given, "voice", where) or "warm",
    )


_TOP = frozenset({"version", "me", "case", "people", "events"})


def case_from_json(given: object) -> CaseFile:
    """The whole case file, checked. Raises :class:`CaseFault`."""
    if not isinstance(given, Mapping):
        raise CaseFault(_("This is no case file: it should begin with “version: 1” and hold “case”."), "")
    version = given.get("version", VERSION)
    if version != VERSION:
        raise CaseFault(
            _(
                "This case file is of version {version}; this Afterword reads version 1. Update Afterword."
            ).format(version=str(version)[:20]),
            "version",
        )
    head = given.get("case")
    if not isinstance(head, Mapping):
        raise CaseFault(_("The part “case” is missing; it names the company and the position."), "case")
    me = me_from_json(given.get("me"))
    people_given = [] if given.get("people") is None else given["people"]
    events_given = [] if given.get("events") is None else given["events"]
    if not isinstance(people_given, list):
        raise CaseFault(_("“people” should be a list."), "people")
    if not isinstance(events_given, list):
        raise CaseFault(_("“events” should be a list."), "events")
    people = tuple([person_from_json(p, f"people[{n}]") for n, p in enumerate(people_given)])
    facts = tuple([fact_from_json(e, f"events[{n}]") for n, e in enumerate(events_given)])
    file = CaseFile(
        me,
        _text(head, "id", "case") or "case",
        company_from_json(head.get("company"), "case.company"),
        _text(head, "role", "case"),
        _flag(head, "really_wanted", "case"),
        _flag(head, "archived", "case"),
        people,
        facts,
        tuple(f"“{key}” is not known and was ignored." for key in given if key not in _TOP),
    )
    _check_people(file)
    return file


def _check_people(file: CaseFile) -> None:
    known = {p.id for p in file.people}
    if len(known) != len(file.people):
        raise CaseFault(_("Two people have the same id; give each their own."), "people")
    known.update(f.person.id for f in file.facts if type(f) is ev.PersonDescribed)
    for n, fact in enumerate(file.facts):
        for who in people_named(fact):
            if who not in known:
                raise CaseFault(
                    _(
                        "“{who}” is not among the people of this case ({known}); add them or correct the id."
                    ).format(who=who[:60], known=", ".join(sorted(known)) or _("nobody yet")),
                    f"events[{n}]",
                )


def people_named(fact: ev.Fact) -> tuple[str, ...]:
    """The ids of everyone whom a fact names."""
    kind = type(fact)
    if kind is ev.MessageSent:
        return fact.to  # type: ignore[union-attr]
    if kind is ev.MessageReceived:
        return (fact.sender,) if fact.sender else ()  # type: ignore[union-attr]
    if kind is ev.InterviewHeld:
        return (*fact.people, *[t.person for t in fact.debrief if t.person])  # type: ignore[union-attr]
    if kind is ev.InterviewScheduled:
        return fact.people  # type: ignore[union-attr]
    if kind is ev.PromiseMade or kind is ev.Rejected or kind is ev.OfferMade:
        return (fact.by,) if fact.by else ()  # type: ignore[union-attr]
    if kind is ev.Debriefed:
        return tuple([t.person for t in fact.topics if t.person])  # type: ignore[union-attr]
    return ()


# ---------------------------------------------------------------- writing


def moment_json(value: ev.Moment) -> str:
    """RFC 3339, to the second unless there are fractions; a plain date as ``YYYY-MM-DD``."""
    return value.isoformat()


def _put(out: dict[str, Any], **fields: Any) -> dict[str, Any]:
    out.update({k.rstrip("_"): v for k, v in fields.items() if v not in ("", None, False, (), [])})
    return out


def topics_json(topics: Iterable[ev.Topic]) -> list[dict[str, Any]]:
    """A debrief as the case file writes it."""
    return [_put({"person": t.person, "topic": t.topic}, liked=t.liked) for t in topics]


def _window_json(days: ev.Window) -> dict[str, str]:
    return {"from": days.start.isoformat(), "to": days.end.isoformat()}


def fact_to_json(fact: ev.Fact) -> dict[str, Any]:
    """The fact as a JSON object that :func:`fact_from_json` reads back to an equal fact."""
    out: dict[str, Any] = {"kind": kind_of(fact), "at": moment_json(fact.at)}
    match fact:
        case ev.InterviewScheduled():
            _put(
                out,
                interview=fact.interview,
                starts=moment_json(fact.starts),
                ends=moment_json(fact.ends) if fact.ends else None,
                format=fact.format,
                people=list(fact.people),
                place=fact.place,
            )
        case ev.InterviewCancelled():
            _put(out, interview=fact.interview)
        case ev.InterviewHeld():
            _put(
                out,
                interview=fact.interview,
                format=fact.format,
                people=list(fact.people),
                debrief=topics_json(fact.debrief),
            )
        case ev.Debriefed():
            _put(out, interview=fact.interview, debrief=topics_json(fact.topics))
        case ev.PromiseMade():
            _put(out, by=fact.by, **_window_json(fact.days), text=fact.text)
        case ev.MessageSent():
            _put(
                out,
                action=fact.action,
                to=list(fact.to),
                channel=fact.channel,
                subject=fact.subject,
                text=fact.text,
                message_id=fact.message_id,
            )
        case ev.MessageReceived():
            _put(
                out,
                **{"from": fact.sender},
                label=fact.label,
                channel=fact.channel,
                subject=fact.subject,
                text=fact.text,
                promise=_window_json(fact.promise) if fact.promise else None,
                returns_on=fact.returns_on.isoformat() if fact.returns_on else None,
                no_longer_there=fact.no_longer_there,
                message_id=fact.message_id,
            )
        case ev.Rejected() | ev.OfferMade():
            _put(out, by=fact.by, via=fact.via)
        case ev.CompanyNews() | ev.Noted():
            _put(out, text=fact.text)
        case ev.StepSkipped():
            _put(out, step=fact.step, done=fact.done)
        case ev.StepSnoozed():
            _put(out, step=fact.step, until=moment_json(fact.until))
        case ev.AdviceOverruled():
            _put(out, step=fact.step, text=fact.text)
        case ev.PersonDescribed():
            out["person"] = person_to_json(fact.person)
        case ev.CaseDescribed():
            out["company"] = company_to_json(fact.company)
            _put(out, role=fact.role, really_wanted=fact.really_wanted, archived=fact.archived)
        case ev.Retracted():
            _put(out, fact=fact.fact)
        case ev.Applied() | ev.StandingChanged():
            pass
    return _put(out, id=fact.id)


_KIND_OF: Mapping[type, str] = {
    ev.Applied: "applied",
    ev.InterviewScheduled: "interview_scheduled",
    ev.InterviewCancelled: "interview_cancelled",
    ev.InterviewHeld: "interview_held",
    ev.Debriefed: "debriefed",
    ev.PromiseMade: "promise",
    ev.MessageSent: "message_sent",
    ev.MessageReceived: "message_received",
    ev.Rejected: "rejected",
    ev.OfferMade: "offer",
    ev.CompanyNews: "company_news",
    ev.Noted: "note",
    ev.StepSkipped: "step_skipped",
    ev.StepSnoozed: "step_snoozed",
    ev.AdviceOverruled: "advice_overruled",
    ev.PersonDescribed: "person",
    ev.CaseDescribed: "case",
    ev.Retracted: "retracted",
}


def kind_of(fact: ev.Fact) -> str:
    """The ``kind`` under which a fact stands in a case file."""
    return fact.standing if isinstance(fact, ev.StandingChanged) else _KIND_OF[type(fact)]


def person_to_json(person: ev.Person) -> dict[str, Any]:
    """A person as the case file writes them, empty fields left out."""
    return {k: v for k, v in person._asdict().items() if v}


def company_to_json(company: ev.Company) -> dict[str, Any]:
    """A company as the case file writes it, empty fields left out."""
    return {k: v for k, v in company._asdict().items() if v}


def case_to_json(file: CaseFile) -> dict[str, Any]:
    """The case file that :func:`case_from_json` reads back to an equal one."""
    head: dict[str, Any] = {"id": file.id, "company": company_to_json(file.company), "role": file.role}
    return {
        "version": VERSION,
        "me": {k: v for k, v in file.me._asdict().items() if v},
        "case": _put(head, really_wanted=file.really_wanted, archived=file.archived),
        "people": [person_to_json(p) for p in file.people],
        "events": [fact_to_json(f) for f in file.facts],
    }


def as_instant(value: ev.Moment, place: ZoneInfo) -> datetime:
    """``value`` as an aware datetime; of a plain day, noon in ``place`` (the hour is not known)."""
    if isinstance(value, datetime):
        return value
    return datetime(value.year, value.month, value.day, 12, tzinfo=place)


ONE_HOUR = timedelta(hours=1)
