"""The fixtures of the browser's tests."""

from tests.e2e.fixtures import changed, shown, window

__all__ = ["changed", "shown", "window"]
