"""Reminders: once a morning what is due, each evening what would leave by itself; never twice a day.

On the desktop, and by a message to oneself where the person wants that. The message goes through the outbox
under a Message-ID made from the day, so several workers write one digest between them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any, NamedTuple

from django.db import IntegrityError, transaction

from afterword.channels.envelope import build
from afterword.core.words import _, ngettext
from afterword.core.worktime import at_time, zone
from afterword.desk.approve import sending_account
from afterword.desk.automatic import Coming, permissions, show_tomorrow
from afterword.desk.faults import DeskFault
from afterword.desk.last_look import digest as hash_of
from afterword.desk.notify import notify
from afterword.desk.phrasing import near_moment, title
from afterword.desk.today import today
from afterword.desk.values import Card, Done, Today
from afterword.store.models import OutgoingMessage, Owner, SignInLink
from afterword.store.writing import writing


class Reminders(NamedTuple):
    """When and how: ``desktop`` and ``digest`` (a message to oneself), at ``hour``; the preview at ``evening``."""

    desktop: bool = True
    digest: bool = False
    hour: int = 8
    evening: int = 18


def reminders_of(owner: Owner) -> Reminders:
    """The person's choice; a desktop notification in the morning unless they said otherwise."""
    kept = owner.preferences.get("reminders", {})
    return Reminders(**{k: v for k, v in kept.items() if k in Reminders._fields})


def change_reminders(owner: Owner, now: datetime, **changes: Any) -> Done:
    """Change what is given. Raises :class:`DeskFault`."""
    from afterword.desk.settings import change_settings

    wanted = reminders_of(owner)._replace(**changes)
    if not (0 <= wanted.hour <= 23 and 0 <= wanted.evening <= 23):
        raise DeskFault(_("An hour is a number from 0 to 23."))
    if wanted.digest and sending_account(owner) is None:
        raise DeskFault(_("No mailbox is set up to send from; “afterword accounts add ADDRESS” does that."))
    change_settings(owner, now, preferences={**owner.preferences, "reminders": wanted._asdict()})
    said = _("Notifications: {desktop}; a message to yourself: {digest}; at {hour}:00.")
    yes, no = _("on"), _("off")
    sentence = said.format(
        desktop=yes if wanted.desktop else no, digest=yes if wanted.digest else no, hour=wanted.hour
    )
    return Done(sentence, "")


def remind(now: datetime) -> None:
    """What every worker does once a minute: remind whoever is to be reminded at this hour and was not yet."""
    for owner in Owner.objects.all():
        here = now.astimezone(zone(owner.timezone or "UTC"))
        wanted = reminders_of(owner)
        if here.hour >= wanted.hour and (wanted.desktop or wanted.digest):
            _morning(owner, wanted, here)
        if here.hour >= wanted.evening and any(yes for yes, _cap in permissions(owner).values()):
            _evening(owner, wanted, here)


def _morning(owner: Owner, wanted: Reminders, here: datetime) -> None:
    if not _first(owner, "morning", here):
        return
    day = today(owner, here)
    if not day.cards and not day.review_count:
        return
    if wanted.desktop:
        notify(day.heading, "\n".join(c.title for c in day.cards[:3]))
    if wanted.digest:
        mail_to_self(owner, "morning", day.heading, digest_text(day), here)


def _evening(owner: Owner, wanted: Reminders, here: datetime) -> None:
    if not _first(owner, "evening", here):
        return
    coming = show_tomorrow(owner, here)
    if not coming:
        return
    subject = ngettext(
        "{n} message would leave by itself tomorrow",
        "{n} messages would leave by themselves tomorrow",
        len(coming),
    ).format(n=len(coming))
    if wanted.desktop:
        notify(subject, "\n".join(c.company for c in coming[:4]))
    mail_to_self(owner, "evening", subject, preview_text(coming, here), here)


def _first(owner: Owner, what: str, here: datetime) -> bool:
    """Whether no worker did this today; the first to ask has it. The mark is a row that can be made but once."""
    mark = hashlib.sha256(f"{owner.pk} {what} {here.date()}".encode()).hexdigest()
    if SignInLink.objects.filter(token_hash=mark).exists():
        return False
    try:
        with transaction.atomic():
            SignInLink.objects.create(
                owner=owner,
                token_hash=mark,
                purpose="reminder",
                created=here,
                expires=here + timedelta(days=2),
            )
    except IntegrityError:
        return False
    return True


# ---------------------------------------------------------------- words


def digest_text(day: Today) -> str:
    """The day as plain text: what to do, with why and until when, and what is rightly waited for."""
    parts = [day.heading]
    parts += ["\n".join(_card(card)) for card in day.cards]
    if day.waits:
        lines = [f"- {w.company}: {w.text}" for w in day.waits]
        parts.append(_("Rightly waiting:") + "\n" + "\n".join(lines))
    if day.review_count:
        count = ngettext("{n} message to look through.", "{n} messages to look through.", day.review_count)
        parts.append(count.format(n=day.review_count))
    return "\n\n".join(parts) + "\n"


def _card(card: Card) -> list[str]:
    return [
        f"* {card.title}" + (f" ({card.company})" if card.company not in card.title else ""),
        f"  {card.reason}",
        f"  {card.line.spoken or card.when_exact}",
    ]


def preview_text(coming: Sequence[Coming], here: datetime) -> str:
    """What would leave by itself, word for word, and what will not because it needs the person."""
    parts = [_("“afterword hold --all” stops all of it at once.")]
    for one in coming:
        head = title(one.action, list(one.names), one.company)
        when = near_moment(one.when, here)
        if one.asks:
            parts.append(f"* {head} ({one.company})\n  " + _("Not by itself: {why}").format(why=one.asks))
            continue
        body = "\n".join(f"  | {line}" for line in one.body.splitlines())
        parts.append(f"* {head} ({one.company}), {when}\n  {one.subject}\n{body}")
    return "\n\n".join(parts) + "\n"


def mail_to_self(owner: Owner, what: str, subject: str, body: str, here: datetime) -> bool:
    """Put a message to oneself into the outbox, once a day of each kind; whether it is there now."""
    account = sending_account(owner)
    to = owner.email or (account.email if account else "")
    if account is None or not to:
        return False
    mark = hashlib.sha256(f"{owner.pk} {owner.created} {what} {here.date()}".encode()).hexdigest()[:32]
    message_id = f"<{mark}.afterword@{account.email.rpartition('@')[2]}>"
    if OutgoingMessage.objects.filter(owner=owner, message_id=message_id).exists():
        return True
    end = at_time(here.date() + timedelta(days=1), time(0), zone(owner.timezone or "UTC"))
    message = OutgoingMessage(
        owner=owner, account=account, state="scheduled", action="digest", channel="email", recipients=[to],
        subject=subject, text=body, message_id=message_id, send_at=int(here.timestamp()),
        window_closes=int(end.timestamp()), created=here, approved_at=here, updated=here,
        raw=build(message_id=message_id, sender=account.email, sender_name="Afterword", to=[(owner.name, to)],
                  subject=subject, body=body, sent=here),
    )  # fmt: skip
    message.sha256 = hash_of(message)
    try:
        with writing(), transaction.atomic():
            message.save()
    except IntegrityError:
        return True
    return True
