"""How far each folder has been read, and what may be read at all."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from afterword.desk.put_aside import forget_if_renumbered
from afterword.importers.mail_source import last_name
from afterword.store.models import Account, MailboxState, Owner, PutAside


class Permission(NamedTuple):
    """What the person lets be read: ``all``, only some ``folders``, only some ``senders``, or ``nothing``."""

    read: str
    folders: frozenset[str]
    senders: frozenset[str]
    keep_text: bool

    def folder(self, name: str) -> bool:
        """Whether that folder may be opened."""
        if self.read in ("nothing", "none"):
            return False
        if self.read != "folders":
            return True
        low = (name or "INBOX").lower()
        return low in self.folders or last_name(low) in self.folders

    def sender(self, email: str) -> bool:
        """Whether a message from that address may be opened; a rule ``example.org`` covers its whole domain."""
        if self.read != "senders":
            return True
        low = email.lower()
        domain = low.rpartition("@")[2]
        return low in self.senders or domain in self.senders or f"@{domain}" in self.senders


def permission_of(owner: Owner) -> Permission:
    """The owner's privacy setting, defaults filled in."""
    given: Mapping[str, Any] = owner.privacy or {}
    return Permission(
        str(given.get("read", "all")),
        frozenset(str(f).lower() for f in given.get("folders", ())),
        frozenset(str(s).lower() for s in given.get("senders", ())),
        bool(given.get("keep_text", True)),
    )


def position_of(account: Account | None, folder: str) -> dict[str, Any]:
    """Where the reading of a folder stopped; empty at first."""
    if account is None:
        return {}
    found = MailboxState.objects.filter(account=account, folder=folder).first()
    return dict(found.progress.get("position") or {}) if found is not None else {}


def start_over(owner: Owner) -> None:
    """Read every folder from its beginning next time, as other mail may be read from now on; nothing is told twice."""
    PutAside.objects.filter(owner=owner).delete()
    for state in MailboxState.objects.filter(owner=owner):
        state.progress = {**state.progress, "position": {}, "seen": 0}
        state.save(update_fields=["progress"])


class Counts(NamedTuple):
    """How many messages of a folder were seen (headers), opened (read whole) and kept."""

    seen: int = 0
    opened: int = 0
    kept: int = 0


def remember(
    owner: Owner,
    account: Account | None,
    folder: str,
    position: Mapping[str, Any],
    counts: Counts,
    now: datetime,
) -> None:
    """Go on from ``position`` next time. Called in the transaction that writes what was read up to there."""
    if account is None:
        return
    state, _new = MailboxState.objects.get_or_create(
        owner=owner, account=account, folder=folder, defaults={"updated": now}
    )
    before = state.progress
    forget_if_renumbered(account, folder, before.get("position") or {}, position)
    state.progress = {
        "position": dict(position),
        "seen": int(before.get("seen", 0)) + counts.seen,
        "opened": int(before.get("opened", 0)) + counts.opened,
        "kept": int(before.get("kept", 0)) + counts.kept,
    }
    state.uidvalidity = position.get("uidvalidity")
    state.last_uid = int(position.get("last_uid", 0))
    state.updated = now
    state.save()
