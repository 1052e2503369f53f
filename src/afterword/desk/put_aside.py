"""Messages of which only the header was looked at, and finding them again when their people come to matter.

Somebody who is added by hand, or who shows up in a later message, may have written long before; so may the server
with the report that a message came back, before that message itself was found. Of each message that was not read,
or told nothing, the store keeps where it lies and fingerprints of whom it is from (or to): no address, no words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from itertools import islice
from typing import Any

from django.db import connection
from django.db.models import Max

from afterword.desk.inbox import employer, senders
from afterword.desk.inbox.letter import Letter
from afterword.desk.inbox.sift import READ, Glance, Known, glance
from afterword.importers.mail_source import HEAD_BYTES, Head, MailSource
from afterword.store.models import Account, FactRecord, Owner, PutAside

_MOST_PEOPLE = 5
_AT_ONCE = 500
_LONGEST_KEY = 500
_INSERT = "INSERT INTO {table} (owner_id, account_id, folder, key, who) VALUES (%s, %s, %s, %s, %s)"

Place = tuple[str, str]
"""A folder, and the key of a message in it."""


@lru_cache(maxsize=16_384)
def _fingerprint(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)


@lru_cache(maxsize=16_384)
def _of_home(domain: str) -> int | None:
    """The fingerprint of the organisation behind a domain; ``None`` where it tells nothing about an employer."""
    name = employer.squashed(employer.label_of(domain)) if senders.tells_employer(domain) else ""
    return _fingerprint(f"@{name}") if name else None


def _whom(seen: Glance | Letter) -> set[int]:
    if isinstance(seen, Letter):
        others = [address.email for address in (seen.to if seen.own else (seen.sender,))]
        others = [*(seen.reading.failure.failed if seen.reading.failure else ()), *others]
    else:
        others = list(seen.others)
    found: set[int] = set()
    for address in others[:_MOST_PEOPLE]:
        found.add(_fingerprint(address))
        home = _of_home(address.rpartition("@")[2])
        if home is not None:
            found.add(home)
    return found


def _is_text(key: str) -> bool:
    """Whether a database takes it: the name of a file may hold bytes that are no text."""
    return key.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in key)


def who_matters(known: Known) -> set[int]:
    """Fingerprints of everybody and every employer known."""
    homes = (home for domain in known.domains if (home := _of_home(domain)) is not None)
    return {*map(_fingerprint, known.addresses), *homes, *(_fingerprint(f"@{name}") for name in known.names)}


def put_aside(owner: Owner, account: Account, left: Iterable[Glance | Letter]) -> None:
    """Keep in mind what was not read, or told nothing yet. Called in the transaction that writes the rest."""
    rows = [
        (owner.pk, account.pk, g.folder, g.key, who)
        for g in left
        if len(g.key) <= _LONGEST_KEY and _is_text(g.key)
        for who in _whom(g)
    ]
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(_INSERT.format(table=PutAside._meta.db_table), rows)


def recalled(source: MailSource, account: Account, who: set[int], known: Known) -> dict[Place, Glance | None]:
    """The messages put aside that ``who`` may be in; ``None`` for one that is gone or concerns nobody after all."""
    found: dict[Place, Glance | None] = {}
    for some in _chunks(sorted(who)):
        rows = PutAside.objects.filter(account=account, who__in=some)
        found |= dict.fromkeys(rows.values_list("folder", "key"))
    by_folder: dict[str, list[str]] = defaultdict(list)
    for folder, key in found:
        by_folder[folder].append(key)
    for folder, keys in by_folder.items():
        for key, raw in source.bodies(folder, keys):
            seen = glance(Head(key, raw[:HEAD_BYTES]), folder, known.mine)
            if seen is not None and known.verdict(seen) == READ:
                found[folder, key] = seen
    return found


def forget(account: Account, places: Iterable[Place]) -> None:
    """These were looked at again; they need not be a second time."""
    by_folder: dict[str, list[str]] = defaultdict(list)
    for folder, key in places:
        by_folder[folder].append(key)
    for folder, keys in by_folder.items():
        for some in _chunks(keys):
            PutAside.objects.filter(account=account, folder=folder, key__in=some).delete()


def forget_if_renumbered(
    account: Account, folder: str, before: Mapping[str, Any], after: Mapping[str, Any]
) -> None:
    """Where the folder was made anew, its old keys mean other messages."""
    if not before:
        return
    anew = before.get("uidvalidity") != after.get("uidvalidity")
    if anew or int(after.get("offset", 0)) < int(before.get("offset", 0)):
        PutAside.objects.filter(account=account, folder=folder).delete()


def somebody_came(owner: Owner, account: Account) -> bool:
    """Whether a person or an employer was named since it was last looked for them among what was put aside."""
    later = FactRecord.objects.filter(owner=owner, id__gt=account.facts_known, kind__in=("person", "case"))
    return later.exists() and PutAside.objects.filter(account=account).exists()


def newest_fact() -> int:
    """The number of the newest fact; 0 where there is none."""
    return int(FactRecord.objects.aggregate(last=Max("id"))["last"] or 0)


def _chunks(items: Iterable[Any]) -> Iterator[list[Any]]:
    rest = iter(items)
    while some := list(islice(rest, _AT_ONCE)):
        yield some
