"""A new mailbox, signed in to before it is kept; with a password, or with a code typed at the provider's page."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from datetime import datetime
from typing import Any, NamedTuple

from afterword.core.faults import Fault
from afterword.core.words import _
from afterword.desk.accounts import Tried, add_account, checked_address, proposal_for, try_servers
from afterword.desk.faults import DeskFault
from afterword.desk.values import Done
from afterword.mailbox import credentials, oauth
from afterword.mailbox.access import Secret
from afterword.mailbox.account import MailAccount, Server
from afterword.mailbox.autoconfig import Published, published
from afterword.store.models import Owner


class Connected(NamedTuple):
    """What came of signing in; ``done`` is ``None`` where nothing was kept."""

    done: Done | None
    tried: Tried


class ShownCode(NamedTuple):
    """The code to type at ``address``; ``key`` names the sign-in that waits for it."""

    key: str
    user_code: str
    address: str


class _Waiting(NamedTuple):
    email: str
    client_id: str
    issuer: oauth.Issuer
    code: oauth.Code


_waiting: OrderedDict[str, _Waiting] = OrderedDict()
"""Sign-ins that were begun and whose code nobody has typed yet; they end with the process."""

_MOST_WAITING = 20


def ask_for_servers(email: str) -> Published:
    """The servers that the provider publishes. Raises :class:`DeskFault` where it publishes none."""
    found = published(checked_address(email))
    if found is None:
        raise DeskFault(
            _("{domain} publishes nothing about its servers; its help page will name them.").format(
                domain=checked_address(email).rpartition("@")[2]
            )
        )
    return found


def connect_mailbox(
    owner: Owner,
    email: str,
    *,
    now: datetime,
    secret: str,
    auth: str = "",
    login: str = "",
    imap: Server | None = None,
    smtp: Server | None = None,
    options: dict[str, Any] | None = None,
    reading_is_enough: bool = False,
    patience: float = 20.0,
) -> Connected:
    """Sign in to both servers; only where that works (or reading does, and is enough) the mailbox is kept.

    Servers not given are the provider's usual ones. Raises :class:`DeskFault`.
    """
    usual = proposal_for(email)
    auth = auth or usual.auths[0]
    if not secret.strip():
        raise DeskFault(_("The password is empty."))
    if auth == "app_password":  # shown in groups of four, which are not part of it
        secret = "".join(secret.split())
    options = {name: value for name, value in (options or {}).items() if value}
    reach = MailAccount(
        checked_address(email),
        login or checked_address(email),
        imap or usual.imap,
        smtp or usual.smtp,
        auth,
        name=owner.name,
        provider=usual.name,
        client_id=str(options.get("client_id", "")),
        ca_file=str(options.get("ca_file", "")),
    )
    tried = try_servers(reach, _held(auth, secret), patience)
    if tried.imap or (tried.smtp and not reading_is_enough):
        return Connected(None, tried)
    done = add_account(
        owner, email, now=now, secret=secret, auth=auth, login=login, imap=imap, smtp=smtp, options=options
    )
    return Connected(done, tried)


def _held(auth: str, secret: str) -> Secret:
    return Secret(oauth.unpacked(secret).access, token=True) if auth == "oauth2" else Secret(secret)


def begin_with_code(email: str, client_id: str) -> ShownCode:
    """Ask the provider for a code. Raises :class:`DeskFault` or :class:`afterword.core.faults.Fault`."""
    usual = proposal_for(email)
    issuer = oauth.ISSUERS.get(usual.name)
    if issuer is None:
        raise DeskFault(_("{name} has no sign-in with a code; use a password.").format(name=usual.name))
    if not client_id.strip():
        raise DeskFault(_("Give the id of your client first; the steps above say where it is."))
    code = oauth.ask_for_code(issuer, client_id.strip())
    key = secrets.token_urlsafe(12)
    _waiting[key] = _Waiting(checked_address(email), client_id.strip(), issuer, code)
    while len(_waiting) > _MOST_WAITING:
        _waiting.popitem(last=False)
    return ShownCode(key, code.user_code, code.address)


def code_shown(key: str) -> ShownCode:
    """The code of a sign-in that was begun. Raises :class:`DeskFault` where there is none of that key."""
    begun = _waiting.get(key)
    if begun is None:
        raise DeskFault(_("That sign-in has run out; begin again."))
    return ShownCode(key, begun.code.user_code, begun.code.address)


def connect_with_code(owner: Owner, key: str, now: datetime) -> Connected | None:
    """Keep the mailbox once the code was typed; ``None`` while it was not. Raises :class:`DeskFault`."""
    code_shown(key)
    begun = _waiting[key]
    try:
        tokens = oauth.tokens_if_typed(begun.issuer, begun.client_id, begun.code)
    except Fault as fault:
        _waiting.pop(key, None)
        raise DeskFault(fault.message) from fault
    if tokens is None:
        return None
    _waiting.pop(key, None)
    return connect_mailbox(
        owner,
        begun.email,
        now=now,
        secret=oauth.packed(tokens),
        auth="oauth2",
        options={"client_id": begun.client_id},
        reading_is_enough=True,
    )


def keeps_in_keyring() -> bool:
    """Whether a password would go into the system's keyring; else into the owner's own file."""
    return credentials.in_keyring()
