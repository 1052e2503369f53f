"""``afterword withdraw``: you withdrew."""

from __future__ import annotations

from afterword.cli.noting import noting
from afterword.core.words import _

HELP = _("note that you withdrew")
configure, run = noting("withdraw")
