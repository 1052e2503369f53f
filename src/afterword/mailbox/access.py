"""The secret for an account when it is needed: the password, or a token that is still good."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from afterword.core.words import _
from afterword.mailbox import credentials, oauth
from afterword.mailbox.account import MailAccount
from afterword.mailbox.faults import MailboxFault


class Secret(NamedTuple):
    """A password, or an access token where ``token`` is true. Never print it."""

    value: str
    token: bool = False

    def __repr__(self) -> str:
        return "Secret(…)"


def secret_of(account: MailAccount, folder: Path) -> Secret:
    """The account's secret, refreshed if it is a token that ran out. Raises :class:`MailboxFault`."""
    kept = credentials.find(folder, account.secret_ref)
    if kept is None:
        raise MailboxFault(
            _("No password is kept for {email}; “afterword accounts add {email}” asks for it.").format(
                email=account.email
            )
        )
    if account.auth != "oauth2":
        return Secret(kept)
    tokens = oauth.unpacked(kept)
    issuer = oauth.ISSUERS.get(account.provider)
    if issuer is None:
        return Secret(tokens.access, token=True)
    fresh = oauth.refreshed(issuer, account.client_id, tokens)
    if fresh != tokens:
        credentials.keep(folder, account.secret_ref, oauth.packed(fresh))
    return Secret(fresh.access, token=True)
