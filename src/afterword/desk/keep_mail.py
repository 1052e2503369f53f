"""Write what was read: the messages that belong to an application, and what each proposes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from afterword.core import events as ev
from afterword.core.facts_json import fact_to_json
from afterword.core.words import _
from afterword.desk.accept_all import accept_all
from afterword.desk.inbox.letter import Letter
from afterword.desk.inbox.story import Story
from afterword.desk.inbox.tell import Told
from afterword.store import due
from afterword.store.models import Account, MailMessage, Owner, Proposal

_LONGEST = 998


class Kept(NamedTuple):
    """How many messages were kept, proposals made, and of these taken at once; ``about`` which employers."""

    messages: int = 0
    proposed: int = 0
    applied: int = 0
    about: tuple[str, ...] = ()


def keep(
    owner: Owner,
    account: Account | None,
    told: Sequence[tuple[Letter, Story, Told]],
    now: datetime,
    *,
    keep_text: bool = True,
) -> Kept:
    """Write messages and proposals; take at once what is certain. Runs inside the caller's transaction."""
    known = set(
        MailMessage.objects.filter(
            owner=owner, message_id__in=[m.message_id for m, _s, _t in told]
        ).values_list("message_id", flat=True)
        if len(told) < 500
        else MailMessage.objects.filter(owner=owner).values_list("message_id", flat=True)
    )
    fresh: dict[str, tuple[Letter, Story, Told]] = {}
    for letter, story, what in told:
        if letter.message_id[:_LONGEST] not in known:
            fresh.setdefault(letter.message_id[:_LONGEST], (letter, story, what))
    rows = MailMessage.objects.bulk_create(
        [_row(owner, account, *one, now, keep_text) for one in fresh.values()], batch_size=100
    )
    made = [
        _proposal(owner, row, *one, now)
        for row, one in zip(rows, fresh.values(), strict=True)
        if one[2].facts
    ]
    made = _new_ones(owner, made)
    proposals = Proposal.objects.bulk_create(made, batch_size=100)
    certain = {id(row) for row, one in zip(rows, fresh.values(), strict=True) if _at_once(*one)}
    by_row = {row.pk: id(row) in certain for row in rows}
    sure = [p.pk for p in proposals if by_row.get(p.message_id or 0)]
    touched = {s.case.pk: s.case for _l, s, _t in fresh.values() if s.case is not None}
    if sure:
        accept_all(owner, now, ids=sure, state="applied")
    if touched:
        due.refresh(owner, list(touched.values()), now)
    about = dict.fromkeys(story.company or _("an unknown company") for _l, story, _t in fresh.values())
    return Kept(len(rows), len(proposals), len(sure), tuple(about))


def _at_once(letter: Letter, story: Story, told: Told) -> bool:
    return told.certain and story.case is not None and not letter.reading.suspicious


def _row(
    owner: Owner,
    account: Account | None,
    letter: Letter,
    story: Story,
    told: Told,
    now: datetime,
    keep_text: bool,
) -> MailMessage:
    sees = letter.own or not letter.human
    return MailMessage(
        owner=owner,
        case=story.case,
        account=account,
        message_id=letter.message_id[:_LONGEST],
        direction="out" if letter.own else "in",
        human=letter.human,
        sent_at=int(letter.sent.timestamp()),
        sender=letter.sender.email[:_LONGEST],
        sender_name=letter.sender.name[:_LONGEST],
        recipients=[a.email for a in letter.to if a.email],
        subject=letter.subject,
        headers={},
        text=letter.text if keep_text else "",
        html=letter.html if keep_text else "",
        label=letter.label[:40],
        confidence=letter.reading.confidence,
        reading=_reading(letter, story),
        thread=next(iter(letter.references), letter.message_id)[:_LONGEST],
        in_reply_to=(letter.references[-1] if letter.references else "")[:_LONGEST],
        folder=letter.folder[:500],
        uid=int(letter.key)
        if letter.key.isdecimal() and account is not None and account.kind == "imap"
        else None,
        size=letter.size,
        looked_at=now if sees else None,
        recorded=now,
    )


def _reading(letter: Letter, story: Story) -> dict[str, Any]:
    found: dict[str, Any] = {}
    events = [[e.uid, *story.uids[e.uid]] for e in letter.reading.events if e.uid in story.uids]
    if events:
        found["events"] = events
    if letter.reading.suspicious:
        found["suspicious"] = letter.reading.suspicious
    if letter.reading.problems:
        found["problems"] = list(letter.reading.problems)
    return found


def _proposal(
    owner: Owner, row: MailMessage, letter: Letter, story: Story, told: Told, now: datetime
) -> Proposal:
    facts = [*_people(letter, story, told), *told.facts]
    span = letter.reading.evidence[0] if letter.reading.evidence else None
    warned = f"{told.sentence} ({letter.reading.suspicious})" if letter.reading.suspicious else told.sentence
    return Proposal(
        owner=owner,
        case=story.case,
        message=row,
        kind=told.kind[:40],
        facts=[fact_to_json(f) for f in facts],
        case_head=None if story.case is not None else case_head(story),
        sentence=warned,
        evidence=told.evidence,
        span=[span.start, span.end] if span else None,
        confidence=told.confidence,
        dedupe=f"mail:{hashlib.sha256(letter.message_id.encode()).hexdigest()[:40]}",
        at=int(letter.sent.timestamp()),
        created=now,
    )


def case_head(story: Story) -> dict[str, Any]:
    """The application that is proposed with a message; ``id`` is the same for all of its messages."""
    company = {"name": story.company}
    if story.website:
        company["website"] = story.website
    return {"company": company, "role": story.role, "id": story.key}


def _people(letter: Letter, story: Story, told: Told) -> list[ev.Fact]:
    """Who the people named are, as the whole mailbox shows them; those who are known so are left out."""
    facts: list[ev.Fact] = []
    for n, key in enumerate(told.people):
        person = story.people[key]
        if story.known_people.get(key) == person:
            continue
        at = letter.sent if key in story.known_people or story.began is None else story.began
        facts.append(
            ev.PersonDescribed(
                at + timedelta(microseconds=n), person if person.role else person._replace(role="other")
            )
        )
    return facts


def _new_ones(owner: Owner, made: list[Proposal]) -> list[Proposal]:
    """Without those that were put before: what was turned down never comes back."""
    before = set(
        Proposal.objects.filter(owner=owner, dedupe__in=[p.dedupe for p in made]).values_list(
            "dedupe", flat=True
        )
        if len(made) < 500
        else Proposal.objects.filter(owner=owner).values_list("dedupe", flat=True)
    )
    return [p for p in made if p.dedupe not in before]
