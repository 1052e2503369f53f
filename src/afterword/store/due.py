"""The derived rows, made again from the log after every verb, in the verb's own transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import TypeVar

from django.db import connection, transaction
from django.db.models import F, Q

from afterword.core.case import Case
from afterword.core.worktime import ONE_DAY
from afterword.store import derive, fold, lanes, log
from afterword.store.models import CasePerson, CaseRecord, DuePlace, DueStep, MailMessage, Owner
from afterword.store.rows import DERIVATION

T = TypeVar("T")

_REST_DAYS = 400
_KNOW_AHEAD = 120 * lanes.DAY
_AT_ONCE = 200
_ANY_STALE = (
    "SELECT 1 FROM store_caserecord WHERE owner_id = %s AND (stale_at <= %s OR expires_at < %s) LIMIT 1"
)
_HEADER = (
    "company",
    "role",
    "search",
    "standing",
    "stage",
    "really_wanted",
    "archived",
    "applied_at",
    "last_event_at",
    "next_at",
    "next_action",
    "next_key",
    "next_to",
    "stale_at",
    "expires_at",
    "unlooked",
)


def refresh(owner: Owner, records: Sequence[CaseRecord], now: datetime) -> None:
    """Make the derived rows of these cases again."""
    with transaction.atomic():
        for some in _chunks(sorted(records, key=lambda r: r.pk), _AT_ONCE):
            _take_turns(some)
            _refresh_some(owner, some, now)


def _take_turns(records: Sequence[CaseRecord]) -> None:
    """Lock these cases, so that two who make the same rows again do not both put theirs in.

    A database that lets one transaction write at a time needs no such lock.
    """
    if connection.features.has_select_for_update:
        mine = CaseRecord.objects.filter(pk__in=[r.pk for r in records]).order_by("pk")
        list(mine.select_for_update().values_list("pk"))


def refresh_stale(owner: Owner, now: datetime, limit: int = 100) -> int:
    """Make again what time alone has changed: facts that begin to count, windows that have closed."""
    moment = derive.epoch(now)
    with connection.cursor() as cursor:  # asked before every page, and nearly always in vain
        cursor.execute(_ANY_STALE, (owner.pk, moment, moment))
        if cursor.fetchone() is None:
            return 0
    late = Q(stale_at__lte=moment) | Q(expires_at__lt=moment)
    with transaction.atomic():
        records = list(CaseRecord.objects.filter(late, owner=owner).select_related("owner")[:limit])
        refresh(owner, records, now)
    return len(records)


def refresh_all(owner: Owner, now: datetime, progress: Callable[[int, int], None] | None = None) -> None:
    """Make all derived rows of the owner again and note which program did it."""
    with transaction.atomic():
        found = CaseRecord.objects.filter(owner=owner).select_related("owner").order_by("id")
        total, done = found.count(), 0
        for some in _chunks(found.iterator(chunk_size=_AT_ONCE), _AT_ONCE):
            for record in some:
                record.owner = owner
            _refresh_some(owner, some, now)
            done += len(some)
            if progress is not None:
                progress(done, total)
        owner.derived_by = DERIVATION
        owner.save(update_fields=["derived_by"])


def is_current(owner: Owner) -> bool:
    """Whether this program made the derived rows."""
    return owner.derived_by == DERIVATION


def _chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    source = iter(items)
    while some := list(islice(source, size)):
        yield some


def _refresh_some(owner: Owner, records: Sequence[CaseRecord], now: datetime) -> None:
    keys = [r.pk for r in records]
    facts = log.facts_of_many(keys)
    unlooked = fold.unlooked_of(keys)
    DueStep.objects.filter(case__in=keys).delete()
    steps: list[DueStep] = []
    places = _Places(owner, now)
    people: dict[int, tuple[derive.PersonRow, ...]] = {}
    for record in records:
        case = fold.case_of(record, until=now, facts=facts[record.pk], unlooked=unlooked.get(record.pk, []))
        found = derive.derive(case, facts[record.pk], now, record.policy or owner.policy, owner.overrides)
        for name, value in found.header.items():
            setattr(record, name, value)
        record.unlooked = len(unlooked.get(record.pk, []))
        people[record.pk] = found.people
        if not record.removed:
            steps.extend(_step_rows(owner, record, found, places))
    DueStep.objects.bulk_create(steps, batch_size=200)
    _write_people(owner, records, people)
    if len(records) == 1:
        records[0].save(update_fields=_HEADER)
    else:
        # An upsert by row number writes all columns at once; bulk_update is ten times slower.
        CaseRecord.objects.bulk_create(
            records, batch_size=200, update_conflicts=True, unique_fields=["id"], update_fields=_HEADER
        )


def _step_rows(owner: Owner, record: CaseRecord, found: derive.Derived, places: _Places) -> Iterator[DueStep]:
    alive = any(s.action not in derive.KEEPING_IN_TOUCH for s in found.steps)
    for step in found.steps:
        place = places.of(found.case if step.office_days else None)
        columns = derive.step_row(found.case, step, place.pk)
        if alive and columns["waits"] == derive.TOUCH:
            columns["waits"] = 0  # as long as something else is coming, staying in touch is not news
        if columns["lane"] != lanes.HELD:
            _use_lane(place, columns["lane"] % lanes.LANES_OF_A_PLACE)
        yield DueStep(owner=owner, case=record, **columns)


class _Places:
    """The places by whose days off steps go, each looked up once."""

    def __init__(self, owner: Owner, now: datetime) -> None:
        self.owner, self.now = owner, now
        self.known: dict[str, DuePlace] = {}

    def of(self, case: Case | None) -> DuePlace:
        """The place of the case; the one without days off for ``None``."""
        key = derive.place_key(case) if case is not None else ""
        if key not in self.known:
            self.known[key] = self._kept(key) or self.renewed(key)
        return self.known[key]

    def _kept(self, key: str) -> DuePlace | None:
        moment = derive.epoch(self.now)
        return DuePlace.objects.filter(
            owner=self.owner, key=key, known_since__lte=moment, known_until__gte=moment + _KNOW_AHEAD
        ).first()

    def renewed(self, key: str) -> DuePlace:
        """The place of that key with its days off from now on."""
        days = _REST_DAYS if key else 36_500
        values = {
            "rests": derive.rests_of(key, self.now.date() - ONE_DAY, days) if key else [],
            "known_since": derive.epoch(self.now) - lanes.DAY // 2,
            "known_until": derive.epoch(self.now) + (days - 3) * lanes.DAY,
        }
        made, _new = DuePlace.objects.update_or_create(owner=self.owner, key=key, defaults=values)
        return made


def renew_places(owner: Owner, now: datetime) -> None:
    """Find out the days off of every place for which they are not known at ``now``."""
    places = _Places(owner, now)
    with transaction.atomic():
        for key in DuePlace.objects.filter(owner=owner).values_list("key", flat=True):
            places.renewed(key)


def _use_lane(place: DuePlace, span: int) -> None:
    if not place.lanes >> span & 1:
        DuePlace.objects.filter(pk=place.pk).update(lanes=F("lanes").bitor(1 << span))
        place.lanes |= 1 << span


def _write_people(
    owner: Owner, records: Sequence[CaseRecord], people: dict[int, tuple[derive.PersonRow, ...]]
) -> None:
    CasePerson.objects.filter(case__in=[r.pk for r in records]).delete()
    CasePerson.objects.bulk_create(
        [_person_row(owner, record, row) for record in records for row in people[record.pk]], batch_size=200
    )


def _person_row(owner: Owner, record: CaseRecord, row: derive.PersonRow) -> CasePerson:
    who = row.person
    return CasePerson(
        owner=owner,
        case=record,
        key=who.id,
        name=who.name,
        email=who.email.lower(),
        role=who.role,
        title=who.title,
        phone=who.phone,
        linkedin=who.linkedin,
        met_at=row.met_at,
        last_contact_at=row.last_contact_at,
        next_touch_at=row.next_touch_at,
    )


def message_was_looked_at(owner: Owner, case: CaseRecord, now: datetime) -> int:
    """Mark every message of the case as looked at; gives how many had not been."""
    waiting = MailMessage.objects.filter(owner=owner, case=case, looked_at=None, direction="in")
    return waiting.update(looked_at=now)
