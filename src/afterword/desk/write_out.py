"""From the writing desk to the outbox: the page's one door to approval."""

from __future__ import annotations

from datetime import datetime

from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.desk.values import Done
from afterword.desk.write import Desk
from afterword.store.models import Account, Owner


def can_send(owner: Owner) -> bool:
    """Whether there is a mailbox to send from."""
    return Account.objects.filter(owner=owner).exclude(smtp_host="").exists()


def approve_draft(
    owner: Owner,
    desk: Desk,
    send_at: datetime | None,
    *,
    now: datetime,
    as_draft: bool = False,
    overruled: str = "",
) -> Done:
    """The person read it and said yes: it goes at ``send_at`` (at once when ``None``), or into their drafts.

    Raises :class:`DeskFault` where nothing can be sent from here.
    """
    if not can_send(owner):
        raise DeskFault(
            _("No mailbox is set up to send from. Copy the note or open it in your mail program instead.")
        )
    raise DeskFault(_("Sending is not ready yet."))
