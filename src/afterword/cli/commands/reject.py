"""``afterword reject``: they said no."""

from __future__ import annotations

from afterword.cli.noting import noting
from afterword.core.words import _

HELP = _("note a no")
configure, run = noting("reject", teller=True)
