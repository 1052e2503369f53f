"""An outbox with many messages in it, each of a case of its own, made quickly: rows in bulk."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any


def fill_outbox(owner: Any, count: int, port: int, now: datetime) -> list[str]:
    """``count`` approved thank-yous that leave through ``port``; gives their Message-IDs."""
    from django.db import transaction

    from afterword.channels.envelope import build, new_message_id
    from afterword.desk.last_look import digest
    from afterword.store.due import refresh_all
    from afterword.store.models import CaseRecord, DueStep, FactRecord, OutgoingMessage
    from tests.desk.sending_cases import account

    mailbox = account(owner, port, now)
    mailbox.secret_ref = "sam@example.org"
    mailbox.save()
    with transaction.atomic():
        rows = [
            CaseRecord(owner=owner, slug=f"firm-{n}", company=f"Firm {n}", created=now, updated=now)
            for n in range(count)
        ]
        CaseRecord.objects.bulk_create(rows, batch_size=1000)
        FactRecord.objects.bulk_create(
            [record for n, row in enumerate(rows) for record in _records(owner, row, n, now)], batch_size=1000
        )
        refresh_all(owner, now)
        steps = {s.case_id: s for s in DueStep.objects.filter(owner=owner, action="thank_you")}
        last = FactRecord.objects.order_by("-id")[0].pk
        made = []
        for n, row in enumerate(rows):
            step = steps[row.pk]
            message_id = new_message_id("sam@example.org")
            body = f"Dear Ana,\n\nthank you for the conversation ({n}).\n\nSam\n"
            to = f"ana{n}@example.com"
            message = OutgoingMessage(
                owner=owner, case=row, account=mailbox, state="scheduled", step_key=step.key, action=step.action,
                channel="email", to=["ana"], recipients=[to], subject="Thank you", text=body,
                message_id=message_id, send_at=int(now.timestamp()), window_closes=step.closes,
                options={"known": {"facts": last, "mail": 0}}, created=now, approved_at=now, updated=now,
                raw=build(message_id=message_id, sender="sam@example.org", sender_name="Sam Osei",
                          to=[("Ana Ruiz", to)], subject="Thank you", body=body, sent=now),
            )  # fmt: skip
            message.sha256 = digest(message)
            made.append(message)
        OutgoingMessage.objects.bulk_create(made, batch_size=500)
    return [str(m.message_id) for m in made]


def _records(owner: Any, row: Any, n: int, now: datetime) -> list[Any]:
    from afterword.core import events as ev
    from afterword.core.facts_json import VERSION, fact_to_json, kind_of
    from afterword.store.ids import new_id
    from afterword.store.models import FactRecord

    held = now - timedelta(hours=1)
    facts: list[ev.Fact] = [
        ev.CaseDescribed(held, ev.Company(f"Firm {n}", "", "GB", "Europe/London"), "Clerk"),
        ev.PersonDescribed(held, ev.Person("ana", "Ana Ruiz", "hiring_manager", f"ana{n}@example.com")),
        ev.InterviewHeld(held, "i1", "video", ("ana",), (ev.Topic("ana", "rotas"),)),
    ]
    return [
        FactRecord(owner=owner, case=row, key=new_id(), kind=kind_of(f), at=held.isoformat(),
                   at_instant=int(held.timestamp()), version=VERSION, body=fact_to_json(f), recorded=now)
        for f in facts
    ]  # fmt: skip
