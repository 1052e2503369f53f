"""What a verb refuses, as one sentence for the person."""

from __future__ import annotations

from collections.abc import Sequence

from afterword.core.faults import Fault


class DeskFault(Fault):
    """A verb cannot be done as asked; ``message`` says why and how to mend it.

    ``choices`` lists what may have been meant, where that helps.
    """

    def __init__(self, message: str, choices: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.choices = tuple(choices)
