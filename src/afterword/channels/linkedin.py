"""A short text for LinkedIn, and where to put it."""

from __future__ import annotations

from afterword.channels.by_hand import ByHand
from afterword.core.ports import Parcel, Receipt
from afterword.core.words import _

LINKEDIN_NOTE = 300
"""Characters that LinkedIn takes with an invitation."""


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
