"""``afterword note``: a note for yourself."""

from __future__ import annotations

from afterword.cli.noting import noting
from afterword.core.words import _

HELP = _("note something for yourself")
configure, run = noting("note", text=True)
