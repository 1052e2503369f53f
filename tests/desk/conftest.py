"""The fresh store that these tests work on."""

from tests.store.fixtures import owner, remote_owner, store_file, template

__all__ = ["owner", "remote_owner", "store_file", "template"]
