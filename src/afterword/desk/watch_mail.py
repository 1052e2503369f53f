"""Keeping up with the mailboxes while the pages are open or the worker runs.

Where both run, or two of them, each mailbox is with one of them (:mod:`afterword.desk.mail_lease`).
"""

from __future__ import annotations

import logging
import threading
import time
from datetime import UTC, datetime

from django.db import close_old_connections, connections

from afterword.core.faults import Fault
from afterword.core.words import _, ngettext
from afterword.desk.bring_in import Report, sync
from afterword.desk.faults import DeskFault
from afterword.desk.mail_lease import LEASE, a_name, holds, release, renew, take
from afterword.desk.sources import source_of, sources_of
from afterword.importers.imap import ImapMailbox
from afterword.store.models import Account, Owner
from afterword.store.opening import local_owner

EVERY = 600.0
"""Seconds after which a mailbox is looked into although it announced nothing."""

SOON_AGAIN = 20.0
AFTER_FAULT = 60.0

ACCOUNTS_EVERY = 5.0
"""Seconds between two looks for mailboxes that were added."""

log = logging.getLogger(__name__)


def watch(stop: threading.Event) -> None:
    """Keep up with every mailbox until ``stop`` is set; a fault is noted beside its mailbox.

    Each server has a thread that waits for news on an idle line; files and folders are looked into now and then.
    """
    waiting: dict[int, threading.Thread] = {}
    files_from = renewed = 0.0
    me = a_name()
    while not stop.is_set():
        try:
            if time.monotonic() >= renewed + LEASE.total_seconds() / 4:
                renewed = time.monotonic()
                renew(me, datetime.now(UTC))
            for account in Account.objects.filter(owner=local_owner(), kind="imap"):
                known = waiting.get(account.pk)
                if (known is None or not known.is_alive()) and take(account.pk, me, datetime.now(UTC)):
                    waiting[account.pk] = _begin(account.pk, me, stop)
            if time.monotonic() >= files_from:
                files_from = time.monotonic() + EVERY
                look_into_files(me)
        except Fault as fault:
            log.warning("%s", fault)
        except Exception:
            log.exception("watching the mail failed")
        finally:
            close_old_connections()
        stop.wait(ACCOUNTS_EVERY)
    for thread in waiting.values():
        thread.join(timeout=5)
    try:
        release(me)
    except Exception:  # the store may be gone by now; the lease runs out by itself
        log.debug("the mailboxes were not let go", exc_info=True)
    finally:
        close_old_connections()


def _begin(account: int, me: str, stop: threading.Event) -> threading.Thread:
    thread = threading.Thread(
        target=_keep_up, args=(account, me, stop), daemon=True, name=f"mailbox {account}"
    )
    thread.start()
    return thread


def _keep_up(key: int, me: str, stop: threading.Event) -> None:
    """Read what is new, wait for more, read that; ends when the mailbox is gone or another's, or ``stop`` is set."""
    try:
        while not stop.is_set() and holds(key, me):
            account = Account.objects.select_related("owner").filter(pk=key).first()
            if account is None:
                return
            _read_and_wait(account, stop)
    except Exception:
        log.exception("watching a mailbox failed")
        stop.wait(AFTER_FAULT)
    finally:
        connections.close_all()


def _read_and_wait(account: Account, stop: threading.Event) -> None:
    source = None
    try:
        source, _row = source_of(account)
        report = sync(account.owner, [(source, account)], datetime.now(UTC))
        close_old_connections()
        # What arrived between the reading and the waiting is not announced: right after news look again soon.
        most = AFTER_FAULT if report.problems else SOON_AGAIN if report.seen else EVERY
        if isinstance(source, ImapMailbox) and not report.problems:
            source.wait(stop, most=most)
        else:
            stop.wait(most)
    except Fault as fault:
        log.warning("%s", fault.message)
        Account.objects.filter(pk=account.pk).update(last_error=fault.message)
        stop.wait(AFTER_FAULT)
    finally:
        if isinstance(source, ImapMailbox):
            source.close()


def look_into_files(me: str) -> None:
    """Read what is new in files and folders, but for those that another process keeps up with."""
    owner = local_owner()
    for account in Account.objects.filter(owner=owner).exclude(kind="imap"):
        if not take(account.pk, me, datetime.now(UTC)):
            continue
        try:
            sync(owner, [source_of(account)], datetime.now(UTC))
        except Fault as fault:
            log.warning("%s", fault.message)


def read_now(owner: Owner, now: datetime) -> str:
    """Look into every mailbox once; what was found, in a sentence. Raises :class:`DeskFault`."""
    sources, problems = sources_of(owner)
    report = Report(problems=tuple(problems)).plus(sync(owner, sources, now))
    if report.problems:
        raise DeskFault(" ".join(report.problems))
    if not report.proposed:
        return _("Read. There is nothing new about your cases.")
    told = ngettext("Read. {n} thing to confirm.", "Read. {n} things to confirm.", report.proposed)
    return told.format(n=report.proposed)
