"""Keeping and forgetting: backup, restore, erase, each with the sentence that says what was done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from afterword.core.words import _
from afterword.desk.naming import find_case
from afterword.desk.values import Done
from afterword.store import backup as files
from afterword.store import erase as forgetting
from afterword.store.models import AuditLine, Owner
from afterword.store.opening import open_store
from afterword.store.writing import writing


def backup(target: Path, replace: bool = False) -> Done:
    """The whole store into one file. Raises :class:`afterword.store.faults.StoreFault`."""
    files.backup(target, replace)
    return Done(_("The whole store is in {path}. Passwords are not in it.").format(path=target), "")


def restore(source: Path) -> Done:
    """The store as a backup has it. Raises :class:`afterword.store.faults.StoreFault` and changes nothing."""
    before = files.restore(source)
    if before is None:
        return Done(_("The store is as it was in {path}.").format(path=source), "")
    sentence = _("The store is as it was in {path}. What stood here until now is kept in {before}.")
    return Done(sentence.format(path=source, before=before), "")


def erase_case(owner: Owner, case: str, now: datetime) -> Done:
    """Forget a case for good: facts, messages, drafts. It cannot be undone."""
    row = find_case(owner, case)
    company, slug = row.company, row.slug
    with writing():
        AuditLine.objects.create(owner=owner, at=now, what="erased a case")
    forgetting.erase_case(row)
    return Done(_("Erased: everything about {company}.").format(company=company), slug)


def erase_everything(owner: Owner, forget_secrets: Callable[[str], None] | None = None) -> Done:
    """Forget all that is known, passwords included (through ``forget_secrets``). It cannot be undone."""
    forgetting.erase_everything(owner, forget_secrets)
    return Done(_("Erased: everything that Afterword kept on this machine."), "")


def fresh(path: Path | None = None) -> Owner:
    """The owner of a store that was just restored or erased, opened anew."""
    return open_store(path)
