"""The fixtures of the pages' tests."""

from tests.store.fixtures import template
from tests.web.fixtures import _site, browser, filled, home, newcomer, owner

__all__ = ["_site", "browser", "filled", "home", "newcomer", "owner", "template"]
