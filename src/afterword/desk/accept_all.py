"""Many yeses at once: every proposal named becomes facts, one line in the undo list for each application."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from afterword.core import events as ev
from afterword.core.facts_json import fact_from_json, fact_to_json
from afterword.core.faults import Fault
from afterword.core.words import _, ngettext
from afterword.desk.add_case import checked_company, new_row
from afterword.desk.record import note_activity
from afterword.desk.told_before import in_place_of_typed, not_yet_told
from afterword.store import due, log
from afterword.store.models import CaseRecord, MailMessage, Owner, Proposal
from afterword.store.writing import writing


class Accepted(NamedTuple):
    """How many proposals became facts, how many cases are new, and what could not be taken."""

    proposals: int
    new_cases: int
    problems: tuple[str, ...]


def accept_all(
    owner: Owner,
    now: datetime,
    *,
    ids: Iterable[int] | None = None,
    state: str = "accepted",
    progress: Callable[[int, int], None] | None = None,
) -> Accepted:
    """Take every proposal that waits (or those of ``ids``)."""
    with writing():
        found = Proposal.objects.filter(owner=owner, state="new").select_related("case", "message")
        if ids is not None:
            found = found.filter(pk__in=list(ids))
        groups: dict[str, list[Proposal]] = {}
        for proposal in found.order_by("at", "id"):
            groups.setdefault(_group(proposal), []).append(proposal)
        rows: list[CaseRecord] = []
        new, problems = 0, []
        for n, (key, some) in enumerate(groups.items(), 1):
            try:
                row, made = _take(owner, key, some, state, now)
            except Fault as fault:
                problems.append(str(fault))
                continue
            rows.append(row)
            new += made
            if progress is not None:
                progress(n, len(groups))
        due.refresh(owner, rows, now)
    return Accepted(sum(len(s) for s in groups.values()), new, tuple(problems))


def _group(proposal: Proposal) -> str:
    if proposal.case_id:
        return f"case:{proposal.case_id}"
    key = (proposal.case_head or {}).get("id", "")
    return key or f"alone:{proposal.pk}"


def _take(
    owner: Owner, key: str, proposals: Sequence[Proposal], state: str, now: datetime
) -> tuple[CaseRecord, bool]:
    row = proposals[0].case
    new = False
    if row is None:
        row, new = case_for(owner, proposals[0], now)
    row.owner = owner
    facts: list[str] = []
    replaced: list[ev.Fact] = []
    if new:
        facts += [e.fact.id for e in log.append(row, [_head(proposals[0])], now=now, source="mail")]
    known: list[ev.Fact] = [] if new else log.facts_of(row)
    for proposal in proposals:
        told = not_yet_told((fact_from_json(body)._replace(id="") for body in proposal.facts), known)
        told, instead_of = in_place_of_typed(told, known, now)
        entries = log.append(row, told, now=now, source="mail", evidence=proposal.message)
        known += [e.fact for e in entries]
        replaced += instead_of
        proposal.recorded_facts = [e.fact.id for e in entries]
        facts += proposal.recorded_facts
        proposal.state, proposal.settled, proposal.case = state, now, row
    Proposal.objects.bulk_update(proposals, ["recorded_facts", "state", "settled", "case"], batch_size=100)
    messages = [p.message_id for p in proposals if p.message_id]
    MailMessage.objects.filter(pk__in=messages).update(case=row)
    looked = list(MailMessage.objects.filter(pk__in=messages, looked_at=None).values_list("pk", flat=True))
    MailMessage.objects.filter(pk__in=looked).update(looked_at=now)
    settle_siblings(owner, key, row)
    row.updated = now
    row.save(update_fields=["updated"])
    before = {
        "proposals": [p.pk for p in proposals],
        "new_case": new,
        "looked_at": looked,
        "facts": [fact_to_json(f._replace(id="")) for f in replaced],
    }
    note_activity(owner, row, state, _sentence(row, proposals), facts, before, now)
    return row, new


def _sentence(row: CaseRecord, proposals: Sequence[Proposal]) -> str:
    if len(proposals) == 1:
        return proposals[0].sentence
    text = ngettext(
        "{company}: {n} thing from your mail.", "{company}: {n} things from your mail.", len(proposals)
    )
    return text.format(company=row.company, n=len(proposals))


def case_for(owner: Owner, proposal: Proposal, now: datetime) -> tuple[CaseRecord, bool]:
    """The case that a proposal without one belongs to, made if need be; whether it is new."""
    head: dict[str, Any] = proposal.case_head or {}
    if not head:
        raise Fault(_("Say first which case this belongs to."))
    key = str(head.get("id", ""))
    if key:
        sibling = (
            Proposal.objects.filter(owner=owner, case_head__id=key, case__removed=False)
            .select_related("case")
            .first()
        )
        if sibling is not None and sibling.case is not None:
            return sibling.case, False
    company = head.get("company") or {}
    name = company if isinstance(company, str) else str(company.get("name", ""))
    return new_row(owner, "", name or _("Unknown company"), str(head.get("role", "")), now), True


def settle_siblings(owner: Owner, key: str, row: CaseRecord) -> None:
    """The other proposals of the same application, and their messages, belong to its case from now on.

    What a person wrote in them holds the case until it is looked at.
    """
    if not key.startswith("mail:"):
        return
    others = Proposal.objects.filter(owner=owner, case=None, case_head__id=key).exclude(state="rejected")
    messages = [m for m in others.values_list("message_id", flat=True) if m]
    MailMessage.objects.filter(pk__in=messages, case=None).update(case=row)
    others.update(case=row)


def _head(proposal: Proposal) -> ev.Fact:
    """Who and what the case is, as of its first message, so that a later correction by hand counts."""
    head = proposal.case_head or {}
    company = head.get("company") or {}
    fields = {"name": company} if isinstance(company, str) else dict(company)
    name = str(fields.pop("name", "") or _("Unknown company"))
    known = {k: str(v) for k, v in fields.items() if k in ev.Company._fields}
    at = datetime.fromtimestamp(proposal.at).astimezone()
    return ev.CaseDescribed(at, checked_company(name, **known), str(head.get("role", "")))
