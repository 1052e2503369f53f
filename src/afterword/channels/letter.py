"""A letter or card: printed or written out, then posted."""

from __future__ import annotations

from afterword.channels.by_hand import ByHand
from afterword.core.ports import Parcel, Receipt
from afterword.core.words import _


class LetterChannel(ByHand):
    """A letter or card: printed or written out, then posted."""

    name = "letter"

    def send(self, parcel: Parcel) -> Receipt:
        where = parcel.address or _("the address on their website")
        return Receipt("prepared", _("Write it out or print it, and post it to {where}.").format(where=where))
