"""The few statements that sending lives by, written out: each message passes them, so they must be quick.

All of them are plain SQL that SQLite and PostgreSQL share. Times are whole seconds since 1970, but for ``now``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from django.db import connection

from afterword.core.events import MessageSent
from afterword.core.facts_json import VERSION, fact_to_json, kind_of, moment_json
from afterword.store.ids import new_id
from afterword.store.models import OutgoingMessage

_READY = (
    "SELECT id FROM store_outgoingmessage WHERE state = 'scheduled' AND send_at <= %s AND next_try <= %s"
    " ORDER BY send_at, id LIMIT %s"
)
_TAKE = (
    "UPDATE store_outgoingmessage SET state = 'taken', claimed_by = %s, lease_until = %s,"
    " attempts = attempts + 1, updated = %s WHERE id = %s AND state = 'scheduled' AND next_try <= %s"
)
_HAND_OVER = (
    "UPDATE store_outgoingmessage SET options = %s, lease_until = %s, updated = %s"
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


def ready(second: int, most: int) -> list[int]:
    """The numbers of messages that are due, the longest due first."""
    with connection.cursor() as cursor:
        cursor.execute(_READY, [second, second, most])
        return [int(row[0]) for row in cursor.fetchall()]


def take(number: int, worker: str, lease: int, second: int, now: datetime) -> bool:
    """Claim one message, if nobody was quicker."""
    return _changed(_TAKE, [worker, lease, _moment(now), number, second])


def hand_over(number: int, worker: str, options: Mapping[str, Any], lease: int, now: datetime) -> bool:
    """Note that the network is touched from here on, if the claim still holds."""
    return _changed(_HAND_OVER, [json.dumps(options), lease, _moment(now), number, worker])


def mark_sent(
    number: int, error: str, accepted: list[str], refused: Mapping[str, str], now: datetime
) -> bool:
    """Note that it is out, unless that was noted before."""
    moment = _moment(now)
    return _changed(_SENT, [moment, moment, error, json.dumps(accepted), json.dumps(dict(refused)), number])


def tell(owner: int, case: int, fact: MessageSent, dedupe: str, now: datetime) -> None:
    """Write the fact that a message was sent into the log of its case, once, and mark what is derived as stale.

    The same row as :func:`afterword.store.log.append` writes; a test holds them against each other.
    """
    assert isinstance(fact.at, datetime)
    body = fact_to_json(fact)
    body.pop("id", None)
    moment, second = _moment(now), int(fact.at.timestamp())
    _changed(
        _TELL,
        [
            owner, case, new_id(), kind_of(fact), moment_json(fact.at), second, VERSION, json.dumps(body), moment,
            dedupe[:120],
        ],
    )  # fmt: skip
    _changed(_MARK, [moment, case])


def load(number: int) -> OutgoingMessage:
    """The message of that number, read by a statement that is put together but once."""
    return OutgoingMessage.objects.raw(_statement(), [number])[0]


@cache
def _statement() -> str:
    return str(OutgoingMessage.objects.filter(pk=-1).query.sql_with_params()[0])


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
