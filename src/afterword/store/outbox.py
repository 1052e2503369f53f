"""The few statements that sending lives by, written out: each message passes them, so they must be quick.

All of them are plain SQL that SQLite and PostgreSQL share. Times are whole seconds since 1970, but for ``now``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection, transaction

from afterword.core.events import MessageSent
from afterword.core.facts_json import VERSION, fact_to_json, kind_of, moment_json
from afterword.store.ids import new_id
from afterword.store.models import OutgoingMessage

_TAKE = (
    "WITH due AS (SELECT id FROM store_outgoingmessage WHERE state = 'scheduled' AND send_at <= %s"
    " AND next_try <= %s ORDER BY send_at LIMIT %s{skip})"
    " UPDATE store_outgoingmessage SET state = 'taken', claimed_by = %s, lease_until = %s, updated = %s"
    " WHERE id IN (SELECT id FROM due) AND state = 'scheduled'"
)
_GIVE_BACK = (
    "UPDATE store_outgoingmessage SET state = 'scheduled', claimed_by = '', lease_until = 0, updated = %s"
    " WHERE id = %s AND state = 'taken' AND claimed_by = %s"
)
_HAND_OVER = (
    "UPDATE store_outgoingmessage SET options = %s, lease_until = %s"
    " WHERE id = %s AND state = 'taken' AND claimed_by = %s"
)
_SENT = (
    "UPDATE store_outgoingmessage SET state = 'sent', sent_at = %s, updated = %s, claimed_by = '',"
    " lease_until = 0, last_error = %s, hold_reason = '', accepted = %s, refused = %s"
    " WHERE id = %s AND state <> 'sent'"
)
_TELL = (
    "INSERT INTO store_factrecord (owner_id, case_id, key, kind, at, at_instant, version, body, recorded,"
    " source, evidence_id, dedupe) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, 'outbox', NULL, %s)"
    " ON CONFLICT (case_id, dedupe) DO NOTHING"
)
_MARK = "UPDATE store_caserecord SET stale_at = 0, updated = %s WHERE id = %s"
_SINCE = (
    "SELECT EXISTS (SELECT 1 FROM store_mailmessage WHERE case_id = %s AND looked_at IS NULL"
    " AND direction = 'in' AND human AND id > %s),"
    " EXISTS (SELECT 1 FROM store_factrecord WHERE case_id = %s AND id > %s),"
    " EXISTS (SELECT 1 FROM store_caserecord WHERE id = %s AND stale_at <= %s),"
    " s.id, s.opens, s.held, s.reason"
    " FROM (SELECT 1 AS one) AS always LEFT JOIN store_duestep s ON s.case_id = %s AND s.key = %s"
)


class Since(NamedTuple):
    """What is known of a message's case: unread ``mail`` and ``facts`` since the approval; the step's row.

    ``stale``: the derived rows are out of date, so that ``step`` (its number, ``None`` for none) says nothing.
    """

    mail: bool
    facts: bool
    stale: bool
    step: int | None
    opens: int
    held: str
    reason: str


def take(claim: str, most: int, lease: int, second: int, now: datetime) -> list[OutgoingMessage]:
    """Claim what is due, at most so many, the longest due first; on PostgreSQL no worker waits for another.

    ``claim`` is a name that was never used before.
    """
    skip = " FOR UPDATE SKIP LOCKED" if connection.features.has_select_for_update_skip_locked else ""
    with connection.cursor() as cursor:
        cursor.execute(_TAKE.format(skip=skip), [second, second, most, claim, lease, _moment(now)])
        if cursor.rowcount == 0:
            return []
    return list(OutgoingMessage.objects.filter(state="taken", claimed_by=claim).order_by("send_at", "id"))


def give_back(number: int, claim: str, now: datetime) -> bool:
    """Let a claimed message that nothing was done with wait for the next worker."""
    return _changed(_GIVE_BACK, [_moment(now), number, claim])


def hand_over(number: int, claim: str, options: Mapping[str, Any], lease: int) -> bool:
    """Note that the network is touched from here on, if the claim still holds."""
    return _changed(_HAND_OVER, [json.dumps(options), lease, number, claim])


def mark_sent(
    message: OutgoingMessage,
    error: str,
    accepted: list[str],
    refused: Mapping[str, str],
    now: datetime,
    fact: MessageSent | None = None,
    dedupe: str = "",
) -> None:
    """Note that it is out, and the fact with it: both or nothing, and each only once.

    The fact is kept from being told twice by ``dedupe``. Its row is the one that :func:`afterword.store.log.append`
    writes; a test holds them against each other. What is derived from the case is marked as out of date.
    """
    moment = _moment(now)
    to, missed = json.dumps(accepted), json.dumps(dict(refused))
    steps = [(_SENT, [moment, moment, error, to, missed, message.pk])]
    if fact is not None:
        steps.append((_TELL, _told(message, fact, dedupe, moment)))
        steps.append((_MARK, [moment, message.case_id]))
    _together(steps)


def _told(message: OutgoingMessage, fact: MessageSent, dedupe: str, moment: Any) -> list[Any]:
    """The values of the fact's row."""
    assert isinstance(fact.at, datetime)
    body = fact_to_json(fact)
    body.pop("id", None)
    return [
        message.owner_id, message.case_id, new_id(), kind_of(fact), moment_json(fact.at), int(fact.at.timestamp()),
        VERSION, json.dumps(body), moment, dedupe[:120],
    ]  # fmt: skip


def _together(steps: list[tuple[str, list[Any]]]) -> None:
    """All of these statements or none; PostgreSQL takes them as one, which spares four ways to the server."""
    if connection.vendor == "postgresql":
        *before, last = [statement for statement, _values in steps]
        parts = ", ".join(f"step{n} AS ({statement})" for n, statement in enumerate(before))
        _changed(
            f"WITH {parts} {last}" if parts else last, [v for _statement, values in steps for v in values]
        )
        return
    with transaction.atomic():
        for statement, values in steps:
            _changed(statement, values)


def since(case: int, facts: int, mail: int, key: str, second: int) -> Since:
    """What came into the case after the log's entry ``facts`` and the message ``mail``, and the step ``key``."""
    with connection.cursor() as cursor:
        cursor.execute(_SINCE, [case, mail, case, facts, case, second, case, key[:300]])
        row = cursor.fetchone()
    return Since(bool(row[0]), bool(row[1]), bool(row[2]), row[3], row[4] or 0, row[5] or "", row[6] or "")


def _changed(statement: str, values: list[Any]) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return bool(cursor.rowcount == 1)


def _moment(now: datetime) -> Any:
    """The moment as this database keeps it."""
    return connection.ops.adapt_datetimefield_value(now)
