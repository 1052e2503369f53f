"""Forgetting for good: one case, or everything. Freed pages are overwritten, not only marked as free."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from django.db import connection

from afterword.calendars.days_off import cache_folder
from afterword.store.models import CaseRecord, MailMessage, OutgoingMessage, Owner
from afterword.store.opening import close_store
from afterword.store.writing import in_words, store_path_now, writing


def erase_case(record: CaseRecord) -> None:
    """Remove a case with its facts, messages, drafts and proposals. This cannot be undone."""
    with writing():
        OutgoingMessage.objects.filter(case=record).delete()
        MailMessage.objects.filter(case=record).delete()
        record.delete()
    _sweep()


def erase_everything(owner: Owner, forget_secrets: Callable[[str], None] | None = None) -> None:
    """Remove all that is known of the owner; ``forget_secrets`` is called with each account's reference."""
    with in_words():
        references = list(owner.accounts.exclude(secret_ref="").values_list("secret_ref", flat=True))
    for reference in references:
        if forget_secrets is not None:
            forget_secrets(reference)
    if connection.vendor == "sqlite" and Owner.objects.count() == 1:
        path = store_path_now()
        with writing():
            owner.delete()
        _sweep()
        close_store()
        _remove_files(path)
    else:
        with writing():
            owner.delete()
        _sweep()
    shutil.rmtree(cache_folder(), ignore_errors=True)


def _sweep() -> None:
    """Overwrite what was freed, in the file and in its write-ahead log."""
    if connection.vendor != "sqlite":
        return
    with in_words(), connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete=ON")
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _remove_files(path: Path) -> None:
    for found in path.parent.glob(path.name + "*"):
        if found.suffix != ".lock":
            found.unlink(missing_ok=True)
