"""A store with many open cases, made quickly: rows in bulk, then everything derived at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from afterword.core import events as ev
from afterword.core.facts_json import VERSION, fact_to_json, kind_of
from afterword.store.ids import new_id

if TYPE_CHECKING:
    from afterword.store.models import Owner

COMPANIES = ("Alder", "Birch & Co", "Cedar Clinic", "Dune", "Elm Foods", "Fjord", "Grove", "Heath")
COUNTRIES = (("GB", "Europe/London"), ("US", "America/New_York"), ("DE", "Europe/Berlin"))


def facts_of(n: int, now: datetime) -> list[ev.Fact]:
    """The facts of the ``n``-th case: applied, interviewed, thanked, promised, asked, by the number."""
    country, place = COUNTRIES[n % len(COUNTRIES)]
    begin = now - timedelta(days=8 + n % 90, hours=n % 7)
    company = ev.Company(f"{COMPANIES[n % len(COMPANIES)]} {n}", "", country, place)
    ana = ev.Person("ana", f"Ana {n}", "recruiter", f"ana{n}@example.com")
    bo = ev.Person("bo", f"Bo {n}", "hiring_manager", f"bo{n}@example.com")
    described = begin - timedelta(days=20)
    facts: list[ev.Fact] = [
        ev.CaseDescribed(described, company, "Clerk"),
        ev.PersonDescribed(described, ana),
        ev.PersonDescribed(described, bo),
        ev.Applied((begin - timedelta(days=14)).date()),
    ]
    held = begin + timedelta(days=7)
    if n % 5:
        facts.append(ev.InterviewHeld(held, "i1", "video", ("ana", "bo"), (ev.Topic("ana", "rotas"),)))
    if n % 5 > 1:
        facts.append(ev.MessageSent(held + timedelta(hours=5), "thank_you", ("ana", "bo")))
    if n % 5 > 2:
        day = (held + timedelta(days=n % 30)).date()
        facts.append(ev.PromiseMade(held, "ana", ev.Window(day, day), "by then"))
    return [f for f in facts if not isinstance(f.at, datetime) or f.at <= now]


def fill(owner: Owner, count: int, now: datetime) -> None:
    """``count`` open cases more for ``owner``."""
    from django.db import transaction

    from afterword.store.due import refresh_all
    from afterword.store.models import CaseRecord, FactRecord

    with transaction.atomic():
        rows = [
            CaseRecord(owner=owner, slug=f"case-{n}", company=f"Case {n}", created=now, updated=now)
            for n in range(count)
        ]
        CaseRecord.objects.bulk_create(rows, batch_size=2000)
        FactRecord.objects.bulk_create(_records(owner, rows, now), batch_size=2000)
        refresh_all(owner, now)


def _records(owner: Owner, rows: list, now: datetime) -> Iterator:
    from afterword.store.models import FactRecord

    for n, row in enumerate(rows):
        for fact in facts_of(n, now):
            at = fact.at if isinstance(fact.at, datetime) else now
            yield FactRecord(
                owner=owner,
                case=row,
                key=new_id(),
                kind=kind_of(fact),
                at=str(fact.at),
                at_instant=int(at.timestamp()),
                version=VERSION,
                body=fact_to_json(fact),
                recorded=now,
            )


def multiply(path: str, times: int) -> None:
    """Copy every case of a SQLite store ``times - 1`` times with its facts, people and due steps.

    Deriving a hundred thousand cases takes minutes; copying the rows of a thousand takes seconds, and to the
    door that reads them they are the same.
    """
    import sqlite3
    from contextlib import closing

    tables = {
        "store_caserecord": ("id", {"slug": "slug || '-' || :k"}),
        "store_factrecord": ("case_id", {"key": "key || :k"}),
        "store_caseperson": ("case_id", {}),
        "store_duestep": ("case_id", {}),
    }
    with closing(sqlite3.connect(path)) as db, db:
        step = db.execute("SELECT max(id) FROM store_caserecord").fetchone()[0]
        for table, (shifted, changed) in tables.items():
            names = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
            highest = db.execute(f"SELECT max(id) FROM {table}").fetchone()[0]
            chosen = []
            for name in names:
                said = changed.get(name, f'"{name}"')
                if name == "id":
                    said = f"id + :k * {highest}"
                elif name == shifted:
                    said = f'"{name}" + :k * {step}'
                chosen.append(said)
            columns = ", ".join(f'"{n}"' for n in names)
            for k in range(1, times):
                db.execute(
                    f"INSERT INTO {table} ({columns}) SELECT {', '.join(chosen)} FROM {table} WHERE id <= :h",
                    {"k": k, "h": highest},
                )
