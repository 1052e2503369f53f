"""The fresh store that these tests work on."""

from tests.store.fixtures import owner, store_file, template

__all__ = ["owner", "store_file", "template"]
