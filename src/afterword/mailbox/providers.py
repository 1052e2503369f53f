"""The large providers: servers by the address's domain, and how to get in.

Servers and ports as the providers publish them; ``how`` says in one sentence what a person has to do first.
"""

from __future__ import annotations

from typing import NamedTuple

from afterword.core.words import _
from afterword.mailbox.account import Server


class Provider(NamedTuple):
    """A provider: its servers, its way in (``auths``, the first is advised) and what to do first."""

    name: str
    domains: tuple[str, ...]
    imap: Server
    smtp: Server
    auths: tuple[str, ...]
    how: str
    saves_sent: bool = False
    """Whether the provider puts what goes through its SMTP into Sent by itself."""
    page: str = ""
    """Where an app password is made, for the provider's own customers."""


_APP = _("Make an app password in your account's security settings and give that one here.")
_OWN = _("Your ordinary password works.")

PROVIDERS: tuple[Provider, ...] = (
    Provider("Gmail", ("gmail.com", "googlemail.com"), Server("imap.gmail.com", 993), Server("smtp.gmail.com", 465),
             ("app_password", "oauth2"), _APP, saves_sent=True, page="https://myaccount.google.com/apppasswords"),
    Provider("Outlook", ("outlook.com", "hotmail.com", "live.com", "msn.com", "hotmail.co.uk", "outlook.de"),
             Server("outlook.office365.com", 993), Server("smtp-mail.outlook.com", 587, "starttls"),
             ("oauth2",), _("Sign in with a code: Outlook takes no passwords from mail programs."), saves_sent=True),
    Provider("iCloud", ("icloud.com", "me.com", "mac.com"), Server("imap.mail.me.com", 993),
             Server("smtp.mail.me.com", 587, "starttls"), ("app_password",), _APP,
             page="https://account.apple.com/"),
    Provider("Yahoo", ("yahoo.com", "yahoo.co.uk", "yahoo.de", "yahoo.fr", "ymail.com", "rocketmail.com"),
             Server("imap.mail.yahoo.com", 993), Server("smtp.mail.yahoo.com", 465), ("app_password",), _APP,
             saves_sent=True, page="https://login.yahoo.com/account/security"),
    Provider("AOL", ("aol.com",), Server("imap.aol.com", 993), Server("smtp.aol.com", 465), ("app_password",), _APP,
             page="https://login.aol.com/account/security"),
    Provider("Fastmail", ("fastmail.com", "fastmail.fm"), Server("imap.fastmail.com", 993),
             Server("smtp.fastmail.com", 465), ("app_password",), _APP,
             page="https://app.fastmail.com/settings/security"),
    Provider("GMX", ("gmx.de", "gmx.net", "gmx.at", "gmx.ch"), Server("imap.gmx.net", 993), Server("mail.gmx.net", 465),
             ("password",), _("Allow IMAP in the mail settings first; then your ordinary password works.")),
    Provider("WEB.DE", ("web.de",), Server("imap.web.de", 993), Server("smtp.web.de", 465), ("password",),
             _("Allow IMAP in the mail settings first; then your ordinary password works.")),
    Provider("mailbox.org", ("mailbox.org",), Server("imap.mailbox.org", 993), Server("smtp.mailbox.org", 465),
             ("password",), _OWN),
    Provider("Posteo", ("posteo.de", "posteo.net"), Server("posteo.de", 993), Server("posteo.de", 465), ("password",),
             _OWN),
    Provider("Zoho", ("zoho.com", "zohomail.com"), Server("imap.zoho.com", 993), Server("smtp.zoho.com", 465),
             ("app_password",), _APP, page="https://accounts.zoho.com/home#security/app_password"),
    Provider("BT", ("btinternet.com",), Server("mail.btinternet.com", 993), Server("mail.btinternet.com", 465),
             ("password",), _OWN),
    Provider("Comcast", ("comcast.net",), Server("imap.comcast.net", 993), Server("smtp.comcast.net", 465),
             ("password",), _("Allow third-party mail programs in the account's security settings first.")),
    Provider("Proton", ("proton.me", "protonmail.com"), Server("127.0.0.1", 1143, "starttls"),
             Server("127.0.0.1", 1025, "starttls"), ("app_password",),
             _("Start Proton Mail Bridge on this machine and give the password that it shows.")),
)  # fmt: skip


def provider_of(email: str) -> Provider | None:
    """The provider that the address's domain belongs to, if it is one of the large ones."""
    domain = email.rpartition("@")[2].strip().lower()
    return next((p for p in PROVIDERS if domain in p.domains), None)


def guessed(email: str) -> Provider | None:
    """What servers usually are called where the domain is nobody's known; to be tested before it is kept."""
    domain = email.rpartition("@")[2].strip().lower()
    if "." not in domain:
        return None
    return Provider(
        domain,
        (domain,),
        Server(f"imap.{domain}", 993),
        Server(f"smtp.{domain}", 465),
        ("password",),
        _("These are the usual names of the servers; your provider's help page has the right ones."),
    )
