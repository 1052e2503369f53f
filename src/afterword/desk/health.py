"""What ``afterword doctor`` says: where things lie, what is stored, what was read, what is wrong."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from django.db import connection

from afterword import __version__
from afterword.core.words import _, ngettext
from afterword.desk.what_was_read import WasRead, what_was_read
from afterword.mailbox import credentials
from afterword.store.location import data_folder, database_url, in_demo, store_path
from afterword.store.models import (
    Account,
    CaseRecord,
    FactRecord,
    MailMessage,
    OutgoingMessage,
    Owner,
)
from afterword.store.writing import in_words

LITTLE_ROOM = 200_000_000
"""Bytes of free disk below which it is said."""


class Check(NamedTuple):
    """One thing looked at: ``says`` is what was found and, where it is not fine, how to mend it."""

    about: str
    fine: bool
    says: str


def health(owner: Owner, now: datetime) -> tuple[Check, ...]:
    """Everything looked at, in order."""
    with in_words():
        return (*_program(), *_store(owner), *_mail(owner), *_outbox(owner))


def _program() -> Iterator[Check]:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    yield Check(_("Program"), True, _("Afterword {v} on Python {p}.").format(v=__version__, p=version))


def _store(owner: Owner) -> Iterator[Check]:
    where = _("a PostgreSQL server") if database_url() else str(store_path())
    counts = _("{cases} cases, {facts} facts, {messages} messages kept with their text.").format(
        cases=CaseRecord.objects.filter(owner=owner).count(),
        facts=FactRecord.objects.filter(owner=owner).count(),
        messages=MailMessage.objects.filter(owner=owner).exclude(text="").count(),
    )
    yield Check(_("Store"), True, f"{where}. {counts}")
    if in_demo():
        yield Check(_("Demo"), True, _("You are looking at the demo; “afterword demo --leave” goes back."))
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            said = cursor.execute("PRAGMA quick_check").fetchone()[0]
        mend = _("The store is damaged ({why}); bring back a backup with “afterword restore FILE”.")
        yield Check(
            _("Store's soundness"), said == "ok", _("Sound.") if said == "ok" else mend.format(why=said)
        )
    place = data_folder()
    while not place.exists():  # with a server's store nothing may lie here yet
        place = place.parent
    free = shutil.disk_usage(place).free
    room = _("{n} MB are free.").format(n=free // 1_000_000)
    yield Check(
        _("Disk"), free > LITTLE_ROOM, room if free > LITTLE_ROOM else room + " " + _("Make some room.")
    )


def _mail(owner: Owner) -> Iterator[Check]:
    accounts = list(Account.objects.filter(owner=owner))
    if not accounts:
        yield Check(
            _("Mailbox"), True, _("None is set up, so nothing is read or sent. “afterword accounts add”.")
        )
    for account in accounts:
        error = account.last_error
        checked = f"{account.checked:%d.%m.%Y %H:%M}" if account.checked else _("never")
        says = _("Last looked at: {when}.").format(when=checked)
        yield Check(account.email or account.path, not error, f"{says} {error}".strip())
    kept_in = _("the system's keyring") if credentials.in_keyring() else _("a file that only you can read")
    yield Check(_("Passwords"), True, _("Kept in {place}, never in the store.").format(place=kept_in))
    yield from _reading(owner)


def _reading(owner: Owner) -> Iterator[Check]:
    """What was read, what of it is kept, and what may be read."""
    read = what_was_read(owner)
    lines = [
        _(
            "{folder} of {mailbox}: {seen} messages by their header, {opened} of them whole, {kept} kept."
        ).format(folder=f.folder, mailbox=f.mailbox, seen=f.seen, opened=f.opened, kept=f.kept)
        for f in read.folders
    ]
    if read.loose:
        text = ngettext("{n} message from a single file.", "{n} messages from single files.", read.loose)
        lines.append(text.format(n=read.loose))
    yield Check(_("What was read"), True, "\n".join(lines) or _("No mail so far."))
    kept = _(
        "{messages} messages about applications, {texts} with their text ({characters} characters); {waiting} "
        "proposals wait for your yes or no."
    ).format(
        messages=read.messages, texts=read.texts, characters=f"{read.characters:,}", waiting=read.waiting
    )
    if read.put_aside:
        kept += " " + _(
            "Of {n} other messages only where they lie and a fingerprint of who wrote, no address and no words."
        ).format(n=read.put_aside)
    yield Check(_("What is kept of it"), True, kept)
    yield Check(_("What may be read"), True, _may_be_read(read))


def _may_be_read(read: WasRead) -> str:
    named = ", ".join(read.limits) or _("none so far")
    rule = {
        "folders": _("Only these folders: {names}.").format(names=named),
        "senders": _("Only mail from and to: {names}.").format(names=named),
        "none": _("Nothing."),
        "nothing": _("Nothing."),
    }.get(read.rule, _("Every folder but waste, drafts and junk."))
    return rule + " " + _("“afterword settings privacy.read=…” changes it: all, folders, senders or none.")


def _outbox(owner: Owner) -> Iterator[Check]:
    unclear = OutgoingMessage.objects.filter(owner=owner, state="unknown").count()
    says = _("Nobody can tell of {n} messages whether they left; “afterword outbox” asks you.").format(
        n=unclear
    )
    yield Check(_("Outbox"), not unclear, says if unclear else _("Nothing unclear."))
