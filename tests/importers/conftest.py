"""The fresh store that what is read is brought into."""

from tests.store.fixtures import owner, store_file, template

__all__ = ["owner", "store_file", "template"]
