"""What is needed to reach a mailbox, without any secret in it."""

from __future__ import annotations

from typing import NamedTuple

SECURITIES = ("tls", "starttls", "none")
"""Implicit TLS, STARTTLS, or neither (only to a loopback address)."""

AUTHS = ("password", "app_password", "oauth2")


class Server(NamedTuple):
    """One server: host, port and how the line is protected."""

    host: str
    port: int
    security: str = "tls"


class MailAccount(NamedTuple):
    """A mailbox. ``secret_ref`` names its password or token in the keyring; ``ca_file`` trusts one more authority."""

    email: str
    login: str
    imap: Server
    smtp: Server
    auth: str = "password"
    secret_ref: str = ""
    name: str = ""
    provider: str = ""
    client_id: str = ""
    ca_file: str = ""
    saves_sent: bool = False


LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
