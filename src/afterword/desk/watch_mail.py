"""Reading the mailboxes now and then while the pages are open."""

from __future__ import annotations

import logging
import threading
from datetime import UTC, datetime

from django.db import close_old_connections

from afterword.core.faults import Fault
from afterword.core.words import _, ngettext
from afterword.desk.bring_in import Report, sync
from afterword.desk.faults import DeskFault
from afterword.desk.sources import sources_of
from afterword.store.models import Account, Owner
from afterword.store.opening import local_owner

EVERY = 600.0
"""Seconds between two looks."""

log = logging.getLogger(__name__)


def watch(stop: threading.Event) -> None:
    """Look into every mailbox each ten minutes until ``stop`` is set; a fault is noted beside its mailbox."""
    while not stop.wait(EVERY):
        try:
            owner = local_owner()
            if Account.objects.filter(owner=owner).exists():
                read_now(owner, datetime.now(UTC))
        except Fault as fault:
            log.warning("%s", fault)
        except Exception:
            log.exception("reading the mail failed")
        finally:
            close_old_connections()


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
