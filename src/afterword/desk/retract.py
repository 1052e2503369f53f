"""Strike one fact that was wrong; it stays in the log and no longer counts."""

from __future__ import annotations

from datetime import datetime

from afterword.core import events as ev
from afterword.core.facts_json import fact_to_json
from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.desk.record import folded, record
from afterword.desk.values import Done
from afterword.store import log
from afterword.store.models import Owner


def retract(owner: Owner, case: str, fact: str, now: datetime) -> Done:
    """The fact of that id was wrong. Raises :class:`DeskFault` where no such fact counts any more."""
    row, _told = folded(owner, case)
    facts = log.facts_of(row)
    gone = {f.fact for f in facts if isinstance(f, ev.Retracted)}
    known = next((f for f in facts if f.id == fact and f.id not in gone), None)
    if known is None or isinstance(known, ev.Retracted):
        raise DeskFault(_("This entry is not there any more."))
    body = fact_to_json(known._replace(id=""))
    sentence = _("Struck out one entry at {company}.").format(company=row.company)
    return record(
        owner, row, [ev.Retracted(now, fact)], "retract", sentence, now=now, before={"facts": [body]}
    )
