"""The outbox in words: what needs a decision, what is on its way, what left."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from afterword.core.words import _
from afterword.core.worktime import zone
from afterword.desk import phrasing
from afterword.desk.faults import DeskFault
from afterword.store.models import OutgoingMessage, Owner
from afterword.store.writing import in_words

GROUPS: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("decide", _("Needs your word"), frozenset({"unknown", "refused", "held"})),
    ("way", _("On its way"), frozenset({"approved", "scheduled", "taken"})),
    ("ready", _("Prepared for you"), frozenset({"prepared", "drafted"})),
    ("gone", _("Sent"), frozenset({"sent"})),
    ("off", _("Called off"), frozenset({"cancelled"})),
)

STATES: Mapping[str, str] = {
    "drafted": _("a draft"),
    "approved": _("approved"),
    "scheduled": _("waits for its time"),
    "taken": _("is being sent"),
    "sent": _("sent"),
    "refused": _("was refused"),
    "unknown": _("nobody can tell whether it left"),
    "held": _("on hold"),
    "cancelled": _("called off"),
    "prepared": _("prepared"),
}


class OutboxLine(NamedTuple):
    """One outgoing message. ``reason`` says why it is where it is; ``verbs`` what may be done with it."""

    id: int
    case: str
    company: str
    what: str
    to: tuple[str, ...]
    subject: str
    text: str
    state: str
    state_text: str
    when: datetime | None
    when_text: str
    reason: str
    channel: str
    verbs: tuple[str, ...]


def outbox(
    owner: Owner, now: datetime, limit: int = 200
) -> tuple[tuple[str, str, tuple[OutboxLine, ...]], ...]:
    """The groups that have something in them, each with its newest lines: no number that left hides what waits."""
    mine = OutgoingMessage.objects.filter(owner=owner).select_related("case").order_by("-updated")
    with in_words():
        groups = [
            (key, name, tuple(_line(row, now) for row in mine.filter(state__in=states)[:limit]))
            for key, name, states in GROUPS
        ]
    return tuple(group for group in groups if group[2])


def outgoing(owner: Owner, number: int, now: datetime) -> OutboxLine:
    """One message, whole. Raises :class:`DeskFault`."""
    with in_words():
        row = OutgoingMessage.objects.filter(owner=owner, pk=number).select_related("case").first()
    if row is None:
        raise DeskFault(_("There is no such message in the outbox."))
    return _line(row, now)


def _line(row: OutgoingMessage, now: datetime) -> OutboxLine:
    place = zone(str(now.tzinfo))
    seconds = row.send_at or None
    when = (
        row.sent_at.astimezone(place)
        if row.sent_at
        else phrasing.moment_of(seconds, place)
        if seconds
        else None
    )
    return OutboxLine(
        row.pk,
        row.case.slug if row.case else "",
        row.case.company if row.case else "",
        phrasing.ACTION_NAMES.get(row.action, row.action),
        tuple(str(r) for r in row.recipients),
        row.subject,
        row.text,
        row.state,
        _(STATES.get(row.state, row.state)),
        when,
        phrasing.near_moment(when, now) if when else "",
        row.hold_reason or row.last_error,
        row.channel,
        _VERBS.get(row.state, ()),
    )


_VERBS: Mapping[str, tuple[str, ...]] = {
    "scheduled": ("release", "hold", "cancel"),
    "taken": ("hold",),
    "held": ("release", "cancel"),
    "refused": ("release", "cancel"),
    "unknown": ("it-went", "it-did-not-go"),
    "prepared": ("it-went", "cancel"),
    "approved": ("cancel",),
    "drafted": ("cancel",),
}
