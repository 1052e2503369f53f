"""What a provider publishes about its servers, at the two addresses where mail programs look for it.

Asked only when the person says so, over HTTPS only, and without naming the person: the domain's own host is
asked for the file that describes the domain's servers.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from afterword.mailbox.account import Server

PLACES = (
    "https://autoconfig.{domain}/mail/config-v1.1.xml",
    "https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml",
)
PATIENCE = 5.0
LARGEST = 100_000
"""Bytes that are read of a file."""

_SECURITIES = {"SSL": "tls", "STARTTLS": "starttls"}


class Published(NamedTuple):
    """The servers as the domain publishes them, and the login where it is not the address."""

    imap: Server
    smtp: Server
    login: str


def published(email: str, fetch: Callable[[str], str] | None = None) -> Published | None:
    """The servers that the address's domain publishes; ``None`` where it publishes none that can be used."""
    local, _at, domain = email.strip().lower().rpartition("@")
    if not re.fullmatch(r"[a-z0-9.-]{1,253}", domain):
        return None
    for place in PLACES:
        try:
            text = (fetch or _fetched)(place.format(domain=domain))
        except (OSError, ValueError):
            continue
        found = described_in(text, email.strip().lower(), local)
        if found is not None:
            return found
    return None


def described_in(text: str, email: str, local: str) -> Published | None:
    """The servers in such a file. Only the few plain elements are read, so that no parser can be led astray."""
    imap, smtp = _server(text, "incomingServer", "imap"), _server(text, "outgoingServer", "smtp")
    if imap is None or smtp is None:
        return None
    login = _element(imap[1], "username").replace("%EMAILADDRESS%", email).replace("%EMAILLOCALPART%", local)
    return Published(imap[0], smtp[0], "" if "%" in login or login == email else login)


def _server(text: str, element: str, kind: str) -> tuple[Server, str] | None:
    """The first protected server of that kind, with what is written about it."""
    for block in re.findall(rf'<{element}\s[^>]*type="{kind}"[^>]*>(.*?)</{element}>', text, re.DOTALL):
        host, port = _element(block, "hostname"), _element(block, "port")
        security = _SECURITIES.get(_element(block, "socketType").upper())
        if security and re.fullmatch(r"[A-Za-z0-9.-]{1,253}", host) and _is_port(port):
            return Server(host.lower(), int(port), security), block
    return None


def _is_port(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 5 and 0 < int(text) < 65536


def _element(block: str, name: str) -> str:
    found = re.search(rf"<{name}>\s*([^<>&]{{1,320}}?)\s*</{name}>", block)
    return found[1] if found else ""


def _fetched(address: str) -> str:
    import httpx

    try:
        with httpx.stream("GET", address, timeout=PATIENCE, follow_redirects=False) as answer:
            answer.raise_for_status()
            body = b""
            for part in answer.iter_bytes():
                body += part
                if len(body) > LARGEST:
                    break
    except httpx.HTTPError as error:
        raise OSError(str(error)) from error
    return body[:LARGEST].decode("utf-8", "replace")
