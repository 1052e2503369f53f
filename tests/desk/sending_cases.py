"""A case with a thank-you to send, an outbox with it in, and a server that counts what arrives."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from email import message_from_bytes
from typing import Any

from aiosmtpd.controller import Controller

from tests.services.processes import free_port


class Sink:
    """A real SMTP server in this process that keeps what it takes."""

    def __init__(self) -> None:
        self.taken: list[bytes] = []
        self.port = free_port()
        self.answer = "250 queued"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.answer.startswith("250"):
            self.taken.append(envelope.content)
        return self.answer

    def ids(self) -> list[str]:
        """The Message-IDs of what was taken, in order."""
        return [str(message_from_bytes(raw)["Message-ID"]) for raw in self.taken]


@contextmanager
def sink_running() -> Iterator[Sink]:
    """The server, listening."""
    made = Sink()
    controller = Controller(made, hostname="127.0.0.1", port=made.port)
    controller.start()
    try:
        yield made
    finally:
        controller.stop()


def account(owner: Any, port: int, now: datetime) -> Any:
    """The owner's mailbox, which sends through the sink and has no incoming side."""
    from afterword.store.models import Account

    return Account.objects.create(
        owner=owner, email="sam@example.org", smtp_host="127.0.0.1", smtp_port=port, smtp_security="none",
        login="sam@example.org", created=now, is_default=True,
    )  # fmt: skip


def met_ana(owner: Any, now: datetime, company: str = "Brightwater", people: int = 1) -> list[str]:
    """An interview an hour ago; gives the steps of thanking everyone met."""
    from afterword.desk.add_case import add_case
    from afterword.desk.interview import hold_interview
    from afterword.desk.show_case import show_case

    names = [f"Ana{n or ''} Ruiz <ana{n or ''}@example.com>" for n in range(people)]
    case = add_case(
        owner, company, "Nurse", now=now - timedelta(hours=3), country="GB", timezone="Europe/London"
    ).case
    hold_interview(owner, case, now=now, ended=now - timedelta(hours=1), people=names)
    return [c.ref for c in show_case(owner, case, now).cards if c.action == "thank_you"]


def approve_all(owner: Any, refs: list[str], now: datetime) -> None:
    """Approve a short note for each step, to leave at once."""
    from afterword.desk.approve import Text, approve

    for n, ref in enumerate(refs):
        approve(owner, ref, Text("Thank you", f"Dear Ana,\n\nthank you ({n}).\n\nSam"), now=now, at_once=True)


def by_smtp(sink: Sink, mailbox_knows: bool = False) -> Any:
    """A way out through the sink; ``mailbox_knows`` if the mailbox can tell what arrived."""
    from afterword.channels.smtp import SmtpChannel
    from afterword.desk.worker import mail_account
    from afterword.mailbox.access import Secret

    def ask(message_id: str) -> bool | None:
        return True if mailbox_knows and message_id in sink.ids() else None

    return lambda message: SmtpChannel(mail_account(message.account), Secret("unused"), ask, patience=5)


def nothing_new(message: Any, now: datetime) -> str:
    """A last look that finds nothing."""
    return ""
