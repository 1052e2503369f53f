"""``afterword accept``: you accepted the offer."""

from __future__ import annotations

from afterword.cli.noting import noting
from afterword.core.words import _

HELP = _("note that you accepted")
configure, run = noting("accept")
