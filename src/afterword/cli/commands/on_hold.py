"""``afterword on-hold``: the position is on hold."""

from __future__ import annotations

from afterword.cli.noting import noting
from afterword.core.words import _

HELP = _("note that the position is on hold")
configure, run = noting("on_hold")
