"""The last look at a message before it leaves: is it what was approved, and is it still called for?

Whatever came in after the approval (an answer, a bounce, a withdrawal, another promise, a new interview) holds
the message, because the person wrote it without knowing. What the case already told when they approved does
not count: its place in the log was noted then.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any, NamedTuple

from django.db.models import Max

from afterword.core import events as ev
from afterword.core.send_time import USUAL, Hours, best_time
from afterword.core.words import _
from afterword.desk.record import folded
from afterword.store import due as derived
from afterword.store import log, outbox
from afterword.store.models import CaseRecord, FactRecord, MailMessage, OutgoingMessage, Owner
from afterword.store.writing import in_words

NO_NEWS = frozenset({"acknowledgement", "unrelated", "auto_reply"})
"""Labels of messages that change nothing by themselves; the plan already knows what an absence means."""

_SOON = timedelta(minutes=1)
_LATE = timedelta(minutes=30)


class Verdict(NamedTuple):
    """``hold`` says why the message must stay; ``wait_until`` puts it off; neither: it may go."""

    hold: str = ""
    wait_until: datetime | None = None


def known_now(case: CaseRecord) -> dict[str, int]:
    """How far the case's log and mail reach, to be kept with an approval."""
    fact = FactRecord.objects.filter(case=case).aggregate(last=Max("id"))["last"]
    mail = MailMessage.objects.filter(case=case).aggregate(last=Max("id"))["last"]
    return {"facts": fact or 0, "mail": mail or 0}


def digest(message: OutgoingMessage) -> str:
    """The hash over what was approved: Message-ID, recipients, the words, and the whole message."""
    parts = (
        str(message.message_id or "").encode(),
        "\n".join(message.recipients).encode(),
        message.subject.encode(),
        message.text.encode(),
        bytes(message.raw or b""),
    )
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def word_for_word(message: OutgoingMessage) -> str:
    """The reason to hold a message that is not what was approved; empty when it is."""
    if message.sha256 and digest(message) != message.sha256:
        return _("This is not word for word what you approved; read it and approve it again.")
    return ""


def verdict(message: OutgoingMessage, now: datetime) -> Verdict:
    """Whether the message may leave now. The case's new mail must have been fetched before."""
    if message.window_closes is not None and now.timestamp() > message.window_closes:
        return Verdict(_("Its time has passed while this machine was off; say whether it should still go."))
    if message.case_id is None:
        return Verdict()
    found = _since(message, now)
    news = _what_came(message, found)
    if news or message.overruled:
        return Verdict(news)
    return _by_the_plan(message, found, now)


def _since(message: OutgoingMessage, now: datetime) -> outbox.Since:
    """What came in and how the step stands, the derived rows made anew first where time or others changed them."""
    assert message.case_id is not None
    known, second = message.options.get("known", {}), int(now.timestamp())
    where = (message.case_id, known.get("facts", 0), known.get("mail", 0), message.step_key, second)
    with in_words():
        found = outbox.since(*where)
        if found.stale:
            row = CaseRecord.objects.select_related("owner").get(pk=message.case_id)
            derived.refresh(row.owner, [row], now)
            found = outbox.since(*where)
    return found


def _what_came(message: OutgoingMessage, found: outbox.Since) -> str:
    """What came in since the approval that the person should know first; empty where nothing did."""
    if found.mail:
        return _("Something came in that you have not read yet; read it first.")
    if not found.facts:
        return ""
    known = message.options.get("known", {})
    facts = FactRecord.objects.filter(case=message.case_id, id__gt=known.get("facts", 0)).order_by("id")
    rows = list(facts.values_list("key", "version", "body"))
    told = [log.fact_of(*row) for row in rows]
    gone = {f.fact for f in told if isinstance(f, ev.Retracted)}
    return next((said for f in reversed(told) if f.id not in gone and (said := _news(f, message.to))), "")


def _news(fact: Any, to: Sequence[str]) -> str:
    """What a fact means for a message to ``to`` that was written before it; empty where nothing."""
    if isinstance(fact, ev.MessageReceived):
        about_them = not fact.sender or fact.sender in to
        if fact.label == "bounce":
            return _("A message to this address came back; check the address first.") if about_them else ""
        if fact.no_longer_there:
            gone = _("An automatic reply says that this person is not there any more.")
            return gone if about_them else ""
        return "" if fact.label in NO_NEWS else _("An answer came after you approved this; read it first.")
    if isinstance(fact, ev.Rejected):
        return _("They said no after you approved this.")
    if isinstance(fact, ev.OfferMade):
        return _("An offer came after you approved this.")
    if isinstance(fact, ev.StandingChanged):
        return _("The application's standing changed after you approved this.")
    if isinstance(fact, ev.PromiseMade):
        return _("They promised news for another date after you approved this.")
    if isinstance(fact, ev.InterviewScheduled | ev.InterviewCancelled):
        return _("Another interview was arranged or called off after you approved this.")
    return ""


def only_away(message: OutgoingMessage) -> bool:
    """Whether an automatic reply with a return date came since the approval (and nothing of weight)."""
    known = message.options.get("known", {})
    facts = FactRecord.objects.filter(
        case=message.case, id__gt=known.get("facts", 0), kind="message_received"
    )
    bodies = list(facts.values_list("body", flat=True))
    return any(b.get("label") == "auto_reply" and b.get("returns_on") for b in bodies)


def _by_the_plan(message: OutgoingMessage, found: outbox.Since, now: datetime) -> Verdict:
    """What the plan says of the message's step."""
    if found.step is None:
        return Verdict(_("Something happened in this case; this message is not called for any more."))
    if found.held:
        return Verdict(found.held)
    if found.opens > (now + _SOON).timestamp():
        if only_away(message):
            return Verdict(wait_until=_next_good_hour(message, now))
        return Verdict(_("Something changed: it should wait. {reason}").format(reason=found.reason))
    if not message.options.get("chosen") and now.timestamp() - message.send_at > _LATE.total_seconds():
        return Verdict(wait_until=_better_hour(message, now))
    return Verdict()


def _better_hour(message: OutgoingMessage, now: datetime) -> datetime | None:
    """This machine slept through the hour: not in the middle of their night, if there is a better one in time."""
    better = _next_good_hour(message, now)
    if better is None or better - now < _LATE:
        return None
    too_late = message.window_closes is not None and better.timestamp() > message.window_closes
    return None if too_late else better


def hours_of(owner: Owner) -> Hours:
    """The hours that the person wants their messages to leave in."""
    kept = owner.office or {}
    try:
        opens, closes = (time.fromisoformat(str(kept[name])) for name in ("from", "to"))
    except (KeyError, ValueError):
        opens, closes = USUAL.opens, USUAL.closes
    minutes = kept.get("spread_minutes", USUAL.spread.total_seconds() / 60)
    return Hours(opens, closes, timedelta(minutes=float(minutes)))


def _next_good_hour(message: OutgoingMessage, now: datetime) -> datetime | None:
    from afterword.advice.planning import steps_of

    assert message.case is not None
    owner = message.owner
    message.case.owner = owner
    _row, told = folded(owner, message.case)
    for step in steps_of(told, message.case.policy or owner.policy, owner.overrides):
        if step.key == message.step_key:
            return best_time(told, step, step.to[0] if step.to else "", now, hours_of(owner))
    return None
