"""The mailboxes to read: what the person has added, or a file or folder named at the moment."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from afterword.core.faults import Fault
from afterword.core.words import _
from afterword.importers.chooser import importer_for
from afterword.importers.mail_source import MailSource
from afterword.mailbox.account import MailAccount, Server
from afterword.store.location import data_folder
from afterword.store.models import Account, Owner

Source = tuple[MailSource, Account | None]


def source_at(owner: Owner, path: Path, now: datetime) -> Source:
    """The mailbox in a file or folder. It is remembered, so that the next time only what is new is read.

    Raises :class:`Fault` where there is no mail.
    """
    module = importer_for(path)
    if getattr(module, "KIND", "") != "mail":
        raise Fault(_("This is no mail; “afterword import” reads it."), str(path))
    source: MailSource = module.read(path)
    kind = source.name.partition(":")[0]
    if kind == "eml":
        return source, None
    account, _new = Account.objects.get_or_create(
        owner=owner, email="", kind=kind[:16], path=str(path.resolve())[:1000], defaults={"created": now}
    )
    return source, account


def source_of(account: Account) -> Source:
    """The mailbox of an account. Raises :class:`Fault` where its file is gone."""
    if account.kind == "imap":
        from afterword.importers.imap import ImapMailbox
        from afterword.mailbox.access import secret_of

        reach = mail_account(account)
        return ImapMailbox(reach, lambda: secret_of(reach, data_folder())), account
    module = importer_for(Path(account.path))
    source: MailSource = module.read(Path(account.path))
    return source, account


def sources_of(owner: Owner, only: str = "") -> tuple[list[Source], list[str]]:
    """All mailboxes of the person (or the one whose address or path contains ``only``), and what is wrong.

    Raises :class:`Fault` where there is none.
    """
    accounts = list(Account.objects.filter(owner=owner).order_by("id"))
    if only:
        low = only.lower()
        accounts = [a for a in accounts if low in (a.email or a.path).lower()]
        if not accounts:
            raise Fault(
                _("There is no mailbox “{name}”; “afterword accounts” lists them.").format(name=only[:60])
            )
    if not accounts:
        raise Fault(
            _(
                "No mailbox is known yet: “afterword accounts add you@example.org”, or name a mail folder or file."
            )
        )
    found: list[Source] = []
    problems: list[str] = []
    for account in accounts:
        try:
            found.append(source_of(account))
        except Fault as fault:
            problems.append(str(fault))
    return found, problems


def mail_account(account: Account) -> MailAccount:
    """An account as the mailbox room knows it."""
    options = account.options or {}
    return MailAccount(
        account.email,
        account.login or account.email,
        Server(account.imap_host, account.imap_port, account.imap_security),
        Server(account.smtp_host, account.smtp_port, account.smtp_security),
        account.auth,
        account.secret_ref,
        account.name,
        str(options.get("provider", "")),
        str(options.get("client_id", "")),
        str(options.get("ca_file", "")),
        bool(options.get("saves_sent", False)),
    )
