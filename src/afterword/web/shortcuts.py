"""What the keys do, for the script and for the page that lists them."""

from __future__ import annotations

from afterword.core.words import _

SHORTCUTS: tuple[tuple[str, str, str], ...] = (
    ("/", _("Find"), "/find"),
    ("?", _("These shortcuts"), "/help"),
    ("g t", _("Today"), "/"),
    ("g c", _("Cases"), "/cases"),
    ("g p", _("People"), "/people"),
    ("g k", _("Calendar"), "/calendar"),
    ("g r", _("What the mailbox says"), "/review"),
    ("g o", _("Outbox"), "/outbox"),
    ("g i", _("Insights"), "/insights"),
    ("g u", _("Guidance"), "/guidance"),
    ("g s", _("Settings"), "/settings"),
    ("n", _("A new case"), "/cases/new"),
    ("j", _("The next card"), ""),
    ("k", _("The card before"), ""),
)
"""Keys, what they do, and where they lead (empty: they move within the page)."""
