"""Words that people see: every sentence for a person passes through gettext here.

Looking a catalogue up costs a file read, so it happens on the first translated sentence and never in a
process that shows none. English is the source language; a missing catalogue means English.
"""

from __future__ import annotations

from collections.abc import Callable

_lookup: Callable[[str], str] | None = None


def use_translation(lookup: Callable[[str], str]) -> None:
    """Take sentences from ``lookup`` (a gettext function) from now on, in this process."""
    global _lookup
    _lookup = lookup


def _(message: str) -> str:
    """The sentence in the person's language; the English sentence itself where there is no translation."""
    return _lookup(message) if _lookup is not None else message


def ngettext(singular: str, plural: str, n: int) -> str:
    """The form that fits the count ``n``, in English unless a translation was set."""
    return _(singular) if n == 1 else _(plural)
