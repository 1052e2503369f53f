"""An attribute that is worked out when it is first asked for.

``functools.cached_property`` takes a lock on every first access in Python 3.11, which is a good part of the
time of planning a case; a situation is used by one thread only. A type checker sees the one it knows.
"""

from __future__ import annotations

from afterword.core.record import TYPE_CHECKING

if TYPE_CHECKING:
    from functools import cached_property as once
else:

    class once:  # noqa: N801
        """Like ``functools.cached_property`` without the lock."""

        __slots__ = ("name", "work_out")

        def __init__(self, work_out):
            self.work_out = work_out
            self.name = work_out.__name__

        def __get__(self, instance, owner):
            if instance is None:
                return self
            value = instance.__dict__[self.name] = self.work_out(instance)
            return value


__all__ = ["once"]
