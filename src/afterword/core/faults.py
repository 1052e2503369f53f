"""Faults that a person can mend: one clear sentence each, never a traceback."""

from __future__ import annotations


class Fault(ValueError):
    """Something that the person gave cannot be taken.

    ``message`` says what is wrong and how to mend it, ``where`` names the place (a file, a line, a field).
    """

    def __init__(self, message: str, where: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message
