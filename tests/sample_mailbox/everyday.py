# ruff: noqa: E501  (letters are easier to read in long lines)
"""Everything in a mailbox that is no job search: newsletters, receipts, appointments, friends, and near misses."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from email.utils import format_datetime

ME = "Sam Osei <sam.osei@example.org>"

_NEWSLETTERS = [
    ("The Garden Letter", "hello@gardenletter.example", "Ten jobs for the garden in {month}", "It is time to cut back the roses. Sow beans now."),
    ("Career Weekly", "news@careerweekly.example", "How to answer the hardest interview questions",
     "This week: how to prepare for an interview, what recruiters want, and 5 tips for your CV."),
    ("Jobs Daily", "alerts@indeed.com", "12 new jobs for you in Leeds", "Operations Manager - Acme. Data Analyst - Big Co. Apply now."),
    ("LinkedIn", "jobs-noreply@linkedin.com", "Stonebridge is hiring: Operations Manager", "See who is hiring. Jobs you may be interested in."),
    ("City Theatre", "tickets@citytheatre.example", "New season: book early", "Our new season has eleven plays. Members book first."),
    ("Bread Club", "bake@breadclub.example", "Your recipe for the weekend", "A simple rye loaf. Mix, wait, bake."),
]  # fmt: skip
_RECEIPTS = [
    ("Parcel Post", "no-reply@parcelpost.example", "Your parcel arrives tomorrow", "Your parcel {n} is on its way. No signature is needed."),
    ("Book Barn", "orders@bookbarn.example", "Your order {n}", "Thank you for your order. We have received your payment of 14.90."),
    ("Smile Dental", "reception@smiledental.example", "Your appointment on Tuesday", "Your appointment is on Tuesday at 10:30. Please call us to change it."),
    ("Power & Light", "billing@powerlight.example", "Your bill for {month}", "Your bill is 61.20. It will be collected on the 14th."),
]  # fmt: skip
_NEAR_MISSES = [
    ("Tallow Cards", "service@tallowcards.example", "Your credit card application",
     "Thank you for your credit card application. We have received it and will let you know our decision within 5 working days."),
    ("Town Council", "noreply@towncouncil.example", "Your parking permit application was received",
     "We have received your application for a parking permit. A decision takes ten days."),
    ("Dana Wells", "dana@streetsurveys.example", "Interview about your broadband", "May we call you for a short interview about your broadband?"),
]  # fmt: skip
_FRIENDS = [
    ("Kofi Mensah", "kofi.mensah@gmail.com", "Sunday", "Shall we meet on Sunday at three? Bring the ball."),
    ("Mum", "grace.osei@gmail.com", "Re: photos", "Lovely photos! Call me when you can. How did your interview go?"),
    ("Yusuf", "yusuf@riverband.example", "Practice on Thursday", "We moved practice to Thursday at 19:00. Can you bring the amplifier?"),
    ("Nia", "nia.b@outlook.com", "Dinner?", "Are you free on Friday? I found a new place near the station."),
    ("Landlord Lee", "lee@leelettings.example", "Boiler", "The plumber comes on Wednesday at 9. Please let him in."),
]  # fmt: skip
_MONTHS = ("January", "February", "March", "April", "May")


def everyday(
    count: int, chance: random.Random, now: datetime, length: int = 300
) -> list[tuple[datetime, bytes, bool]]:
    """``count`` messages of the last half year, most of them sent to many."""
    words = [filling(chance, length) for _n in range(50)]
    return [_message(n, chance, now, words[n % 50]) for n in range(count)]


def _kind(share: float) -> list[tuple[str, str, str, str]]:
    if share < 0.6:
        return _NEWSLETTERS
    if share < 0.84:
        return _RECEIPTS
    return _NEAR_MISSES if share < 0.85 else _FRIENDS


def _message(n: int, chance: random.Random, now: datetime, tail: str) -> tuple[datetime, bytes, bool]:
    kind = chance.random()
    bulk = kind < 0.6
    name, address, subject, body = chance.choice(
        _NEWSLETTERS if bulk else _RECEIPTS if kind < 0.85 else _FRIENDS
    )
    sent = now - timedelta(minutes=chance.randrange(60, 60 * 24 * 180))
    own = kind >= 0.97
    words = {"n": n, "month": chance.choice(_MONTHS)}
    sender, to = (ME, f"{name} <{address}>") if own else (f"{name} <{address}>", ME)
    lines = [
        f"Received: from mx{n % 7}.example.net by mail.example.org with ESMTPS id r{n}; {format_datetime(sent)}",
        f"From: {sender}",
        f"To: {to}",
        f"Subject: {subject.format(**words)}",
        f"Date: {format_datetime(sent)}",
        f"Message-ID: <everyday.{n}@{address.partition('@')[2]}>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
    ]
    if bulk:
        lines.append(f"List-Unsubscribe: <https://{address.partition('@')[2]}/leave/{n}>")
    return sent, ("\n".join(lines) + f"\n\n{body.format(**words)}\n\n{tail}\n").encode(), own


def filling(chance: random.Random, length: int) -> str:
    """Some words without a meaning, as long as a message is."""
    words = (
        "water",
        "stone",
        "green",
        "early",
        "window",
        "table",
        "river",
        "paper",
        "light",
        "bread",
        "north",
        "corner",
    )
    return " ".join(chance.choice(words) for _ in range(length // 6))
