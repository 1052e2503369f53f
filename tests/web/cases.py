"""A dozen cases in every state, told through the desk's own verbs, for pages to show."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from afterword.core.events import MessageReceived, Person, Topic

if TYPE_CHECKING:
    from afterword.store.models import Owner

NOW = datetime(2026, 5, 12, 8, 20, tzinfo=UTC)
"""Tuesday, 12 May 2026, 9:20 in London."""


def fill(owner: Owner, now: datetime = NOW) -> None:
    """Put the cases into the owner's store as they stand at ``now``."""
    from afterword.desk.add_case import add_case
    from afterword.desk.debrief import debrief
    from afterword.desk.interview import hold_interview, schedule_interview
    from afterword.desk.messages import heard, sent
    from afterword.desk.outcomes import news, note, offer, reject
    from afterword.desk.promise import promise

    owner.name, owner.email, owner.timezone, owner.country = (
        "Sam Osei",
        "sam@example.org",
        "Europe/London",
        "GB",
    )
    owner.save()

    def ago(**parts: float) -> datetime:
        return now - timedelta(**parts)

    def person(name: str, email: str) -> Person:
        return Person(name.split()[-2].lower() if name.split()[0] != "Dr" else "imogen", name, email=email)

    def day(back: int) -> date:
        return (now - timedelta(days=back)).date()

    add_case(
        owner,
        "Brightwater",
        "Operations manager",
        now=ago(days=20),
        applied=day(20),
        slug="brightwater",
        people=(person("Ana Ruiz", "ana@brightwater.example"), person("Bo Lind", "bo@brightwater.example")),
        country="GB",
    )
    schedule_interview(owner, "brightwater", ago(days=1, hours=1), now=ago(days=7), people=("ana", "bo"))
    hold_interview(owner, "brightwater", ended=ago(hours=22.6), now=ago(hours=22), people=("ana", "bo"))
    debrief(
        owner,
        "brightwater",
        [
            Topic("ana", "rebuilding the night rota with the nurses", True),
            Topic("ana", "the second site"),
            Topic("bo", "the 6 am handover"),
        ],
        now=ago(hours=21),
        promise_text="we decide by Friday",
        promised_by="ana",
    )
    sent(
        owner,
        "brightwater",
        "thank_you",
        to=("bo",),
        at=ago(hours=14),
        now=ago(hours=14),
        text="Dear Bo,\n\nThank you for showing me round yesterday. The 6 am handover stayed with me.\n\nSam Osei",
    )

    add_case(
        owner,
        "Northwind",
        "Data analyst",
        now=ago(days=25),
        applied=day(25),
        slug="northwind",
        people=(person("Priya Nair", "priya@northwind.example"),),
    )
    hold_interview(
        owner, "northwind", ended=ago(days=8, hours=-4), now=ago(days=8, hours=-5), people=("priya",)
    )
    sent(owner, "northwind", "thank_you", to=("priya",), at=ago(days=7, hours=20), now=ago(days=7, hours=20))
    promise(owner, "northwind", text="by the end of the week", by="priya", said_at=day(8), now=ago(days=7))

    add_case(
        owner,
        "Marlow Clinic",
        "Practice manager",
        now=ago(days=15),
        applied=day(15),
        slug="marlow",
        people=(person("Dr Imogen Hale", "imogen@marlow.example"),),
    )
    hold_interview(owner, "marlow", ended=ago(days=5), now=ago(days=5), people=("imogen",))
    sent(owner, "marlow", "thank_you", to=("imogen",), at=ago(days=4, hours=20), now=ago(days=4, hours=20))
    promise(owner, "marlow", start=day(-3), end=day(-3), by="imogen", now=ago(days=5))

    add_case(
        owner,
        "Otter & Finch",
        "Shop lead",
        now=ago(days=12),
        applied=day(12),
        slug="otter",
        people=(person("Lena Ott", "lena@otter.example"),),
    )
    hold_interview(owner, "otter", ended=ago(days=2, hours=4), now=ago(days=2), people=("lena",))
    debrief(owner, "otter", [Topic("lena", "the new loyalty scheme")], now=ago(days=2))
    sent(owner, "otter", "thank_you", to=("lena",), at=ago(days=1, hours=20), now=ago(days=1, hours=20))

    add_case(
        owner,
        "Tideway",
        "Planner",
        now=ago(days=30),
        applied=day(30),
        slug="tideway",
        people=(person("Jo Park", "jo@tideway.example"),),
    )
    hold_interview(owner, "tideway", ended=ago(days=11), now=ago(days=11), people=("jo",))
    sent(owner, "tideway", "thank_you", to=("jo",), at=ago(days=10, hours=20), now=ago(days=10, hours=20))
    heard(
        owner,
        "tideway",
        "auto_reply",
        sender="jo",
        at=ago(days=1),
        now=ago(days=1),
        returns_on=day(-8),
        text="I am away until 20 May.",
    )

    add_case(
        owner,
        "Halden",
        "Team lead",
        now=ago(days=40),
        applied=day(40),
        slug="halden",
        people=(person("Mia Chan", "mia@halden.example"),),
    )
    hold_interview(owner, "halden", ended=ago(days=16), now=ago(days=16), people=("mia",))
    sent(owner, "halden", "thank_you", to=("mia",), at=ago(days=15, hours=20), now=ago(days=15, hours=20))
    reject(owner, "halden", by="mia", at=ago(hours=18), now=ago(hours=18))

    add_case(
        owner,
        "Copper & Vale",
        "Project coordinator",
        now=ago(days=9),
        applied=day(9),
        slug="copper",
        people=(person("Sam Dee", "sam.dee@copper.example"),),
        really_wanted=True,
        size="large",
    )
    schedule_interview(owner, "copper", now + timedelta(days=2, hours=5), now=ago(days=1), people=("sam",))

    add_case(
        owner,
        "Quillon",
        "Editor",
        now=ago(days=33),
        applied=day(33),
        slug="quillon",
        people=(person("Ravi Menon", "ravi@quillon.example"),),
    )
    hold_interview(owner, "quillon", ended=ago(days=18), now=ago(days=18), people=("ravi",))
    sent(owner, "quillon", "thank_you", to=("ravi",), at=ago(days=17, hours=20), now=ago(days=17, hours=20))
    offer(owner, "quillon", by="ravi", at=ago(days=1, hours=2), now=ago(days=1))

    add_case(
        owner,
        "Fernhill",
        "Coordinator",
        now=ago(days=160),
        applied=day(160),
        slug="fernhill",
        people=(person("Tess Byrne", "tess@fernhill.example"),),
    )
    hold_interview(owner, "fernhill", ended=ago(days=140), now=ago(days=140), people=("tess",))
    reject(owner, "fernhill", by="tess", at=ago(days=120), now=ago(days=120))
    sent(owner, "fernhill", "rejection_thanks", to=("tess",), at=ago(days=119), now=ago(days=119))
    news(owner, "fernhill", "opened a second site", at=ago(days=2), now=ago(days=2))

    add_case(owner, "Larkspur Foods", "Buyer", now=ago(days=6), applied=day(6), slug="larkspur")
    note(owner, "larkspur", "Found through the trade fair.", now=ago(days=6))
    _proposals(owner, now)


def _proposals(owner: Owner, now: datetime) -> None:
    from afterword.desk.review import propose

    propose(
        owner,
        "northwind",
        [MessageReceived(now, "priya", "still_deciding", text="We are still talking to a few people.")],
        "They are still deciding.",
        kind="still_deciding",
        dedupe="a",
        evidence="we are still talking to a few people",
        confidence=0.8,
        now=now,
    )
