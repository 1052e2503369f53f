"""Where the store lies; standard library only, because the quick commands ask before anything is loaded."""

from __future__ import annotations

import os
import sys

from afterword.core.record import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path  # loading it takes as long as reading the store does

STORE_FILE = "afterword.db"
DEMO_MARKER = "looking-at-the-demo"


def data_folder() -> Path:
    """The folder that holds the store: ``AFTERWORD_HOME``, or the platform's place for a person's data."""
    from pathlib import Path

    return Path(_data_folder())


def store_path() -> Path:
    """The file of the local store, whether it exists or not; the demo's while one looks at the demo."""
    from pathlib import Path

    return Path(store_file())


def store_file() -> str:
    """The same as :func:`store_path`, as text."""
    return os.path.join(_data_folder(), *(["demo"] if in_demo() else []), STORE_FILE)


def demo_path() -> Path:
    """The file of the demo's store, apart from the person's own."""
    return data_folder() / "demo" / STORE_FILE


def in_demo() -> bool:
    """Whether the person is looking at the demo: its marker lies in the data folder."""
    return os.path.exists(os.path.join(_data_folder(), DEMO_MARKER))


def database_url() -> str:
    """The address of a PostgreSQL server to keep the store on; empty for the local file."""
    return os.environ.get("AFTERWORD_DATABASE_URL", "").strip()


def read_only_uri(path: str) -> str:
    """The address under which SQLite opens the file without ever writing to it."""
    whole = os.path.abspath(path).replace(os.sep, "/")
    for raw, safe in (("%", "%25"), ("?", "%3f"), ("#", "%23")):
        whole = whole.replace(raw, safe)
    return f"file:{'' if whole.startswith('/') else '/'}{whole}?mode=ro"


def _data_folder() -> str:
    home = os.environ.get("AFTERWORD_HOME")
    if home:
        return os.path.expanduser(home)
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
        return os.path.join(local, "Afterword")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Application Support/Afterword")
    data = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    return os.path.join(data, "afterword")
