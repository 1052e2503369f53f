"""``afterword decline``: you declined the offer."""

from __future__ import annotations

from afterword.cli.noting import noting
from afterword.core.words import _

HELP = _("note that you declined")
configure, run = noting("decline")
