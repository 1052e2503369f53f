"""``afterword offer``: they made an offer."""

from __future__ import annotations

from afterword.cli.noting import noting
from afterword.core.words import _

HELP = _("note an offer")
configure, run = noting("offer", teller=True)
