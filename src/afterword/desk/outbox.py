"""The outbox as a person sees and steers it: what waits, what went, what nobody can tell."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from afterword.core.ports import Receipt
from afterword.core.words import _
from afterword.core.worktime import zone
from afterword.desk.faults import DeskFault
from afterword.desk.phrasing import exact, moment_of, near_moment
from afterword.desk.sending import went
from afterword.desk.values import Done
from afterword.store import due as derived
from afterword.store.models import OutgoingMessage, Owner
from afterword.store.writing import in_words, writing

OPEN = ("scheduled", "taken", "held", "unknown", "prepared", "refused")


class OutboxLine(NamedTuple):
    """One message of the outbox; ``state_text`` and ``when`` are for people."""

    id: int
    case: str
    company: str
    names: tuple[str, ...]
    subject: str
    text: str
    action: str
    channel: str
    state: str
    state_text: str
    when: str
    when_iso: str
    why: str


def state_text(state: str) -> str:
    """The state in words."""
    return {
        "scheduled": _("waiting for its time"),
        "taken": _("on its way"),
        "sent": _("sent"),
        "refused": _("refused"),
        "unknown": _("nobody can tell whether it left"),
        "held": _("held back"),
        "cancelled": _("called off"),
        "prepared": _("ready; you send it"),
    }.get(state, state)


def outbox(
    owner: Owner, now: datetime, *, limit: int = 100, everything: bool = False
) -> tuple[OutboxLine, ...]:
    """What waits, is held or unclear, the soonest first; with ``everything`` also what went."""
    with in_words():
        rows = OutgoingMessage.objects.filter(owner=owner).select_related("case")
        if not everything:
            rows = rows.filter(state__in=OPEN)
        return tuple(_line(owner, r, now) for r in rows.order_by("send_at", "id")[:limit])


def _line(owner: Owner, row: OutgoingMessage, now: datetime) -> OutboxLine:
    here = zone(owner.timezone or "UTC")
    moment = row.sent_at.astimezone(here) if row.sent_at else moment_of(row.send_at, here)
    return OutboxLine(
        row.pk,
        row.case.slug if row.case else "",
        row.case.company if row.case else "",
        tuple(row.to),
        row.subject,
        row.text,
        row.action,
        row.channel,
        row.state,
        state_text(row.state),
        near_moment(moment, now.astimezone(here)),
        moment.isoformat(),
        row.hold_reason if row.state == "held" else row.last_error,
    )


def _mine(owner: Owner, number: int) -> OutgoingMessage:
    found = OutgoingMessage.objects.filter(owner=owner, pk=number).select_related("case", "owner").first()
    if found is None:
        raise DeskFault(_("There is no message {n} in the outbox.").format(n=number))
    return found


def hold_back(owner: Owner, number: int, now: datetime, reason: str = "") -> Done:
    """Stop a message that has not left. Raises :class:`DeskFault` where it is too late."""
    with writing():
        message = _mine(owner, number)
        stopped = OutgoingMessage.objects.filter(pk=number, state="scheduled").update(
            state="held", hold_reason=reason or _("You held it back."), updated=now
        )
        if not stopped:
            raise DeskFault(
                _("It is too late to hold this one back: {state}.").format(state=state_text(message.state))
            )
    return Done(_("Held back: {subject}").format(subject=message.subject), _slug(message))


def release(owner: Owner, number: int, now: datetime, send_at: datetime | None = None) -> Done:
    """Let a held or refused message go after all, now or at ``send_at``; the text stays as approved."""
    with writing():
        message = _mine(owner, number)
        moment = send_at or now
        options = {k: v for k, v in message.options.items() if k != "handed"}
        freed = OutgoingMessage.objects.filter(pk=number, state__in=("held", "refused")).update(
            state="scheduled", send_at=int(moment.timestamp()), next_try=0, attempts=0, hold_reason="",
            overruled=message.overruled or _("released by you"), window_closes=None, options=options, updated=now,
        )  # fmt: skip
        if not freed:
            raise DeskFault(_("This one is not held: {state}.").format(state=state_text(message.state)))
    here = zone(owner.timezone or "UTC")
    when = exact(moment.astimezone(here))
    return Done(_("It goes out {when}.").format(when=when), _slug(message))


def cancel(owner: Owner, number: int, now: datetime) -> Done:
    """Call a message off for good; nothing of it leaves."""
    with writing():
        message = _mine(owner, number)
        gone = OutgoingMessage.objects.filter(
            pk=number, state__in=("scheduled", "held", "refused", "prepared", "drafted", "approved")
        ).update(state="cancelled", updated=now)
        if not gone:
            raise DeskFault(
                _("It cannot be called off any more: {state}.").format(state=state_text(message.state))
            )
        _refresh(message, now)
    return Done(_("Called off: {subject}").format(subject=message.subject), _slug(message))


def it_went(owner: Owner, number: int, now: datetime) -> Done:
    """The person says that a prepared or unclear message did go out."""
    message = _mine(owner, number)
    if message.state not in ("prepared", "unknown"):
        raise DeskFault(
            _("This one needs no word from you: {state}.").format(state=state_text(message.state))
        )
    went(message, Receipt("sent", _("You said that it went."), tuple(message.recipients)), now)
    return Done(_("Noted as sent: {subject}").format(subject=message.subject), _slug(message))


def it_did_not_go(owner: Owner, number: int, now: datetime) -> Done:
    """The person says that an unclear message never left; it waits, held, for their word to go again."""
    with writing():
        message = _mine(owner, number)
        options = {k: v for k, v in message.options.items() if k != "handed"}
        back = OutgoingMessage.objects.filter(pk=number, state__in=("unknown", "prepared")).update(
            state="held", hold_reason=_("You said that it did not go."), options=options, updated=now
        )
        if not back:
            raise DeskFault(
                _("This one needs no word from you: {state}.").format(state=state_text(message.state))
            )
        _refresh(message, now)
    return Done(_("It waits for your word to go again."), _slug(message))


def _slug(message: OutgoingMessage) -> str:
    return message.case.slug if message.case else ""


def _refresh(message: OutgoingMessage, now: datetime) -> None:
    if message.case is not None:
        message.case.owner = message.owner
        derived.refresh(message.owner, [message.case], now)
