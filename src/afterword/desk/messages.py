"""Messages both ways: what the person sent, and what was heard from the employer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from afterword.core import events as ev
from afterword.core.spoken import spoken_list
from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.desk.naming import people_meant, when_it_was, who_is_new
from afterword.desk.phrasing import ACTION_NAMES, PREPARING
from afterword.desk.promise import read_text
from afterword.desk.record import folded, record
from afterword.desk.timeline import what_came
from afterword.desk.told_before import live, same_message
from afterword.desk.values import Done
from afterword.store import log
from afterword.store.models import CaseRecord, Owner

ACTIONS = (*ev.ACTIONS, "note")
_NEVER_SENT = PREPARING | {"debrief", "review"}

_ALSO_SAID = {
    "thanks": "thank_you", "thankyounote": "thank_you", "thankyouletter": "thank_you", "followup": "check_in",
    "call": "phone_call", "phoned": "phone_call", "called": "phone_call", "voicemail": "phone_call",
    "feedback": "feedback_request", "hello": "keep_in_touch", "congrats": "congratulate",
}  # fmt: skip


def action_meant(text: str) -> str:
    """Which message ``text`` names: “thank you”, “check-in”, “thankyu”. ``note`` for one of no known kind."""
    from difflib import get_close_matches

    known = {_letters(spoken): name for name, spoken in ACTION_NAMES.items() if name not in _NEVER_SENT}
    known |= {_letters(name): name for name in ACTIONS if name not in _NEVER_SENT} | _ALSO_SAID
    said = _letters(text)
    near = [said] if said in known else get_close_matches(said, known, 1, 0.85)
    return known[near[0]] if near else "note"


def _letters(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def sent(
    owner: Owner,
    case: str,
    action: str,
    *,
    now: datetime,
    to: Sequence[str] = (),
    channel: str = "email",
    at: ev.Moment | None = None,
    text: str = "",
    subject: str = "",
    message_id: str = "",
    source: str = "typed",
) -> Done:
    """The person wrote or called. Without ``to`` it went to whom the plan had in mind, if it had.

    Raises :class:`DeskFault`.
    """
    _check(action, ACTIONS, _("“{name}” is no kind of message; use one of: {names}."))
    _check(channel, ev.CHANNELS, _("“{name}” is no way to send something; use one of: {names}."))
    row, told = folded(owner, case)
    ids, new = people_meant(told, to, now)
    if not ids:
        ids = _planned(row.pk, action) or (tuple(told.people) if len(told.people) == 1 else ())
    fact = ev.MessageSent(when_it_was(at, now), action, ids, channel, text, subject, message_id)
    if not (message_id or new) and _in_the_mail(row, fact):
        return Done(_("Your mail told that already; nothing was noted twice."), row.slug)
    names = {**{k: p.name for k, p in told.people.items()}, **_described(new)}
    who = spoken_list([names.get(p, p) for p in ids]) or told.company.name
    sentence = _("Noted: {what} to {who}.").format(what=_(ACTION_NAMES.get(action, action)), who=who)
    sentence += who_is_new(new)
    dedupe = [*[""] * len(new), f"mail:{message_id}" if message_id else ""]
    return record(owner, row, [*new, fact], "sent", sentence, now=now, source=source, dedupe=dedupe)


def heard(
    owner: Owner,
    case: str,
    label: str = "",
    *,
    now: datetime,
    sender: str = "",
    channel: str = "email",
    at: ev.Moment | None = None,
    text: str = "",
    subject: str = "",
    promise: ev.Window | None = None,
    returns_on: date | None = None,
    no_longer_there: bool = False,
    message_id: str = "",
    source: str = "typed",
) -> Done:
    """Something came from the employer; a promise of news in ``text`` is understood where none is given.

    Raises :class:`DeskFault`.
    """
    if label:
        _check(label, ev.LABELS, _("“{name}” is no kind of answer; use one of: {names}."))
    _check(channel, ev.CHANNELS, _("“{name}” is no way of hearing; use one of: {names}."))
    row, told = folded(owner, case)
    ids, new = people_meant(told, [sender], now, role="other")
    moment = when_it_was(at, now)
    if promise is None and text.strip() and label not in (*ev.NOT_FROM_A_PERSON, "rejection"):
        promise = read_text(told, text, told.day(told.instant(moment)))
    fact = ev.MessageReceived(
        moment,
        ids[0] if ids else "",
        label,
        channel,
        text,
        subject,
        promise,
        returns_on,
        no_longer_there,
        message_id,
    )
    names = {**{k: p.name for k, p in told.people.items()}, **_described(new)}
    sentence = _("Noted from {who}: {what}.").format(
        who=names[ids[0]] if ids else told.company.name, what=what_came(fact)
    ) + who_is_new(new)
    dedupe = [*[""] * len(new), f"mail:{message_id}" if message_id else ""]
    return record(owner, row, [*new, fact], "heard", sentence, now=now, source=source, dedupe=dedupe)


def _in_the_mail(row: CaseRecord, typed: ev.MessageSent) -> bool:
    """Whether the message that is typed in was found in the mailbox before."""
    return any(
        isinstance(f, ev.MessageSent) and f.message_id and same_message(typed, f)
        for f in live(log.facts_of(row))
    )


def _planned(case: int, action: str) -> tuple[str, ...]:
    """Whom the plan would write this message to."""
    from afterword.store.models import DueStep

    found = DueStep.objects.filter(case=case, action=action).order_by("due").first()
    return tuple(found.to) if found is not None else ()


def _described(facts: Sequence[ev.Fact]) -> dict[str, str]:
    return {f.person.id: f.person.name for f in facts if isinstance(f, ev.PersonDescribed)}


def _check(name: str, among: Sequence[str], sentence: str) -> None:
    if name not in among:
        raise DeskFault(sentence.format(name=name[:40], names=", ".join(among)), among)
