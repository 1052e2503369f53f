"""The small read-only door: what is due today, read with ``sqlite3`` alone.

No framework is loaded, nothing is written, and every query reads a few rows by an index, so that
``afterword today`` takes the same time with a hundred cases and with a hundred thousand. Where this door
cannot answer (no store yet, another schema, something that time has changed, a server instead of a file) it
gives ``None`` and the caller takes the full path. A test holds the two against each other.
"""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing

from afterword.core.record import TYPE_CHECKING
from afterword.store import lanes
from afterword.store.location import database_url, read_only_uri, store_file
from afterword.store.rows import (
    COUNT_UP_TO,
    DERIVATION,
    LEAVES,
    SCHEMA,
    DueRow,
    ReviewRow,
    TodayRows,
    most_urgent,
)

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

OWNER = "SELECT id, name, timezone, policy, derived_by FROM store_owner WHERE key = 'local'"
OWNER_BY_ID = "SELECT id, name, timezone, policy, derived_by FROM store_owner WHERE id = ?"
STALE = "SELECT 1 FROM store_caserecord WHERE owner_id = ? AND stale_at <= ? LIMIT 1"
PLACES = "SELECT id, rests, known_since, known_until, lanes FROM store_dueplace WHERE owner_id = ?"
# The plus keeps SQLite from planning this anew for every lane, to see whether the index of held steps fits.
IN_LANE = (
    "SELECT due, opens, coalesce(closes, -1), id FROM store_duestep WHERE owner_id = ? AND lane = +?"
    " AND due <= ? AND opens <= ? AND (closes IS NULL OR closes >= ?) ORDER BY due, opens, closes, id LIMIT ?"
)
_ROW = (
    'SELECT c.slug, d.key, d.action, d."to", d.names, d.roles, d.company, d.position, d.opens, d.ideal,'
    " d.due, d.closes, d.held, d.reason, d.body FROM store_duestep d JOIN store_caserecord c"
    " ON c.id = d.case_id "
)
BY_NUMBER = _ROW.replace("SELECT ", "SELECT d.id, ", 1) + "WHERE d.id IN ({})"
HELD = (
    _ROW + "WHERE d.owner_id = ? AND d.lane = -1 AND (d.closes IS NULL OR d.closes >= ?)"
    " ORDER BY d.opens, d.id LIMIT ?"
)
WAITS = _ROW + "WHERE d.owner_id = ? AND d.waits = ? AND d.opens > ? ORDER BY d.opens, d.id LIMIT ?"
LEAVING = (
    "SELECT d.id, o.send_at FROM store_outgoingmessage o JOIN store_duestep d"
    " ON d.case_id = o.case_id AND d.key = o.step_key"
    f" WHERE o.owner_id = ? AND o.state IN {LEAVES} ORDER BY o.send_at, o.id LIMIT ?"
)
REVIEW = (
    "SELECT p.id, coalesce(c.slug, ''), coalesce(c.company, ''), p.kind, p.sentence, p.evidence, p.confidence"
    " FROM store_proposal p LEFT JOIN store_caserecord c ON c.id = p.case_id"
    " WHERE p.owner_id = ? AND p.state = 'new' ORDER BY p.at, p.id LIMIT ?"
)
REVIEWS = "SELECT count(*) FROM (SELECT 1 FROM store_proposal WHERE owner_id = ? AND state = 'new' LIMIT ?)"
CASES = (
    "SELECT count(*) FROM (SELECT 1 FROM store_caserecord"
    " WHERE owner_id = ? AND archived = 0 AND removed = 0 LIMIT ?)"
)

LISTED = 12

_decode = json.JSONDecoder().raw_decode


def today_rows(now: int, path: Path | str | None = None, limit: int = 7) -> TodayRows | None:
    """What is due at ``now`` (seconds since 1970), at most ``limit`` steps; ``None``: take the full path."""
    if path is None:
        if database_url():
            return None
        path = store_file()
    try:
        if not os.path.isfile(path):
            return None
        with closing(sqlite3.connect(read_only_uri(str(path)), uri=True, timeout=5)) as db:
            db.execute("BEGIN")
            return read(db, now, limit)
    except (sqlite3.Error, OSError, ValueError):
        return None


def read(db: sqlite3.Connection, now: int, limit: int, owner_id: int | None = None) -> TodayRows | None:
    """The same over an open connection, for the local owner or the one with that number."""
    if owner_id is None:
        owner = db.execute(OWNER).fetchone()
    else:
        owner = db.execute(OWNER_BY_ID, (owner_id,)).fetchone()
    if (
        owner is None
        or db.execute("PRAGMA user_version").fetchone()[0] != SCHEMA
        or owner[4] != DERIVATION
        or db.execute(STALE, (owner[0], now)).fetchone()
    ):
        return None
    me = owner[0]
    found = _open_steps(db, me, now)
    if found is None:
        return None
    leaving = dict(db.execute(LEAVING, (me, COUNT_UP_TO)).fetchall())
    open_now, resting = ([key for key in keys if key not in leaving] for keys in found)
    held = [_due_row(r) for r in db.execute(HELD, (me, now, LISTED))]
    rested = _rows(db, resting[:LISTED], resting=True)
    return TodayRows(
        owner[1],
        owner[2],
        owner[3],
        db.execute(CASES, (me, COUNT_UP_TO + 1)).fetchone()[0],
        _rows(db, open_now[:limit]),
        len(open_now),
        rested + held,
        [_due_row(r) for r in db.execute(WAITS, (me, 1, now, LISTED * 2))],
        [_due_row(r) for r in db.execute(WAITS, (me, 2, now, LISTED))],
        [ReviewRow(*r) for r in db.execute(REVIEW, (me, LISTED))],
        db.execute(REVIEWS, (me, COUNT_UP_TO + 1)).fetchone()[0],
        list(zip(_rows(db, list(leaving)), leaving.values(), strict=True)),
    )


def _open_steps(db: sqlite3.Connection, owner: int, now: int) -> tuple[list[int], list[int]] | None:
    """The rows that are open now, most urgent first: those to act on, and those that rest today."""
    at_work: list[tuple[int, int, int, int]] = []
    resting: list[tuple[int, int, int, int]] = []
    for place, rests, since, until, bits in db.execute(PLACES, (owner,)).fetchall():
        if not bits:
            continue
        if not since <= now <= until:
            return None
        into = resting if lanes.rests_at(json.loads(rests), now) else at_work
        for lane, span in lanes.lanes_in_use(place, bits):
            into += db.execute(IN_LANE, (owner, lane, lanes.horizon(span, now), now, now, COUNT_UP_TO + 1))
    return most_urgent(at_work), most_urgent(resting)


def _rows(db: sqlite3.Connection, keys: list[int], resting: bool = False) -> list[DueRow]:
    """The steps of these numbers, in their order."""
    places = ", ".join("?" * len(keys))
    found = {key: row for key, *row in db.execute(BY_NUMBER.format(places), keys)} if keys else {}
    return [_due_row(found[key], resting) for key in keys]


def _due_row(row: Any, resting: bool = False) -> DueRow:
    case, key, action, to, names, roles, company, position, opens, ideal, due, closes, held, why, body = row
    # One call for all four: beginning to decode costs more than these short texts do.
    to, names, roles, body = _decode(f"[{to},{names},{roles},{body}]")[0]
    return DueRow(
        case,
        key,
        action,
        to,
        names,
        roles,
        company,
        position,
        opens,
        ideal,
        due,
        closes,
        held,
        why,
        body,
        resting,
    )
