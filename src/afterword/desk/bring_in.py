"""Bring in mail: a cheap pass over headers, whole messages only where they can matter, proposals for the person."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from afterword.core.faults import Fault
from afterword.core.worktime import zone
from afterword.desk import keep_mail, who_is_who
from afterword.desk.accept_all import accept_all as accept_everything
from afterword.desk.inbox.letter import Letter
from afterword.desk.inbox.shelve import by_time
from afterword.desk.one_mailbox import WINDOW, Progress, Report, Run, told_of
from afterword.desk.sources import source_of
from afterword.desk.sync_state import permission_of
from afterword.importers.mail_source import MailSource
from afterword.store.models import Account, CaseRecord, Owner
from afterword.store.writing import writing

__all__ = ["Report", "fetch_for_case", "sync", "tell_letters"]


def sync(
    owner: Owner,
    sources: Sequence[tuple[MailSource, Account | None]],
    now: datetime,
    *,
    accept_all: bool = False,
    progress: Progress | None = None,
    window: int = WINDOW,
) -> Report:
    """Bring in what is new in the mailboxes. One that cannot be read is reported; the others are read all the same."""
    report = Report()
    with _without_collecting():
        for source, account in sources:
            report = report.plus(_one(Run(owner, source, account, now, progress, window)))
    if accept_all:
        done = accept_everything(owner, now)
        report = report._replace(accepted=done.proposals, new_cases=done.new_cases)
        report = report._replace(problems=(*report.problems, *done.problems))
    return report


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Python's search for cycles is put off: tens of thousands of small values live to the end, none in a cycle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def fetch_for_case(owner: Owner, case: CaseRecord, now: datetime) -> int:
    """The last look before sending: bring in what is new on the servers. Gives how many messages were kept.

    Raises :class:`Fault` where a mailbox cannot be looked at; then nothing should be sent.
    """
    kept = 0
    for account in Account.objects.filter(owner=owner, kind="imap"):
        source, _row = source_of(account)
        report = sync(owner, [(source, account)], now)
        if report.problems:
            raise Fault(report.problems[0])
        kept += report.kept
    case.refresh_from_db()
    return kept


def tell_letters(owner: Owner, letters: Sequence[Letter], now: datetime) -> Report:
    """Letters that come from elsewhere than a mailbox, such as entries of a calendar file, become proposals."""
    mine = frozenset(who_is_who.own_addresses(owner))
    place, loaded = zone(owner.timezone or "UTC"), set[str]()
    with writing():
        shelf = who_is_who.Stored(owner).shelf()
        told = told_of(owner, shelf, sorted(letters, key=by_time), place, mine, loaded)
        kept = keep_mail.keep(owner, None, told, now, keep_text=permission_of(owner).keep_text)
    return Report(len(letters), len(letters), kept.messages, kept.proposed, kept.applied)


def _one(run: Run) -> Report:
    """One source, with what went wrong as a sentence in the report and beside the account."""
    try:
        report = run.go()
    except Fault as fault:
        _mark(run.account, run.now, str(fault))
        return run.so_far.plus(Report(problems=(str(fault),)))
    finally:
        close = getattr(run.source, "close", None)
        if close is not None:
            close()
    _mark(run.account, run.now, "")
    return report


def _mark(account: Account | None, now: datetime, wrong: str) -> None:
    if account is not None:
        Account.objects.filter(pk=account.pk).update(checked=now, last_error=wrong)
