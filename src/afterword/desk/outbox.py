"""Steering the outbox: hold back, let go, call off, and the person's word where nobody else can tell."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from afterword.core.ports import Receipt
from afterword.core.words import _, ngettext
from afterword.core.worktime import zone
from afterword.desk.faults import DeskFault
from afterword.desk.last_look import known_now
from afterword.desk.outbox_view import STATES
from afterword.desk.phrasing import exact
from afterword.desk.sending import Went, catch_up, went
from afterword.desk.values import Done
from afterword.store import due as derived
from afterword.store.models import OutgoingMessage, Owner
from afterword.store.writing import writing


def _mine(owner: Owner, number: int) -> OutgoingMessage:
    found = OutgoingMessage.objects.filter(owner=owner, pk=number).select_related("case", "owner").first()
    if found is None:
        raise DeskFault(_("There is no message {n} in the outbox.").format(n=number))
    return found


def hold_back(owner: Owner, number: int, now: datetime, reason: str = "") -> Done:
    """Stop a message that has not left. Raises :class:`DeskFault` where it is too late."""
    with writing():
        message = _mine(owner, number)
        stopped = (
            not_left()
            .filter(pk=number)
            .update(
                state="held",
                hold_reason=reason or _("You held it back."),
                claimed_by="",
                lease_until=0,
                updated=now,
            )
        )
        if not stopped:
            raise DeskFault(
                _("It is too late to hold this one back: {state}.").format(state=STATES[message.state])
            )
    return Done(_("Held back: {subject}").format(subject=message.subject), _slug(message))


def not_left() -> QuerySet[OutgoingMessage]:
    """What may still be held back: it waits, or a worker has it but has not handed it over."""
    waits = Q(state__in=("scheduled", "approved"))
    return OutgoingMessage.objects.filter(waits | Q(state="taken", options__handed__isnull=True))


def hold_all(owner: Owner, now: datetime) -> Done:
    """Stop at once: everything that has not left is held, and nothing goes by itself any more."""
    from afterword.desk.automatic import stop_automatic

    with writing():
        stopped = (
            not_left()
            .filter(owner=owner)
            .update(
                state="held",
                hold_reason=_("You held everything back."),
                claimed_by="",
                lease_until=0,
                updated=now,
            )
        )
        stop_automatic(owner, now)
    said = ngettext("{n} message is held back; ", "{n} messages are held back; ", stopped).format(n=stopped)
    return Done(said + _("nothing leaves by itself until you allow it again."), "")


def release(owner: Owner, number: int, now: datetime, send_at: datetime | None = None) -> Done:
    """Let a held, refused or waiting message go, now or at ``send_at``; the text stays as approved."""
    moment = send_at or now
    if moment < now:
        raise DeskFault(_("That moment is past; choose a later one, or send now."))
    with writing():
        message = _mine(owner, number)
        changes: dict[str, Any] = {"options": {**message.options, "chosen": True}}
        if message.state in ("held", "refused"):
            changes = _all_the_same(message)
        waits = OutgoingMessage.objects.filter(pk=number, state__in=("held", "refused", "scheduled"))
        freed = waits.filter(state=message.state).update(
            state="scheduled", send_at=int(moment.timestamp()), next_try=0, attempts=0, updated=now, **changes
        )
        if not freed:
            raise DeskFault(_("This one does not wait: {state}.").format(state=STATES[message.state]))
    here = zone(owner.timezone or "UTC")
    when = exact(moment.astimezone(here))
    return Done(_("It goes out {when}.").format(when=when), _slug(message))


def _all_the_same(message: OutgoingMessage) -> dict[str, Any]:
    """What came in until now is known to the person who says that it should go all the same."""
    known = {"known": known_now(message.case)} if message.case else {}
    options = {**message.options, **known}
    options.pop("handed", None)
    overruled = message.overruled or _("released by you")
    return {"hold_reason": "", "overruled": overruled, "window_closes": None, "options": options}


def cancel(owner: Owner, number: int, now: datetime) -> Done:
    """Call a message off for good; nothing of it leaves."""
    with writing():
        message = _mine(owner, number)
        gone = OutgoingMessage.objects.filter(
            pk=number, state__in=("scheduled", "held", "refused", "prepared", "drafted", "approved")
        ).update(state="cancelled", updated=now)
        if not gone:
            raise DeskFault(
                _("It cannot be called off any more: {state}.").format(state=STATES[message.state])
            )
        _refresh(message, now)
    return Done(_("Called off: {subject}").format(subject=message.subject), _slug(message))


def it_went(owner: Owner, number: int, now: datetime) -> Done:
    """The person says that a prepared or unclear message did go out."""
    message = _mine(owner, number)
    if message.state not in ("prepared", "unknown"):
        raise DeskFault(_("This one needs no word from you: {state}.").format(state=STATES[message.state]))
    receipt = Receipt("sent", _("You said that it went."), tuple(message.recipients))
    with writing():
        went(message, receipt, now)
        catch_up([Went(message, "sent", "")], now)
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
                _("This one needs no word from you: {state}.").format(state=STATES[message.state])
            )
        _refresh(message, now)
    return Done(_("It waits for your word to go again."), _slug(message))


def _slug(message: OutgoingMessage) -> str:
    return message.case.slug if message.case else ""


def _refresh(message: OutgoingMessage, now: datetime) -> None:
    if message.case is not None:
        message.case.owner = message.owner
        derived.refresh(message.owner, [message.case], now)
