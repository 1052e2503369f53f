"""Whether a message comes from whom it names: what can be seen in its header, said in a sentence."""

from __future__ import annotations

from afterword.core.words import _
from afterword.reading.mime import Mail
from afterword.reading.patterns import Pattern

_FAILED = Pattern(r"\bdmarc\s*=\s*(?:fail|permerror)", 2)
_SPF_FAILED = Pattern(r"\bspf\s*=\s*(?:fail|softfail)", 2)
_DKIM_PASSED = Pattern(r"\bdkim\s*=\s*pass", 2)
_ADDRESS = Pattern(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
_ANYBODY = frozenset(
    {
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "hotmail.com",
        "live.com",
        "yahoo.com",
        "icloud.com",
        "aol.com",
        "gmx.de",
        "gmx.net",
        "mail.com",
        "mail.ru",
        "proton.me",
        "protonmail.com",
    }
)


def suspicion(mail: Mail) -> str:
    """Why the sender may not be who the message says; empty when nothing speaks against it."""
    if mail.headers.count("from") > 1:
        return _("The message names more than one sender.")
    checks = mail.headers.get("authentication-results")
    if checks and _FAILED.search(checks):
        return _("The mail server could not confirm that the message comes from {domain}.").format(
            domain=mail.from_.domain
        )
    if checks and _SPF_FAILED.search(checks) and not _DKIM_PASSED.search(checks):
        return _("The mail server does not know the sending machine as one of {domain}.").format(
            domain=mail.from_.domain
        )
    shown = _ADDRESS.search(mail.from_.name) if "@" in mail.from_.name else None
    if shown and not same_organisation(shown[1].lower(), mail.from_.domain):
        return _("The name shown is {shown}, but the message comes from {real}.").format(
            shown=shown[0], real=mail.from_.email
        )
    return _strange_answer_address(mail)


def _strange_answer_address(mail: Mail) -> str:
    """Answers that would leave the company for an address that anybody can open."""
    for address in mail.reply_to[:1]:
        elsewhere = not same_organisation(address.domain, mail.from_.domain)
        if elsewhere and address.domain in _ANYBODY and mail.from_.domain not in _ANYBODY:
            return _("An answer would go to {address}, not to {domain}.").format(
                address=address.email, domain=mail.from_.domain
            )
    return ""


def same_organisation(one: str, other: str) -> bool:
    """Whether two domains are the same or one lies below the other."""
    return one == other or one.endswith("." + other) or other.endswith("." + one)
