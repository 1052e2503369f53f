"""``afterword news``: something public happened at the company."""

from __future__ import annotations

from afterword.cli.noting import noting
from afterword.core.words import _

HELP = _("note news about the company")
configure, run = noting("news", text=True)
