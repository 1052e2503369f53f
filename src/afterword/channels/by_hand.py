"""Ways out that the person walks: a mailto link, the clipboard, a letter, a call, a message on LinkedIn.

They prepare and say what to do; a message that only lies ready is never counted as sent.
"""

from __future__ import annotations

from urllib.parse import quote

from afterword.core.ports import Parcel, Receipt
from afterword.core.words import _

LONGEST_LINK = 1900
"""Characters that every mail program and browser takes in a mailto link."""

LINKEDIN_NOTE = 300
"""Characters that LinkedIn takes with an invitation."""


class ByHand:
    """A channel that prepares; ``was_sent`` can only be answered by the person."""

    sends = False
    name = ""

    def was_sent(self, message_id: str) -> bool | None:
        return None


class MailtoChannel(ByHand):
    """A link that opens the person's own mail program with everything filled in (RFC 6068)."""

    name = "mailto"

    def send(self, parcel: Parcel) -> Receipt:
        to = ",".join(quote(a, safe="@") for a in parcel.recipients)
        link = f"mailto:{to}?subject={quote(parcel.subject)}&body={quote(_crlf(parcel.body))}"
        if len(link) > LONGEST_LINK:
            link = f"mailto:{to}?subject={quote(parcel.subject)}"
            return Receipt("prepared", _("The text is too long for a link; paste it in."), reference=link)
        return Receipt("prepared", _("Open the link; your mail program has it ready."), reference=link)


class ClipboardChannel(ByHand):
    """The text alone, to paste wherever it is wanted."""

    name = "clipboard"

    def send(self, parcel: Parcel) -> Receipt:
        return Receipt("prepared", _("The text is ready to paste."), reference=parcel.body)


class LetterChannel(ByHand):
    """A letter or card: printed or written out, then posted."""

    name = "letter"

    def send(self, parcel: Parcel) -> Receipt:
        where = parcel.address or _("the address on their website")
        return Receipt("prepared", _("Write it out or print it, and post it to {where}.").format(where=where))


class PhoneChannel(ByHand):
    """A call, with the call sheet at hand."""

    name = "phone"

    def send(self, parcel: Parcel) -> Receipt:
        if not parcel.address:
            return Receipt("prepared", _("No number is known; their reception will put you through."))
        number = "".join(c for c in parcel.address if c.isdigit() or c == "+")
        return Receipt(
            "prepared", _("Call {number}.").format(number=parcel.address), reference=f"tel:{number}"
        )


class LinkedinChannel(ByHand):
    """A short text for LinkedIn and the address of the profile."""

    name = "linkedin"

    def send(self, parcel: Parcel) -> Receipt:
        if len(parcel.body) > LINKEDIN_NOTE:
            return Receipt(
                "refused",
                _("LinkedIn takes 300 characters; this has {n}. Shorten it.").format(n=len(parcel.body)),
            )
        link = parcel.address if parcel.address.startswith("https://") else ""
        return Receipt("prepared", _("Paste it into the invitation on their profile."), reference=link)


def _crlf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", "\r\n")
