"""The review list: what the mailbox seems to tell, for a yes, a change or a no."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from typing import Any

from django.db import IntegrityError, transaction

from afterword.core import events as ev
from afterword.core.facts_json import fact_from_json, fact_to_json
from afterword.core.json_fields import CaseFault
from afterword.core.words import _, ngettext
from afterword.core.worktime import zone
from afterword.desk.accept_all import case_for, settle_siblings
from afterword.desk.add_case import checked_company
from afterword.desk.faults import DeskFault
from afterword.desk.naming import find_case
from afterword.desk.record import note_activity, record
from afterword.desk.told_before import in_place_of_typed, not_yet_told
from afterword.desk.values import Done, ReviewItem
from afterword.store import due, log
from afterword.store.models import CaseRecord, MailMessage, Owner, Proposal
from afterword.store.writing import in_words, writing


def review_list(owner: Owner, *, case: str = "", limit: int = 50) -> tuple[ReviewItem, ...]:
    """What waits for an answer, oldest first."""
    with in_words():
        found = Proposal.objects.filter(owner=owner, state="new").select_related("case")
        if case:
            found = found.filter(case=find_case(owner, case))
        place = zone(owner.timezone or "UTC")
        return tuple(review_item(p, place) for p in found.order_by("at", "id")[:limit])


def review_item(proposal: Proposal, place: tzinfo = UTC) -> ReviewItem:
    """A proposal as a page shows it, its facts included."""
    head = proposal.case_head or {}
    company = proposal.case.company if proposal.case else str(head.get("company", {}).get("name", ""))
    return ReviewItem(
        proposal.pk,
        proposal.case.slug if proposal.case else "",
        company,
        proposal.kind,
        proposal.sentence,
        proposal.evidence,
        proposal.confidence,
        tuple(proposal.facts),
        proposal.message_id,
        proposal.state,
        proposal.case.slug if proposal.case else str(head.get("id", "") or proposal.pk),
        proposal.case.role if proposal.case else str(head.get("role", "")),
        datetime.fromtimestamp(proposal.at, place),
    )


def propose(
    owner: Owner,
    case: str | CaseRecord | None,
    facts: Sequence[ev.Fact],
    sentence: str,
    *,
    kind: str,
    dedupe: str,
    now: datetime,
    evidence: str = "",
    span: tuple[int, int] | None = None,
    confidence: float = 0.0,
    message: MailMessage | None = None,
    case_head: dict[str, Any] | None = None,
    at: datetime | None = None,
    apply: bool = False,
) -> ReviewItem | None:
    """Put a proposal on the list; ``None`` where the same (by ``dedupe``) was put there before.

    ``case_head`` ({company: {…}, role, id}) proposes a new case where ``case`` is ``None``. With ``apply`` it
    is taken at once, visibly and with undo: only for what is certain.
    """
    with writing():
        row = find_case(owner, case) if isinstance(case, str) else case
        try:
            with transaction.atomic():
                made = Proposal.objects.create(
                    owner=owner,
                    case=row,
                    message=message,
                    kind=kind,
                    facts=[fact_to_json(f) for f in facts],
                    case_head=case_head,
                    sentence=sentence,
                    evidence=evidence,
                    span=list(span) if span else None,
                    confidence=confidence,
                    dedupe=dedupe[:200],
                    at=int((at or now).timestamp()),
                    created=now,
                )
        except IntegrityError:
            return None
        if apply:
            _take(owner, made, made.facts, "applied", now)
    return review_item(made)


def accept(owner: Owner, ids: Sequence[int], now: datetime) -> Done:
    """Yes: each proposal becomes facts with its message as evidence. One verb, one undo for each.

    Raises :class:`DeskFault`.
    """
    with writing():
        done = [_take(owner, p, p.facts, "accepted", now) for p in _open_ones(owner, ids)]
    said = ngettext("Noted, with the message as evidence.", "Noted {n}, each with its message.", len(done))
    facts = tuple(f for d in done for f in d.facts)
    return Done(said.format(n=len(done)), done[-1].case, facts, done[-1].undo)


def edit(owner: Owner, proposal: int, facts: Sequence[ev.Fact], now: datetime, *, case: str = "") -> Done:
    """Yes, but otherwise: these facts instead, in this case if one is named. Raises :class:`DeskFault`."""
    with writing():
        found = _open_ones(owner, [proposal])[0]
        if case:
            found.case = find_case(owner, case)
            found.save(update_fields=["case"])
        return _take(owner, found, [fact_to_json(f) for f in facts], "edited", now)


def reject(owner: Owner, ids: Sequence[int], now: datetime) -> int:
    """No: it never comes back. Gives how many were turned down."""
    with writing():
        found = _open_ones(owner, ids)
        keys = [p.pk for p in found]
        Proposal.objects.filter(pk__in=keys).update(state="rejected", settled=now)
        for p in found:
            _looked_at(p.message, now)
        # Only the words of messages that belong to a case are kept.
        strangers = [p.message_id for p in found if p.message_id and p.case_id is None]
        MailMessage.objects.filter(pk__in=strangers, case=None).update(text="", html="")
        sentence = ngettext("Turned down: {what}", "Turned down {n} readings.", len(keys))
        note_activity(
            owner,
            None,
            "no",
            sentence.format(what=found[0].sentence, n=len(keys)),
            [],
            {"proposals": keys},
            now,
        )
        _refresh_cases(owner, {p.case_id for p in found if p.case_id}, now)
    return len(keys)


def look_at(owner: Owner, case: str, now: datetime) -> int:
    """The person has read what came in: what was held for it is free again. Gives how many messages."""
    with writing():
        row = find_case(owner, case)
        waiting = MailMessage.objects.filter(owner=owner, case=row, looked_at=None, direction="in")
        keys = list(waiting.values_list("pk", flat=True))
        if keys:
            MailMessage.objects.filter(pk__in=keys).update(looked_at=now)
            sentence = _("Read what {company} wrote.").format(company=row.company)
            note_activity(owner, row, "look", sentence, [], {"looked_at": keys}, now)
            due.refresh(owner, [row], now)
    return len(keys)


# ---------------------------------------------------------------- the inside


def _open_ones(owner: Owner, ids: Sequence[int]) -> list[Proposal]:
    found = list(
        Proposal.objects.select_for_update(of=("self",))
        .filter(owner=owner, pk__in=list(ids), state="new")
        .select_related("case", "case__owner", "message")
        .order_by("at", "id")
    )
    if not found:
        raise DeskFault(_("That was answered already."))
    return found


def _take(owner: Owner, proposal: Proposal, facts: Sequence[Any], state: str, now: datetime) -> Done:
    """Make the proposal's facts facts of its case (a new one, if it proposes one)."""
    row, new = (proposal.case, False) if proposal.case is not None else case_for(owner, proposal, now)
    row.owner = owner
    known = [] if new else log.facts_of(row)
    told, replaced = in_place_of_typed(not_yet_told([_fact(body) for body in facts], known), known, now)
    told = [*_head_facts(proposal, now), *told] if new else told
    if proposal.message is not None:
        _looked_at(proposal.message, now)
        if proposal.message.case_id is None:
            MailMessage.objects.filter(pk=proposal.message.pk).update(case=row)
    dedupe = [f"proposal:{proposal.pk}:{n}:{now.timestamp():.0f}" for n in range(len(told))]
    Proposal.objects.filter(pk=proposal.pk).update(state=state, settled=now, case=row)
    settle_siblings(owner, str((proposal.case_head or {}).get("id", "")), row)
    before: dict[str, Any] = {
        "proposals": [proposal.pk],
        "new_case": new and len(told) > 0,
        "facts": [fact_to_json(f._replace(id="")) for f in replaced],
    }
    done = record(
        owner,
        row,
        told,
        state,
        proposal.sentence,
        now=now,
        source="mail",
        dedupe=dedupe,
        evidence=proposal.message,
        before=before,
    )
    Proposal.objects.filter(pk=proposal.pk).update(recorded_facts=list(done.facts))
    return done


def _head_facts(proposal: Proposal, now: datetime) -> list[ev.Fact]:
    head = proposal.case_head or {}
    company = head.get("company") or {}
    fields = {"name": company} if isinstance(company, str) else dict(company)
    name = str(fields.pop("name", "") or _("Unknown company"))
    known = {k: str(v) for k, v in fields.items() if k in ev.Company._fields}
    return [ev.CaseDescribed(now, checked_company(name, **known), str(head.get("role", "")))]


def _fact(body: Any) -> ev.Fact:
    try:
        return fact_from_json(body)._replace(id="")
    except CaseFault as fault:
        raise DeskFault(fault.message) from fault


def _looked_at(message: MailMessage | None, now: datetime) -> None:
    if message is not None:
        MailMessage.objects.filter(pk=message.pk, looked_at=None).update(looked_at=now)


def _refresh_cases(owner: Owner, cases: set[int], now: datetime) -> None:
    rows = list(CaseRecord.objects.filter(pk__in=cases).select_related("owner"))
    due.refresh(owner, rows, now)
