"""Where the store lies; standard library only, because the quick commands ask before anything is loaded."""

from __future__ import annotations

import os
import sys
from pathlib import Path

STORE_FILE = "afterword.db"
DEMO_MARKER = "looking-at-the-demo"


def data_folder() -> Path:
    """The folder that holds the store: ``AFTERWORD_HOME``, or the platform's place for a person's data."""
    home = os.environ.get("AFTERWORD_HOME")
    if home:
        return Path(home).expanduser()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "Afterword"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Afterword"
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share") / "afterword"


def store_path() -> Path:
    """The file of the local store, whether it exists or not; the demo's while one looks at the demo."""
    return demo_path() if in_demo() else data_folder() / STORE_FILE


def demo_path() -> Path:
    """The file of the demo's store, apart from the person's own."""
    return data_folder() / "demo" / STORE_FILE


def in_demo() -> bool:
    """Whether the person is looking at the demo: its marker lies in the data folder."""
    return (data_folder() / DEMO_MARKER).exists()


def database_url() -> str:
    """The address of a PostgreSQL server to keep the store on; empty for the local file."""
    return os.environ.get("AFTERWORD_DATABASE_URL", "").strip()
