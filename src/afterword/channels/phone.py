"""A call, with the call sheet at hand."""

from __future__ import annotations

from afterword.channels.by_hand import ByHand
from afterword.core.ports import Parcel, Receipt
from afterword.core.words import _


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
