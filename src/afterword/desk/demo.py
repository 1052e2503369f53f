"""A made-up search of fourteen applications in every state, so that a newcomer sees the product alive at once.

Everybody and every company in it is invented. The dates are counted from ``now``, in business days where the
advice counts so, so that on any day there is something to do, something to wait for and something to confirm.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from afterword.calendars import business_calendar
from afterword.core.facts_json import fact_from_json
from afterword.core.people_json import person_from_json
from afterword.core.words import _
from afterword.core.worktime import BusinessCalendar, at_time, zone
from afterword.desk.add_case import add_case
from afterword.desk.record import record
from afterword.desk.review import propose
from afterword.desk.values import Done
from afterword.store.faults import of_file
from afterword.store.location import DEMO_MARKER, data_folder, demo_path
from afterword.store.models import Owner

ZONE, COUNTRY = "Europe/London", "GB"


def enter_demo() -> None:
    """Look at the demo from now on; the person's own store is left alone. An older demo is thrown away."""
    try:
        leave_demo()
        shutil.rmtree(demo_path().parent, ignore_errors=True)
        data_folder().mkdir(parents=True, exist_ok=True)
        (data_folder() / DEMO_MARKER).write_text("", encoding="utf-8")
    except OSError as error:
        raise of_file(error, data_folder()) from error


def leave_demo() -> bool:
    """Go back to the person's own store; whether one was in the demo."""
    marker = data_folder() / DEMO_MARKER
    was_there = marker.exists()
    marker.unlink(missing_ok=True)
    return was_there


def demo(owner: Owner, now: datetime) -> Done:
    """Fill the store of ``owner`` with the demo's cases."""
    owner.name, owner.email = "Sam Osei", "sam.osei@example.org"
    owner.timezone, owner.country = ZONE, COUNTRY
    owner.save(update_fields=["name", "email", "timezone", "country"])
    days = _Days(now.replace(microsecond=0))
    for case in _cases(days):
        _add(owner, case, now)
    _mailbox_says(owner, days, now)
    return Done(_("The demo is ready: fourteen made-up applications."), "")


