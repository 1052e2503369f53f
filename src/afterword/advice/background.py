"""Rows of the guidance that give reasons rather than something to do, and why no rule carries them."""

from __future__ import annotations

from afterword.core.words import _

BACKGROUND = {
    "medix.3": _("A figure that says why a thank-you is worth the effort; it changes no step."),
    "theraex.6": _("What to do elsewhere; Afterword looks after the applications that are there."),
}
"""Row key to the reason why it stays in the background."""
