"""OAuth 2 for mailboxes: sign in with a code (RFC 8628), refresh, and the words for the mail server (XOAUTH2).

Everyone registers a client of their own with Google or Microsoft (docs/accounts.md says how), because a client
shipped with an open program is no secret. Only standard endpoints are used; they can be set for other servers.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from afterword.core.words import _
from afterword.mailbox.faults import MailboxFault

PATIENCE = 20.0


class Issuer(NamedTuple):
    """Where codes and tokens come from, and what to ask for."""

    device: str
    token: str
    scope: str


ISSUERS = {
    "Gmail": Issuer(
        "https://oauth2.googleapis.com/device/code",
        "https://oauth2.googleapis.com/token",
        "https://mail.google.com/",
    ),
    "Outlook": Issuer(
        "https://login.microsoftonline.com/common/oauth2/v2.0/devicecode",
        "https://login.microsoftonline.com/common/oauth2/v2.0/token",
        "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access",
    ),
}


class Code(NamedTuple):
    """What the person types where: ``user_code`` at ``address``; it holds for ``expires`` seconds."""

    user_code: str
    address: str
    device_code: str
    interval: float
    expires: float


class Tokens(NamedTuple):
    """An access token with its end (seconds since 1970) and the refresh token that gets the next one."""

    access: str
    expires: float
    refresh: str


def ask_for_code(issuer: Issuer, client_id: str) -> Code:
    """Begin a sign-in. Raises :class:`MailboxFault`."""
    said = _post(issuer.device, {"client_id": client_id, "scope": issuer.scope})
    try:
        return Code(
            str(said["user_code"]),
            str(said.get("verification_uri") or said["verification_url"]),
            str(said["device_code"]),
            float(said.get("interval", 5)),
            float(said.get("expires_in", 900)),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _refused(said) from error


def wait_for_tokens(
    issuer: Issuer,
    client_id: str,
    code: Code,
    *,
    secret: str = "",
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.time,
) -> Tokens:
    """Wait until the person has typed the code. Raises :class:`MailboxFault` when they refuse or take too long."""
    end, pause = clock() + code.expires, code.interval
    while clock() < end:
        sleep(pause)
        said = _whether_typed(issuer, client_id, code, secret)
        if "access_token" in said:
            return _tokens(said, "", clock())
        if said["error"] == "slow_down":
            pause += 5
    raise MailboxFault(_("The code was not typed in time; begin again."))


def tokens_if_typed(
    issuer: Issuer, client_id: str, code: Code, *, secret: str = "", clock: Callable[[], float] = time.time
) -> Tokens | None:
    """Ask once; ``None`` while the person has not typed the code. Raises :class:`MailboxFault` when refused."""
    said = _whether_typed(issuer, client_id, code, secret)
    return _tokens(said, "", clock()) if "access_token" in said else None


def _whether_typed(issuer: Issuer, client_id: str, code: Code, secret: str) -> dict[str, Any]:
    said = _post(
        issuer.token,
        {
            "client_id": client_id,
            "client_secret": secret,
            "device_code": code.device_code,
            "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
        },
    )
    if "access_token" not in said and said.get("error") not in ("authorization_pending", "slow_down"):
        raise _refused(said)
    return said


def refreshed(
    issuer: Issuer,
    client_id: str,
    tokens: Tokens,
    *,
    secret: str = "",
    clock: Callable[[], float] = time.time,
) -> Tokens:
    """Tokens that hold for another while; the same where they still do. Raises :class:`MailboxFault`."""
    if tokens.expires - 60 > clock():
        return tokens
    said = _post(
        issuer.token,
        {
            "client_id": client_id,
            "client_secret": secret,
            "refresh_token": tokens.refresh,
            "grant_type": "refresh_token",
        },
    )
    if "access_token" not in said:
        raise _refused(said)
    return _tokens(said, tokens.refresh, clock())


def packed(tokens: Tokens) -> str:
    """The tokens as one secret for the keyring."""
    return json.dumps(tokens._asdict())


def unpacked(secret: str) -> Tokens:
    """The tokens from the keyring. Raises :class:`MailboxFault` where that is no such secret."""
    try:
        kept = json.loads(secret)
        return Tokens(str(kept["access"]), float(kept["expires"]), str(kept["refresh"]))
    except (ValueError, KeyError, TypeError) as error:
        raise MailboxFault(_("The kept sign-in cannot be read; sign in again.")) from error


def xoauth2(login: str, access: str) -> str:
    """What a mail server wants to hear after AUTH XOAUTH2, before base64."""
    return f"user={login}\x01auth=Bearer {access}\x01\x01"


def _tokens(said: dict[str, Any], refresh: str, now: float) -> Tokens:
    return Tokens(
        str(said["access_token"]),
        now + float(said.get("expires_in", 3600)),
        str(said.get("refresh_token") or refresh),
    )


def _post(address: str, fields: dict[str, str]) -> dict[str, Any]:
    # Costly to load, and most accounts sign in with a password.
    from urllib.error import HTTPError, URLError
    from urllib.parse import urlencode
    from urllib.request import Request, urlopen

    body = urlencode({k: v for k, v in fields.items() if v}).encode()
    request = Request(address, body, {"Accept": "application/json"})
    try:
        with urlopen(request, timeout=PATIENCE) as answer:
            found = json.load(answer)
    except HTTPError as error:
        try:
            found = json.load(error)
        except ValueError:
            found = {"error": f"HTTP {error.code}"}
    except (URLError, TimeoutError, ValueError, OSError) as error:
        raise MailboxFault(_("The sign-in server cannot be reached; try again later."), again=True) from error
    return found if isinstance(found, dict) else {}


def _refused(said: dict[str, Any]) -> MailboxFault:
    error = str(said.get("error", "?"))[:60]
    return MailboxFault(
        _(
            "The sign-in was refused ({error}); check the client's id in docs/accounts.md and begin again."
        ).format(error=error)
    )