class _Days:
    """Moments relative to now, in London: ``back(3)`` is three business days ago."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.place = zone(ZONE)
        self.today = now.astimezone(self.place).date()
        self.calendar: BusinessCalendar = business_calendar(COUNTRY)

    def business(self, count: int) -> date:
        """The day ``count`` business days from today; negative counts go back."""
        day, step = self.today, timedelta(days=1 if count > 0 else -1)
        while count:
            day += step
            if self.calendar.is_business_day(day):
                count -= 1 if count > 0 else -1
        return day

    def at(self, day: date, clock: str = "10:00") -> str:
        moment = at_time(day, time.fromisoformat(clock), self.place)
        return (
            min(moment, self.now - timedelta(minutes=1)).isoformat()
            if day <= self.today
            else moment.isoformat()
        )

    def back(self, count: int, clock: str = "10:00") -> str:
        return self.at(self.business(-count), clock)

    def hours_ago(self, hours: float) -> str:
        return (self.now - timedelta(hours=hours)).isoformat()

    def weeks_ago(self, weeks: float, clock: str = "10:00") -> str:
        day = self.calendar.on_or_before(self.today - timedelta(days=round(weeks * 7)))
        return self.at(day, clock)


def _person(key: str, name: str, role: str, **more: str) -> dict[str, Any]:
    return {"id": key, "name": name, "role": role, "email": f"{key}@{more.pop('at', 'example.org')}", **more}


def _held(
    at: str, people: list[str], *debrief: tuple[str, str], shape: str = "video", key: str = "i1"
) -> dict[str, Any]:
    told = [{"person": who, "topic": topic, "liked": True} for who, topic in debrief]
    return {
        "kind": "interview_held",
        "at": at,
        "interview": key,
        "format": shape,
        "people": people,
        "debrief": told,
    }


def _sent(at: str, action: str, *to: str, **more: str) -> dict[str, Any]:
    return {"kind": "message_sent", "at": at, "action": action, "to": list(to), **more}


def _heard(at: str, sender: str, label: str, text: str = "", **more: Any) -> dict[str, Any]:
    return {"kind": "message_received", "at": at, "from": sender, "label": label, "text": text, **more}


def _promise(at: str, by: str, start: date, end: date, text: str) -> dict[str, Any]:
    return {"kind": "promise", "at": at, "by": by, "from": str(start), "to": str(end), "text": text}


def _cases(d: _Days) -> Iterable[dict[str, Any]]:
    yield {
        "company": "Brightwater",
        "role": "Operations manager",
        "really_wanted": True,
        "people": [
            _person("ana", "Ana Ruiz", "hiring_manager", phone="+44 20 7946 0101"),
            _person("bo", "Bo Lind", "interviewer"),
        ],
        "events": [
            {"kind": "applied", "at": d.weeks_ago(3)},
            _held(
                d.hours_ago(20),
                ["ana", "bo"],
                ("ana", "rebuilding the night rota with the nurses"),
                ("bo", "the 6 am handover"),
                shape="onsite",
            ),
            _promise(
                d.hours_ago(20),
                "ana",
                d.business(5),
                d.business(8),
                "you will hear from us in about two weeks",
            ),
        ],
    }
    yield {
        "company": "Northwind",
        "role": "Data analyst",
        "people": [
            _person("priya", "Priya Nair", "recruiter", phone="+44 20 7946 0102"),
            _person("tom", "Tom Abara", "hiring_manager"),
        ],
        "events": [
            _held(d.back(9), ["tom"], ("tom", "cleaning up the churn report")),
            _sent(d.back(9, "16:00"), "thank_you", "tom"),
            _promise(d.back(9), "tom", d.business(-7), d.business(-2), "by the end of the week"),
        ],
    }
    yield {
        "company": "Marlow Clinic",
        "role": "Practice nurse",
        "people": [_person("felicity", "Felicity Brand", "hiring_manager", title="Dr")],
        "events": [
            _held(d.back(4), ["felicity"], ("felicity", "the new triage line"), shape="onsite"),
            _sent(d.back(4, "17:30"), "thank_you", "felicity"),
            _promise(
                d.back(4),
                "felicity",
                d.business(1),
                d.business(3),
                "we should know by the middle of the week",
            ),
        ],
    }
    yield {
        "company": "Otter & Finch",
        "role": "Shop supervisor",
        "people": [_person("lena", "Lena Ott", "hiring_manager")],
        "events": [
            _held(d.back(2), ["lena"], ("lena", "how you train weekend staff"), shape="onsite"),
            _sent(d.back(2, "18:00"), "thank_you", "lena"),
            _heard(d.back(1), "lena", "acknowledgement", "Thank you, that was kind of you."),
        ],
    }
    yield {
        "company": "Tideway",
        "role": "Project coordinator",
        "people": [_person("jo", "Jo Park", "recruiter")],
        "events": [
            _held(d.back(9), ["jo"], ("jo", "the ferry timetable project"), shape="phone_screen"),
            _sent(d.back(9, "15:00"), "thank_you", "jo"),
            _sent(d.back(2), "check_in", "jo"),
            _heard(d.back(2, "10:01"), "jo", "auto_reply", "I am away.", returns_on=str(d.business(6))),
        ],
    }
    yield {
        "company": "Halden",
        "role": "Office manager",
        "people": [_person("ida", "Ida Holm", "hr")],
        "events": [
            _held(d.back(8), ["ida"], ("ida", "moving the archive"), shape="onsite"),
            _sent(d.back(8, "16:00"), "thank_you", "ida"),
            {"kind": "rejected", "at": d.hours_ago(5), "by": "ida", "via": "email"},
        ],
    }
    yield {
        "company": "Copper & Vale",
        "role": "Team lead",
        "people": [
            _person("sam-dee", "Sam Dee", "interviewer"),
            _person("mia", "Mia Chan", "hiring_manager"),
        ],
        "events": [
            {"kind": "applied", "at": d.weeks_ago(2)},
            {
                "kind": "interview_scheduled",
                "at": d.back(1),
                "interview": "i1",
                "starts": d.at(d.business(2), "15:00"),
                "format": "video",
                "people": ["mia", "sam-dee"],
            },
        ],
    }
    yield {
        "company": "Lark & Sons",
        "role": "Buyer",
        "people": [_person("hollis", "Hollis Tremont", "hiring_manager")],
        "events": [
            _held(d.back(9), ["hollis"], ("hollis", "the linen supplier in Leeds")),
            _sent(d.back(9, "17:00"), "thank_you", "hollis"),
            _sent(d.back(3), "check_in", "hollis"),
            _heard(d.hours_ago(6), "hollis", "still_deciding", "We have not made up our minds yet, sorry."),
        ],
    }
    yield {
        "company": "Juniper Health",
        "role": "Ward coordinator",
        "people": [_person("ravi", "Ravi Menon", "hiring_manager")],
        "events": [
            _held(d.weeks_ago(16), ["ravi"], shape="onsite"),
            _sent(d.weeks_ago(16, "18:00"), "thank_you", "ravi"),
            {"kind": "rejected", "at": d.weeks_ago(14), "by": "ravi", "via": "phone"},
            _sent(d.weeks_ago(14, "16:00"), "rejection_thanks", "ravi"),
            _sent(d.weeks_ago(13), "connect", "ravi", channel="linkedin"),
            _sent(d.weeks_ago(5), "keep_in_touch", "ravi"),
        ],
    }
    yield {
        "company": "Fenwick Rail",
        "role": "Scheduler",
        "people": [_person("noor", "Noor Said", "recruiter", phone="+44 20 7946 0103")],
        "events": [
            _held(d.back(17), ["noor"], shape="video"),
            _sent(d.back(17, "16:00"), "thank_you", "noor"),
            _sent(d.back(10), "check_in", "noor"),
            _sent(d.back(4), "second_check_in", "noor"),
        ],
    }
    yield {
        "company": "Saltmarsh Trust",
        "role": "Volunteer manager",
        "people": [_person("wes", "Wes Harlan", "hiring_manager")],
        "events": [
            _held(d.back(12), ["wes"], ("wes", "the winter bird count"), shape="onsite"),
            _sent(d.back(12, "16:00"), "thank_you", "wes"),
            {"kind": "offer", "at": d.hours_ago(4), "by": "wes", "via": "phone"},
        ],
    }
    yield {
        "company": "Quayside Hotels",
        "role": "Front desk lead",
        "people": [_person("imke", "Imke Vos", "hr")],
        "events": [
            _held(d.weeks_ago(4), ["imke"], shape="onsite"),
            _sent(d.weeks_ago(4, "17:00"), "thank_you", "imke"),
            _heard(
                d.weeks_ago(2), "imke", "position_closed_or_on_hold", "On hold until the budget is settled."
            ),
            _sent(d.weeks_ago(2, "15:00"), "reply_to_not_decided", "imke"),
            _promise(d.weeks_ago(2), "imke", d.business(12), d.business(15), "we come back to it next month"),
        ],
    }
    yield {
        "company": "Pemberton",
        "role": "Estate clerk",
        "people": [_person("clay", "Clay Durrant", "hiring_manager")],
        "events": [_held(d.weeks_ago(5), ["clay"]), {"kind": "withdrew", "at": d.weeks_ago(4)}],
    }
    yield {
        "company": "Ashgrove School",
        "role": "Bursar's assistant",
        "people": [],
        "events": [{"kind": "applied", "at": d.back(3)}],
    }


def _add(owner: Owner, case: dict[str, Any], now: datetime) -> None:
    people = [person_from_json(p, "people") for p in case["people"]]
    done = add_case(
        owner,
        case["company"],
        case["role"],
        now=now,
        people=people,
        country=COUNTRY,
        timezone=ZONE,
        really_wanted=bool(case.get("really_wanted")),
    )
    facts = [fact_from_json(event) for event in case["events"]]
    record(owner, done.case, facts, "demo", _("Added with the demo."), now=now, source="demo")


def _mailbox_says(owner: Owner, d: _Days, now: datetime) -> None:
    """Two things that a mailbox might have told, to be confirmed."""
    no = fact_from_json({"kind": "rejected", "at": d.hours_ago(3), "via": "email"})
    propose(
        owner,
        "ashgrove",
        [no],
        _("They have chosen someone else."),
        kind="rejection",
        dedupe="demo-ashgrove",
        now=now,
        evidence="we have decided to take another applicant forward",
        confidence=0.93,
    )
    starts = d.at(d.business(4), "15:00")
    invited = {
        "kind": "interview_scheduled",
        "at": d.hours_ago(2),
        "interview": "i2",
        "starts": starts,
        "people": ["lena"],
    }
    propose(
        owner,
        "otter",
        [fact_from_json(invited)],
        _("Lena Ott invites you to a second conversation."),
        kind="interview_invitation",
        dedupe="demo-otter",
        now=now,
        evidence="could you come in again to meet the rest of us?",
        confidence=0.88,
    )
