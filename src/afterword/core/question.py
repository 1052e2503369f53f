"""Questions as advice: what to ask, why, and who advises it."""

from __future__ import annotations

from collections.abc import Sequence

from afterword.core.record import NamedTuple
from afterword.core.sources import Citation


class Question(NamedTuple):
    """One question. ``key`` is short and lasting, ``ask`` the words, ``because`` one sentence of why.

    ``answer`` says how it is answered: ``text``, ``date``, ``people`` (names and addresses) or ``topics``.
    """

    key: str
    ask: str
    because: str
    cites: Sequence[Citation]
    answer: str = "text"

    @property
    def sources(self) -> tuple[str, ...]:
        """The rows of the guidance that it rests on."""
        return tuple(c.key for c in self.cites)
