"""Approval: the person read this very message and said yes. From here on it is fixed, hashed, and leaves once."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from afterword.channels.envelope import build, new_message_id
from afterword.core.case import Case
from afterword.core.events import Person
from afterword.core.send_time import Hours, best_time
from afterword.core.spoken import spoken_list
from afterword.core.step import Step
from afterword.core.words import _
from afterword.core.worktime import zone
from afterword.desk.faults import DeskFault
from afterword.desk.last_look import digest, hours_of, known_now
from afterword.desk.phrasing import exact, near_moment
from afterword.desk.record import folded
from afterword.desk.steps import find_step
from afterword.desk.values import Done
from afterword.store import due as derived
from afterword.store.models import Account, AuditLine, CaseRecord, OutgoingMessage, Owner
from afterword.store.writing import writing

ON_ITS_WAY = ("approved", "scheduled", "taken", "held", "unknown", "prepared")
"""States in which a message of a step may still go out, or may have gone."""


class Text(NamedTuple):
    """What the person approved."""

    subject: str
    body: str
    in_reply_to: str = ""


def sending_account(owner: Owner) -> Account | None:
    """The mailbox that messages leave from: the default one, else the first that can send."""
    found = Account.objects.filter(owner=owner).exclude(smtp_host="")
    return found.order_by("-is_default", "id").first()


def approve(
    owner: Owner,
    step: str,
    text: Text,
    *,
    now: datetime,
    channel: str = "email",
    send_at: datetime | None = None,
    at_once: bool = False,
    as_draft: bool = False,
    overruled: str = "",
    automatic: bool = False,
) -> Done:
    """Put the message of a step into the outbox, fixed for good.

    ``send_at`` or ``at_once`` choose the moment, otherwise :func:`best_time` does. Going out before the step
    opens is only taken with ``overruled``, the person's decision, which is recorded. Raises :class:`DeskFault`.
    """
    row, due_row = find_step(owner, step)
    known = known_now(row)  # before the case is read: what comes in from here on is news
    _row, told = folded(owner, row)
    meant = _step(row, due_row.key, told)
    account = sending_account(owner)
    if channel == "email" and account is None:
        raise DeskFault(_("No mailbox is set up to send from; “afterword accounts add ADDRESS” does that."))
    if not text.body.strip():
        raise DeskFault(_("There is nothing in this message yet."))
    if "⟦" in text.body or "⟦" in text.subject:
        raise DeskFault(_("There is still a blank to fill in; it is marked with ⟦ ⟧."))
    moment = _moment(told, meant, now, send_at, at_once, hours_of(owner))
    against = _against(owner, meant, moment)
    if against and not overruled:
        said = _("Send it all the same only if you have a reason, and say so.")
        raise DeskFault(f"{against} {said}")
    made = _fixed(owner, row, told, meant, account, text, channel, moment, now)
    made.overruled, made.automatic = overruled, automatic
    made.options = {**made.options, "known": known, "chosen": at_once or send_at is not None}
    made.channel = "draft" if as_draft and channel == "email" else channel
    with writing():
        CaseRecord.objects.select_for_update().get(pk=row.pk)
        _refuse_second(row, made.step_key)
        made.save()
        if overruled:
            AuditLine.objects.create(owner=owner, at=now, what="overruled", detail=f"{row.slug}:{meant.key}")
        derived.refresh(owner, [row], now)
    return Done(_sentence(owner, told, made, meant, moment, now), row.slug)


def objection(
    owner: Owner, step: str, *, now: datetime, send_at: datetime | None = None, at_once: bool = False
) -> str:
    """What the advisers say against letting the message of a step leave then; empty where they say nothing.

    Raises :class:`DeskFault` where a message for the step is in the outbox already.
    """
    row, due_row = find_step(owner, step)
    _refuse_second(row, due_row.key)
    _row, told = folded(owner, row)
    meant = _step(row, due_row.key, told)
    return _against(owner, meant, _moment(told, meant, now, send_at, at_once, hours_of(owner)))


def _step(row: CaseRecord, key: str, told: Case) -> Step:
    from afterword.advice.planning import steps_of

    owner = row.owner
    for step in steps_of(told, row.policy or owner.policy, owner.overrides):
        if step.key == key:
            return step
    raise DeskFault(_("Nothing of that kind is called for any more; something has happened since."))


def _moment(
    told: Case, step: Step, now: datetime, send_at: datetime | None, at_once: bool, hours: Hours
) -> datetime:
    if at_once:
        return now.astimezone(UTC)
    if send_at is not None:
        if send_at < now:
            raise DeskFault(_("That moment is past; choose a later one, or send now."))
        return send_at.astimezone(UTC)
    return best_time(told, step, step.to[0] if step.to else "", now, hours)


def _against(owner: Owner, step: Step, moment: datetime) -> str:
    """What speaks against that moment: the step is held, or it opens later."""
    if step.held:
        return _("The advisers would hold this: {reason}").format(reason=step.held)
    if step.opens > moment:
        there = step.opens.astimezone(zone(owner.timezone or "UTC"))
        return _(
            "That is earlier than the advisers would have it; they would wait until {when}. {reason}"
        ).format(when=exact(there), reason=step.reason)
    return ""


def _fixed(
    owner: Owner,
    row: CaseRecord,
    told: Case,
    step: Step,
    account: Account | None,
    text: Text,
    channel: str,
    moment: datetime,
    now: datetime,
) -> OutgoingMessage:
    people = [told.people[p] for p in step.to if p in told.people]
    addresses = [(p.name, p.email) for p in people if p.email]
    made = OutgoingMessage(
        owner=owner, case=row, account=account, state="scheduled", step_key=step.key, action=step.action,
        channel=channel, to=list(step.to), subject=" ".join(text.subject.split()), text=text.body,
        in_reply_to=text.in_reply_to, send_at=int(moment.timestamp()), window_opens=int(step.opens.timestamp()),
        window_closes=int(step.closes.timestamp()) if step.closes else None,
        created=now, approved_at=now, updated=now,
    )  # fmt: skip
    made.options = {"address": _where(told, people, channel)}
    if channel == "mailto":
        made.recipients = [a for _name, a in addresses]
    if channel == "email" and account is not None:
        if not addresses:
            raise DeskFault(
                _("No e-mail address is known for {names}; add one first.").format(
                    names=spoken_list([p.name for p in people])
                )
            )
        made.to = [p.id for p in people if p.email]
        made.message_id = new_message_id(account.email)
        made.recipients = [a for _name, a in addresses]
        made.raw = build(
            message_id=made.message_id,
            sender=account.email,
            sender_name=account.name or owner.name,
            to=addresses,
            subject=made.subject,
            body=text.body,
            sent=moment,
            in_reply_to=text.in_reply_to,
        )
    made.sha256 = digest(made)
    return made


def _where(told: Case, people: list[Person], channel: str) -> str:
    """Where a message goes that is no mail: a number, a profile, a postal address."""
    person = people[0] if people else None
    if person is None:
        return ""
    if channel in ("phone", "voicemail"):
        return person.phone
    if channel == "linkedin":
        return person.linkedin
    return (person.address or told.company.address) if channel == "letter" else ""


def _refuse_second(row: CaseRecord, step_key: str) -> None:
    """One step, one message: a second approval (another tab, a double click) is turned away."""
    there = OutgoingMessage.objects.filter(case=row, step_key=step_key, state__in=ON_ITS_WAY).first()
    if there is not None:
        raise DeskFault(_("A message for this is in the outbox already, as number {n}.").format(n=there.pk))


def _sentence(
    owner: Owner, told: Case, made: OutgoingMessage, step: Step, moment: datetime, now: datetime
) -> str:
    names = spoken_list([told.name(p) for p in step.to])
    if made.channel == "draft":
        return _("Approved: it goes into your drafts for {names}.").format(names=names)
    if made.channel != "email":
        return _("Approved for {names}; say when it went out.").format(names=names)
    here = zone(owner.timezone or "UTC")
    when = near_moment(moment.astimezone(here), now.astimezone(here))
    return _("Approved: it goes to {names} {when}.").format(names=names, when=when)
