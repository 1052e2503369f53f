"""Search over everything: cases, people, messages, notes."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from afterword.core.words import _
from afterword.core.worktime import zone
from afterword.desk import phrasing
from afterword.desk.list_cases import list_cases
from afterword.desk.list_people import list_people
from afterword.desk.values import Found
from afterword.store.models import FactRecord, MailMessage, Owner
from afterword.store.writing import in_words


def find(owner: Owner, text: str, now: datetime, limit: int = 20) -> tuple[Found, ...]:
    """What contains every word of ``text``: cases first, then people, then what was written."""
    words = text.split()
    if not words:
        return ()
    with in_words():
        found = [
            Found("case", c.company, c.position, c.slug, c.slug)
            for c in list_cases(owner, now, search=text, archived=None, size=limit).items
        ]
        people = list_people(owner, now, search=text, size=limit).items
        found.extend(Found("person", p.name, p.company, p.case, p.id) for p in people)
        if len(found) < limit:
            found.extend(_messages(owner, words, limit))
        if len(found) < limit:
            found.extend(_written(owner, words, now, limit))
    return tuple(found[:limit])


def _messages(owner: Owner, words: list[str], limit: int) -> list[Found]:
    rows = MailMessage.objects.filter(owner=owner, case__removed=False).select_related("case")
    for word in words:
        rows = rows.filter(Q(subject__icontains=word) | Q(text__icontains=word))
    return [
        Found("message", m.subject or _("(no subject)"), m.sender_name or m.sender, m.case.slug, str(m.pk))
        for m in rows.order_by("-sent_at")[:limit]
        if m.case is not None
    ]


def _written(owner: Owner, words: list[str], now: datetime, limit: int) -> list[Found]:
    """Notes and texts among the facts of cases that are not removed."""
    here = zone(owner.timezone or "UTC")
    rows = FactRecord.objects.filter(owner=owner, case__removed=False).select_related("case")
    rows = rows.filter(kind__in=["note", "company_news", "message_sent", "message_received", "promise"])
    for word in words:
        rows = rows.filter(body__icontains=word)
    found = []
    hits = list(rows.order_by("-at_instant")[: 3 * limit])
    struck = FactRecord.objects.filter(owner=owner, kind="retracted", case__in={h.case_id for h in hits})
    gone = set(struck.values_list("body__fact", flat=True))
    for row in [h for h in hits if h.key not in gone][:limit]:
        text = str(row.body.get("text") or row.body.get("subject") or "")
        day = phrasing.short_day(phrasing.moment_of(row.at_instant, here).date())
        found.append(Found("note", text[:120], f"{row.case.company}, {day}", row.case.slug, row.key))
    return found
