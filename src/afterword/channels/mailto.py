"""A mailto link (RFC 6068): the person's own mail program with everything filled in."""

from __future__ import annotations

from urllib.parse import quote

from afterword.channels.by_hand import ByHand
from afterword.core.ports import Parcel, Receipt
from afterword.core.words import _

LONGEST_LINK = 1900
"""Characters that every mail program and browser takes in a mailto link."""


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


def _crlf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", "\r\n")
