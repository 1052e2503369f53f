"""What may leave by itself: nothing, unless the person allowed that kind of message.

Each kind has a daily cap. What would leave is shown the evening before (:func:`tomorrow`), a stop works at once,
and a text with a blank, or with anything that the checks call an error, is never sent without being read.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import NamedTuple

from django.db.models import Q

from afterword.core.faults import Fault
from afterword.core.words import _
from afterword.core.worktime import at_time, zone
from afterword.desk.faults import DeskFault
from afterword.desk.phrasing import ACTION_NAMES
from afterword.desk.values import Done
from afterword.store.models import AuditLine, DueStep, OutgoingMessage, Owner, SendPermission
from afterword.store.writing import in_words, writing

ALLOWABLE = ("thank_you", "check_in", "second_check_in", "rejection_thanks", "keep_in_touch", "congratulate")
"""Kinds that may be allowed. Answers to what somebody asked are always written by the person."""

MOST_A_DAY = 20


class Coming(NamedTuple):
    """A message that would leave by itself: ``ref`` is its step, ``asks`` why it will not (empty: it will)."""

    ref: str
    company: str
    action: str
    names: tuple[str, ...]
    when: datetime
    subject: str
    body: str
    asks: str


def permissions(owner: Owner) -> Mapping[str, tuple[bool, int]]:
    """For each kind whether it may leave by itself, and how many a day."""
    with in_words():
        kept = {p.action: (p.allowed, p.daily_cap) for p in SendPermission.objects.filter(owner=owner)}
    return {action: kept.get(action, (False, 3)) for action in ALLOWABLE}


def allow_automatic(owner: Owner, action: str, cap: int, now: datetime) -> Done:
    """Let this kind leave by itself, at most ``cap`` a day. Raises :class:`DeskFault`."""
    if action not in ALLOWABLE:
        raise DeskFault(_("This kind is always written by you."), ALLOWABLE)
    if not 1 <= cap <= MOST_A_DAY:
        raise DeskFault(_("Between 1 and {n} a day may leave by themselves.").format(n=MOST_A_DAY))
    with writing():
        SendPermission.objects.update_or_create(
            owner=owner, action=action,
            defaults={"allowed": True, "daily_cap": cap, "stopped_at": None, "updated": now},
        )  # fmt: skip
        AuditLine.objects.create(
            owner=owner, at=now, what="automatic sending allowed", detail=f"{action} {cap}"
        )
    said = _(
        "From tomorrow on, {kind}: at most {n} a day leave by themselves. You see them the evening before."
    )
    return Done(said.format(kind=_(ACTION_NAMES.get(action, action)), n=cap), "")


def stop_automatic(owner: Owner, now: datetime, action: str = "") -> Done:
    """Nothing (of this kind) leaves by itself any more; what was approved automatically is held."""
    from afterword.desk.outbox import not_left

    with writing():
        stopped = SendPermission.objects.filter(owner=owner, allowed=True)
        waiting = not_left().filter(owner=owner, automatic=True)
        if action:
            stopped, waiting = stopped.filter(action=action), waiting.filter(action=action)
        if stopped.update(allowed=False, stopped_at=now, updated=now):
            AuditLine.objects.create(owner=owner, at=now, what="automatic sending stopped", detail=action)
        reason = _("You stopped automatic sending.")
        waiting.update(state="held", hold_reason=reason, claimed_by="", lease_until=0, updated=now)
    return Done(_("Nothing leaves by itself any more."), "")


def tomorrow(owner: Owner, now: datetime) -> tuple[Coming, ...]:
    """What would leave by itself until the end of tomorrow, as it stands now."""
    here = zone(owner.timezone or "UTC")
    end = at_time(now.astimezone(here).date() + timedelta(days=2), time(0), here)
    return tuple(c for step in _steps(owner, now, end) if (c := _coming(owner, step, now)) is not None)


def approve_due(owner: Owner, now: datetime) -> list[Done]:
    """Approve what may leave by itself and was shown the evening before, within the caps."""
    from afterword.desk.approve import Text, approve

    done = []
    for step in _steps(owner, now, now):
        if not _was_shown(owner, step) or _spent(owner, step.action, now):
            continue
        coming = _coming(owner, step, now)
        if coming is None or coming.asks:
            continue
        text = Text(coming.subject, coming.body, _thread(owner, coming.ref, now))
        try:
            done.append(approve(owner, coming.ref, text, now=now, automatic=True))
        except Fault:  # held, no address, answered meanwhile: the person sees the step as ever
            continue
    return done


def show_tomorrow(owner: Owner, now: datetime) -> tuple[Coming, ...]:
    """The evening's preview, noted as shown: only what stands in it may leave the next day."""
    found = tomorrow(owner, now)
    shown = {c.ref: now.isoformat() for c in found if not c.asks}
    owner.preferences = {**owner.preferences, "automatic_shown": shown}
    with writing():
        owner.save(update_fields=["preferences"])
    return found


def _steps(owner: Owner, now: datetime, until: datetime) -> list[DueStep]:
    """The steps of allowed kinds that open until then, are not over, and have no message yet."""
    allowed = [action for action, (yes, _cap) in permissions(owner).items() if yes]
    if not allowed:
        return []
    second = int(now.timestamp())
    with in_words():
        found = DueStep.objects.filter(
            Q(closes__isnull=True) | Q(closes__gt=second),
            owner=owner, action__in=allowed, held="", opens__lte=int(until.timestamp()),
        ).select_related("case")  # fmt: skip
        return [s for s in found.order_by("due", "id")[:100] if not _in_outbox(s)]


def _in_outbox(step: DueStep) -> bool:
    return (
        OutgoingMessage.objects.filter(case=step.case, step_key=step.key).exclude(state="cancelled").exists()
    )


def _was_shown(owner: Owner, step: DueStep) -> bool:
    return f"{step.case.slug}:{step.key}" in owner.preferences.get("automatic_shown", {})


def _spent(owner: Owner, action: str, now: datetime) -> bool:
    """Whether the day's cap of this kind is used up."""
    here = zone(owner.timezone or "UTC")
    morning = at_time(now.astimezone(here).date(), time(0), here)
    used = OutgoingMessage.objects.filter(
        owner=owner, action=action, automatic=True, approved_at__gte=morning
    ).exclude(state="cancelled")
    return used.count() >= permissions(owner)[action][1]


def _coming(owner: Owner, step: DueStep, now: datetime) -> Coming | None:
    from afterword.desk.write import open_draft

    ref = f"{step.case.slug}:{step.key}"
    try:
        desk = open_draft(owner, ref, now, "email")
    except Fault:
        return None
    asks = ""
    if desk.reading.blanks:
        asks = _("It has a blank that only you can fill in.")
    elif any(f.level == "error" for f in desk.reading.findings):
        asks = _("Something in it should be mended first.")
    elif not desk.email:
        asks = _("No e-mail address is known.")
    when = max(desk.card.opens, now)
    return Coming(ref, step.company, step.action, tuple(step.names), when, desk.subject, desk.body, asks)


def _thread(owner: Owner, ref: str, now: datetime) -> str:
    from afterword.desk.write import open_draft

    return open_draft(owner, ref, now, "email").in_reply_to
