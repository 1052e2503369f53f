"""The person's mailboxes: add by address, test, remove. Passwords go to the keyring, never into the store."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from afterword.core.faults import Fault
from afterword.core.words import _
from afterword.desk.faults import DeskFault
from afterword.desk.record import note_activity
from afterword.desk.sources import mail_account
from afterword.desk.values import Done
from afterword.mailbox import credentials
from afterword.mailbox.access import Secret, secret_of
from afterword.mailbox.account import AUTHS, SECURITIES, MailAccount, Server
from afterword.mailbox.providers import Provider, guessed, provider_of
from afterword.store.location import data_folder
from afterword.store.models import Account, Owner
from afterword.store.writing import in_words, writing


class Tried(NamedTuple):
    """What came of signing in: an empty text is a success, else one sentence."""

    imap: str
    smtp: str

    @property
    def fine(self) -> bool:
        """Whether mail can be read."""
        return not self.imap


def proposal_for(email: str) -> Provider:
    """Servers and way in for an address. Raises :class:`DeskFault` where it is no address."""
    address = checked_address(email)
    found = provider_of(address) or guessed(address)
    if found is None:
        raise DeskFault(_("“{text}” is no e-mail address.").format(text=email[:60]))
    return found


def checked_address(email: str) -> str:
    """The address in lower case. Raises :class:`DeskFault`."""
    address = email.strip().lower()
    local, at, domain = address.rpartition("@")
    if not (local and at and "." in domain) or any(c in address for c in " \r\n\t<>,;\"'"):
        raise DeskFault(_("“{text}” is no e-mail address.").format(text=email.strip()[:60]))
    return address


def add_account(
    owner: Owner,
    email: str,
    *,
    now: datetime,
    secret: str = "",
    auth: str = "",
    login: str = "",
    name: str = "",
    imap: Server | None = None,
    smtp: Server | None = None,
    options: dict[str, Any] | None = None,
) -> Done:
    """Add a mailbox, or change the one of that address; servers not given are the provider's usual ones.

    ``secret`` (a password, or tokens as :func:`afterword.mailbox.oauth.packed` writes them) is kept in the keyring.
    Raises :class:`DeskFault`.
    """
    address = checked_address(email)
    usual = proposal_for(address)
    imap, smtp = imap or usual.imap, smtp or usual.smtp
    _check_server(imap)
    _check_server(smtp)
    auth = auth or usual.auths[0]
    if auth not in AUTHS:
        raise DeskFault(
            _("“{auth}” is no way to sign in; use one of: {names}.").format(
                auth=auth[:40], names=", ".join(AUTHS)
            )
        )
    ref = f"mail:{address}"
    kept = _kept(ref, secret) if secret else ""
    values = {
        "name": name or owner.name,
        "imap_host": imap.host,
        "imap_port": imap.port,
        "imap_security": imap.security,
        "smtp_host": smtp.host,
        "smtp_port": smtp.port,
        "smtp_security": smtp.security,
        "login": login or address,
        "auth": auth,
        "secret_ref": ref,
        "options": {"provider": usual.name, "saves_sent": usual.saves_sent, **(options or {})},
    }
    with writing():
        first = not Account.objects.filter(owner=owner, kind="imap").exists()
        account, new = Account.objects.update_or_create(
            owner=owner,
            email=address,
            kind="imap",
            path="",
            defaults=values,
            create_defaults={**values, "created": now},
        )
        if first:
            Account.objects.filter(pk=account.pk).update(is_default=True)
        if not owner.email:
            owner.email = address
            owner.save(update_fields=["email"])
        text = _("Added the mailbox {email}.") if new else _("Changed the mailbox {email}.")
        sentence = text.format(email=address)
    return Done(f"{sentence} {kept}".rstrip(), "")


def _kept(ref: str, secret: str) -> str:
    """Keep the secret; a sentence that says where. Raises :class:`DeskFault`."""
    try:
        place = credentials.keep(data_folder(), ref, secret)
    except Fault as fault:
        raise DeskFault(fault.message) from fault
    if place == "keyring":
        return _("The password lies in your system's keyring.")
    return _(
        "This system has no keyring; the password lies in a file that only you can read, {path}."
    ).format(path=data_folder() / credentials.FILE)


def _check_server(server: Server) -> None:
    if server.security not in SECURITIES:
        raise DeskFault(
            _("“{name}” is no kind of security; use one of: {names}.").format(
                name=server.security[:40], names=", ".join(SECURITIES)
            )
        )
    if not server.host or not 0 < server.port < 65_536:
        raise DeskFault(
            _("“{host}:{port}” is no server; write host:port.").format(
                host=server.host[:80], port=server.port
            )
        )


def find_account(owner: Owner, text: str) -> Account:
    """The mailbox meant. Raises :class:`DeskFault` where there is none, or more than one."""
    with in_words():
        everyone = list(Account.objects.filter(owner=owner).order_by("id"))
    low = text.strip().lower()
    exact = [a for a in everyone if low in (a.email.lower(), a.path.lower(), str(a.pk))]
    found = exact or [a for a in everyone if low and low in (a.email or a.path).lower()]
    names = [a.email or a.path for a in (found or everyone)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise DeskFault(
            _("There is no mailbox “{name}”; “afterword accounts” lists them.").format(name=text[:60]), names
        )
    raise DeskFault(
        _("“{name}” could be several: {names}.").format(name=text[:60], names=", ".join(names)), names
    )


def remove_account(owner: Owner, text: str, now: datetime) -> Done:
    """Forget a mailbox and its password; what was read from it stays. Raises :class:`DeskFault`."""
    account = find_account(owner, text)
    name = account.email or account.path
    with writing():
        account.delete()
        sentence = _("Removed the mailbox {name}; what was read from it stays.").format(name=name)
        note_activity(owner, None, "account", sentence, [], {}, now)
    if account.secret_ref:
        credentials.forget(data_folder(), account.secret_ref)
    return Done(sentence, "")


def try_account(owner: Owner, text: str, now: datetime, *, patience: float = 20.0) -> Tried:
    """Sign in to both servers and leave again. Raises :class:`DeskFault` where the mailbox is not known."""
    account = find_account(owner, text)
    if account.kind != "imap":
        from afterword.desk.sources import source_of

        try:
            source_of(account)
        except Fault as fault:
            return Tried(fault.message, "")
        return Tried("", "")
    reach = mail_account(account)
    try:
        secret = secret_of(reach, data_folder())
    except Fault as fault:
        return Tried(fault.message, fault.message)
    tried = try_servers(reach, secret, patience)
    with writing():
        Account.objects.filter(pk=account.pk).update(checked=now, last_error=tried.imap)
    return tried


def try_servers(reach: MailAccount, secret: Secret, patience: float = 20.0) -> Tried:
    """Sign in to both servers and leave again."""
    return Tried(_try_imap(reach, secret, patience), _try_smtp(reach, secret, patience))


def _try_imap(reach: MailAccount, secret: Secret, patience: float) -> str:
    from afterword.mailbox.imap import session

    try:
        with session(reach, secret, patience=patience) as client:
            client.select_folder("INBOX", readonly=True)
    except Fault as fault:
        return str(fault)
    return ""


def _try_smtp(reach: MailAccount, secret: Secret, patience: float) -> str:
    from afterword.channels.smtp import connect

    try:
        connect(reach, secret, patience).quit()
    except Fault as fault:
        return str(fault)
    except OSError:  # signed in, and the server hung up before the goodbye
        return ""
    return ""
