"""The text alone, to paste wherever it is wanted."""

from __future__ import annotations

from afterword.channels.by_hand import ByHand
from afterword.core.ports import Parcel, Receipt
from afterword.core.words import _


class ClipboardChannel(ByHand):
    """The text alone, to paste wherever it is wanted."""

    name = "clipboard"

    def send(self, parcel: Parcel) -> Receipt:
        return Receipt("prepared", _("The text is ready to paste."), reference=parcel.body)
