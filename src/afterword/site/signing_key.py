"""The key that signs the pages' cookies: made once, kept beside the store, readable by the person alone."""

from __future__ import annotations

import os
import secrets

from afterword.store.location import data_folder

FILE = "pages.key"


def signing_key() -> str:
    """The key of this person's pages. Deleting its file signs every browser out."""
    path = data_folder() / FILE
    try:
        found = path.read_text(encoding="ascii").strip()
        if len(found) >= 43:
            return found
    except (OSError, UnicodeDecodeError):
        pass
    made = secrets.token_urlsafe(48)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(made)
    except OSError:
        # Without a place to keep it the key lasts as long as this process; the store will say what is wrong.
        return made
    return made
